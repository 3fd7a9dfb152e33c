import Articles
import Testing

@Suite struct LineWrapTests {
  @Test func `Wrapped lines make one paragraph`() throws {
    let article = try read(
      """
      Ferry towed away

      The ferry that ran aground on Sunday was towed to the harbour on
      Monday night, where the coastguard will examine the hull and the
      engine before it decides.

      It had been on the rocks for two days, and nobody had been able to
      board it until the wind fell.
      """)
    #expect(article.texts(.paragraph).count == 2)
    #expect(article.texts(.paragraph).first?.hasSuffix("before it decides.") == true)
  }

  @Test func `Without wrapping each line is a paragraph`() throws {
    let article = try read(
      """
      Ferry towed away
      The ferry that ran aground on Sunday was towed to the harbour on Monday night, where the coastguard will examine it.
      It had been on the rocks for two days.
      Nobody was hurt.
      """)
    #expect(article.texts(.paragraph).count == 3)
  }

  @Test func `Short lines that end their sentences are not joined`() throws {
    let article = try read(
      "Ferry towed away\n\nIt was late.\nIt was dark.\nThe ferry was gone.\nNobody had seen it leave the pier.")
    #expect(article.texts(.paragraph).count == 4)
  }
}
