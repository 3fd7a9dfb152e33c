/// The numbers that words and digits name.
enum NumberWords {
  static let units: [String: Double] = [
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19,
  ]
  static let tens: [String: Double] = [
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
  ]
  static let multipliers: [String: Double] = [
    "dozen": 12, "hundred": 100, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "mn": 1e6,
    "bn": 1e9,
  ]
  /// "dozens of", "tens of thousands": the least and the most that the word allows.
  static let vague: [String: ClosedRange<Double>] = [
    "dozens": 24...99, "scores": 40...199, "tens": 20...99, "hundreds": 200...999, "thousands": 2e3...9_999,
    "millions": 2e6...9_999_999, "billions": 2e9...9_999_999_999,
  ]

  /// The number of a word such as "forty-two" or "seven".
  static func value(_ word: String) -> Double? {
    if let value = units[word] ?? tens[word] { return value }
    guard let hyphen = word.firstIndex(of: "-") else { return nil }
    guard let ten = tens[String(word[..<hyphen])], let unit = units[String(word[word.index(after: hyphen)...])]
    else { return nil }
    return ten + unit
  }

  /// The number of digits such as "1,250" or "3.5"; nil where the text is no such number.
  static func value(ofDigits text: some StringProtocol) -> Double? {
    var digits = [UInt8]()
    var groupLength = -1
    var hasPoint = false
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39:
        digits.append(byte)
        if groupLength >= 0, !hasPoint { groupLength += 1 }
      case 0x2C:
        guard !digits.isEmpty, !hasPoint, groupLength < 0 || groupLength == 3 else { return nil }
        groupLength = 0
      case 0x2E:
        guard !hasPoint, !digits.isEmpty, groupLength < 0 || groupLength == 3 else { return nil }
        hasPoint = true
        digits.append(byte)
      default: return nil
      }
    }
    guard let last = digits.last, last != 0x2E, hasPoint || groupLength < 0 || groupLength == 3 else { return nil }
    return Double(String(decoding: digits, as: UTF8.self))
  }
}
