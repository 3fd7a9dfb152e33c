import GRDB

/// Notes what a reader has read. Needs no lock on the state folder: a short transaction beside the service's own.
public struct ReaderState: Sendable {
  private let state: StateFolder
  private let effects: any StorageEffects

  public init(_ state: StateFolder, effects: any StorageEffects = UndisturbedEffects()) {
    self.state = state
    self.effects = effects
  }

  /// - Parameter number: the latest report that was shown.
  public func markRead(_ number: Int, by reader: String = "default") throws {
    // Opened for reading first: opening for writing would create a database where none is.
    _ = try StoryReader(state)
    try StorageError.translating("note that report \(number) was read") {
      try effects.willPerform(.markRead)
      let queue = try Connection.guest(state.database)
      try queue.write {
        try $0.execute(
          sql: "INSERT OR REPLACE INTO reader (name, report) VALUES (?, ?)", arguments: [reader, number])
      }
    }
  }
}
