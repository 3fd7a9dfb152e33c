/// Words that set a unit against a time of reference.
extension LexedText {
  /// "last", "the past", "this coming", "that same", "the", "the very same": the relation and the position after it.
  func relation(at index: Int) -> (relation: Relation, next: Int)? {
    var next = index
    var isDefinite = false
    switch keyword(next) {
    case .the:
      isDefinite = true
      next += 1
    case .this:
      switch keyword(next + 1) {
      case .past, .last: return (.last, next + 2)
      case .coming, .next, .upcoming: return (.next, next + 2)
      case .same, .current: return (.this, next + 2)
      default: return (.this, next + 1)
      }
    case .that: return (.same, keyword(next + 1) == .same ? next + 2 : next + 1)
    default: break
    }
    switch keyword(next) {
    case .last: return (.last, next + 1)
    case .past: return (.past, next + 1)
    case .next: return (isDefinite ? .following : .next, next + 1)
    case .coming, .upcoming: return (.coming, next + 1)
    case .previous, .preceding, .prior: return (.previous, next + 1)
    case .following, .succeeding, .subsequent, .ensuing: return (.following, next + 1)
    case .same: return (.same, next + 1)
    case .current: return (.this, next + 1)
    case .latest: return (.latest, next + 1)
    default: return isDefinite ? (.definite, next) : nil
    }
  }
}
