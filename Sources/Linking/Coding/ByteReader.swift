/// Reads what ``ByteWriter`` wrote. Past the end, or on bytes that cannot be, it yields empty values and sets ``failed``.
struct ByteReader {
  private let bytes: [UInt8]
  private var position = 0
  private(set) var failed = false

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var isAtEnd: Bool { position == bytes.count }

  mutating func readBool() -> Bool { readByte() == 1 }

  mutating func readInt() -> Int {
    let value = readVariable()
    return Int(truncatingIfNeeded: Int64(bitPattern: value >> 1) ^ -Int64(bitPattern: value & 1))
  }

  mutating func readUInt64() -> UInt64 {
    var value: UInt64 = 0
    for shift in stride(from: 0, to: 64, by: 8) { value |= UInt64(readByte()) << UInt64(shift) }
    return value
  }

  mutating func readDouble() -> Double { Double(bitPattern: readUInt64()) }

  mutating func readString() -> String {
    let count = readVariable()
    guard count <= UInt64(bytes.count - position) else {
      failed = true
      return ""
    }
    let end = position + Int(count)
    defer { position = end }
    return String(decoding: bytes[position..<end], as: UTF8.self)
  }

  mutating func readRaw<Value: RawRepresentable>(_ fallback: Value) -> Value where Value.RawValue == String {
    if let value = Value(rawValue: readString()) { return value }
    failed = true
    return fallback
  }

  mutating func read<Value: ByteCodable>(_: Value.Type = Value.self) -> Value { Value(from: &self) }

  mutating func readOptional<Value: ByteCodable>(_: Value.Type = Value.self) -> Value? {
    readBool() ? Value(from: &self) : nil
  }

  mutating func readArray<Value: ByteCodable>(_: Value.Type = Value.self) -> [Value] {
    let count = readVariable()
    guard count <= UInt64(bytes.count - position) else {
      failed = true
      return []
    }
    var values: [Value] = []
    values.reserveCapacity(Int(count))
    for _ in 0..<count where !failed { values.append(Value(from: &self)) }
    return values
  }

  private mutating func readByte() -> UInt8 {
    guard position < bytes.count else {
      failed = true
      return 0
    }
    defer { position += 1 }
    return bytes[position]
  }

  private mutating func readVariable() -> UInt64 {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while shift < 64 {
      let byte = readByte()
      value |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return value }
      shift += 7
    }
    failed = true
    return 0
  }
}
