import Glibc

/// An open inbox. Everything below it is reached from its descriptor, one component at a time and never through a
/// symbolic link, so that no rename in the middle can lead out of it.
public final class RootFolder: Sendable {
  /// Which folder it is, whatever it is called.
  public struct Identity: Hashable, Sendable, Codable {
    public var device: UInt64
    public var inode: UInt64

    public init(device: UInt64, inode: UInt64) {
      self.device = device
      self.inode = inode
    }

    /// No folder: files came from more than one, and in none of them a missing one means that it was removed.
    public static let none = Identity(device: 0, inode: 0)

    /// The folder in which a missing file counts as removed, once files are taken from `root`.
    ///
    /// - Parameter trusted: the one until then; nil before the first file.
    public static func trusted(_ trusted: Identity?, afterTakingFrom root: Identity) -> Identity {
      trusted == nil || trusted == root ? root : .none
    }
  }

  public let path: String
  public let identity: Identity
  let descriptor: Int32

  /// Opens the folder, which may itself be reached through symbolic links.
  ///
  /// - Throws: ``SystemFailure`` with the number of open(2).
  public init(_ path: String) throws(SystemFailure) {
    descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    let reason = errno
    guard descriptor >= 0 else { throw SystemFailure(reason) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      let reason = errno
      close(descriptor)
      throw SystemFailure(reason)
    }
    self.path = path
    identity = Identity(device: UInt64(status.st_dev), inode: UInt64(status.st_ino))
  }

  deinit { close(descriptor) }

  /// Which folder stands at the path now; nil where none does.
  public static func identity(of path: String) -> Identity? {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else { return nil }
    return Identity(device: UInt64(status.st_dev), inode: UInt64(status.st_ino))
  }

  func absolute(_ path: InboxPath) -> [UInt8] {
    path.isRoot ? Array(self.path.utf8) : Array(self.path.utf8) + [InboxPath.slash] + path.bytes
  }

  /// The status of what has this name itself: links are not followed. Nil where nothing has it.
  public func status(of path: InboxPath) throws(SystemFailure) -> FileStatus? {
    if path.isRoot { return nil }
    let folder: Descriptor
    do { folder = try openFolder(path.parent) } catch {
      if error.isAbsence { return nil }
      throw error
    }
    return try folder.status(of: path.name)
  }

  /// Opens a folder below the inbox.
  func openFolder(_ path: InboxPath) throws(SystemFailure) -> Descriptor {
    var folder = try Descriptor(duplicating: descriptor)
    for component in path.components {
      folder = try folder.open(component, flags: O_RDONLY | O_DIRECTORY)
    }
    return folder
  }
}

/// The number of a failed system call.
public struct SystemFailure: Error, Hashable, Sendable {
  public let number: Int32

  public init(_ number: Int32) { self.number = number }

  public var text: String { String(cString: strerror(number)) }
  /// Nothing has that name, or a component of it is no folder (any more) or a symbolic link.
  var isAbsence: Bool { number == ENOENT || number == ENOTDIR || number == ELOOP }
  var isRefusal: Bool { number == EACCES || number == EPERM }
  var isExhaustion: Bool { number == EMFILE || number == ENFILE || number == ENOMEM }
}
