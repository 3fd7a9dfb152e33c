/// The features of the tagger: letters of the word and its neighbours, tags already given to the left, and the classes
/// of tags that the words to the right can bear.
package enum TaggerFeatures {
  package static let capacity = 80

  /// One sentence as the tagger sees it. Indices are into the sentence.
  package struct Context {
    package var forms: [WordForm]
    /// The candidate set of each word, see ``TagDictionary``.
    package var classes: [UInt32]
    /// The tag of each word to the left of the current one.
    package var tags: [UInt32]
    /// The last auxiliary or verb since the last mark, as a hash; 0 for none.
    package var verb: UInt32 = 0
    /// What another tagger thought of each word; empty if there was none.
    private var ahead: [UInt16] = []
    /// How the sentence ends and whether it is all in capitals.
    package var style: UInt32 = 0

    package init(forms: [WordForm], _ dictionary: TagDictionary) {
      self.forms = forms
      classes = [UInt32](repeating: 0, count: forms.count)
      tags = [UInt32](repeating: 0, count: forms.count)
      for index in forms.indices {
        if let set = dictionary.knownSet(of: forms[index]) {
          classes[index] = set
        } else {
          takeForUnknown(index, dictionary)
        }
      }
      let last = forms.last?.last1 ?? 0
      let capitals = forms.count { $0.shape.contains(.capital) }
      let letters = forms.count { $0.shape.contains(.letter) }
      style = (last == UInt32(UInt8(ascii: "?")) ? 1 : 0) | (letters > 3 && capitals * 10 > letters * 7 ? 2 : 0)
    }

    /// Treats a word as one that was never met: it is seen by its kind alone.
    package mutating func takeForUnknown(_ index: Int, _ dictionary: TagDictionary) {
      classes[index] = dictionary.guessedSet(of: forms[index])
      forms[index].lower = 0x5EED_0002
    }

    /// Begins anew with what was thought of the words.
    package mutating func look(ahead tags: [UInt16]) {
      ahead = tags
      verb = 0
    }

    @inline(__always)
    func ahead(_ index: Int) -> UInt32 { index < ahead.count ? UInt32(ahead[index]) : 0xFFFF }
    var looksAhead: Bool { !ahead.isEmpty }

    @inline(__always)
    func form(_ index: Int) -> WordForm { index >= 0 && index < forms.count ? forms[index] : .boundary }
    @inline(__always)
    func tagClass(_ index: Int) -> UInt32 { index < classes.count ? classes[index] : 0xFFFF }
    @inline(__always)
    func tag(_ index: Int) -> UInt32 { index >= 0 ? tags[index] : 0xFFFF }

    /// Notes the tag given to a word, before going on to the next.
    package mutating func advance(_ index: Int, _ coarse: UInt16, _ tag: UniversalTag) {
      tags[index] = UInt32(coarse)
      if tag == .verb || tag == .aux { verb = UInt32(coarse) &* 0x1F12_3BB5 ^ forms[index].lower }
      if tag == .punct { verb = 0 }
    }
  }

  /// Writes the features of the word at `index` and returns how many there are.
  package static func extract(_ context: borrowing Context, _ index: Int, into out: UnsafeMutablePointer<UInt32>) -> Int
  {
    let word = context.form(index)
    let before = context.form(index - 1)
    let before2 = context.form(index - 2)
    let after = context.form(index + 1)
    let after2 = context.form(index + 2)
    let tag1 = context.tag(index - 1)
    let tag2 = context.tag(index - 2)
    let class0 = context.tagClass(index)
    let class1 = context.tagClass(index + 1)
    let class2 = context.tagClass(index + 2)
    let shape = UInt32(word.shape.rawValue) | (index == 0 ? 256 : 0) | context.style << 9
    var count = 0
    @inline(__always)
    func add(_ template: UInt32, _ a: UInt32, _ b: UInt32 = 0, _ c: UInt32 = 0, _ d: UInt32 = 0) {
      out[count] = FeatureHash.make(template, a, b, c, d)
      count += 1
    }
    add(0, 0)
    add(1, word.lower)
    add(2, word.lower, word.casing.rawValue, index == 0 ? 1 : 0)
    add(3, word.last1)
    add(4, word.last2)
    add(5, word.last3)
    add(6, word.last4)
    add(7, word.first1)
    add(8, word.first2)
    add(9, word.first3)
    add(10, shape)
    add(11, before.known)
    add(12, before2.known)
    add(13, after.known)
    add(14, after2.known)
    add(15, before.known, word.known)
    add(16, word.known, after.known)
    add(17, before.known, after.known)
    add(18, tag1)
    add(19, tag1, tag2)
    add(20, tag1, word.known)
    add(21, tag1, after.known)
    add(22, tag2)
    add(23, class1)
    add(24, class1, class2)
    add(25, tag1, class1)
    add(26, class0, tag1, tag2)
    add(27, after.last3)
    add(28, before.last3)
    add(29, UInt32(after.shape.rawValue), shape)
    add(30, UInt32(before.shape.rawValue), shape)
    add(31, shape, word.last3)
    add(32, tag1, word.last3)
    add(33, tag1, word.last2, shape)
    add(34, before2.known, before.known)
    add(35, after.known, after2.known)
    add(36, context.verb, class0)
    add(37, word.known, class1)
    add(38, tag1, word.known, class1)
    add(39, context.verb, word.last2, tag1)
    add(40, tag1, after.last2, class0)
    add(41, tag1, class1, class2, class0)
    add(42, word.lower, context.style)
    let grammar = word.lexical.grammar
    add(43, grammar, shape)
    add(44, tag1, grammar)
    add(45, grammar, word.last2)
    add(46, word.lexical.rawValue, word.casing.rawValue)
    add(47, after.lexical.grammar, grammar)
    add(48, before.lexical.grammar, grammar)
    add(49, tag1, grammar, class1)
    add(50, tag1, tag2, grammar)
    add(51, word.first4)
    add(52, word.first2, word.last2)
    let evidence = UInt32(word.evidence) << 3 | word.casing.rawValue << 1 | (index == 0 ? 1 : 0)
    add(53, evidence, grammar)
    add(54, evidence, tag1)
    add(55, evidence, class0, context.style)
    guard context.looksAhead else { return count }
    let own = context.ahead(index)
    let next = context.ahead(index + 1)
    let next2 = context.ahead(index + 2)
    add(60, own)
    add(61, own, word.known)
    add(62, next)
    add(63, next, next2)
    add(64, tag1, next)
    add(65, own, next)
    add(66, tag1, own, next)
    add(67, word.known, next)
    add(68, tag1, word.known, next)
    add(69, tag2, tag1, next, class0)
    add(70, tag1, next, next2, class0)
    add(71, grammar, next)
    add(72, word.last3, next)
    add(73, context.ahead(index + 3), next2, next, class0)
    add(74, own, shape, word.last2)
    add(75, context.verb, next, class0)
    return count
  }
}
