import Foundation
import Inbox

/// Which files are being analysed, so that one that ends the process is found: `STATE/attempt.json`.
///
/// Written before the files of a batch are analysed and removed once they are stored. A process that finds it ended in
/// between. After ``suspicion`` such ends in a row the files are analysed one at a time, and one that ends the process
/// alone ``conviction`` times is set aside: a single article must not stop the service for good.
struct AttemptLog {
  struct Attempt: Codable, Equatable {
    /// Names as shown.
    var files: [String]
    /// How many processes in a row ended while these were analysed.
    var ends: Int
  }

  /// Ends in a row after which files are analysed one at a time; a service can also be killed from outside.
  static let suspicion = 3
  /// Ends of a file alone after which it is set aside.
  static let conviction = 2

  private let folder: AtomicFolder
  private static let name = "attempt.json"
  /// What the process before this one left.
  private(set) var suspects: Attempt?

  init(state: String, effects: any FileEffects) {
    folder = AtomicFolder(state, effects: effects)
    let left = FileManager.default.contents(atPath: "\(state)/\(Self.name)")
      .flatMap { try? JSONDecoder().decode(Attempt.self, from: $0) }
    suspects = left.map { Attempt(files: $0.files, ends: $0.ends + 1) }
  }

  enum Advice: Equatable {
    /// Nothing is known against these files.
    case together
    /// Analyse this many of the first files alone.
    case alone(Int)
    /// Set the first file aside without analysing it.
    case setAside
  }

  /// How to go on with files of a batch.
  func advice(for files: ArraySlice<InboxPath>) -> Advice {
    guard let suspects, suspects.ends >= Self.suspicion, let first = files.first else { return .together }
    guard suspects.files.contains(first.display) else {
      // Up to the next suspect they go together.
      let clean = files.prefix { !suspects.files.contains($0.display) }.count
      return clean == files.count ? .together : .alone(clean)
    }
    let isAlone = suspects.files.count == 1
    return isAlone && suspects.ends >= Self.suspicion + Self.conviction ? .setAside : .alone(1)
  }

  /// These files are about to be analysed.
  func begin(_ files: ArraySlice<InboxPath>) throws {
    let names = files.map(\.display)
    let isRepeated = suspects.map { !Set($0.files).isDisjoint(with: names) } ?? false
    let attempt = Attempt(files: names, ends: isRepeated ? suspects?.ends ?? 0 : 0)
    // Must outlive the process, not the machine.
    try folder.replace(Self.name, with: Array(JSONEncoder().encode(attempt)), isDurable: false)
  }

  /// They are in the journal.
  mutating func end(_ files: ArraySlice<InboxPath>) throws {
    try folder.remove(Self.name)
    guard var left = suspects else { return }
    let names = Set(files.map(\.display))
    left.files.removeAll { names.contains($0) }
    suspects = left.files.isEmpty ? nil : left
  }
}
