/// A file's or folder's name below the inbox, as the kernel knows it: bytes, components parted by `/`.
///
/// The empty path is the inbox itself.
public struct InboxPath: Hashable, Sendable, Comparable {
  public let bytes: [UInt8]

  public init(bytes: [UInt8]) { self.bytes = bytes }

  public init(_ text: String) { bytes = Array(text.utf8) }

  public static let root = InboxPath(bytes: [])

  static let slash = UInt8(ascii: "/")

  public var isRoot: Bool { bytes.isEmpty }

  public func appending(_ name: some Collection<UInt8>) -> InboxPath {
    var joined = bytes
    joined.reserveCapacity(bytes.count + 1 + name.count)
    if !joined.isEmpty { joined.append(Self.slash) }
    joined.append(contentsOf: name)
    return InboxPath(bytes: joined)
  }

  /// The last component.
  public var name: ArraySlice<UInt8> {
    let start = bytes.lastIndex(of: Self.slash).map { $0 + 1 } ?? 0
    return bytes[start...]
  }

  public var parent: InboxPath {
    InboxPath(bytes: Array(bytes[..<(bytes.lastIndex(of: Self.slash) ?? 0)]))
  }

  var components: [ArraySlice<UInt8>] { bytes.split(separator: Self.slash) }

  /// Whether this is `folder` or stands anywhere below it.
  func isWithin(_ folder: InboxPath) -> Bool {
    guard !folder.isRoot else { return true }
    guard bytes.starts(with: folder.bytes) else { return false }
    return bytes.count == folder.bytes.count || bytes[folder.bytes.count] == Self.slash
  }

  public static func < (left: InboxPath, right: InboxPath) -> Bool {
    left.bytes.lexicographicallyPrecedes(right.bytes)
  }
}
