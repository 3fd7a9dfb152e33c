// A libFuzzer target for `Claims`. Build and run it with Tests/Fuzz/claims.
import Articles
import Claims
import Language

/// Each line of the input is a block; the first byte says which of them are titles. Claims must be exact spans of the
/// given bytes, lie within one another without a circle, and be the same when they are found again.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzClaims(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  guard let start, count > 1 else { return 0 }
  let bytes = Array(UnsafeBufferPointer(start: start + 1, count: count - 1))
  var blocks = [Block]()
  var first = 0
  for (index, byte) in (bytes + [0x0A]).enumerated() where byte == 0x0A {
    if index > first {
      blocks.append(Block(start[0] & 1 == 1 && blocks.isEmpty ? .title : .paragraph, first..<index, post: nil))
    }
    first = index + 1
  }
  let article = Article(
    path: "a.txt", sha256: "", format: .text, text: SourceText(bytes), metadata: .init(), blocks: blocks)
  let annotated = LanguageAnalyzer().annotate(bytes, regions: blocks.map(\.range))
  let claims = ClaimFinder().find(in: article, annotated, [])
  check(claims, bytes.count)
  precondition(ClaimFinder().find(in: article, annotated, []) == claims, "another answer to the same text")
  return 0
}

private func check(_ claims: [Claim], _ count: Int) {
  func isSound(_ range: Range<Int>) -> Bool { !range.isEmpty && range.lowerBound >= 0 && range.upperBound <= count }
  for (index, claim) in claims.enumerated() {
    precondition(isSound(claim.cue.range) && isSound(claim.content), "a span outside the text")
    precondition(claim.speaker.map { isSound($0.range) } ?? true, "a speaker outside the text")
    var outer = claim.within
    var steps = 0
    while let next = outer {
      precondition(claims.indices.contains(next) && next != index && steps <= claims.count, "a claim within itself")
      outer = claims[next].within
      steps += 1
    }
  }
}
