import Articles

/// The text and the words of a CoNLL-U file, for annotating them anew.
struct Pretokenized {
  private(set) var bytes: [UInt8] = []
  private(set) var words: [RawWord] = []
  /// The sentences as ranges of indices into ``words``.
  private(set) var sentences: [Range<Int>] = []
  private(set) var diagnostics: [Diagnostic]

  /// Forms are put together with single spaces where no `SpaceAfter=No` stands, and sentences with line feeds; the words
  /// of a multi-word token follow each other without a space.
  init(_ conllu: [UInt8]) {
    let (read, diagnostics) = CoNLLUReader().read(conllu)
    // Their ranges are lines of the file, not of the text that is made here.
    self.diagnostics = diagnostics.map { Diagnostic($0.code, $0.severity, $0.message) }
    for sentence in read { append(sentence) }
  }

  private mutating func append(_ sentence: CoNLLUSentence) {
    let first = words.count
    var joined = [Bool](repeating: false, count: sentence.words.count)
    var spaces = sentence.words.map(\.spaceAfter)
    for multiword in sentence.multiwords {
      guard let last = multiword.words.last else { continue }
      for index in multiword.words.dropLast() {
        joined[index] = true
        spaces[index] = false
      }
      spaces[last] = multiword.spaceAfter
    }
    var spaced = true
    for (index, word) in sentence.words.enumerated() {
      var flags: RawWord.Flags = spaced ? .spaceBefore : []
      if joined[index] { flags.insert(.joinsNext) }
      let start = bytes.count
      bytes += Array(word.form.utf8)
      words.append(RawWord(start: Int32(start), end: Int32(bytes.count), flags: flags))
      spaced = spaces[index]
      if spaced, index + 1 < sentence.words.count { bytes.append(0x20) }
    }
    bytes.append(0x0A)
    sentences.append(first..<words.count)
  }
}
