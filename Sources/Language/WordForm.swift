/// What the models see of a word's letters: hashes of the whole word and of its ends, and its shape.
///
/// Letters are compared without case, digits as 0, typographic quotation marks and dashes as their plain forms.
package struct WordForm {
  /// Hash of the normalised word.
  package var lower: UInt32
  /// The same for a word of the ``Vocabulary``; for any other a hash of its ending and shape.
  package var known: UInt32
  /// What the ``Lexicon`` says of it.
  package var lexical = Lexicon.Entry.none
  /// How it is written elsewhere in the text, see ``CaseEvidence``.
  package var evidence: UInt8 = 0
  /// The normalised last letters, packed, and the first letters.
  package var last4: UInt32
  package var first4: UInt32
  package var length: UInt8
  package var shape: Shape

  package struct Shape: OptionSet {
    package let rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }
    static let capital = Shape(rawValue: 1)
    static let lowerCase = Shape(rawValue: 2)
    static let digit = Shape(rawValue: 4)
    static let mark = Shape(rawValue: 8)
    static let letter = Shape(rawValue: 16)
    static let innerCapital = Shape(rawValue: 32)
    static let beyondASCII = Shape(rawValue: 64)
  }

  /// How a word is capitalised.
  package enum Casing: UInt32 {
    case none, initial, all
  }

  package var casing: Casing {
    guard shape.contains(.capital) else { return .none }
    return shape.contains(.innerCapital) && !shape.contains(.lowerCase) ? .all : .initial
  }

  /// What kind of thing or doing a word names, by the ``Lexicon`` and its tag; for other words their tag.
  package func kind(_ tag: UniversalTag) -> UInt32 {
    switch tag {
    case .noun, .propn: 1 << 8 | lexical.nounClass << 1 | (tag == .propn ? 1 : 0)
    case .verb: 2 << 8 | lexical.verbClass
    default: UInt32(tag.rawValue)
    }
  }

  package var last3: UInt32 { last4 & 0xFFFFFF }
  package var last2: UInt32 { last4 & 0xFFFF }
  package var last1: UInt32 { last4 & 0xFF }
  package var first3: UInt32 { first4 >> 8 }
  package var first2: UInt32 { first4 >> 16 }
  package var first1: UInt32 { first4 >> 24 }

  /// Stands for the places before the first and after the last word of a sentence.
  package static let boundary = WordForm(lower: 0x5EED_0001, last4: 1, first4: 1, length: 0, shape: [])

  private init(lower: UInt32, last4: UInt32, first4: UInt32, length: UInt8, shape: Shape) {
    self.lower = lower
    known = lower
    self.last4 = last4
    self.first4 = first4
    self.length = length
    self.shape = shape
  }

  /// ``lower`` of a word in small ASCII letters.
  package static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt32 {
    finish(bytes.reduce(hashSeed) { ($0 ^ UInt64(ASCIIText.isDigit($1) ? UInt8(ascii: "0") : $1)) &* hashFactor })
  }

  private static let hashSeed: UInt64 = 0xCBF2_9CE4_8422_2325
  private static let hashFactor: UInt64 = 0x100_0000_01B3

  private static func finish(_ hash: UInt64) -> UInt32 {
    UInt32(truncatingIfNeeded: ((hash ^ hash >> 29) &* 0xBF58_476D_1CE4_E5B9) >> 32)
  }

  package init(_ bytes: [UInt8], _ range: Range<Int>) {
    var hash = Self.hashSeed
    var tail: UInt32 = 0
    var head: UInt32 = 0
    var count = 0
    var shape: Shape = []
    var index = range.lowerBound
    while index < range.upperBound {
      var byte = bytes[index]
      var step = 1
      if byte >= 0x80 {
        if byte == 0xE2, index + 2 < range.upperBound, bytes[index + 1] == 0x80,
          let plain = Self.plain(bytes[index + 2])
        {
          byte = plain
          step = 3
          shape.insert(.mark)
        } else {
          shape.formUnion([.beyondASCII, .letter])
        }
      } else if ASCIIText.isLower(byte) {
        shape.formUnion([.lowerCase, .letter])
      } else if ASCIIText.isUpper(byte) {
        shape.formUnion(index == range.lowerBound ? [.capital, .letter] : [.innerCapital, .letter])
        byte |= 0x20
      } else if ASCIIText.isDigit(byte) {
        byte = UInt8(ascii: "0")
        shape.insert(.digit)
      } else {
        shape.insert(.mark)
      }
      hash = (hash ^ UInt64(byte)) &* Self.hashFactor
      tail = tail << 8 | UInt32(byte)
      if count < 4 { head |= UInt32(byte) << UInt32(24 - 8 * count) }
      count += 1
      index += step
    }
    lower = Self.finish(hash)
    known = lower
    last4 = tail
    first4 = head
    length = UInt8(min(count, 255))
    self.shape = shape
  }

  /// U+2010 to U+201F by their third byte.
  private static func plain(_ third: UInt8) -> UInt8? {
    switch third {
    case 0x90...0x95: UInt8(ascii: "-")
    case 0x98...0x9B: UInt8(ascii: "'")
    case 0x9C...0x9F: UInt8(ascii: "\"")
    default: nil
    }
  }
}
