/// What near-duplicates of a text share: a bottom-k sketch of its word shingles.
///
/// Source: A. Broder, "On the resemblance and containment of documents", 1997.
public struct Fingerprint: Codable, Hashable, Sendable {
  /// The smallest hashes of the text's shingles, ascending; fewer than ``size`` for a short text.
  public var hashes: [UInt64]
  /// How many different shingles the text has.
  public var shingles: Int

  public static let size = 64

  public init(hashes: [UInt64] = [], shingles: Int = 0) {
    self.hashes = hashes
    self.shingles = shingles
  }
}
