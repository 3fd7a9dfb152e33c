/// Writes JSON (RFC 8259) straight into bytes, with members in the order of the calls.
struct JSONBytes {
  private(set) var bytes: [UInt8] = []
  /// Whether the next value or member follows another one.
  private var needsComma = false

  mutating func object(_ members: (inout JSONBytes) -> Void) {
    separate()
    bytes.append(0x7B)
    needsComma = false
    members(&self)
    bytes.append(0x7D)
    needsComma = true
  }

  mutating func list<Element>(
    _ name: StaticString, _ elements: [Element], _ write: (inout JSONBytes, Element) -> Void
  ) {
    key(name)
    bytes.append(0x5B)
    needsComma = false
    for element in elements { write(&self, element) }
    bytes.append(0x5D)
    needsComma = true
  }

  /// - Parameter name: ASCII without quotation marks or backslashes.
  mutating func key(_ name: StaticString) {
    separate()
    bytes.append(0x22)
    name.withUTF8Buffer { bytes.append(contentsOf: $0) }
    bytes.append(0x22)
    bytes.append(0x3A)
    needsComma = false
  }

  mutating func optional<Value>(_ name: StaticString, _ value: Value?, _ write: (inout JSONBytes, Value) -> Void) {
    key(name)
    if let value { write(&self, value) } else { null() }
  }

  mutating func member(_ name: StaticString, _ value: String) {
    key(name)
    string(value)
  }

  mutating func member(_ name: StaticString, _ value: String?) {
    key(name)
    if let value { string(value) } else { null() }
  }

  mutating func member(_ name: StaticString, _ value: Int) {
    key(name)
    number(value)
  }

  mutating func member(_ name: StaticString, _ value: Int?) {
    key(name)
    if let value { number(value) } else { null() }
  }

  /// Whole numbers without a fraction; no infinities.
  mutating func member(_ name: StaticString, _ value: Double) {
    key(name)
    if value == value.rounded(), abs(value) <= 1e15 {
      number(Int64(value))
    } else {
      separate()
      bytes.append(contentsOf: value.description.utf8)
      needsComma = true
    }
  }

  mutating func member(_ name: StaticString, _ value: Bool) {
    key(name)
    bytes.append(contentsOf: (value ? "true" : "false").utf8)
    needsComma = true
  }

  mutating func number(_ value: some BinaryInteger & CustomStringConvertible) {
    separate()
    bytes.append(contentsOf: value.description.utf8)
    needsComma = true
  }

  mutating func string(_ value: String) {
    separate()
    bytes.append(0x22)
    var value = value
    value.withUTF8 { escape($0) }
    bytes.append(0x22)
    needsComma = true
  }

  private mutating func escape(_ text: UnsafeBufferPointer<UInt8>) {
    var start = 0
    for (index, byte) in text.enumerated() where byte < 0x20 || byte == 0x22 || byte == 0x5C {
      bytes.append(contentsOf: text[start..<index])
      start = index + 1
      bytes.append(0x5C)
      switch byte {
      case 0x22, 0x5C: bytes.append(byte)
      case 0x09: bytes.append(0x74)
      case 0x0A: bytes.append(0x6E)
      case 0x0D: bytes.append(0x72)
      default:
        let hexadecimal = Array("0123456789abcdef".utf8)
        bytes.append(contentsOf: "u00".utf8)
        bytes.append(hexadecimal[Int(byte >> 4)])
        bytes.append(hexadecimal[Int(byte & 15)])
      }
    }
    bytes.append(contentsOf: text[start...])
  }

  private mutating func null() {
    bytes.append(contentsOf: "null".utf8)
    needsComma = true
  }

  private mutating func separate() {
    if needsComma { bytes.append(0x2C) }
  }
}
