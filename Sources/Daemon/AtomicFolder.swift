import Glibc

/// A folder in which files are replaced as a whole: a reader sees the old bytes or the new ones, also after a crash.
public struct AtomicFolder: Sendable {
  public let path: String
  private let effects: any FileEffects

  public init(_ path: String, effects: any FileEffects = UndisturbedFileEffects()) {
    self.path = path
    self.effects = effects
  }

  /// Replaces a file below the folder, and makes the folders on the way.
  ///
  /// - Parameter isDurable: whether the file must survive a loss of power from when this returns. A file that is
  ///   written again and again from other data need not.
  public func replace(_ name: String, with bytes: [UInt8], isDurable: Bool = true) throws(FileError) {
    try replace([(name, bytes)], isDurable: isDurable)
  }

  /// Replaces several files: each one as a whole, all of them on the disk when this returns.
  public func replace(_ files: [(name: String, bytes: [UInt8])], isDurable: Bool = true) throws(FileError) {
    var moves: [(temporary: String, target: String)] = []
    var folders: [String] = []
    for file in files {
      let (folder, name) = try place(file.name)
      // A name that the next attempt takes again, so that nothing of a crash stays behind.
      let temporary = "\(folder)/.\(name).tmp"
      try write(file.bytes, to: temporary, isDurable: isDurable)
      moves.append((temporary, "\(folder)/\(name)"))
      if !folders.contains(folder) { folders.append(folder) }
    }
    for move in moves {
      try perform(.rename, move.target)
      guard rename(move.temporary, move.target) == 0 else { throw FileError("rename to", move.target, errno) }
    }
    guard isDurable else { return }
    for folder in folders { try synchronize(folder) }
  }

  /// The folder of a file, made where it is missing, and its own name.
  private func place(_ name: String) throws(FileError) -> (folder: String, name: Substring) {
    let parts = name.split(separator: "/")
    guard let last = parts.last else { throw FileError("write", path + "/" + name, EINVAL) }
    var folder = path
    for part in parts.dropLast() {
      folder += "/\(part)"
      try makeFolder(folder)
    }
    return (folder, last)
  }

  public func remove(_ name: String) throws(FileError) {
    let target = path + "/" + name
    try perform(.remove, target)
    guard unlink(target) == 0 || errno == ENOENT else { throw FileError("remove", target, errno) }
  }

  private func write(_ bytes: [UInt8], to path: String, isDurable: Bool) throws(FileError) {
    try perform(.create, path)
    unlink(path)
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o640)
    guard descriptor >= 0 else { throw FileError("make", path, errno) }
    defer { close(descriptor) }
    do throws(FileError) {
      try perform(.write, path)
      var rest = bytes[...]
      while !rest.isEmpty {
        let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
        let reason = errno
        if count < 0, reason == EINTR { continue }
        guard count > 0 else { throw FileError("write", path, reason) }
        rest = rest.dropFirst(count)
      }
      guard isDurable else { return }
      try perform(.synchronize, path)
      guard fsync(descriptor) == 0 else { throw FileError("write", path, errno) }
    } catch {
      // Half a file of no use; on a full disk its blocks are.
      unlink(path)
      throw error
    }
  }

  private func makeFolder(_ folder: String) throws(FileError) {
    var status = stat()
    if stat(folder, &status) == 0 { return }
    try perform(.makeFolder, folder)
    guard mkdir(folder, 0o750) == 0 || errno == EEXIST else { throw FileError("make", folder, errno) }
    try synchronize(String(folder[..<(folder.lastIndex(of: "/") ?? folder.startIndex)]))
  }

  private func synchronize(_ folder: String) throws(FileError) {
    try perform(.synchronizeFolder, folder)
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError("open", folder, errno) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw FileError("write", folder, errno) }
  }

  private func perform(_ effect: FileEffect, _ path: String) throws(FileError) {
    do { try effects.willPerform(effect, path) } catch {
      throw (error as? FileError) ?? FileError(effect.rawValue, path, EIO)
    }
  }
}

/// A file of the daemon's own that can't be written.
public struct FileError: Error, Hashable, Sendable, CustomStringConvertible {
  public var attempted: String
  public var path: String
  public var number: Int32

  public init(_ attempted: String, _ path: String, _ number: Int32) {
    self.attempted = attempted
    self.path = path
    self.number = number
  }

  public var description: String {
    let remedy =
      switch number {
      case ENOSPC, EDQUOT: "Free some space; it is tried again."
      case EROFS: "Make the file system writable again; it is tried again."
      case EACCES, EPERM: "Give the service's user the right to write there; it is tried again."
      default: "Check the file system; it is tried again."
      }
    return "could not \(attempted) \(path): \(String(cString: strerror(number))). \(remedy)"
  }
}
