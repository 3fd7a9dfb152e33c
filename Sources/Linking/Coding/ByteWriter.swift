/// Appends values to bytes: variable-length integers, and strings with their length before them.
struct ByteWriter {
  private(set) var bytes: [UInt8] = []

  mutating func write(_ value: Bool) { bytes.append(value ? 1 : 0) }

  mutating func write(_ value: Int) {
    // Zigzag, so that small negative numbers stay short.
    writeVariable(UInt64(bitPattern: Int64((value << 1) ^ (value >> 63))))
  }

  mutating func write(_ value: UInt64) {
    for shift in stride(from: 0, to: 64, by: 8) { bytes.append(UInt8(truncatingIfNeeded: value >> UInt64(shift))) }
  }

  mutating func write(_ value: Double) { write(value.bitPattern) }

  mutating func write(_ value: String) {
    var value = value
    value.withUTF8 {
      writeVariable(UInt64($0.count))
      bytes.append(contentsOf: $0)
    }
  }

  mutating func write<Value: RawRepresentable>(_ value: Value) where Value.RawValue == String { write(value.rawValue) }

  mutating func write<Value: ByteCodable>(_ value: Value) { value.write(to: &self) }

  mutating func write<Value: ByteCodable>(_ value: Value?) {
    write(value != nil)
    if let value { value.write(to: &self) }
  }

  mutating func write<Value: ByteCodable>(_ values: [Value]) {
    writeVariable(UInt64(values.count))
    for value in values { value.write(to: &self) }
  }

  private mutating func writeVariable(_ value: UInt64) {
    var rest = value
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }
}

/// A value with one binary form: equal values give equal bytes.
protocol ByteCodable {
  func write(to writer: inout ByteWriter)
  init(from reader: inout ByteReader)
}

extension ByteCodable {
  var encoded: [UInt8] {
    var writer = ByteWriter()
    writer.write(self)
    return writer.bytes
  }

  /// - Throws: ``CorruptItem`` where `bytes` are not what ``encoded`` gives.
  init(decoding bytes: [UInt8]) throws {
    var reader = ByteReader(bytes)
    self.init(from: &reader)
    guard !reader.failed, reader.isAtEnd else { throw CorruptItem(type: "\(Self.self)") }
  }
}

/// The block store returned bytes that no encoder of this version writes.
public struct CorruptItem: Error, CustomStringConvertible {
  public var type: String
  public var description: String {
    "The working state holds a damaged \(type). Rebuild the story from the journal of article versions."
  }
}
