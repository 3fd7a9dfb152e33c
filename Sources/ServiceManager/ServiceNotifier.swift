/// Whom the service tells how it is doing.
public protocol ServiceNotifier: Sendable {
  /// Sends all of it as one message. Never fails: a manager that can't be told must not stop the service.
  func send(_ notifications: [ServiceNotification])
  /// Waits until everything sent before has been taken in, so that a process that ends next is not lost with it.
  func flush()
  /// How often at least ``ServiceNotification/watchdog`` is expected; nil where no watchdog is set.
  var watchdogInterval: Duration? { get }
}

extension ServiceNotifier {
  public func send(_ notifications: ServiceNotification...) { send(notifications) }
}
