/// The encoding of most old western files. Every byte has a meaning, as in the Encoding Standard of the WHATWG: 81, 8D, 8F,
/// 90 and 9D, which the code page leaves open, are the control characters of the same number.
enum Windows1252 {
  /// 80 to 9F.
  private static let upper: [UInt16] = [
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008D,
    0x017D,
    0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153,
    0x009D,
    0x017E, 0x0178,
  ]

  static func decode(_ file: [UInt8]) -> [UInt8] {
    var result = [UInt8]()
    result.reserveCapacity(file.count + file.count / 8)
    for byte in file {
      switch byte {
      case ..<0x80: result.append(byte)
      case 0x80..<0xA0: UTF8Decoder.append(UInt32(upper[Int(byte) - 0x80]), to: &result)
      default: UTF8Decoder.append(UInt32(byte), to: &result)
      }
    }
    return result
  }
}
