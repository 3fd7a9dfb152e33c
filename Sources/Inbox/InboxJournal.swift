/// What has been taken in already. The inbox asks it to find what changed while nobody watched.
///
/// Asked one file at a time, so that its size never becomes memory of the inbox. Called on the inbox's queue.
public protocol InboxJournal: Sendable {
  /// What is known of `path`, taken in or set aside; nil where it is new.
  func entry(for path: InboxPath) throws -> JournalEntry?
  /// The paths of all files that were taken in and not withdrawn.
  func paths() throws -> [InboxPath]
}

public struct JournalEntry: Sendable, Equatable {
  /// Nil where it is not known: the file is then read again.
  public var status: FileStatus?
  /// Of the sidecar that was read with it; nil where there was none.
  public var sidecarSHA256: String?

  public init(status: FileStatus?, sidecarSHA256: String? = nil) {
    self.status = status
    self.sidecarSHA256 = sidecarSHA256
  }
}

/// Nothing was ever taken in.
public struct EmptyJournal: InboxJournal {
  public init() {}
  public func entry(for path: InboxPath) -> JournalEntry? { nil }
  public func paths() -> [InboxPath] { [] }
}
