import Articles

/// One sentence of a CoNLL-U file.
public struct CoNLLUSentence: Sendable, Equatable {
  /// Comment lines without "# ".
  public var comments: [String] = []
  public var words: [Word] = []
  /// Multi-word tokens as ranges of indices into ``words``, ascending.
  public var multiwords: [Multiword] = []

  public struct Word: Sendable, Equatable {
    public var form: String
    public var lemma: String
    public var upos: String
    public var xpos: String
    public var features: String
    /// Index into the sentence's words; -1 for the root and for a missing head.
    public var head: Int
    public var relation: String
    public var spaceAfter: Bool
  }

  public struct Multiword: Sendable, Equatable {
    public var words: Range<Int>
    public var form: String
    public var spaceAfter: Bool
  }
}

/// Reads CoNLL-U. Lines that are none are skipped with a diagnostic; empty nodes are skipped silently.
public struct CoNLLUReader: Sendable {
  public init() {}

  public func read(_ bytes: [UInt8]) -> (sentences: [CoNLLUSentence], diagnostics: [Diagnostic]) {
    var sentences: [CoNLLUSentence] = []
    var diagnostics: [Diagnostic] = []
    var sentence = CoNLLUSentence()
    var start = 0
    var number = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      number += 1
      let line = start..<(end > start && bytes[end - 1] == 0x0D ? end - 1 : end)
      if line.isEmpty {
        if !sentence.words.isEmpty { sentences.append(sentence) }
        sentence = CoNLLUSentence()
      } else if bytes[line.lowerBound] == UInt8(ascii: "#") {
        sentence.comments.append(
          String(decoding: bytes[line].dropFirst().drop { $0 == UInt8(ascii: " ") }, as: UTF8.self))
      } else if !append(columns(bytes[line]), to: &sentence) {
        diagnostics.append(
          Diagnostic("badLine", .warning, "Line \(number) is no line of CoNLL-U and was skipped.", at: line))
      }
      start = end + 1
    }
    if !sentence.words.isEmpty { sentences.append(sentence) }
    for index in sentences.indices { repair(&sentences[index]) }
    return (sentences, diagnostics)
  }

  private func columns(_ line: ArraySlice<UInt8>) -> [String] {
    line.split(separator: 0x09, omittingEmptySubsequences: false).map { String(decoding: $0, as: UTF8.self) }
  }

  /// - Returns: false for a line that cannot be used.
  private func append(_ columns: [String], to sentence: inout CoNLLUSentence) -> Bool {
    guard columns.count >= 2, !columns[1].isEmpty else { return false }
    func column(_ index: Int) -> String { index < columns.count ? columns[index] : "_" }
    let spaceAfter = !column(9).utf8.split(separator: UInt8(ascii: "|")).contains {
      $0.elementsEqual("SpaceAfter=No".utf8)
    }
    if let dash = columns[0].utf8.firstIndex(of: UInt8(ascii: "-")) {
      guard let first = Int(columns[0][..<dash]), let last = Int(columns[0][columns[0].utf8.index(after: dash)...]),
        first == sentence.words.count + 1, last >= first, last - first < 64
      else { return false }
      sentence.multiwords.append(.init(words: first - 1..<last, form: columns[1], spaceAfter: spaceAfter))
      return true
    }
    if columns[0].utf8.contains(UInt8(ascii: ".")) { return true }
    guard let identifier = Int(columns[0]), identifier == sentence.words.count + 1 else { return false }
    sentence.words.append(
      .init(
        form: columns[1], lemma: column(2), upos: column(3), xpos: column(4), features: column(5),
        head: (Int(column(6)) ?? 0) - 1, relation: column(7), spaceAfter: spaceAfter))
    return true
  }

  /// Heads outside the sentence become roots; ranges beyond its end are dropped.
  private func repair(_ sentence: inout CoNLLUSentence) {
    let count = sentence.words.count
    for index in sentence.words.indices where !(-1..<count).contains(sentence.words[index].head) {
      sentence.words[index].head = -1
    }
    sentence.multiwords.removeAll { $0.words.upperBound > count }
  }
}
