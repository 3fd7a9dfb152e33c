/// A piece of a text that will become a block: a paragraph, or a line that stands for itself.
struct TextUnit {
  enum Marker: Equatable {
    case none, listItem, quote
    /// A Markdown or HTML heading and its level.
    case heading(Int)
    /// A Markdown or HTML figure caption.
    case caption
    /// Text that is no prose, such as code and images.
    case apart
  }

  /// Bytes without surrounding white space and without the marker.
  var range: Range<Int>
  var marker = Marker.none
  /// Whether a blank line, or the start of the text, stands before it.
  var afterBlank = true
  /// Once it is known.
  var kind: Block.Kind?
  /// The stamp that the whole unit consists of.
  var stamp: FoundStamp?
  /// Words, counted to 60.
  var words = 0
  /// Whether it ends as a sentence does.
  var isTerminated = false
  /// Whether a digit stands in it, if it is short.
  var hasDigit = false
  /// The text for comparing with phrases and with other units; empty for units longer than 300 bytes.
  var folded = ""

  var count: Int { range.count }

  /// Short enough for a line that is no paragraph.
  var isShort: Bool { range.count <= 300 }
}

extension TextUnit {
  init(_ bytes: [UInt8], _ range: Range<Int>, marker: Marker = .none, afterBlank: Bool = true) {
    self.range = range
    self.marker = marker
    self.afterBlank = afterBlank
    words = Self.wordCount(bytes, range)
    isTerminated = Self.isTerminated(bytes, range)
    if range.count <= 300 {
      folded = FoldedText.fold(bytes, range)
      hasDigit = bytes[range].contains(where: ByteScan.isDigit)
    }
  }

  private static func wordCount(_ bytes: [UInt8], _ range: Range<Int>) -> Int {
    var words = 0
    var index = range.lowerBound
    var inWord = false
    while index < range.upperBound, words < 60 {
      let space = ByteScan.whiteSpace(bytes, at: index, before: range.upperBound)
      if space > 0 {
        inWord = false
        index += space
        continue
      }
      if !inWord { words += 1 }
      inWord = true
      index += 1
    }
    return words
  }

  /// A full stop, question mark, exclamation mark, ellipsis or colon at the end, closing quotes and brackets left aside.
  private static func isTerminated(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    var end = range.upperBound
    while end > range.lowerBound {
      switch bytes[end - 1] {
      case 0x2E, 0x21, 0x3F, 0x3A: return true
      case 0x22, 0x27, 0x29, 0x5D, 0x2A, 0x5F, 0x20: end -= 1
      case 0x99, 0x9D, 0xA6:
        guard end - 3 >= range.lowerBound, bytes[end - 3] == 0xE2, bytes[end - 2] == 0x80 else { return false }
        if bytes[end - 1] == 0xA6 { return true }
        end -= 3
      case 0xA0, 0xBB:
        guard end - 2 >= range.lowerBound, bytes[end - 2] == 0xC2 else { return false }
        end -= 2
      default: return false
      }
    }
    return false
  }
}
