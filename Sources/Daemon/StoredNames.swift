import Inbox
import Storage

/// The inbox knows nothing of storage and storage nothing of the inbox: their values meet here.
extension FileName {
  init(_ path: InboxPath) { self.init(bytes: path.bytes, display: path.display) }
}

extension FileStamp {
  init(_ status: FileStatus) {
    self.init(
      device: status.device, inode: status.inode, size: status.size, modified: status.modified,
      changed: status.changed)
  }
}

extension FileStatus {
  init(_ stamp: FileStamp) {
    self.init(
      device: stamp.device, inode: stamp.inode, size: stamp.size, modified: stamp.modified, changed: stamp.changed)
  }
}

/// What the database knows of the inbox's files.
///
/// On a connection of its own: looking through the inbox must not wait for a batch that is being stored.
struct DatabaseJournal: InboxJournal {
  let reader: StoryReader

  func entry(for path: InboxPath) throws -> JournalEntry? {
    guard let file = try reader.knownFile(FileName(path)) else { return nil }
    return JournalEntry(status: file.stamp.map { FileStatus($0) }, sidecarSHA256: file.sidecarSHA256)
  }

  func paths() throws -> [InboxPath] {
    try reader.knownFiles().filter { !$0.isRejected }.map { InboxPath(bytes: $0.name.bytes) }
  }
}
