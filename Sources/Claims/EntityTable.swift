/// Names that stand for a speaker by another name: metonyms ("Beijing"), demonyms ("the Americans"), short forms.
///
/// Canonical names are the institution's own ("Pentagon", "White House", "European Union"); a capital, a country or its
/// people, speaking, is "Government of …". Users add lines of the same form with ``init(text:extending:)``.
public struct EntityTable: Sendable, Equatable {
  public struct Entry: Sendable, Equatable {
    public var canonical: String
    public var kind: Speaker.Kind
    /// The name is a place first: it speaks only as the subject of a verb of speech or thought.
    public var isPlace: Bool
  }

  private var entries: [String: Entry]

  /// - Parameter text: lines of `Canonical name = name, name, …`; a line that begins with `place` gives names of
  ///   places. Later lines win. Lines that say nothing are passed over.
  public init(text: String, extending base: EntityTable? = nil) {
    entries = base?.entries ?? [:]
    for line in text.split(separator: "\n") {
      let sides = line.split(separator: "=", maxSplits: 1)
      guard sides.count == 2 else { continue }
      var canonical = Self.trimmed(sides[0])
      let isPlace = canonical.hasPrefix("place ")
      if isPlace { canonical = Self.trimmed(canonical.dropFirst(6)) }
      guard !canonical.isEmpty else { continue }
      let entry = Entry(canonical: canonical, kind: .organisation, isPlace: isPlace)
      for name in sides[1].split(separator: ",") {
        let key = Self.trimmed(name).lowercased()
        if !key.isEmpty { entries[key] = entry }
      }
      entries[canonical.lowercased()] = entry
    }
  }

  /// - Parameter name: without an article before it; case does not matter.
  public subscript(name: String) -> Entry? { entries[name.lowercased()] }

  private static func trimmed<S: StringProtocol>(_ text: S) -> String {
    var bytes = Array(text.utf8)[...]
    while let first = bytes.first, first <= 0x20 { bytes.removeFirst() }
    while let last = bytes.last, last <= 0x20 { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }

  public static let standard = EntityTable(text: StandardEntities.text)
}
