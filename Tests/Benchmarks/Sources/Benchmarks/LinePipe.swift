import Glibc

/// The lines that a child process writes into a pipe, each with the instant at which it was there to be read.
final class LinePipe {
  /// For the child.
  private(set) var writeEnd: Int32 = -1
  let readEnd: Int32
  private var partial: [UInt8] = []

  init() throws {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { throw BenchmarkError("can't make a pipe: \(String(cString: strerror(errno)))") }
    (readEnd, writeEnd) = (ends[0], ends[1])
    _ = fcntl(readEnd, F_SETFL, O_NONBLOCK)
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
  }

  deinit {
    close(readEnd)
    closeWriteEnd()
  }

  /// Once the child has it.
  func closeWriteEnd() {
    if writeEnd >= 0 { close(writeEnd) }
    writeEnd = -1
  }

  /// Whole lines that are there now.
  func lines() -> [String] {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = read(readEnd, &buffer, buffer.count)
      guard count > 0 else { break }
      partial += buffer[..<count]
    }
    guard let end = partial.lastIndex(of: 0x0A) else { return [] }
    defer { partial.removeFirst(end + 1) }
    return partial[..<end].split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) }
  }
}
