import Articles
import Testing

@Suite struct SourceTextTests {
  @Test func `Bytes map to the code points and lines of the same place`() {
    var source = ""
    for index in 0..<400 { source += index % 7 == 0 ? "é\n" : index % 11 == 0 ? "🛳" : "ab" }
    let text = SourceText(source)
    var codePoints = 0
    var line = 1
    var offset = 0
    for scalar in source.unicodeScalars {
      #expect(text.codePoints(before: offset) == codePoints)
      #expect(text.line(at: offset) == line)
      codePoints += 1
      if scalar == "\n" { line += 1 }
      offset += String(scalar).utf8.count
    }
    #expect(text.codePoints(before: offset) == codePoints)
  }

  @Test(arguments: [0, 1, 255, 256, 257, 512, 513])
  func `The end of the text has a place too`(count: Int) {
    let text = SourceText([UInt8](repeating: 0x61, count: count))
    #expect(text.codePoints(before: count) == count)
    #expect(text.line(at: count) == 1)
  }
}
