/// A file of named sections, read in place.
///
/// Layout, little-endian: "DOSSIERM", the number of sections as UInt64, then for each section a name of 24 bytes (padded
/// with zeros), its offset and its length in bytes as UInt64; sections are aligned to 64 bytes.
package struct ModelFile: @unchecked Sendable {
  private let base: UnsafeRawBufferPointer

  /// - Parameter bytes: stay valid and unchanged for as long as the value is used.
  package init(_ bytes: UnsafeRawBufferPointer) { base = bytes }

  package static let magic = Array("DOSSIERM".utf8)
  package static let nameLength = 24
  private static let headerLength = 16

  /// The values of a section; empty where there is none.
  package func section<Value: BitwiseCopyable>(_ name: String, as type: Value.Type) -> ModelSection<Value> {
    guard base.count >= Self.headerLength, base.prefix(8).elementsEqual(Self.magic) else { return ModelSection() }
    let count = Int(base.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
    let padded = Array(name.utf8) + [UInt8](repeating: 0, count: Self.nameLength - name.utf8.count)
    for index in 0..<count {
      let entry = Self.headerLength + index * (Self.nameLength + 16)
      guard entry + Self.nameLength + 16 <= base.count else { break }
      guard base[entry..<entry + Self.nameLength].elementsEqual(padded) else { continue }
      let offset = Int(base.loadUnaligned(fromByteOffset: entry + Self.nameLength, as: UInt64.self))
      let length = Int(base.loadUnaligned(fromByteOffset: entry + Self.nameLength + 8, as: UInt64.self))
      guard offset >= 0, length >= 0, offset + length <= base.count else { break }
      return ModelSection(UnsafeRawBufferPointer(rebasing: base[offset..<offset + length]).bindMemory(to: Value.self))
    }
    return ModelSection()
  }

  /// The sections' names, in the file's order.
  package var names: [String] {
    guard base.count >= Self.headerLength, base.prefix(8).elementsEqual(Self.magic) else { return [] }
    return (0..<Int(base.loadUnaligned(fromByteOffset: 8, as: UInt64.self))).map { index in
      let entry = Self.headerLength + index * (Self.nameLength + 16)
      return String(decoding: base[entry..<entry + Self.nameLength].prefix { $0 != 0 }, as: UTF8.self)
    }
  }

  /// The bytes of a file with these sections.
  package static func bytes(of sections: [(name: String, bytes: [UInt8])]) -> [UInt8] {
    var output = magic
    func append(_ value: Int) { withUnsafeBytes(of: UInt64(value).littleEndian) { output += $0 } }
    append(sections.count)
    var offset = (headerLength + sections.count * (nameLength + 16) + 63) & ~63
    for (name, bytes) in sections {
      output += Array(name.utf8) + [UInt8](repeating: 0, count: nameLength - name.utf8.count)
      append(offset)
      append(bytes.count)
      offset = (offset + bytes.count + 63) & ~63
    }
    for (_, bytes) in sections {
      output += [UInt8](repeating: 0, count: (64 - output.count % 64) % 64)
      output += bytes
    }
    return output
  }
}

/// The values of one section of a ``ModelFile``, without a copy: weights are looked up a hundred million times a second,
/// and the bytes are part of the program.
package struct ModelSection<Value: BitwiseCopyable>: @unchecked Sendable {
  private let values: UnsafeBufferPointer<Value>

  package init(_ values: UnsafeBufferPointer<Value> = UnsafeBufferPointer(start: nil, count: 0)) {
    self.values = values
  }

  package var count: Int { values.count }
  package var isEmpty: Bool { values.isEmpty }
  package var pointer: UnsafePointer<Value>? { values.baseAddress }
  @inline(__always)
  package subscript(index: Int) -> Value { values[index] }
  package var array: [Value] { Array(values) }
}
