import Claims
import Storage

extension DaemonConfiguration {
  /// What the reader says about who is who.
  var speakers: SpeakerRules { entities?.rules ?? .standard }
}

/// Brings the story under the configuration's list of names.
struct NameAdoption {
  private let database: StoryDatabase
  private let configuration: DaemonConfiguration

  init(_ database: StoryDatabase, _ configuration: DaemonConfiguration) {
    self.database = database
    self.configuration = configuration
  }

  /// Whether the story was made under another list. One that says the same in other words is the same.
  func isDue() throws -> Bool {
    guard let stored = try database.reader.names() else { return configuration.speakers != .standard }
    guard let entities = configuration.entities else { return true }
    guard stored != entities.bytes else { return false }
    // One that an earlier version of the program could read and this one can't is another.
    let before = try? EntitiesFile(bytes: stored, path: "")
    return before?.rules != entities.rules
  }

  /// - Returns: the report that says so; nil where there is no story yet.
  @discardableResult
  func run(_ analyze: Analyze) throws -> StoredReport? {
    try database.adopt(names: configuration.entities?.bytes, created: WallClock.timestamp(), analyze: analyze)
  }
}
