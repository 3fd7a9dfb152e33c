/// Which names of an inbox are never articles: what editors, browsers and copying programs leave while they work.
public struct IgnoreRules: Sendable, Equatable {
  /// Ends of names, in lower case.
  static let suffixes: [[UInt8]] = [
    "~", ".part", ".partial", ".tmp", ".temp", ".swp", ".swo", ".swx", ".crdownload", ".download", ".bak", ".orig",
  ].map { Array($0.utf8) }

  /// What a browser writes beside an empty file of the final name.
  static let download = Array(".part".utf8)

  public init() {}

  /// - Parameter name: one component of a path.
  public func ignores(_ name: some BidirectionalCollection<UInt8>) -> Bool {
    guard let first = name.first else { return true }
    // Emacs saves unfinished text as #NAME#.
    if first == UInt8(ascii: ".") || (first == UInt8(ascii: "#") && name.last == first) { return true }
    return Self.suffixes.contains { Self.hasSuffix(name, $0) }
  }

  /// Whether any component of `path` is ignored.
  public func ignores(_ path: InboxPath) -> Bool { path.components.contains { ignores($0) } }

  private static func hasSuffix(_ name: some BidirectionalCollection<UInt8>, _ suffix: [UInt8]) -> Bool {
    guard name.count >= suffix.count else { return false }
    return zip(name.reversed(), suffix.reversed()).allSatisfy { byte, expected in
      (byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte) == expected
    }
  }
}
