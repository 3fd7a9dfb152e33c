import Testing

@testable import Analysis

@Suite struct ShingleSketchTests {
  private func sketch(_ text: String) -> Fingerprint {
    let bytes = Array(text.utf8)
    return ShingleSketch.fingerprint(bytes, regions: [0..<bytes.count])
  }

  /// The estimate of resemblance that the sketches give.
  private func resemblance(_ left: Fingerprint, _ right: Fingerprint) -> Double {
    let smallest = Set(left.hashes).union(right.hashes).sorted().prefix(Fingerprint.size)
    let both = Set(left.hashes).intersection(right.hashes)
    return Double(smallest.count(where: both.contains)) / Double(smallest.count)
  }

  private let words = (0..<400).map { "word\($0 * 7919 % 997)" }

  @Test func `Case, punctuation and paragraphing make no difference`() {
    #expect(sketch("The old ferry sank off Port Ellery") == sketch("the OLD ferry,\n\nsank off “Port Ellery”."))
  }

  @Test func `A text with one sentence more is near, another text is far`() {
    let text = words.joined(separator: " ")
    let longer = (words + ["and", "one", "more", "short", "line"]).joined(separator: " ")
    let other = (0..<400).map { "term\($0 * 31 % 881)" }.joined(separator: " ")
    #expect(resemblance(sketch(text), sketch(longer)) > 0.9)
    #expect(resemblance(sketch(text), sketch(other)) == 0)
  }

  @Test func `The sketch is ascending, bounded and counts distinct shingles`() {
    let sketch = sketch(words.joined(separator: " ") + " " + words.joined(separator: " "))
    #expect(sketch.hashes.count == Fingerprint.size)
    #expect(sketch.hashes == sketch.hashes.sorted())
    #expect(sketch.shingles <= 400)
  }

  @Test func `A text of fewer words than a shingle still has a fingerprint`() {
    #expect(sketch("ferry sank").shingles == 1)
    #expect(sketch("ferry sank") != sketch("ferry sails"))
  }
}
