import Foundation
import Inbox

/// Which folder all files of the story were taken from: `STATE/inbox.json`.
///
/// In another folder (an empty mount point, a folder made anew) a missing file means nothing.
struct InboxIdentityFile {
  private static let name = "inbox.json"
  private let folder: AtomicFolder
  /// What the file says; nil where there is none yet.
  private(set) var current: RootFolder.Identity?

  init(state: String, effects: any FileEffects) {
    folder = AtomicFolder(state, effects: effects)
    current = FileManager.default.contents(atPath: "\(state)/\(Self.name)").flatMap {
      try? JSONDecoder().decode(RootFolder.Identity.self, from: $0)
    }
  }

  mutating func write(_ identity: RootFolder.Identity) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    try folder.replace(Self.name, with: Array(encoder.encode(identity)) + [0x0A])
    current = identity
  }
}
