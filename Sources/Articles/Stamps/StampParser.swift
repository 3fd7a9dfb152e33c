/// A date, a time of day or both, as found in a text; its day may have to be completed from its surroundings.
struct FoundStamp: Equatable {
  enum Label: Equatable { case none, published, updated }

  var label: Label
  var date: StampDate?
  var time: StampTime?
  /// From the first to the last byte of date and time, without the label.
  var range: Range<Int>
  /// From the label on.
  var labelled: Range<Int>
  /// Tokens up to its end.
  var nextToken: Int

  /// Complete where the stamp states a day, or `day` does.
  func stamp(on day: CivilDate? = nil, year: Int? = nil) -> Stamp? {
    guard let date = date.flatMap({ $0.date(inYear: year ?? day?.year) }) ?? (date == nil ? day : nil) else {
      return nil
    }
    return Stamp(date: date, time: time?.clockTime(on: date), origin: .text, range: range)
  }
}

/// Reads stamps: dates with or without a time of day, as publishers write them, and the labels before them.
struct StampParser {
  private let tokens: [StampToken]
  private let bytes: [UInt8]
  private let times: TimeGrammar

  /// - Parameter range: the piece to look at; of a long one only the first 80 tokens count.
  init(_ bytes: [UInt8], _ range: Range<Int>) {
    self.bytes = bytes
    tokens = StampToken.scan(bytes, range, limit: 80)
    times = TimeGrammar(bytes: bytes)
  }

  /// A stamp that is the whole string, or nil.
  static func stamp(_ string: String) -> Stamp? {
    let bytes = Array(string.utf8)
    return StampParser(bytes, 0..<bytes.count).whole()?.stamp()
  }

  /// The stamp that the whole piece consists of; marks at its end are let through.
  func whole() -> FoundStamp? {
    guard let found = found(at: 0), isClosed(after: found.nextToken) else { return nil }
    return found
  }

  /// The stamp that the piece begins with.
  func prefix() -> FoundStamp? { found(at: 0) }

  /// The stamps with a day that stand behind a label, at a separator, or at the start.
  ///
  /// - Parameter labelled: only those behind a label.
  func all(labelled: Bool = false) -> [FoundStamp] {
    var stamps = [FoundStamp]()
    var opens = true
    var index = 0
    while index < tokens.count {
      let token = tokens[index]
      if label(at: index) != nil || (opens && !labelled), let found = found(at: index), found.date != nil,
        !labelled || found.label != .none
      {
        stamps.append(found)
        index = found.nextToken
        opens = true
        continue
      }
      opens = token.word == nil && token.number == nil && !token.isMark(",") && !token.isMark(".")
      index += 1
    }
    return stamps
  }

  /// Whether the piece begins with a label such as "Updated" that a number follows soon.
  var isLabelled: Bool {
    label(at: 0) != nil && tokens.prefix(5).contains { $0.number != nil }
  }

  /// The first date with a year, wherever it stands.
  func anywhere() -> FoundStamp? {
    tokens.indices.lazy.compactMap { found(at: $0) }.first { $0.date?.year != nil }
  }

  private func isClosed(after index: Int) -> Bool {
    tokens[index...].allSatisfy { $0.word == nil && $0.number == nil }
  }

  // MARK: Grammar

  private func found(at start: Int) -> FoundStamp? {
    var cursor = StampCursor(tokens, at: start)
    while cursor.current?.isMark("[") == true || cursor.current?.isMark("(") == true { cursor.index += 1 }
    let label = readLabel(&cursor)
    var date: StampDate?
    var time: StampTime?
    var first: Int?
    var end = cursor.index
    while cursor.index < tokens.count {
      let before = cursor.index
      if date == nil, let value = DateGrammar.date(&cursor) {
        date = value
      } else if time == nil, let value = times.time(&cursor, fourDigits: label != .none && date == nil) {
        time = value
        skipAlternative(&cursor)
      } else if skipFiller(&cursor, afterStart: first != nil) {
        continue
      } else {
        break
      }
      if first == nil { first = before }
      end = cursor.index
    }
    guard let first else { return nil }
    let upper = tokens[end - 1].range.upperBound
    return FoundStamp(
      label: label, date: date, time: time, range: tokens[first].range.lowerBound..<upper,
      labelled: tokens[start].range.lowerBound..<upper, nextToken: end)
  }

  /// The same time in another zone, in brackets.
  private func skipAlternative(_ cursor: inout StampCursor) {
    guard cursor.current?.isMark("(") == true else { return }
    var ahead = cursor
    ahead.index += 1
    guard times.time(&ahead) != nil, ahead.skip(")") else { return }
    cursor = ahead
  }

  private static let fillers: Set<String> = ["at", "on", "the", "t"]

  private func skipFiller(_ cursor: inout StampCursor, afterStart: Bool) -> Bool {
    guard let token = cursor.current else { return false }
    if let word = token.word {
      guard DateGrammar.isWeekday(word) || Self.fillers.contains(word) else { return false }
      cursor.index += 1
      if DateGrammar.isWeekday(word) { cursor.skip(".") }
      return true
    }
    guard token.number == nil else { return false }
    let separators: [Unicode.Scalar] = [",", "|", "-", ";", "@", ":", "/"]
    guard separators.contains(where: token.isMark) || token.kind == .mark(0) else { return false }
    cursor.index += 1
    return true
  }

  // MARK: Labels

  private static let publishedWords: Set<String> = ["published", "posted", "created", "filed", "issued", "released"]
  private static let updatedWords: Set<String> = ["updated", "modified", "update", "amended", "edited"]
  private static let adverbs: Set<String> = ["first", "last", "originally", "was", "article", "date", "time", "story"]

  private func label(at index: Int) -> FoundStamp.Label? {
    guard index < tokens.count, let word = tokens[index].word else { return nil }
    if Self.publishedWords.contains(word) { return .published }
    if Self.updatedWords.contains(word) { return .updated }
    if Self.adverbs.contains(word), index + 1 < tokens.count { return label(at: index + 1) }
    return nil
  }

  private func readLabel(_ cursor: inout StampCursor) -> FoundStamp.Label {
    guard cursor.index < tokens.count, let label = label(at: cursor.index) else { return .none }
    while let word = cursor.current?.word,
      Self.publishedWords.contains(word) || Self.updatedWords.contains(word) || Self.adverbs.contains(word)
    {
      cursor.index += 1
    }
    cursor.skip(":")
    return label
  }
}
