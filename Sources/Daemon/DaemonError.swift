/// Why the daemon can't start or go on: what was tried, what stopped it and what the reader can do.
///
/// ``description`` is the one line for standard error.
public struct DaemonError: Error, Sendable, CustomStringConvertible {
  public enum Code: String, Sendable {
    case configuration, alreadyRunning, folderInsideInbox, folder, database, inbox
  }

  public var code: Code
  /// What was tried, as a clause: "the state folder /var/lib/dossier can't be made".
  public var tried: String
  /// What to do next, as a sentence.
  public var remedy: String
  public var cause: String?
  public var status: ExitStatus

  public init(_ code: Code, _ tried: String, remedy: String, cause: String? = nil, status: ExitStatus) {
    self.code = code
    self.tried = tried
    self.remedy = remedy
    self.cause = cause
    self.status = status
  }

  public var description: String {
    let reason = cause.map { ": \($0)" } ?? ""
    return "\(tried)\(reason). \(remedy)"
  }
}
