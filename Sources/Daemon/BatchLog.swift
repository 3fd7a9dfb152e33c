import Foundation
import Inbox

/// The batch under way: `STATE/batch.json`, written before its first file is read and removed once all of it is stored.
///
/// Two things depend on it. A process that finds it goes on with the very same files, so that which files share a report
/// does not depend on where the one before it ended. And a file that ends the process is found: after ``suspicion`` ends
/// in a row the suspected files are analysed one at a time, and one that ends the process alone ``conviction`` times is
/// set aside: a single article must not stop the service for good.
struct BatchLog {
  /// Ends in a row after which files are analysed one at a time; a service can also be killed from outside.
  static let suspicion = 3
  /// Ends of a file alone after which it is set aside.
  static let conviction = 3

  private static let name = "batch.json"
  private let folder: AtomicFolder
  /// What the process before this one left undone.
  let left: BatchRecord?
  /// Files whose analysis may have ended the process, and how often in a row.
  private var suspects: Set<InboxPath>
  private let ends: Int

  init(state: String, effects: any FileEffects) {
    folder = AtomicFolder(state, effects: effects)
    left = FileManager.default.contents(atPath: "\(state)/\(Self.name)")
      .flatMap { try? JSONDecoder().decode(BatchRecord.self, from: $0) }
    suspects = Set(left?.analyzing ?? [])
    ends = left.map { $0.ends + 1 } ?? 0
  }

  enum Step: Equatable {
    /// Nothing is known against these files.
    case together([InboxPath])
    /// Analyse this one while nothing else is.
    case alone(InboxPath)
    /// Leave this one unread.
    case setAside(InboxPath)
  }

  var isSuspicious: Bool { ends >= Self.suspicion && !suspects.isEmpty }

  /// How to analyse the files of one report.
  func steps(for part: ArraySlice<BatchRecord.File>, of record: BatchRecord) -> [Step] {
    let convicted = Set(record.setAside)
    var steps: [Step] = []
    var clean: [InboxPath] = []
    func flush() {
      if !clean.isEmpty { steps.append(.together(clean)) }
      clean = []
    }
    for path in part.map(\.path) {
      let isGuilty = suspects == [path] && ends >= Self.suspicion + Self.conviction
      if convicted.contains(path) || isGuilty {
        flush()
        steps.append(.setAside(path))
      } else if isSuspicious, suspects.contains(path) {
        flush()
        steps.append(.alone(path))
      } else {
        clean.append(path)
      }
    }
    flush()
    return steps
  }

  /// These files of the batch are about to be analysed; none, where it is about to be stored.
  func begin(_ record: BatchRecord, analyzing files: [InboxPath]) throws {
    var record = record
    record.analyzing = files
    record.ends = suspects.isDisjoint(with: files) ? 0 : ends
    // Must outlive the process, not the machine.
    try folder.replace(Self.name, with: Array(JSONEncoder().encode(record)), isDurable: false)
  }

  /// These files are in the journal.
  mutating func clear(_ part: ArraySlice<BatchRecord.File>) { suspects.subtract(part.map(\.path)) }

  /// All of the batch is.
  func end() throws { try folder.remove(Self.name) }
}
