import Articles
import Testing

@Suite struct DecodingTests {
  private let sentence = "The café at the quay was “closed” – for good."

  private func read(_ bytes: [UInt8], path: String = "a.txt") -> Result<Article, Rejection> {
    ArticleReader().read(bytes, path: path)
  }

  private func utf16(_ text: String, bigEndian: Bool) -> [UInt8] {
    text.utf16.flatMap { unit -> [UInt8] in
      let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
      return bigEndian ? [high, low] : [low, high]
    }
  }

  @Test func `A byte order mark is no part of the text`() throws {
    let article = try read([0xEF, 0xBB, 0xBF] + Array(sentence.utf8)).get()
    #expect(article.text.bytes == Array(sentence.utf8))
  }

  @Test(arguments: [true, false], [true, false])
  func `UTF-16 is read with and without a mark`(bigEndian: Bool, marked: Bool) throws {
    let mark: [UInt8] = bigEndian ? [0xFE, 0xFF] : [0xFF, 0xFE]
    let article = try read((marked ? mark : []) + utf16(sentence + " 🛳", bigEndian: bigEndian)).get()
    #expect(article.text.bytes == Array((sentence + " 🛳").utf8))
    #expect(article.codes.contains("assumedEncoding") == !marked)
  }

  @Test func `UTF-32 is read behind its mark`() throws {
    let units = sentence.unicodeScalars.flatMap { scalar -> [UInt8] in
      [UInt8(scalar.value & 0xFF), UInt8(scalar.value >> 8 & 0xFF), UInt8(scalar.value >> 16), 0]
    }
    let article = try read([0xFF, 0xFE, 0, 0] + units).get()
    #expect(article.text.bytes == Array(sentence.utf8))
  }

  @Test func `Lone surrogates and odd bytes become replacement characters`() throws {
    let article = try read([0xFE, 0xFF, 0xD8, 0x00, 0x00, 0x41, 0xDC, 0x00, 0x42]).get()
    #expect(article.text.string(0..<article.text.bytes.count) == "\u{FFFD}A\u{FFFD}\u{FFFD}")
    #expect(article.codes.contains("invalidUTF16"))
  }

  @Test func `What is no UTF-8 is windows-1252, every byte of it`() throws {
    let bytes: [UInt8] =
      Array("Ferry ".utf8) + [0x93] + Array("gone".utf8) + [0x94, 0x20, 0x80, 0x81, 0x8D, 0x8F, 0x90, 0x9D, 0xE9]
    let article = try read(bytes).get()
    let text = article.text.string(0..<article.text.bytes.count)
    #expect(text == "Ferry “gone” €\u{81}\u{8D}\u{8F}\u{90}\u{9D}é")
    #expect(article.codes.contains("assumedEncoding"))
  }

  @Test func `UTF-8 with a few stray bytes stays UTF-8`() throws {
    let article = try read(Array("“The café” was shut. ".utf8) + [0xFF] + Array(" It is open.".utf8)).get()
    #expect(article.text.string(0..<article.text.bytes.count) == "“The café” was shut. \u{FFFD} It is open.")
    let note = try #require(article.diagnostics.first { $0.code == "invalidUTF8" })
    #expect(note.range.map { article.text.string($0) } == "\u{FFFD}")
  }

  @Test func `A sequence cut off at the end is damage, not another encoding`() throws {
    let article = try read(Array("The quay was shut ".utf8) + [0xE2, 0x80]).get()
    #expect(article.text.string(0..<article.text.bytes.count) == "The quay was shut \u{FFFD}")
  }

  @Test(
    arguments: [
      ([0xC0, 0x80], 2), ([0xE0, 0x80, 0x80], 3), ([0xED, 0xA0, 0x80], 3), ([0xF4, 0x90, 0x80, 0x80], 4),
      ([0xF0, 0x9F, 0x41], 1),
      ([0xE2, 0x80, 0x41], 1), ([0xFE], 1),
    ])
  func `Each maximal ill-formed part is one replacement`(part: [UInt8], replacements: Int) throws {
    let article = try read(Array("“é” “é” “é” ".utf8) + part + Array(" end".utf8)).get()
    let text = article.text.string(0..<article.text.bytes.count)
    #expect(text.unicodeScalars.filter { $0 == "\u{FFFD}" }.count == replacements)
  }

  @Test(
    arguments: [
      ("iso-8859-15", [UInt8](arrayLiteral: 0xA4), "€"), ("koi8-r", [0xD0], "п"), ("windows-1252", [0x80], "€"),
      ("ISO-8859-1", [0x92], "’"), ("shift_jis", [0x93, 0xFA], "日"),
    ])
  func `A page's declared encoding is used`(label: String, bytes: [UInt8], character: String) throws {
    let page =
      Array("<html><head><meta charset=\"\(label)\"></head><body><p>Cost of it: ".utf8) + bytes
      + Array(" at last.</p>".utf8)
    let article = try read(page, path: "a.html").get()
    #expect(article.texts(.paragraph) == ["Cost of it: \(character) at last."])
  }

  @Test func `A declared encoding that is not known is said, and the text still read`() throws {
    let page =
      Array("<html><head><meta charset=klingon></head><body><p>The caf".utf8) + [0xE9] + Array(" is shut.</p>".utf8)
    let article = try read(page, path: "a.html").get()
    #expect(article.texts(.paragraph) == ["The café is shut."])
    #expect(article.codes.contains("unknownEncoding"))
  }

  @Test(arguments: ["", " ", "\n\r\n\t", "\u{FEFF}", "\u{A0}\u{200B}\n", "---\n", "* * *\n"])
  func `A file without words is rejected as empty`(text: String) {
    #expect(throws: Rejection.self) { try read(Array(text.utf8)).get() }
    if case .failure(let rejection) = read(Array(text.utf8)) { #expect(rejection.code == "empty") }
  }

  @Test(
    arguments: [
      Array("%PDF-1.7\nsome".utf8), [0x89, 0x50, 0x4E, 0x47, 0x0D], [0x50, 0x4B, 0x03, 0x04, 0x14],
      Array("{\\rtf1 text}".utf8),
      Array("a text with a \0 in it".utf8), Array("\u{1}\u{2}\u{3}\u{4}\u{5} text".utf8), [0x7F, 0x45, 0x4C, 0x46],
    ])
  func `A file that is no text is rejected as binary`(bytes: [UInt8]) {
    guard case .failure(let rejection) = read(bytes) else {
      Issue.record("it was read")
      return
    }
    #expect(rejection.code == "binary")
    #expect(rejection.message.hasSuffix("."))
  }

  @Test func `Form feeds and an escape sequence do not make a text binary`() throws {
    let article = try read(Array("Page one.\u{C}\n\u{1B}[1mPage two is bold.\u{1B}[0m\n".utf8)).get()
    #expect(article.blocks.count == 2)
  }
}
