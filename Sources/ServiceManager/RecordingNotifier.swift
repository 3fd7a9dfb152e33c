import Synchronization

/// Keeps what would have been sent, for tests.
public final class RecordingNotifier: ServiceNotifier {
  public let watchdogInterval: Duration?
  private let messages = Mutex<[[ServiceNotification]]>([])

  public init(watchdogInterval: Duration? = nil) { self.watchdogInterval = watchdogInterval }

  public var sent: [[ServiceNotification]] { messages.withLock { $0 } }

  public func send(_ notifications: [ServiceNotification]) { messages.withLock { $0.append(notifications) } }

  public func flush() {}
}
