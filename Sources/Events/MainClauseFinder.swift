import Articles
import Dates
import Language

/// The predicate of a stretch of text with those who take part in it, for comparing it with other texts.
public struct MainClause: Sendable, Equatable {
  /// Dictionary form with its particle ("shut down").
  public var lemma: String
  public var isNegated: Bool
  /// Bytes of the article's text, in the order agent, patient, place; each role at most once.
  public var arguments: [(role: Role, range: Range<Int>)]

  public enum Role: Sendable {
    case agent, patient, place
  }

  public static func == (left: MainClause, right: MainClause) -> Bool {
    left.lemma == right.lemma && left.isNegated == right.isNegated
      && left.arguments.elementsEqual(right.arguments) { $0.role == $1.role && $0.range == $1.range }
  }
}

/// Finds the main clause of a stretch of text, such as what somebody says.
public struct MainClauseFinder: Sendable {
  private let annotated: AnnotatedText
  private let table: ClauseTable

  public init(annotated: AnnotatedText, clauses: ClauseTable) {
    self.annotated = annotated
    table = clauses
  }

  /// - Parameter range: bytes of the text.
  /// - Returns: the topmost predicate whose words lie in the range; nil where there is none.
  public func mainClause(in range: Range<Int>) -> MainClause? {
    var index = annotated.sentences.partitioningIndex { $0.range.upperBound > range.lowerBound }
    while index < annotated.sentences.count, annotated.sentences[index].range.lowerBound < range.upperBound {
      let all = table.clauses[index].filter { $0.kind != .nominal }
      let inside = all.indices.filter {
        range.contains(Int(annotated.tokens[all[$0].head].start)) && !all[$0].isCarrier
      }
      let top = inside.first { clause in all[clause].governor.map { !inside.contains($0) } ?? true }
      if let top { return outline(all[top], in: range) }
      index += 1
    }
    return nil
  }

  private func outline(_ clause: Clause, in range: Range<Int>) -> MainClause {
    var outline = MainClause(lemma: clause.lemma, isNegated: clause.isNegated, arguments: [])
    func add(_ role: MainClause.Role, _ tokens: Range<Int>?) {
      guard let tokens, let bytes = annotated.bytes(ofTokens: tokens), bytes.overlaps(range) else { return }
      outline.arguments.append((role, bytes))
    }
    add(.agent, clause.isPassive ? clause.agent : clause.subject)
    add(.patient, clause.isPassive ? clause.subject : clause.object)
    add(.place, clause.place)
    return outline
  }
}
