import Foundation

/// The project's own developing story, which never happened: a barge hits the harbour bridge of a town that is on no map.
///
/// It is the demo, the golden test and the fixture of most tests. Its files are in `Tests/TestSupport/Story`; `steps.json`
/// there lists the drops in order.
public struct InventedStory: Sendable {
  /// One batch of drops.
  public struct Step: Sendable, Equatable, Decodable {
    /// From 1.
    public let step: Int
    /// In the order of dropping: a sidecar before the article it belongs to.
    public let files: [File]
    /// What the step puts to the test, for the reader of the manifest.
    public let shows: String

    /// The article among the files (the others are sidecars).
    public var article: File { files[files.count - 1] }
  }

  public struct File: Sendable, Equatable, Decodable {
    /// The file's name in the story's folder.
    public let source: String
    /// Its name in the inbox: an updated version has that of the one before.
    public let target: String

    public var isSidecar: Bool { source.hasSuffix(".yaml") }
  }

  /// Where the files are.
  public let folder: URL
  public let steps: [Step]

  /// Reads the manifest beside this source file.
  public init() throws {
    folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Story", directoryHint: .isDirectory)
    let manifest = try Data(contentsOf: folder.appending(path: "steps.json"))
    steps = try JSONDecoder().decode([Step].self, from: manifest)
  }

  /// The names of all articles and versions in the story's folder, in the order of dropping, without sidecars.
  public var articleSources: [String] { steps.map(\.article.source) }

  public func bytes(of source: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: folder.appending(path: source)))
  }

  /// The bytes of an article and of the sidecar that is dropped with it.
  public func read(_ step: Step) throws -> (article: [UInt8], sidecar: [UInt8]?) {
    let sidecar = try step.files.first { $0.isSidecar }.map { try bytes(of: $0.source) }
    return (try bytes(of: step.article.source), sidecar)
  }
}
