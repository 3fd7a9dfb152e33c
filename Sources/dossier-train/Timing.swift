import Articles
import Foundation
import Glibc
import Language

/// Measures CPU time, which other programs on the machine disturb less than the clock on the wall.
enum Timing {
  static func run(_ file: URL, _ analyzer: () -> LanguageAnalyzer) throws {
    let bytes = [UInt8](try Data(contentsOf: file))
    let beforeLoad = clock()
    let clockBeforeLoad = ContinuousClock.now
    _ = analyzer().annotate("One warm word.")
    let passed = clockBeforeLoad.duration(to: .now) / .milliseconds(1)
    report(
      "loading and one sentence: \(milliseconds(beforeLoad)) ms of CPU time, \(Int(passed.rounded(.up))) ms on the clock"
    )
    let analyzer = analyzer()
    var tokenizer = Tokenizer()
    var words: [RawWord] = []
    let beforeWords = clock()
    tokenizer.appendWords(of: bytes, in: 0..<bytes.count, to: &words)
    report("cutting into words: \(perSecond(bytes.count, beforeWords) / 1_000_000) MB a second")
    for pass in 1...3 {
      let before = clock()
      let annotated = analyzer.annotate(bytes, regions: [0..<bytes.count])
      report(
        "pass \(pass): \(perSecond(annotated.tokens.count, before)) tokens, \(perSecond(bytes.count, before) / 1000) KB a second"
      )
    }
  }

  private static func milliseconds(_ since: clock_t) -> Int { (clock() - since) / 1000 }

  private static func perSecond(_ amount: Int, _ since: clock_t) -> Int {
    amount * 1_000_000 / max(1, clock() - since)
  }
}
