/// The text of an article as UTF-8, with the way from bytes to the code points and lines that a reader is shown.
///
/// Everything inside the program counts in bytes; everything that leaves it counts in Unicode code points.
public struct SourceText: Sendable, Equatable {
  /// Valid UTF-8.
  public let bytes: [UInt8]
  /// Code points and line feeds before each multiple of ``stride`` bytes.
  private let marks: [Mark]

  private struct Mark: Sendable, Equatable {
    var codePoints: Int
    var lineFeeds: Int
  }

  private static let stride = 256

  /// - Parameter bytes: valid UTF-8; invalid bytes give wrong counts, never a crash.
  public init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var marks = [Mark]()
    marks.reserveCapacity(bytes.count / Self.stride + 1)
    var mark = Mark(codePoints: 0, lineFeeds: 0)
    bytes.withUnsafeBufferPointer { buffer in
      var start = 0
      while start < buffer.count {
        marks.append(mark)
        let end = min(start + Self.stride, buffer.count)
        for byte in buffer[start..<end] {
          mark.codePoints &+= byte & 0xC0 != 0x80 ? 1 : 0
          mark.lineFeeds &+= byte == 0x0A ? 1 : 0
        }
        start = end
      }
    }
    if bytes.count % Self.stride == 0 { marks.append(mark) }
    self.marks = marks
  }

  public init(_ string: String) { self.init(Array(string.utf8)) }

  /// The code points before a byte offset.
  public func codePoints(before offset: Int) -> Int { count(before: offset).codePoints }

  /// The line of a byte offset, from 1.
  public func line(at offset: Int) -> Int { count(before: offset).lineFeeds + 1 }

  /// A range of bytes as a range of code points.
  public func codePoints(_ range: Range<Int>) -> Range<Int> {
    codePoints(before: range.lowerBound)..<codePoints(before: range.upperBound)
  }

  /// The exact slice.
  public func string(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  private func count(before offset: Int) -> Mark {
    var mark = marks[offset / Self.stride]
    var index = offset / Self.stride * Self.stride
    while index < offset {
      if bytes[index] & 0xC0 != 0x80 { mark.codePoints += 1 }
      if bytes[index] == 0x0A { mark.lineFeeds += 1 }
      index += 1
    }
    return mark
  }
}
