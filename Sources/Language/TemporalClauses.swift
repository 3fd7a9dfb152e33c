/// Tells "two days after the mayor left, …", a clause, from "two days after the vote, …", a phrase. The tagger, which goes
/// from left to right, mostly takes the phrase after a measure of time, and the parser then makes the days do the leaving.
enum TemporalClauses {
  /// Retags "after" and "before" where a clause follows them and another stands beside that.
  static func retag(_ labels: inout [UInt16], _ forms: [WordForm], _ analyses: Analyses) {
    guard let mark = analyses.subordinator else { return }
    for index in forms.indices.dropFirst() where forms[index].lower == after || forms[index].lower == before {
      let list = analyses.list
      guard list[Int(labels[index])].tag == .adp, list[Int(labels[index - 1])].tag == .noun,
        forms[index - 1].lexical.nounClass == timeClass
      else { continue }
      let clauses = Clauses(labels, list)
      guard let verb = clauses.verb(ofClauseAt: index + 1) else { continue }
      if clauses.hasFiniteVerb(before: index) || clauses.hasMainClause(after: verb) { labels[index] = mark }
    }
  }

  private static let after = hash("after")
  private static let before = hash("before")
  /// The lexicographers' class of nouns of time, see ``Lexicon/Entry/nounClass``.
  private static let timeClass: UInt32 = 26

  private static func hash(_ word: StaticString) -> UInt32 { word.withUTF8Buffer { WordForm.hash($0) } }

  private struct Clauses {
    private let words: [Analyses.Analysis]

    init(_ labels: [UInt16], _ list: [Analyses.Analysis]) { words = labels.map { list[Int($0)] } }

    private func isFinite(_ index: Int) -> Bool {
      guard words[index].tag == .verb || words[index].tag == .aux else { return false }
      return ["VBD", "VBZ", "VBP", "MD"].contains(words[index].penn)
    }

    /// A finite verb that comes after a subject before any mark, conjunction or relative.
    func verb(ofClauseAt start: Int) -> Int? {
      var hasSubject = false
      for index in words.indices[start...] {
        if isFinite(index) { return hasSubject ? index : nil }
        switch words[index].tag {
        case .noun, .propn: hasSubject = true
        case .pron:
          if words[index].penn.hasPrefix("W") { return nil }
          hasSubject = true
        case .punct, .cconj, .sconj, .verb: return nil
        default: break
        }
      }
      return nil
    }

    func hasFiniteVerb(before end: Int) -> Bool { words.indices[..<end].contains { isFinite($0) } }

    /// Whether a comma and then a finite verb come.
    func hasMainClause(after verb: Int) -> Bool {
      let rest = words.indices[(verb + 1)...]
      guard let comma = rest.first(where: { words[$0].penn == "," }) else { return false }
      return rest[(comma + 1)...].contains { isFinite($0) }
    }
  }
}
