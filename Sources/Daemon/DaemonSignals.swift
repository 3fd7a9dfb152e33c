@preconcurrency import Dispatch
import Glibc
import Synchronization

/// What the outside has asked of the loop: to stop, or to read its configuration again.
///
/// Requests are remembered until the loop takes them; `onRequest` wakes it.
final class DaemonSignals: Sendable {
  private struct Requests {
    var stops = false
    var reloads = false
  }

  private let requests = Mutex(Requests())
  private let wake = Mutex<(@Sendable () -> Void)?>(nil)
  private let source = Mutex<(any DispatchSourceSignal)?>(nil)

  /// Called on each request, and at once where one is waiting already.
  func onRequest(_ action: @escaping @Sendable () -> Void) {
    wake.withLock { $0 = action }
    if requests.withLock({ $0.stops || $0.reloads }) { action() }
  }

  func requestStop() { request { $0.stops = true } }
  func requestReload() { request { $0.reloads = true } }

  var stops: Bool { requests.withLock { $0.stops } }

  func takeReload() -> Bool {
    requests.withLock { requests in
      defer { requests.reloads = false }
      return requests.reloads
    }
  }

  /// From here on SIGHUP asks for a reload, and writing to a closed pipe is an error and not the end.
  func listen() {
    signal(SIGPIPE, SIG_IGN)
    let hangup = DispatchSource.makeSignalSource(signal: SIGHUP, queue: .global())
    hangup.setEventHandler { @Sendable [weak self] in self?.requestReload() }
    hangup.activate()
    source.withLock { $0 = hangup }
  }

  func ignore() {
    source.withLock {
      $0?.cancel()
      $0 = nil
    }
    wake.withLock { $0 = nil }
  }

  private func request(_ change: (inout Requests) -> Void) {
    requests.withLock { change(&$0) }
    wake.withLock { $0 }?()
  }
}
