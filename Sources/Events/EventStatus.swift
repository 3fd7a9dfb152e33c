/// Tells whether something happened, goes on, is planned, is only possible, or was called off.
enum EventStatus {
  /// - Parameter isReported: in somebody's words, where "would" is the future seen from the past ("said it would close").
  static func status(of clause: Clause, isReported: Bool) -> EventMention.Status {
    if clause.isCalledOff { return .calledOff }
    if clause.isPlanned || clause.tense == .future { return .planned }
    if clause.modal == "would", isReported || clause.kind == .complement { return .planned }
    if clause.modal != nil { return .possible }
    if case .adverbial(let marker) = clause.kind, marker == "if" || marker == "unless" { return .possible }
    if clause.kind == .infinitive { return .possible }
    if clause.isProgressive, clause.tense == .present || clause.isPerfect { return .ongoing }
    return .happened
  }
}
