import Glibc

/// What the file system says of a file without reading it. Equal statuses mean: very likely the same bytes.
public struct FileStatus: Hashable, Sendable, Codable {
  public enum Kind: String, Hashable, Sendable, Codable { case regular, folder, symbolicLink, other }

  public var kind: Kind
  public var device: UInt64
  public var inode: UInt64
  public var size: Int64
  /// Nanoseconds since 1970.
  public var modified: Int64
  /// Nanoseconds since 1970, of the last change of the inode: set by the kernel alone, so `touch -d` can't hide a write.
  public var changed: Int64

  public init(
    kind: Kind = .regular, device: UInt64, inode: UInt64, size: Int64, modified: Int64, changed: Int64
  ) {
    self.kind = kind
    self.device = device
    self.inode = inode
    self.size = size
    self.modified = modified
    self.changed = changed
  }

  /// Whether this is very likely the same content. The device is left out: its number can change with every mount.
  public func suggestsSameContent(as other: FileStatus) -> Bool {
    kind == other.kind && inode == other.inode && size == other.size && modified == other.modified
      && changed == other.changed
  }

  init(_ status: stat) {
    kind =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .regular
      case S_IFDIR: .folder
      case S_IFLNK: .symbolicLink
      default: .other
      }
    device = UInt64(status.st_dev)
    inode = UInt64(status.st_ino)
    size = Int64(status.st_size)
    modified = Self.nanoseconds(status.st_mtim)
    changed = Self.nanoseconds(status.st_ctim)
  }

  /// A stamp outside of years 1678 to 2262 (a damaged file system) is held at the end of that range.
  private static func nanoseconds(_ time: timespec) -> Int64 {
    let (product, overflow) = Int64(time.tv_sec).multipliedReportingOverflow(by: 1_000_000_000)
    if overflow { return time.tv_sec < 0 ? .min : .max }
    let (sum, overflown) = product.addingReportingOverflow(Int64(time.tv_nsec))
    return overflown ? .max : sum
  }
}
