import CSystemd
import Glibc

/// Tells systemd through libsystemd. Without a manager (no `NOTIFY_SOCKET`) everything is a no-op.
public struct SystemdNotifier: ServiceNotifier {
  public let watchdogInterval: Duration?

  public init() {
    var microseconds: UInt64 = 0
    let isEnabled = sd_watchdog_enabled(0, &microseconds) > 0
    watchdogInterval = isEnabled ? .microseconds(Int64(clamping: microseconds)) : nil
  }

  public func send(_ notifications: [ServiceNotification]) {
    guard !notifications.isEmpty else { return }
    _ = sd_notify(0, notifications.map(\.lines).joined(separator: "\n"))
  }

  public func flush() { _ = sd_notify_barrier(0, 5_000_000) }

  /// CLOCK_MONOTONIC in microseconds.
  public static func monotonic() -> UInt64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return UInt64(time.tv_sec) * 1_000_000 + UInt64(time.tv_nsec) / 1_000
  }
}
