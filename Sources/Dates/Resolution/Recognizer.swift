/// Finds the expressions of one section, left to right, the longest at each place.
struct Recognizer {
  private let grammar = Grammar.english

  func readings(_ text: borrowing LexedText) -> [Reading] {
    var readings: [Reading] = []
    var index = LexedText.margin
    let end = text.lexemes.count - LexedText.margin
    while index < end {
      guard grammar.canBegin(text.lexemes[index], before: text.lexemes[index + 1]),
        let reading = grammar.read(text, at: index)
      else {
        index += 1
        continue
      }
      if !reading.isNoise { readings.append(reading) }
      index = max(index + 1, reading.range.upperBound)
    }
    return Coordination.complete(readings, text)
  }
}
