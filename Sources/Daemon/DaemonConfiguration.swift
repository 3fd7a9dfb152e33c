/// Everything a running daemon can be told: flags first, then the configuration file, then the defaults.
///
/// ```swift
/// let flags = DaemonConfiguration.Flags(inbox: "drop", state: "state", reports: "reports", settle: "50ms")
/// let configuration = try DaemonConfiguration(flags: flags)
/// let status = try await DaemonRunner.run(configuration)
/// ```
public struct DaemonConfiguration: Sendable, Equatable {
  /// What was given on the command line, as written there; nil where nothing was given.
  public struct Flags: Sendable, Equatable {
    public var inbox: String?
    public var state: String?
    public var reports: String?
    /// The path of a YAML file; see ``ConfigurationFile`` for its keys.
    public var config: String?
    public var settle: String?
    public var maxDelay: String?
    public var sizeLimit: String?
    public var onRemoval: String?
    public var rescan: String?
    public var entities: String?
    public var once: Bool
    public var debugLog: Bool

    public init(
      inbox: String? = nil, state: String? = nil, reports: String? = nil, config: String? = nil,
      settle: String? = nil, maxDelay: String? = nil, sizeLimit: String? = nil, onRemoval: String? = nil,
      rescan: String? = nil, entities: String? = nil, once: Bool = false, debugLog: Bool = false
    ) {
      self.inbox = inbox
      self.state = state
      self.reports = reports
      self.config = config
      self.settle = settle
      self.maxDelay = maxDelay
      self.sizeLimit = sizeLimit
      self.onRemoval = onRemoval
      self.rescan = rescan
      self.entities = entities
      self.once = once
      self.debugLog = debugLog
    }
  }

  /// What a file that vanishes from the inbox does to the story.
  public enum OnRemoval: String, Sendable, CaseIterable { case keep, withdraw }

  public let flags: Flags
  /// What the story is called in pages and feeds: by default after its folder.
  public var title: String
  /// Absolute paths, without a slash at the end.
  public var inbox: String
  public var state: String
  public var reports: String
  /// How long a file must rest before it is read.
  public var settle: Duration
  /// The longest that a file which never rests is waited for.
  public var maxDelay: Duration
  /// In bytes; a longer file is rejected without being read.
  public var sizeLimit: Int
  public var onRemoval: OnRemoval
  /// How often the whole inbox is compared with the journal, whatever the kernel says.
  public var rescan: Duration
  /// How often the inbox is looked through where the kernel delivers no events.
  public var poll: Duration
  /// The shortest time between two renderings of the pages about the whole story.
  public var pages: Duration
  /// Who is who, after the reader; nil where no file is named.
  public var entities: EntitiesFile?
  public var once: Bool
  public var debugLog: Bool

  /// Reads and checks the configuration file where `flags` name one.
  public init(flags: Flags) throws(DaemonError) {
    var file = ConfigurationFile()
    if let path = flags.config { file = try ConfigurationFile(path: path) }
    try self.init(flags: flags, file: file)
  }

  /// The same flags over the configuration file as it is now.
  public func reloaded() throws(DaemonError) -> DaemonConfiguration { try DaemonConfiguration(flags: flags) }
}
