/// Monday to Sunday, their plurals and abbreviations.
enum WeekdayNames {
  static let names = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]

  static let abbreviations = [
    ("mon", 1), ("tue", 2), ("tues", 2), ("wed", 3), ("thu", 4), ("thur", 4), ("thurs", 4), ("fri", 5), ("sat", 6),
    ("sun", 7),
  ]

  static func add(to builder: inout Vocabulary.Builder) {
    for (index, name) in names.enumerated() {
      builder.sense(name) { $0.weekday = UInt8(index + 1) }
      builder.sense(name + "s") {
        $0.weekday = UInt8(index + 1)
        $0.isPlural = true
      }
    }
    for (name, weekday) in abbreviations {
      builder.sense(name) {
        $0.weekday = UInt8(weekday)
        $0.isAbbreviation = true
      }
    }
  }
}
