/// How the words of one text are written elsewhere in it: a word that also stands in small letters is no name where a
/// sentence or a heading begins with it, and one that bears a capital amid a sentence may be.
package struct CaseEvidence {
  private static let small: UInt8 = 1
  private static let capital: UInt8 = 2

  private var seen: [UInt32: UInt8] = [:]

  package init() {}

  /// Notes the words of one sentence.
  package mutating func read(_ forms: some RandomAccessCollection<WordForm>) {
    var letters = 0
    var capitals = 0
    for form in forms where form.shape.contains(.letter) {
      letters += 1
      capitals += form.shape.contains(.capital) ? 1 : 0
    }
    // In a heading capitals say nothing.
    let isHeading = capitals * 2 > letters
    var afterWord = false
    for form in forms {
      if form.shape.contains(.letter), !form.shape.contains(.digit) {
        if !form.shape.contains(.capital) {
          seen[form.lower, default: 0] |= Self.small
        } else if afterWord, !isHeading {
          seen[form.lower, default: 0] |= Self.capital
        }
      }
      afterWord = form.shape.contains(.letter)
    }
  }

  /// Sets ``WordForm/evidence`` of words whose sentences have been read.
  package func note(in forms: inout some MutableCollection<WordForm>) {
    var index = forms.startIndex
    while index < forms.endIndex {
      if forms[index].shape.contains(.letter) { forms[index].evidence = seen[forms[index].lower] ?? 0 }
      forms.formIndex(after: &index)
    }
  }
}
