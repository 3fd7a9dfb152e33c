import Analysis
import Articles

/// One settled batch of the inbox, analysed and ready to be committed. A value: it knows nothing of the inbox.
public struct AnalyzedBatch: Sendable {
  /// In the order in which they are to be taken in: where two files are versions of one article, the later is current.
  public var files: [AnalyzedFile]
  public var withdrawals: [Withdrawal]
  /// RFC 3339; becomes the report's `created`. Never read from a clock here.
  public var created: String

  public init(files: [AnalyzedFile], withdrawals: [Withdrawal] = [], created: String) {
    self.files = files
    self.withdrawals = withdrawals
    self.created = created
  }
}

/// One file version of a batch.
public struct AnalyzedFile: Sendable {
  public var name: FileName
  /// What the file system said of the file when it was read; nil where nobody asked.
  public var stamp: FileStamp?
  /// SHA-256 of the bytes, 64 lower-case hexadecimal digits; nil for a file that could not be read.
  public var sha256: String?
  /// Kept as the source of truth. Empty for a rejected file.
  public var bytes: [UInt8]
  /// The bytes of `NAME.yaml` beside it.
  public var sidecar: [UInt8]?
  public var outcome: Outcome

  public enum Outcome: Sendable {
    case analyzed(ArticleAnalysis)
    case rejected(Rejection)
  }

  public init(
    name: FileName, stamp: FileStamp? = nil, sha256: String?, bytes: [UInt8], sidecar: [UInt8]? = nil, outcome: Outcome
  ) {
    self.name = name
    self.stamp = stamp
    self.sha256 = sha256
    self.bytes = bytes
    self.sidecar = sidecar
    self.outcome = outcome
  }
}

/// A file's name below the inbox. Names are bytes to the system; `display` is what readers and reports see.
public struct FileName: Hashable, Sendable {
  public var bytes: [UInt8]
  /// Valid text, with bytes that are none (and control characters) escaped. The analysis was made under this name.
  public var display: String

  public init(bytes: [UInt8], display: String) {
    self.bytes = bytes
    self.display = display
  }

  public init(_ name: String) {
    bytes = Array(name.utf8)
    display = name
  }
}

/// What tells, without reading it, that a file is still the one that was taken in.
public struct FileStamp: Hashable, Sendable {
  public var device: UInt64
  public var inode: UInt64
  public var size: Int64
  /// Nanoseconds since 1970.
  public var modified: Int64
  /// Nanoseconds since 1970, of the last change of the inode.
  public var changed: Int64

  public init(device: UInt64, inode: UInt64, size: Int64, modified: Int64, changed: Int64) {
    self.device = device
    self.inode = inode
    self.size = size
    self.modified = modified
    self.changed = changed
  }
}

/// What is to be taken out of the story.
public enum Withdrawal: Hashable, Sendable {
  /// By the article's identifier. Its file may stay in the inbox; it comes back only when it is dropped anew.
  case article(String)
  /// By the name of a file that is gone. Another file with the same bytes keeps the article in the story.
  case file(FileName)
}
