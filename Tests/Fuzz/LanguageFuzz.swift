// A libFuzzer target for everything in `Language` that reads bytes. Build and run it with Tests/Fuzz/language.
import Articles
import Language

/// The first byte chooses what the rest is: raw text, or CoNLL-U to annotate anew. What comes out must be trees over the
/// given bytes; the process ends at the first that is not.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzLanguage(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  guard let start, count > 1 else { return 0 }
  let bytes = Array(UnsafeBufferPointer(start: start + 1, count: count - 1))
  if start[0] & 1 == 0 {
    check(LanguageAnalyzer().annotate(bytes, regions: [0..<bytes.count]), bytes)
  } else {
    let (annotated, text) = LanguageAnalyzer().annotate(pretokenized: bytes)
    check(annotated, text.bytes)
    _ = CoNLLUWriter().write(annotated, text: text)
  }
  return 0
}

private func check(_ text: AnnotatedText, _ bytes: [UInt8]) {
  for sentence in text.sentences {
    precondition(sentence.tokens.count { text.tokens[$0].head < 0 } == 1, "not one root")
    for index in sentence.tokens {
      precondition(text.tokens[index].end > text.tokens[index].start && Int(text.tokens[index].end) <= bytes.count)
      var current = index
      var steps = 0
      while text.tokens[current].head >= 0 {
        current = Int(text.tokens[current].head)
        steps += 1
        precondition(sentence.tokens.contains(current) && steps <= sentence.tokens.count, "not a tree")
      }
    }
  }
}
