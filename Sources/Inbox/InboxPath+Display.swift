extension InboxPath {
  /// The path as text. Different paths give different texts: bytes that are no UTF-8 become `\xNN`, controls and
  /// invisible direction marks `\u{NNNN}`, and a backslash is doubled.
  public var display: String {
    var shown = ""
    var decoder = UTF8Decoder(bytes)
    while let piece = decoder.next() {
      switch piece {
      case .scalar(let scalar) where scalar == "\\": shown += "\\\\"
      case .scalar(let scalar) where scalar == "\n": shown += "\\n"
      case .scalar(let scalar) where Self.isInvisible(scalar): shown += "\\u{\(Self.hexadecimal(scalar.value))}"
      case .scalar(let scalar): shown.unicodeScalars.append(scalar)
      case .byte(let byte): shown += "\\x\(Self.hexadecimal(UInt32(byte)))"
      }
    }
    return shown
  }

  /// Whether the name holds control characters, which no reader can tell apart in a list of files.
  public var hasControls: Bool { bytes.contains { $0 < 0x20 || $0 == 0x7F } }

  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF: true
    default: false
    }
  }

  private static func hexadecimal(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return digits.utf8.count < 2 ? "0" + digits : digits
  }
}

/// Takes bytes apart into scalars, and single bytes where they are no UTF-8.
private struct UTF8Decoder {
  enum Piece {
    case scalar(Unicode.Scalar)
    case byte(UInt8)
  }

  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func next() -> Piece? {
    guard position < bytes.count else { return nil }
    for length in 1...4 where position + length <= bytes.count {
      let slice = bytes[position..<position + length]
      guard let text = String(validating: slice, as: UTF8.self), let scalar = text.unicodeScalars.first else {
        continue
      }
      position += length
      return .scalar(scalar)
    }
    position += 1
    return .byte(bytes[position - 1])
  }
}
