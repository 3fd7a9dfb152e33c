import Glibc

/// The right to write a state folder: an exclusive `flock` on `STATE/lock`, held as long as this object lives.
///
/// The file holds the owner's process identifier and is never unlinked: removing it would let a third process lock a
/// new file of the same name while the second still holds the old one.
final class StateLock: Sendable {
  private let descriptor: Int32

  init(_ folder: StateFolder) throws {
    let descriptor = open(folder.lock, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o640)
    guard descriptor >= 0 else {
      throw StorageError.system(errno, attempted: "open the lock \(folder.lock)")
    }
    let reason = Self.lock(descriptor)
    guard reason == 0 else {
      defer { close(descriptor) }
      guard reason == EWOULDBLOCK else {
        throw StorageError.system(reason, attempted: "lock \(folder.lock)")
      }
      let owner = Self.owner(descriptor).map { "process \($0)" } ?? "another process"
      throw StorageError(
        .locked, attempted: "take over the state folder \(folder.path)",
        remedy: "Stop that process first, or give this one a state folder of its own with --state",
        cause: "\(owner) holds it")
    }
    self.descriptor = descriptor
    writeOwner()
  }

  deinit { close(descriptor) }

  /// Tries for half a second: `dossier status` looks at the lock by taking it for an instant, and a process that has
  /// just been forked holds it until its exec.
  ///
  /// - Returns: 0, or the error's number.
  private static func lock(_ descriptor: Int32) -> Int32 {
    var attempts = 25
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      let reason = errno
      attempts -= 1
      guard attempts > 0, reason == EWOULDBLOCK || reason == EINTR else { return reason }
      usleep(20_000)
    }
    return 0
  }

  /// The process that holds the folder, or nil where none does.
  static func holder(of folder: StateFolder) -> Holder? {
    let descriptor = open(folder.lock, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    if flock(descriptor, LOCK_SH | LOCK_NB) == 0 { return nil }
    guard errno == EWOULDBLOCK else { return nil }
    return Holder(process: owner(descriptor))
  }

  struct Holder: Equatable {
    /// Nil in the moment between locking and writing.
    var process: Int32?
  }

  private func writeOwner() {
    // Only a hint for the next process's message: a full disk must not keep the service from starting.
    let text = Array("\(getpid())\n".utf8)
    guard ftruncate(descriptor, 0) == 0 else { return }
    _ = pwrite(descriptor, text, text.count, 0)
  }

  private static func owner(_ descriptor: Int32) -> Int32? {
    var buffer = [UInt8](repeating: 0, count: 16)
    let count = pread(descriptor, &buffer, buffer.count, 0)
    guard count > 0 else { return nil }
    let digits = buffer[..<count].prefix { (0x30...0x39).contains($0) }
    return Int32(String(decoding: digits, as: UTF8.self))
  }
}

extension StorageError {
  /// An error of a system call.
  static func system(_ number: Int32, attempted: String) -> StorageError {
    let cause = String(cString: strerror(number))
    return switch number {
    case ENOSPC, EDQUOT:
      StorageError(.diskFull, attempted: attempted, remedy: Remedy.diskFull, cause: cause)
    case EROFS:
      StorageError(.readOnly, attempted: attempted, remedy: Remedy.readOnly, cause: cause)
    case EACCES, EPERM:
      StorageError(.cannotOpen, attempted: attempted, remedy: Remedy.permissions, cause: cause)
    case ENOENT, ENOTDIR, ELOOP:
      StorageError(.cannotOpen, attempted: attempted, remedy: Remedy.path, cause: cause)
    default:
      StorageError(.inputOutput, attempted: attempted, remedy: Remedy.inputOutput, cause: cause)
    }
  }

  enum Remedy {
    static let diskFull = "Free some space on the file system of the state folder; the batch is tried again"
    static let readOnly = "Make the file system of the state folder writable again; the batch is tried again"
    static let permissions = "Run the command as the service's user, or grant access to the state folder"
    static let path = "Check the path given with --state"
    static let inputOutput = "Check the file system and the disk that hold the state folder"
    static let busy = "Wait for the other command on this story to end, and try again"
    static let damaged =
      "Stop the service and run \"dossier doctor --set-aside\" on this state folder: it keeps the damaged file under "
      + "another name, and the next start takes in what is in the inbox"
    static let newerSchema = "Install the version of dossier that wrote it, or a later one"
    static let olderSchema = "Start the service once: it brings the database up to date"
    static let missing = "Start the service on this state folder first, or check --state"
    static let foreign = "Check --state: this file was not written by dossier"
    static let unexpected = "Please report this with the message"
  }
}
