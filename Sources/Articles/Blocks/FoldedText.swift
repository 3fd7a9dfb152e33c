/// Text made alike for comparing: lower case (ASCII), one space for white space, straight quotes, no marks at either end.
enum FoldedText {
  static func fold(_ string: String) -> String {
    let bytes = Array(string.utf8)
    return fold(bytes, 0..<bytes.count)
  }

  static func fold(_ bytes: [UInt8], _ range: Range<Int>) -> String {
    var result = [UInt8]()
    result.reserveCapacity(range.count)
    var index = range.lowerBound
    while index < range.upperBound {
      let space = ByteScan.whiteSpace(bytes, at: index, before: range.upperBound)
      if space > 0 {
        if result.last != ByteScan.space { result.append(ByteScan.space) }
        index += space
        continue
      }
      if bytes[index] == 0xE2, index + 2 < range.upperBound, bytes[index + 1] == 0x80 {
        switch bytes[index + 2] {
        case 0x98, 0x99:
          result.append(0x27)
          index += 3
          continue
        case 0x9C, 0x9D:
          result.append(0x22)
          index += 3
          continue
        default: break
        }
      }
      result.append(ByteScan.lowered(bytes[index]))
      index += 1
    }
    var start = 0
    var end = result.count
    while start < end, isEdge(result[start]) { start += 1 }
    while end > start, isEdge(result[end - 1]) { end -= 1 }
    return String(decoding: result[start..<end], as: UTF8.self)
  }

  private static func isEdge(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x20...0x22, 0x27, 0x2A, 0x2C...0x2E, 0x3A, 0x3B, 0x3E, 0x5B, 0x5D, 0x5F, 0x7C: true
    default: false
    }
  }
}
