/// Why a file of the inbox can't be taken in, or why the inbox can't be watched as it should.
public struct InboxProblem: Error, Sendable, Equatable, Codable {
  public enum Code: String, Sendable, CaseIterable, Codable {
    /// Larger than the size limit; never read.
    case tooLarge
    /// Permissions keep the service from reading it.
    case unreadable
    /// The disk or the network failed.
    case inputOutput
    /// The process or the machine has no descriptor or memory left.
    case exhausted
    /// The name holds control characters, such as a line break.
    case controlCharacterInName
    /// A folder that is named like an article.
    case folder
    /// Written without a pause for longer than the hard cap, so that no two looks at it agree.
    case neverRests
    /// The process ended more than once while this file was analysed.
    case endsAnalysis
    /// Folders nested deeper than anybody means to.
    case tooDeep
    /// The inbox itself is gone.
    case missingInbox
    /// Another folder stands where the inbox was.
    case replacedInbox
    /// The kernel delivers no events for (all of) the inbox; it is polled.
    case polling
  }

  public var code: Code
  /// The inbox itself where the problem is not of one file.
  public var path: InboxPath
  /// One sentence: what is wrong and what the reader can do.
  public var message: String
  /// As of the last look at it.
  public var status: FileStatus?

  public init(_ code: Code, _ path: InboxPath, _ message: String, status: FileStatus? = nil) {
    self.code = code
    self.path = path
    self.message = message
    self.status = status
  }

  /// Whether another attempt can succeed though the file stays as it is.
  public var isTransient: Bool { code == .inputOutput || code == .exhausted }
}
