import Crypto

/// Identifiers that derive from what they name, so that they survive a rebuild and stay the same in every version of an
/// article that has the same words.
struct ContentIdentifier {
  private let article: String
  /// How often each content was named already: equal words are told apart by the order in which they come.
  private var occurrences: [String: Int] = [:]

  init(article: String) { self.article = article }

  /// A claim's or an event's identifier: the prefix and 12 hexadecimal digits.
  ///
  /// - Parameter words: what is said, with white space as it stands; runs of it count as one space.
  mutating func next(_ prefix: Character, _ words: String) -> String {
    var key = [UInt8]()
    key.reserveCapacity(words.utf8.count + 32)
    var pendingSpace = false
    for byte in words.utf8 {
      if byte == 0x20 || (0x09...0x0D).contains(byte) {
        pendingSpace = !key.isEmpty
      } else {
        if pendingSpace { key.append(0x20) }
        pendingSpace = false
        key.append(byte)
      }
    }
    let name = "\(prefix)" + String(decoding: key, as: UTF8.self)
    let count = occurrences[name, default: 0]
    occurrences[name] = count + 1
    return "\(prefix)" + Self.digits("\(article)\u{0}\(name)\u{0}\(count)")
  }

  /// An article's identifier: from its canonical address where it states one, else from its path.
  static func article(url: String?, path: String) -> String {
    if let url, let address = CanonicalAddress.normalised(url) { return "a" + digits("url\u{0}" + address) }
    return "a" + digits("path\u{0}" + path)
  }

  /// The first 12 hexadecimal digits of the SHA-256.
  private static func digits(_ text: String) -> String {
    let hexadecimal = Array("0123456789abcdef".utf8)
    var digits = [UInt8]()
    digits.reserveCapacity(12)
    for byte in SHA256.hash(data: Array(text.utf8)).prefix(6) {
      digits.append(hexadecimal[Int(byte >> 4)])
      digits.append(hexadecimal[Int(byte & 15)])
    }
    return String(decoding: digits, as: UTF8.self)
  }
}
