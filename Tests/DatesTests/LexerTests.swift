import Testing

@testable import Dates

@Suite struct LexerTests {
  @Test func anExpressionGoesOnOverAWrappedLineOnly() {
    let wrapped = "The harbour office of Orvale has closed the bridge for all traffic since May\n5, as the mayor said."
    #expect(Tagging.lines(wrapped, published: referenceDay) == ["May\n5 = DATE 2031-05-05"])
    let list = "Closed in May\n5 workers were hurt."
    #expect(Tagging.lines(list, published: referenceDay) == ["May = DATE 2031-05"])
  }
}
