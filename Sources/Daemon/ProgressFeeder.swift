import ServiceManager
import Storage
import Synchronization

/// Tells the service manager that work goes on. Called by the work itself, whenever a piece of it is done: when the
/// loop hangs, or waits for what never comes, nobody calls.
final class ProgressFeeder: Sendable {
  /// Before it is ready and once it is to stop, the service also needs more time than the manager gives by itself.
  enum Phase: Sendable { case starting, running, stopping }

  /// Asked for every few seconds while a start or a stop makes progress; one that hangs gets no more.
  static let extraTime = Duration.seconds(60)

  private struct State {
    var phase = Phase.starting
    var watchdog: WatchdogPace
    /// Due at once.
    var extending = WatchdogPace(interval: .seconds(10), at: .now - .seconds(5))
  }

  private let notifier: any ServiceNotifier
  private let state: Mutex<State>

  init(_ notifier: any ServiceNotifier) {
    self.notifier = notifier
    state = Mutex(State(watchdog: WatchdogPace(interval: notifier.watchdogInterval, at: .now)))
  }

  /// When the loop must make progress next; nil where there is no watchdog.
  var next: ContinuousClock.Instant? { state.withLock { $0.watchdog.next } }

  func enter(_ phase: Phase) { state.withLock { $0.phase = phase } }

  func progress() {
    let due = state.withLock { state -> [ServiceNotification] in
      var due: [ServiceNotification] = []
      if state.watchdog.progress(at: .now) { due.append(.watchdog) }
      if state.phase != .running, state.extending.progress(at: .now) { due.append(.extendTimeout(Self.extraTime)) }
      return due
    }
    if !due.isEmpty { notifier.send(due) }
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

  func progress() { feeder.progress() }
}
