import Glibc

/// Looks through a folder and everything below it, a bounded number of names at a time, so that whoever walks can do
/// something else in between. Not Sendable: owned by one queue.
struct FolderWalk {
  enum Found {
    /// A folder about to be read: watch it now, and nothing that comes into it is missed.
    case folder(InboxPath)
    case file(InboxPath, FileStatus, in: Descriptor)
    case problem(InboxProblem)
    /// What is at this path, or below it, can't be told now.
    case failure(InboxPath, SystemFailure)
  }

  static let maximalDepth = 64

  let start: InboxPath
  private let root: RootFolder
  private let rules: IgnoreRules
  private var waiting: [InboxPath]
  private var current: OpenFolder?

  init(_ start: InboxPath, in root: RootFolder, rules: IgnoreRules) {
    self.start = start
    self.root = root
    self.rules = rules
    waiting = [start]
  }

  var isFinished: Bool { waiting.isEmpty && current == nil }

  /// Takes up to `limit` names, and tells what they are.
  mutating func next(limit: Int, found: (Found) -> Void) {
    var remaining = limit
    while remaining > 0, !isFinished {
      guard let folder = current else {
        remaining -= 1
        openNext(found: found)
        continue
      }
      let name: [UInt8]?
      do { name = try folder.next() } catch {
        found(.failure(folder.path, error))
        name = nil
      }
      guard let name else {
        current = nil
        continue
      }
      remaining -= 1
      visit(name, in: folder, found: found)
    }
  }

  private mutating func openNext(found: (Found) -> Void) {
    let path = waiting.removeLast()
    guard path.components.count <= Self.maximalDepth else {
      found(.problem(InboxProblem(.tooDeep, path, "The folder is nested too deep to be followed; move it up.")))
      return
    }
    found(.folder(path))
    do { current = try OpenFolder(path, in: root) } catch {
      guard !error.isAbsence else { return }
      guard error.isRefusal else { return found(.failure(path, error)) }
      found(
        .problem(
          InboxProblem(
            .unreadable, path,
            "The folder can't be read (\(error.text)); give the service's user the right to read and enter it.")))
    }
  }

  private mutating func visit(_ name: [UInt8], in folder: OpenFolder, found: (Found) -> Void) {
    guard !rules.ignores(name) else { return }
    let path = folder.path.appending(name)
    let status: FileStatus
    do {
      // Nothing has the name any more: its removal is a sign of its own.
      guard let found = try folder.descriptor.status(of: name) else { return }
      status = found
    } catch { return found(.failure(path, error)) }
    switch status.kind {
    case .regular: found(.file(path, status, in: folder.descriptor))
    case .folder:
      if SidecarRule.isArticle(name) {
        found(
          .problem(
            InboxProblem(
              .folder, path, "The name ends like an article's, but it is a folder; what is in it is taken in.",
              status: status)))
      }
      // Another file system mounted inside is followed as well: only links could lead out.
      waiting.append(path)
    case .symbolicLink, .other: break
    }
  }
}

/// A folder whose names are being read.
private final class OpenFolder {
  let path: InboxPath
  let descriptor: Descriptor
  private let stream: OpaquePointer
  private static let nameOffset = MemoryLayout<dirent>.offset(of: \.d_name) ?? 19

  init(_ path: InboxPath, in root: RootFolder) throws(SystemFailure) {
    self.path = path
    descriptor = try root.openFolder(path)
    // A descriptor of its own, with a position of its own: closedir(3) closes it.
    let own = openat(descriptor.number, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    let reason = errno
    guard own >= 0 else { throw SystemFailure(reason) }
    guard let stream = fdopendir(own) else {
      let reason = errno
      close(own)
      throw SystemFailure(reason)
    }
    self.stream = stream
  }

  deinit { closedir(stream) }

  /// The next name; nil after the last.
  func next() throws(SystemFailure) -> [UInt8]? {
    while true {
      errno = 0
      guard let entry = readdir(stream) else {
        let reason = errno
        guard reason == 0 else { throw SystemFailure(reason) }
        return nil
      }
      // The record ends with the name: the 256 bytes that its type declares need not all be there.
      let start = UnsafeRawPointer(entry) + Self.nameOffset
      let name = Array(UnsafeRawBufferPointer(start: start, count: strlen(start.assumingMemoryBound(to: CChar.self))))
      if name == [0x2E] || name == [0x2E, 0x2E] { continue }
      return name
    }
  }
}
