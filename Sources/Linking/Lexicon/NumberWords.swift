/// Numbers in running words: "1,200", "three", "twenty-five", "two and a half million" (as 2 million).
enum NumberWords {
  /// Values of the numbers that stand in `words`, in their order.
  static func values(_ words: [Words.Word]) -> [Double] {
    var values: [Double] = []
    var current: Double?
    var total: Double = 0
    func close() {
      if let value = current { values.append(total + value) } else if total > 0 { values.append(total) }
      current = nil
      total = 0
    }
    for word in words {
      for part in parts(word.text) {
        if let digits = decimal(part) {
          if current != nil { close() }
          current = digits
        } else if let small = small[part] {
          if let value = current, value >= 20, value.truncatingRemainder(dividingBy: 10) == 0,
            small < 10 || value >= 100
          {
            current = value + small
          } else {
            if current != nil { close() }
            current = small
          }
        } else if let scale = scales[part], current != nil || total > 0 {
          let value = (current ?? 1) * scale
          if scale >= 1000 {
            total += value
            current = nil
          } else {
            current = value
          }
        } else {
          close()
        }
      }
    }
    close()
    return values
  }

  /// Between hyphens ("49-year-old", "27-7"), and between digits and letters ("5million").
  private static func parts(_ word: String) -> [String] {
    var parts: [[UInt8]] = [[]]
    for byte in word.utf8 {
      if byte == UInt8(ascii: "-") {
        parts.append([])
      } else if let last = parts[parts.count - 1].last, Words.isDigit(last), byte >= 0x61, byte <= 0x7A {
        parts.append([byte])
      } else {
        parts[parts.count - 1].append(byte)
      }
    }
    return parts.filter { !$0.isEmpty }.map { String(decoding: $0, as: UTF8.self) }
  }

  static func isNumberWord(_ word: String) -> Bool { decimal(word) != nil || small[word] != nil || scales[word] != nil }

  /// Digits with thousands separators and a decimal point.
  private static func decimal(_ text: String) -> Double? {
    guard let first = text.utf8.first, Words.isDigit(first) else { return nil }
    return Double(String(decoding: text.utf8.filter { $0 != UInt8(ascii: ",") }, as: UTF8.self))
  }

  private static let scales: [String: Double] = [
    "hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000, "trillion": 1_000_000_000_000,
    "m": 1_000_000, "bn": 1_000_000_000, "dozen": 12,
  ]
  private static let small: [String: Double] = [
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60,
    "seventy": 70, "eighty": 80, "ninety": 90,
  ]

  /// Words that make a number a bound or an estimate.
  static let hedges: Set<String> = [
    "about", "around", "roughly", "nearly", "almost", "approximately", "some", "least", "most", "than", "over", "under",
    "up", "estimated", "close", "dozens", "hundreds", "thousands", "several", "few",
  ]
}
