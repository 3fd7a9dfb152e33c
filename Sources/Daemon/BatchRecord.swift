import Inbox

/// A batch as it was taken from the inbox, less what is stored already.
struct BatchRecord: Codable, Equatable {
  struct File: Codable, Equatable {
    var path: InboxPath
    /// As of when the batch was taken; nil where the file system would not say.
    var status: FileStatus?
  }

  /// Bytes of article text after which the rest of a batch makes a report of its own: memory must not grow with a burst.
  static let byteLimit: Int64 = 8 << 20

  var root: RootFolder.Identity
  var files: [File]
  var removed: [InboxPath] = []
  var problems: [InboxProblem] = []
  /// Files that were set aside because the process ended while each was analysed alone.
  var setAside: [InboxPath] = []
  /// Files whose analysis was under way when this was written down.
  var analyzing: [InboxPath] = []
  /// How many processes in a row had ended while those were analysed.
  var ends = 0

  init(_ batch: InboxBatch) {
    root = batch.root.identity
    files = batch.files.map { File(path: $0, status: (try? batch.root.status(of: $0)) ?? nil) }
    removed = batch.removed
    // One of the inbox itself is said, and never part of a report.
    problems = batch.problems.filter { !$0.path.isRoot }
  }

  var isEmpty: Bool { files.isEmpty && removed.isEmpty && problems.isEmpty }

  /// The files of the next report: decided by what was written down alone, so that a process that goes on with another's
  /// batch parts it in the same way.
  var part: ArraySlice<File> {
    var bytes: Int64 = 0
    var count = 0
    while count < files.count, count == 0 || bytes < Self.byteLimit {
      bytes += files[count].status?.size ?? 0
      count += 1
    }
    return files.prefix(count)
  }

  /// What belongs to the first report is stored.
  mutating func finish(_ part: ArraySlice<File>) {
    files.removeFirst(part.count)
    removed = []
    problems = []
  }
}
