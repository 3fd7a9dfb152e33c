import Glibc

/// Limits below the kernel's own, for tests of what happens when those are reached.
struct InotifyLimits: Sendable {
  var instances = Int.max
  var watches = Int.max
}

/// One inotify instance, and which folder each of its watches is for. Owned by one queue.
struct Inotify {
  let descriptor: Int32
  private(set) var folders: [Int32: InboxPath] = [:]
  private(set) var watches: [InboxPath: Int32] = [:]
  private var buffer = [UInt8](repeating: 0, count: 64 << 10)
  private let limits: InotifyLimits

  enum Failure: Error, Equatable {
    /// `fs.inotify.max_user_instances`, or the process's own limit of descriptors.
    case noInstance(Int32)
    /// `fs.inotify.max_user_watches`.
    case noWatch
    /// The folder went away, or may not be read.
    case folder(Int32)
  }

  init(limits: InotifyLimits = InotifyLimits()) throws(Failure) {
    guard limits.instances > 0 else { throw .noInstance(EMFILE) }
    self.limits = limits
    descriptor = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
    let reason = errno
    guard descriptor >= 0 else { throw .noInstance(reason) }
  }

  /// Watches `folder`; for one that is watched already this only checks that it is still the same folder.
  mutating func watch(_ folder: InboxPath, at absolute: [UInt8]) throws(Failure) {
    let path = absolute.map { CChar(bitPattern: $0) } + [0]
    let isRoot = folder.isRoot
    // Only the inbox itself may be a symbolic link.
    let mask = InotifyMask.folder | (isRoot ? 0 : UInt32(IN_DONT_FOLLOW))
    guard watches[folder] != nil || watches.count < limits.watches else { throw .noWatch }
    let watch = inotify_add_watch(descriptor, path, mask)
    let reason = errno
    guard watch >= 0 else {
      if reason == ENOSPC || reason == ENOMEM { throw .noWatch }
      throw .folder(reason)
    }
    if let old = watches[folder], old != watch { folders[old] = nil }
    // A folder that was renamed while its events were lost keeps its watch under the new name.
    if let old = folders[watch], old != folder { watches[old] = nil }
    folders[watch] = folder
    watches[folder] = watch
  }

  /// The kernel has ended a watch by itself.
  mutating func forget(_ watch: Int32) {
    guard let folder = folders.removeValue(forKey: watch) else { return }
    if watches[folder] == watch { watches[folder] = nil }
  }

  /// Ends the watches of `folder` and of everything below it.
  mutating func remove(within folder: InboxPath) {
    for (path, watch) in watches where path.isWithin(folder) {
      inotify_rm_watch(descriptor, watch)
      folders[watch] = nil
      watches[path] = nil
    }
  }

  /// One read's worth of events; empty once there are none.
  mutating func read() -> [InotifyEvent] {
    while true {
      let count = Glibc.read(descriptor, &buffer, buffer.count)
      let reason = errno
      if count > 0 { return InotifyEvent.parse(buffer[..<count]) }
      if count < 0, reason == EINTR { continue }
      return []
    }
  }
}
