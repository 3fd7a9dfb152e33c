/// Tells whether something happened, goes on, is planned, is only possible, or was called off.
enum EventStatus {
  static func status(of clause: Clause) -> EventMention.Status {
    if clause.isCalledOff { return .calledOff }
    if clause.isPlanned || clause.tense == .future { return .planned }
    if clause.modal != nil { return .possible }
    if case .adverbial(let marker) = clause.kind, marker == "if" || marker == "unless" { return .possible }
    if clause.kind == .infinitive { return .possible }
    if clause.isProgressive, clause.tense == .present || clause.isPerfect { return .ongoing }
    return .happened
  }
}
