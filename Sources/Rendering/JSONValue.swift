/// A JSON value (RFC 8259) whose text is the same for the same value: members sorted by name, absent ones as null.
indirect enum JSONValue: Equatable {
  case null
  case bool(Bool)
  case integer(Int)
  case number(Double)
  case string(String)
  case array([JSONValue])
  case object([String: JSONValue])

  static func optional(_ text: String?) -> JSONValue { text.map(JSONValue.string) ?? .null }
  static func optional(_ number: Int?) -> JSONValue { number.map(JSONValue.integer) ?? .null }
  static func strings(_ texts: [String]) -> JSONValue { .array(texts.map(JSONValue.string)) }

  /// - Parameter pretty: one member a line, two spaces a level; else all in one line.
  func text(pretty: Bool) -> String {
    var text = ""
    write(to: &text, pretty: pretty, level: 0)
    return text
  }

  func write(to text: inout some TextOutputStream, pretty: Bool, level: Int) {
    switch self {
    case .null: text.write("null")
    case .bool(let value): text.write(value ? "true" : "false")
    case .integer(let value): text.write(String(value))
    case .number(let value): Self.write(value, to: &text)
    case .string(let value): Self.write(value, to: &text)
    case .array(let values):
      text.write("[")
      for (index, value) in values.enumerated() {
        Self.separate(index, pretty, level + 1, &text)
        value.write(to: &text, pretty: pretty, level: level + 1)
      }
      if !values.isEmpty { Self.end(pretty, level, &text) }
      text.write("]")
    case .object(let members):
      text.write("{")
      for (index, name) in members.keys.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }).enumerated() {
        Self.separate(index, pretty, level + 1, &text)
        Self.write(name, to: &text)
        text.write(pretty ? ": " : ":")
        members[name]?.write(to: &text, pretty: pretty, level: level + 1)
      }
      if !members.isEmpty { Self.end(pretty, level, &text) }
      text.write("}")
    }
  }

  private static func separate(_ index: Int, _ pretty: Bool, _ level: Int, _ text: inout some TextOutputStream) {
    if index > 0 { text.write(",") }
    if pretty { text.write("\n" + String(repeating: "  ", count: level)) }
  }

  private static func end(_ pretty: Bool, _ level: Int, _ text: inout some TextOutputStream) {
    if pretty { text.write("\n" + String(repeating: "  ", count: level)) }
  }

  /// JSON knows no infinities and no not-a-number: null.
  private static func write(_ value: Double, to text: inout some TextOutputStream) {
    guard value.isFinite else { return text.write("null") }
    text.write(value == value.rounded() && abs(value) < 1e15 ? String(Int64(value)) : value.description)
  }

  private static func write(_ value: String, to text: inout some TextOutputStream) {
    var bytes: [UInt8] = [0x22]
    bytes.reserveCapacity(value.utf8.count + 2)
    for byte in value.utf8 {
      switch byte {
      case 0x22, 0x5C: bytes += [0x5C, byte]
      case 0x0A: bytes += [0x5C, 0x6E]
      case 0x0D: bytes += [0x5C, 0x72]
      case 0x09: bytes += [0x5C, 0x74]
      case 0..<0x20, 0x7F:
        let digits = Array("0123456789abcdef".utf8)
        bytes += Array("\\u00".utf8) + [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      default: bytes.append(byte)
      }
    }
    bytes.append(0x22)
    text.write(String(decoding: bytes, as: UTF8.self))
  }
}
