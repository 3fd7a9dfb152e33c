import Glibc

/// An open file descriptor, closed with its last use.
final class Descriptor: Sendable {
  let number: Int32

  init(owning number: Int32) { self.number = number }

  init(duplicating other: Int32) throws(SystemFailure) {
    number = fcntl(other, F_DUPFD_CLOEXEC, 0)
    let reason = errno
    guard number >= 0 else { throw SystemFailure(reason) }
  }

  deinit { close(number) }

  /// Opens `name` in this folder. Never follows a link, never waits for a FIFO's other end, never takes a terminal.
  func open(_ name: some Collection<UInt8>, flags: Int32) throws(SystemFailure) -> Descriptor {
    let opened = openat(number, Self.cString(name), flags | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
    let reason = errno
    guard opened >= 0 else { throw SystemFailure(reason) }
    return Descriptor(owning: opened)
  }

  /// The status of `name` in this folder, of a link itself; nil where nothing has that name.
  func status(of name: some Collection<UInt8>) throws(SystemFailure) -> FileStatus? {
    var status = stat()
    guard fstatat(number, Self.cString(name), &status, AT_SYMLINK_NOFOLLOW) == 0 else {
      let failure = SystemFailure(errno)
      if failure.isAbsence { return nil }
      throw failure
    }
    return FileStatus(status)
  }

  func status() throws(SystemFailure) -> FileStatus {
    var status = stat()
    guard fstat(number, &status) == 0 else { throw SystemFailure(errno) }
    return FileStatus(status)
  }

  private static func cString(_ name: some Collection<UInt8>) -> [CChar] { name.map { CChar(bitPattern: $0) } + [0] }
}
