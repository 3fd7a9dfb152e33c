/// One line of the notification protocol of sd_notify(3).
public enum ServiceNotification: Sendable, Equatable {
  /// Start or reload is done.
  case ready
  /// Reload begins; the instant is CLOCK_MONOTONIC in microseconds, as the manager compares it.
  case reloading(monotonic: UInt64)
  case stopping
  /// One line for `systemctl status`.
  case status(String)
  /// The loop has made progress.
  case watchdog
  /// A start or stop goes on, and needs this long from now.
  case extendTimeout(Duration)

  var lines: String {
    switch self {
    case .ready: "READY=1"
    case .reloading(let monotonic): "RELOADING=1\nMONOTONIC_USEC=\(monotonic)"
    case .stopping: "STOPPING=1"
    case .status(let text): "STATUS=\(Self.oneLine(text))"
    case .watchdog: "WATCHDOG=1"
    case .extendTimeout(let duration): "EXTEND_TIMEOUT_USEC=\(Self.microseconds(duration))"
    }
  }

  /// A line break would start another assignment.
  private static func oneLine(_ text: String) -> String {
    String(decoding: text.utf8.map { $0 < 0x20 ? 0x20 : $0 }, as: UTF8.self)
  }

  private static func microseconds(_ duration: Duration) -> Int64 {
    let (seconds, attoseconds) = duration.components
    return seconds * 1_000_000 + attoseconds / 1_000_000_000_000
  }
}
