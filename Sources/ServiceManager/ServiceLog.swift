import Glibc
import Logging

/// Makes the logger that fits where the process runs.
public enum ServiceLog {
  /// Natively to the journal where standard error is connected to it, else to standard error.
  public static func logger(label: String = "dossier", level: Logger.Level = .info) -> Logger {
    let isJournal = isJournal(getenv("JOURNAL_STREAM").map { String(cString: $0) }, descriptor: 2)
    return Logger(label: label) { _ -> any LogHandler in
      isJournal ? JournalLogHandler(level: level) : StandardErrorLogHandler(level: level)
    }
  }

  /// Whether `stream` (`DEVICE:INODE`, set by systemd and inherited by every child) still names this descriptor.
  static func isJournal(_ stream: String?, descriptor: Int32) -> Bool {
    guard let stream else { return false }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return false }
    return stream == "\(status.st_dev):\(status.st_ino)"
  }
}
