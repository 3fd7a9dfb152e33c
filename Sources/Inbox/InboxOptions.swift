/// How an inbox is watched.
public struct InboxOptions: Sendable, Equatable {
  /// How long a file must rest before it is read.
  public var delay: Duration
  /// The longest that a file which never rests is waited for.
  public var cap: Duration
  /// How often everything is compared with the journal, whatever the kernel says.
  public var rescan: Duration
  /// The same where the kernel delivers no events.
  public var poll: Duration
  /// The most files of one batch.
  public var batch: Int
  public var reader: FileVersionReader
  public var rules: IgnoreRules
  /// Whether files that were taken in and are gone are looked for; see ``InboxBatch/removed``.
  public var followsRemovals: Bool
  /// The folder that all files were taken from before. In another one, a missing file means nothing.
  public var trusted: RootFolder.Identity?
  /// Files followed at the same time; further ones are found by looking again.
  public var limit: Int
  /// Poll even where the kernel delivers events.
  public var alwaysPolls: Bool

  public init(
    delay: Duration = .milliseconds(250), cap: Duration = .seconds(30), rescan: Duration = .seconds(3600),
    poll: Duration = .seconds(10), batch: Int = 128,
    reader: FileVersionReader = FileVersionReader(sizeLimit: 20_000_000),
    rules: IgnoreRules = IgnoreRules(), followsRemovals: Bool = false, trusted: RootFolder.Identity? = nil,
    limit: Int = 4096, alwaysPolls: Bool = false
  ) {
    self.delay = delay
    self.cap = cap
    self.rescan = rescan
    self.poll = poll
    self.batch = batch
    self.reader = reader
    self.rules = rules
    self.followsRemovals = followsRemovals
    self.trusted = trusted
    self.limit = limit
    self.alwaysPolls = alwaysPolls
  }
}
