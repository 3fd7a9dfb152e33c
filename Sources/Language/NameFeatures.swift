/// What the name recogniser sees of one sentence: letters, tags and the tree.
package struct NameInput {
  package var forms: [WordForm]
  /// Capitals, small letters, digits and marks in the order in which they stand, runs as one.
  package var patterns: [UInt32]
  package var tags: [UInt32]
  package var universal: [UniversalTag]
  /// ``WordForm/kind(_:)``.
  package var kinds: [UInt32]
  package var heads: [Int32]
  package var relations: [UInt16]

  package init(
    forms: [WordForm], patterns: [UInt32], analyses: [Analyses.Analysis], heads: [Int32], relations: [UInt16]
  ) {
    self.forms = forms
    self.patterns = patterns
    tags = analyses.map { $0.coarse }
    universal = analyses.map { $0.tag }
    kinds = zip(forms, analyses).map { $0.kind($1.tag) }
    self.heads = heads
    self.relations = relations
  }

  /// The pattern of a word's letters.
  package static func pattern(_ bytes: [UInt8], _ range: Range<Int>) -> UInt32 {
    var pattern: UInt32 = 0
    var last: UInt32 = 0
    for index in range {
      let byte = bytes[index]
      let kind: UInt32 =
        ASCIIText.isUpper(byte) ? 1 : ASCIIText.isLower(byte) ? 2 : ASCIIText.isDigit(byte) ? 3 : byte >= 0x80 ? 2 : 4
      if kind != last, pattern < 1 << 24 { pattern = pattern << 3 | kind }
      last = kind
    }
    return pattern
  }

  /// Whether a word can be part of a name at all, going by itself.
  package func mayName(_ index: Int) -> Bool {
    if forms[index].shape.contains(.capital) || forms[index].shape.contains(.innerCapital) { return true }
    return universal[index] == .propn || forms[index].shape.contains(.beyondASCII)
  }
}

/// What has been seen of a word earlier in the same text.
package struct NameMemory {
  /// The last label (not `O`) that a capitalised word was given.
  private var labels: [UInt32: UInt8] = [:]
  /// Words that have been written in small letters.
  private var small: Set<UInt32> = []

  package init() {}

  func label(of form: WordForm) -> UInt32 { UInt32(labels[form.lower] ?? 0) }
  func isSmall(_ form: WordForm) -> Bool { small.contains(form.lower) }

  /// Notes a sentence's words before it is labelled.
  package mutating func read(_ forms: [WordForm]) {
    for form in forms where form.casing == .none && form.shape.contains(.lowerCase) { small.insert(form.lower) }
  }

  package mutating func note(_ label: UInt8, for form: WordForm) {
    if label != 0, form.shape.contains(.capital), form.length > 2 { labels[form.lower] = label }
  }
}

package enum NameFeatures {
  package static let capacity = 80

  package static func extract(
    _ input: borrowing NameInput, _ labels: [UInt8], _ memory: borrowing NameMemory, _ index: Int,
    into out: UnsafeMutablePointer<UInt32>
  ) -> Int {
    @inline(__always)
    func form(_ position: Int) -> WordForm {
      position >= 0 && position < input.forms.count ? input.forms[position] : .boundary
    }
    @inline(__always)
    func tag(_ position: Int) -> UInt32 {
      position >= 0 && position < input.tags.count ? input.tags[position] : 999
    }
    let word = form(index)
    let before = form(index - 1)
    let before2 = form(index - 2)
    let after = form(index + 1)
    let after2 = form(index + 2)
    let label1: UInt32 = index > 0 ? UInt32(labels[index - 1]) : 99
    let label2: UInt32 = index > 1 ? UInt32(labels[index - 2]) : 99
    let pattern = input.patterns[index]
    let first: UInt32 = index == 0 ? 1 : 0
    let casing = word.casing.rawValue << 1 | first
    let head = Int(input.heads[index])
    let headWord = head >= 0 ? input.forms[head].known : 5
    let relation = UInt32(input.relations[index])
    let remembered = memory.label(of: word)
    let small: UInt32 = memory.isSmall(word) ? 1 : 0
    var count = 0
    @inline(__always)
    func add(_ template: UInt32, _ a: UInt32, _ b: UInt32 = 0, _ c: UInt32 = 0, _ d: UInt32 = 0) {
      out[count] = FeatureHash.make(template + 500, a, b, c, d)
      count += 1
    }
    add(0, label1)
    add(1, label1, label2)
    add(2, word.lower, casing)
    add(3, word.lower)
    add(4, pattern, first)
    add(5, word.last3)
    add(6, word.last2)
    add(7, word.last4)
    add(8, word.first3)
    add(9, word.first4)
    add(10, tag(index), casing)
    add(11, tag(index - 1), tag(index))
    add(12, tag(index), tag(index + 1))
    add(13, before.known)
    add(14, after.known)
    add(15, before2.known)
    add(16, after2.known)
    add(17, before.known, casing)
    add(18, after.known, casing)
    add(19, before.known, word.lower)
    add(20, word.lower, after.known)
    add(21, label1, word.lower)
    add(22, label1, tag(index), casing)
    add(23, label1, after.known)
    add(24, label1, before.known)
    add(25, label1, pattern)
    add(26, relation, headWord)
    add(27, relation, casing)
    add(28, headWord, casing)
    add(29, relation, tag(index), label1)
    add(30, remembered, casing)
    add(31, remembered, label1)
    add(32, small, casing, tag(index))
    add(33, memory.label(of: after), label1)
    add(34, before2.known, before.known)
    add(35, after.known, after2.known)
    add(36, UInt32(after.shape.rawValue), UInt32(word.shape.rawValue), UInt32(before.shape.rawValue))
    add(37, UInt32(after.shape.rawValue), UInt32(word.shape.rawValue), label1)
    add(38, tag(index - 1), label1, casing)
    add(39, tag(index + 1), tag(index + 2), label1)
    add(40, word.last3, casing, tag(index + 1))
    add(41, head >= 0 ? input.forms[head].last3 : 5, relation)
    add(42, UInt32(head >= 0 ? input.forms[head].shape.rawValue : 0), relation, casing)
    add(43, before2.known, before.known, casing)
    add(44, word.lower, tag(index), label1)
    add(45, word.first2, word.last2, casing)
    @inline(__always)
    func kind(_ position: Int) -> UInt32 {
      position >= 0 && position < input.kinds.count ? input.kinds[position] : 999
    }
    let lexical = word.lexical
    add(46, lexical.grammar, casing)
    add(47, lexical.rawValue, casing)
    add(48, lexical.rawValue, label1)
    add(49, lexical.nounClass, before.known)
    add(50, lexical.nounClass, after.known)
    add(51, kind(index - 1), casing)
    add(52, kind(index + 1), casing)
    add(53, kind(index - 1), kind(index + 1), casing)
    add(54, head >= 0 ? input.kinds[head] : 998, relation)
    add(55, after.lexical.nounClass, lexical.nounClass, after.casing.rawValue)
    add(56, before.lexical.nounClass, lexical.nounClass, label1)
    add(57, kind(index - 2), kind(index - 1), label1)
    add(58, UInt32(word.evidence), casing, tag(index))
    add(59, UInt32(word.evidence), casing, lexical.grammar)
    return count
  }
}
