/// Days counted from the day of speech: "yesterday", "tomorrow night", "tonight", "last night".
enum DeicticDayFamily: Family {
  static func starts(_ sense: Sense) -> Bool {
    switch sense.keyword {
    case .today, .yesterday, .tomorrow, .tonight, .overnight, .last, .this: true
    default: false
    }
  }

  static func read(_ text: borrowing LexedText, at start: Int) -> Reading? {
    if text.isTitled(start) { return nil }
    var fields = DateFields()
    var next = start + 1
    switch text.keyword(start) {
    case .today: fields.dayOffset = 0
    case .yesterday: fields.dayOffset = -1
    case .tomorrow: fields.dayOffset = 1
    case .tonight:
      fields.dayOffset = 0
      fields.part = .night
      return Reading(start..<next, fields)
    case .overnight:
      fields.dayOffset = 0
      fields.part = .night
      return Reading(start..<next, fields)
    case .last:
      guard text.sense(next).part == .night || text.sense(next).part == .evening, !text.sense(next).isPlural else {
        return nil
      }
      fields.dayOffset = -1
      fields.part = text.sense(next).part
      return Reading(start..<(next + 1), fields)
    case .this:
      guard text.sense(next).part != .none, !text.sense(next).isPlural else { return nil }
      fields.dayOffset = 0
      fields.part = text.sense(next).part
      return Reading(start..<(next + 1), fields)
    default: return nil
    }
    if text.sense(next).part != .none, !text.sense(next).isPlural {
      fields.part = text.sense(next).part
      next += 1
    }
    return Reading(start..<next, fields)
  }
}
