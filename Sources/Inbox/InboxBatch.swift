/// Files that came to rest, for one reader. Each is read with ``read(_:)`` and answered with ``InboxWatcher/finish(_:)``.
public struct InboxBatch: Sendable {
  /// Sorted by the bytes of their paths.
  public let files: [InboxPath]
  /// Paths that were known to the journal and are gone, sorted.
  public let removed: [InboxPath]
  public let problems: [InboxProblem]
  public let root: RootFolder
  let reader: FileVersionReader
  /// How often reading failed before, for files where it did.
  public let failures: [InboxPath: Int]

  /// - Parameter failures: how often reading failed before, for files where it did.
  public init(
    files: [InboxPath], removed: [InboxPath] = [], problems: [InboxProblem] = [], root: RootFolder,
    reader: FileVersionReader, failures: [InboxPath: Int] = [:]
  ) {
    self.files = files
    self.removed = removed
    self.problems = problems
    self.root = root
    self.reader = reader
    self.failures = failures
  }

  public var isEmpty: Bool { files.isEmpty && removed.isEmpty && problems.isEmpty }

  public func read(_ path: InboxPath) -> ReadOutcome { reader.read(path, in: root) }
}

/// What became of a file of a batch.
public enum Disposition: Sendable, Equatable {
  /// It is in the journal, taken in or set aside, or it is gone.
  case done
  /// It was written to while it was read.
  case changed
  /// It could not be read; another attempt may succeed.
  case failed
}

/// What ends a wait for the inbox.
public enum InboxEvent: Sendable {
  case batch(InboxBatch)
  /// The instant that was asked for has come.
  case wake
  /// ``InboxWatcher/interrupt()`` was called.
  case interrupted
  /// Everything was looked through, and nothing settles, waits or is being read.
  case atRest
}

/// How the inbox is doing, for a status line.
public struct InboxCondition: Sendable, Equatable {
  public enum Source: Sendable, Equatable {
    case events
    /// Why events alone don't do, with the remedy where there is one.
    case polling(String)
    case missing
  }

  public var source: Source
  /// Files that were noticed and not finished.
  public var pending: Int
  public var identity: RootFolder.Identity?
  /// The folder in which a missing file counts as removed; nil where none does.
  public var trusted: RootFolder.Identity?
  /// Why not everything could be looked through; that is tried again soon.
  public var hindrance: String?

  public init(
    source: Source, pending: Int, identity: RootFolder.Identity?, trusted: RootFolder.Identity? = nil,
    hindrance: String? = nil
  ) {
    self.source = source
    self.pending = pending
    self.identity = identity
    self.trusted = trusted
    self.hindrance = hindrance
  }
}
