import Testing

@testable import Daemon

struct BatchAnalyzerTests {
  @Test func `A large file may take long before its analysis counts as hanging, and a small one may not`() {
    #expect(BatchAnalyzer.allowance(bytes: 2_000) < .seconds(31))
    // At a tenth of the speed that is usual, the largest file that is read.
    #expect(BatchAnalyzer.allowance(bytes: 20_000_000) > .seconds(20_000_000 / 30_000))
  }
}
