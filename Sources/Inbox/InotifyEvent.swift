import Glibc

/// One event of inotify(7), with its name as bytes.
struct InotifyEvent: Equatable {
  /// Bytes before the name, as the kernel writes them.
  static let headerSize = 16

  var watch: Int32
  var mask: UInt32
  /// Links the two events of a rename.
  var cookie: UInt32
  /// Empty for an event of the watched folder itself.
  var name: [UInt8]

  func has(_ flag: Int32) -> Bool { mask & UInt32(bitPattern: flag) != 0 }
  var isOverflow: Bool { has(InotifyMask.overflow) }
  var isFolder: Bool { mask & InotifyMask.isFolder != 0 }

  /// Parses what one read(2) returned. A tail that is no whole event ends the list: the kernel never writes one.
  static func parse(_ buffer: ArraySlice<UInt8>) -> [InotifyEvent] {
    var events: [InotifyEvent] = []
    var position = buffer.startIndex
    while buffer.endIndex - position >= headerSize {
      let length = Int(word(buffer, position + 12))
      let nameStart = position + headerSize
      guard buffer.endIndex - nameStart >= length else { break }
      // The name is padded with NULs to a multiple of 16.
      let name = buffer[nameStart..<nameStart + length].prefix { $0 != 0 }
      events.append(
        InotifyEvent(
          watch: Int32(bitPattern: word(buffer, position)), mask: word(buffer, position + 4),
          cookie: word(buffer, position + 8), name: Array(name)))
      position = nameStart + length
    }
    return events
  }

  private static func word(_ buffer: ArraySlice<UInt8>, _ position: Int) -> UInt32 {
    buffer.withUnsafeBytes {
      $0.loadUnaligned(fromByteOffset: position - buffer.startIndex, as: UInt32.self)
    }
  }
}

/// The flags of inotify, whose imported types differ.
enum InotifyMask {
  static let isFolder: UInt32 = UInt32(IN_ISDIR)
  static let overflow = Int32(IN_Q_OVERFLOW)

  /// What is asked of each folder. Content counts (written, closed), names count (created, moved, deleted), and so do
  /// attributes: a file that becomes readable can be taken in.
  static let folder: UInt32 =
    UInt32(IN_CREATE) | UInt32(IN_MODIFY) | UInt32(IN_CLOSE_WRITE) | UInt32(IN_ATTRIB) | UInt32(IN_MOVED_TO)
    | UInt32(IN_MOVED_FROM) | UInt32(IN_DELETE) | UInt32(IN_DELETE_SELF) | UInt32(IN_MOVE_SELF) | UInt32(IN_ONLYDIR)
    | UInt32(IN_EXCL_UNLINK)
}
