import Analysis

/// In how many articles the story dates something in one month of one year.
enum MonthStage: StageRule {
  static let stage = Stage.months
  static let targets: [Stage] = [.calendar]
  static func itemsRead(of count: Int) -> Int { min(count, 1) }
  /// Years with more articles are equally likely.
  static var countsUpTo: Int { 4_095 }

  /// - Parameter key: `YYYY-MM`.
  static func outputs(_ block: StageBlock) throws -> BlockOutputs {
    var outputs = BlockOutputs(producer: producer(key: block.key))
    let count = min(block.count, countsUpTo)
    guard count > 0 else { return outputs }
    // Only the magnitude goes on, so that most articles change nothing here.
    let magnitude = Int.bitWidth - count.leadingZeroBitCount
    let evidence = try block.items.first.map { try MonthItem(decoding: $0.payload).evidence } ?? nil
    outputs.put(
      .calendar, key: String(block.key.utf8.suffix(2)) ?? "", id: String(block.key.utf8.prefix(4)) ?? "",
      MonthItem(magnitude: magnitude, evidence: evidence).encoded)
    return outputs
  }
}

/// The years of the story: tells articles without a date which year their February belongs to.
enum CalendarStage: StageRule {
  static let stage = Stage.calendar
  static let targets: [Stage] = [.answers]

  static func key(month: Int) -> String { month < 10 ? "0\(month)" : "\(month)" }

  /// `YYYY-MM` of the first date in `edtf` whose year and month are both known.
  static func yearAndMonth(_ edtf: String) -> String? {
    let bytes = Array(edtf.utf8.prefix(7))
    guard bytes.count == 7, bytes[4] == UInt8(ascii: "-"), (bytes[..<4] + bytes[5...]).allSatisfy(Words.isDigit),
      let month = Int(String(decoding: bytes[5...], as: UTF8.self)), (1...12).contains(month)
    else { return nil }
    return String(decoding: bytes, as: UTF8.self)
  }

  static func outputs(_ block: StageBlock) throws -> BlockOutputs {
    var outputs = BlockOutputs(producer: producer(key: block.key))
    var best: (year: Int, magnitude: Int, evidence: Evidence?)?
    var isTied = false
    for item in block.items {
      guard let year = Int(item.id) else { continue }
      let month = try MonthItem(decoding: item.payload)
      if let known = best, known.magnitude >= month.magnitude {
        if known.magnitude == month.magnitude { isTied = true }
      } else {
        best = (year, month.magnitude, month.evidence)
        isTied = false
      }
    }
    guard let best, !isTied else { return outputs }
    let answer = KnownYear(year: best.year, evidence: best.evidence).encoded
    for share in 0..<AnswerStage.shares {
      outputs.put(
        .answers, key: AnswerStage.key(month: block.key, share: share), id: AnswerStage.answer, answer)
    }
    return outputs
  }
}

/// Hands the year of a month to the articles that wait for it.
///
/// They stand in many small blocks, so that one article more costs no look at all that wait.
enum AnswerStage: StageRule {
  static let stage = Stage.answers
  static let targets: [Stage] = [.articles]
  static let shares = 256
  /// The item that holds the year; every other item is an article's identifier after ``question``.
  static let answer = "answer"
  static let question = "ask:"

  static func key(month: String, share: Int) -> String { "\(month)/\(share)" }

  static func key(month: String, asking article: String) -> String {
    key(month: month, share: Int(ContentHash.of([article]) % UInt64(shares)))
  }

  static func outputs(_ block: StageBlock) throws -> BlockOutputs {
    var outputs = BlockOutputs(producer: producer(key: block.key))
    guard let answer = block.items.first(where: { $0.id == answer }) else { return outputs }
    let month = String(decoding: block.key.utf8.prefix { $0 != UInt8(ascii: "/") }, as: UTF8.self)
    for item in block.items where item.id.hasPrefix(question) {
      outputs.put(
        .articles, key: String(item.id.dropFirst(question.count)), id: ArticleStage.yearItem + month, answer.payload)
    }
    return outputs
  }
}
