/// The words that time expressions are made of, with what each can mean. Built once; read only.
struct Vocabulary: Sendable {
  /// Index 0 is the sense of unknown words.
  let senses: [Sense]
  private let slots: [Slot]
  private let mask: Int

  private struct Slot: Sendable {
    var low: UInt64 = 0
    var high: UInt64 = 0
    var sense: UInt16 = 0
  }

  static let english = Vocabulary()

  private init() {
    var builder = Builder()
    MonthNames.add(to: &builder)
    WeekdayNames.add(to: &builder)
    NumberWords.add(to: &builder)
    UnitNames.add(to: &builder)
    SeasonNames.add(to: &builder)
    PartOfDayNames.add(to: &builder)
    TimeZoneNames.add(to: &builder)
    DecadeNames.add(to: &builder)
    RecurrenceWords.add(to: &builder)
    VerbCues.add(to: &builder)
    for holiday in Holiday.all {
      for word in holiday.words { builder.sense(word) { _ in } }
      builder.sense(holiday.words[0]) { $0.isHolidayStart = true }
    }
    for keyword in Keyword.allCases where keyword != .none {
      builder.sense(keyword.rawValue) { $0.keyword = keyword }
    }
    senses = builder.senses
    var size = 1024
    while size < builder.indices.count * 4 { size *= 2 }
    var slots = [Slot](repeating: Slot(), count: size)
    for (key, index) in builder.order {
      var position = Int(truncatingIfNeeded: key.mixed >> 20) & (size - 1)
      while slots[position].sense != 0 { position = (position + 1) & (size - 1) }
      slots[position] = Slot(low: key.low, high: key.high, sense: index)
    }
    self.slots = slots
    mask = size - 1
  }

  /// The index of the word's sense; 0 for unknown words.
  @inline(__always)
  func sense(of key: WordKey) -> UInt16 {
    guard key.count <= 16 else { return 0 }
    return slots.withUnsafeBufferPointer { slots in
      var position = Int(truncatingIfNeeded: key.mixed >> 20) & mask
      while slots[position].sense != 0 {
        if slots[position].low == key.low, slots[position].high == key.high { return slots[position].sense }
        position = (position + 1) & mask
      }
      return 0
    }
  }

  /// Collects senses; a word that several lists name gets one sense with all of them.
  struct Builder {
    fileprivate(set) var senses = [Sense()]
    fileprivate var indices: [WordKey: UInt16] = [:]
    fileprivate var order: [(WordKey, UInt16)] = []

    /// - Parameter word: lower case, at most sixteen bytes.
    mutating func sense(_ word: String, _ change: (inout Sense) -> Void) {
      let key = WordKey(word.utf8)
      precondition(key.count <= 16, "too long for the vocabulary: \(word)")
      let index: UInt16
      if let known = indices[key] {
        index = known
      } else {
        index = UInt16(senses.count)
        senses.append(Sense())
        indices[key] = index
        order.append((key, index))
      }
      change(&senses[Int(index)])
    }
  }
}
