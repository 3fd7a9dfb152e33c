import Dates

/// How far the told story has come: the date that a clause without one of its own goes on from.
///
/// A date in front of its sentence sets a frame ("On 6 May, …") that holds for what is told next; other dates hold for
/// their paragraph. Source: the frame-setting adverbials of narrative, as in M. Charolles, "Framing adverbials and their
/// role in discourse cohesion", 2005.
struct StoryTime {
  private(set) var date: DateValue?
  private var block = 0
  private var isFrame = false

  /// For how many paragraphs after its own a frame holds, in a text that has no date of publication to go by.
  private static let reach = 2

  /// Takes note of a dated clause.
  ///
  /// - Parameter leads: the date stands in front of its sentence.
  mutating func note(_ date: DateValue, block: Int, leads: Bool) {
    guard let day = Self.point(date.edtf) else { return }
    // A frame only gives way to another one, or to a later day told inside it.
    if isFrame, !leads, self.block + Self.reach >= block, let frame = self.date, day <= frame.edtf { return }
    self.date = DateValue(edtf: day, basis: date.basis, evidence: date.evidence)
    isFrame = leads || isFrame && self.block + Self.reach >= block
    self.block = block
  }

  /// The date to go on from, or nil where the story has moved on.
  ///
  /// - Parameter hasDocumentTime: then news without a date is of that day, and only its own paragraph tells otherwise.
  func date(inBlock block: Int, hasDocumentTime: Bool) -> DateValue? {
    guard let date else { return nil }
    if block == self.block { return date }
    return !hasDocumentTime && isFrame && block <= self.block + Self.reach ? date : nil
  }

  /// The day that a date names or, for "by 6 May", reaches; nil for anything vaguer.
  private static func point(_ edtf: String) -> String? {
    let day = edtf.hasPrefix("../") ? String(edtf.dropFirst(3)) : edtf
    let plain = String(day.unmarked.prefix { $0 != "T" })
    guard plain.utf8.count == 10, !plain.utf8.contains(0x2F), !plain.hasSuffix("X") else { return nil }
    // What is uncertain stays so; what is only rough is a day like others.
    return day.hasSuffix("%") ? day : plain
  }
}
