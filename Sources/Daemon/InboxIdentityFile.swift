import Foundation
import Inbox

/// Which folder the files of the story were taken from: `STATE/inbox.json`.
///
/// In another folder (an empty mount point, a folder made anew) a missing file means nothing.
struct InboxIdentityFile {
  private let folder: AtomicFolder
  private static let name = "inbox.json"

  init(state: String, effects: any FileEffects) { folder = AtomicFolder(state, effects: effects) }

  func read() -> RootFolder.Identity? {
    FileManager.default.contents(atPath: folder.path + "/" + Self.name).flatMap {
      try? JSONDecoder().decode(RootFolder.Identity.self, from: $0)
    }
  }

  func write(_ identity: RootFolder.Identity) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    try folder.replace(Self.name, with: Array(encoder.encode(identity)) + [0x0A])
  }
}
