/// A file of the inbox, read while it did not change.
public struct FileVersion: Sendable, Equatable {
  public var path: InboxPath
  public var bytes: [UInt8]
  /// Of `bytes`: 64 lower-case hexadecimal digits.
  public var sha256: String
  /// `NAME.yaml` beside `NAME.txt`.
  public var sidecar: Sidecar?
  public var status: FileStatus

  public struct Sidecar: Sendable, Equatable {
    public var bytes: [UInt8]
    public var sha256: String

    public init(bytes: [UInt8], sha256: String) {
      self.bytes = bytes
      self.sha256 = sha256
    }
  }

  public init(path: InboxPath, bytes: [UInt8], sha256: String, sidecar: Sidecar?, status: FileStatus) {
    self.path = path
    self.bytes = bytes
    self.sha256 = sha256
    self.sidecar = sidecar
    self.status = status
  }
}

/// How reading one settled file ended.
public enum ReadOutcome: Sendable, Equatable {
  case version(FileVersion)
  /// It was written to while it was read: wait until it rests again.
  case changed
  /// It is gone, or something that is no file stands in its place.
  case vanished
  case problem(InboxProblem)
}
