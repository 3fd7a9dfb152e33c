import Analysis

/// An article's sketch, to be compared with others that share one of its smallest hashes.
struct FingerprintItem: ByteCodable {
  var article: String
  /// EDTF; empty where unknown.
  var published: String
  var hashes: [UInt64]
  var shingles: Int

  /// The hashes under which near-duplicates find each other.
  static let keyCount = 8

  var keys: [String] { hashes.prefix(Self.keyCount).map { String($0, radix: 16) } }

  func write(to writer: inout ByteWriter) {
    writer.write(article)
    writer.write(published)
    writer.write(hashes)
    writer.write(shingles)
  }
  init(from reader: inout ByteReader) {
    article = reader.readString()
    published = reader.readString()
    hashes = reader.readArray()
    shingles = reader.readInt()
  }
  init(article: String, published: String, hashes: [UInt64], shingles: Int) {
    self.article = article
    self.published = published
    self.hashes = hashes
    self.shingles = shingles
  }
}

/// An article whose text another one shares.
struct CopyItem: ByteCodable {
  var article: String
  var published: String

  func write(to writer: inout ByteWriter) {
    writer.write(article)
    writer.write(published)
  }
  init(from reader: inout ByteReader) {
    article = reader.readString()
    published = reader.readString()
  }
  init(article: String, published: String) {
    self.article = article
    self.published = published
  }
}

/// Finds articles that share most of their text.
///
/// Source of the estimate: A. Broder, "On the resemblance and containment of documents", 1997: of the k smallest hashes
/// of both sketches together, the share that both have is an unbiased estimate of the resemblance.
enum FingerprintStage: StageRule {
  static let stage = Stage.fingerprints
  static let targets: [Stage] = [.articles]
  /// A hash that more articles have is furniture of a site, not a sign of a copy.
  static let largestBlock = 48
  static func itemsRead(of count: Int) -> Int { count > largestBlock ? 0 : count }
  static var countsUpTo: Int { largestBlock }
  static let fewestShingles = 12
  /// Share of the shorter text that stands in the longer one, in percent.
  static let leastContainment = 60

  static func outputs(_ block: StageBlock) throws -> BlockOutputs {
    var outputs = BlockOutputs(producer: producer(key: block.key))
    guard block.count > 1, block.count <= largestBlock else { return outputs }
    let articles = try block.items.map { try FingerprintItem(decoding: $0.payload) }
    for (index, left) in articles.enumerated() {
      for right in articles[(index + 1)...] where firstShared(left, right) == block.key && isCopy(left, right) {
        outputs.put(
          .articles, key: left.article, id: ArticleStage.copyItem + right.article,
          CopyItem(article: right.article, published: right.published).encoded)
        outputs.put(
          .articles, key: right.article, id: ArticleStage.copyItem + left.article,
          CopyItem(article: left.article, published: left.published).encoded)
      }
    }
    return outputs
  }

  /// Every pair is compared in one block only, though it may meet in several.
  private static func firstShared(_ left: FingerprintItem, _ right: FingerprintItem) -> String? {
    let other = Set(right.hashes.prefix(FingerprintItem.keyCount))
    return left.hashes.prefix(FingerprintItem.keyCount).first { other.contains($0) }.map { String($0, radix: 16) }
  }

  static func isCopy(_ left: FingerprintItem, _ right: FingerprintItem) -> Bool {
    let leftHashes = Set(left.hashes)
    let rightHashes = Set(right.hashes)
    let union = leftHashes.union(rightHashes).sorted()
    // Where a sketch holds all of its text's hashes the comparison may use all of them, else only the smallest.
    let size = min(
      left.shingles > left.hashes.count || right.shingles > right.hashes.count ? Fingerprint.size : union.count,
      union.count)
    guard size > 0 else { return false }
    let shared = union.prefix(size).count { leftHashes.contains($0) && rightHashes.contains($0) }
    // resemblance = shared / size; |A∩B| = r / (1 + r) · (|A| + |B|) = shared / (size + shared) · (|A| + |B|)
    let common = shared * (left.shingles + right.shingles)
    return common * 100 >= leastContainment * min(left.shingles, right.shingles) * (size + shared)
      && shared * 5 >= size
  }
}
