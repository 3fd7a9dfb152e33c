import ServiceManager
import Storage
import Synchronization

/// Tells the service manager that work goes on. Called by the work itself, whenever a piece of it is done: when the
/// loop hangs, or waits for what never comes, nobody calls.
final class ProgressFeeder: Sendable {
  private let notifier: any ServiceNotifier
  private let pace: Mutex<WatchdogPace>

  init(_ notifier: any ServiceNotifier) {
    self.notifier = notifier
    pace = Mutex(WatchdogPace(interval: notifier.watchdogInterval, at: .now))
  }

  /// When the loop must make progress next; nil where there is no watchdog.
  var next: ContinuousClock.Instant? { pace.withLock { $0.next } }

  func progress() {
    if pace.withLock({ $0.progress(at: .now) }) { notifier.send(.watchdog) }
  }
}

/// Storing a batch is work as well: each of its effects counts as progress.
struct FeedingEffects: StorageEffects {
  let effects: any StorageEffects
  let feeder: ProgressFeeder

  func willPerform(_ effect: StorageEffect) throws {
    feeder.progress()
    try effects.willPerform(effect)
  }
}
