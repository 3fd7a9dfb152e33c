import Claims
import Foundation
import Yams

/// The reader's list of who is who (`entities.yaml`), checked line by line.
///
/// ```yaml
/// metonyms:                        # places and houses that speak for somebody
///   Government of Veld: [Castle Hill, Harrow]
/// merge:                           # names that are one speaker
///   Mara Quill: [M. Quill, the Harbour Queen]
/// name:                            # one name for another
///   senior harbour official#1: Jonas Reed
/// split:                           # one name that is somebody else in some articles
///   John Hale:
///     John Hale (engineer): [tide-times/*, 2024-05-*.txt]
/// ```
/// A line taken out undoes what it did.
public struct EntitiesFile: Sendable, Equatable {
  static let keys = ["merge", "metonyms", "name", "split"]

  /// The bytes as read: the story keeps them, so that it can be made again.
  public let bytes: [UInt8]
  public private(set) var rules = SpeakerRules.standard
  /// Each name that a line speaks of, in lower case, with its line.
  private var lines: [String: Int] = [:]
  private let path: String

  public init(path: String) throws(DaemonError) {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw ConfigurationFile.error("the file of names \(path) can't be read", "Check its name and permissions.")
    }
    try self.init(bytes: [UInt8](data), path: path)
  }

  public init(bytes: [UInt8], path: String) throws(DaemonError) {
    self.bytes = bytes
    self.path = path
    let node: Node?
    do { node = try Yams.compose(yaml: String(decoding: bytes, as: UTF8.self)) } catch {
      throw problem(Self.line(of: error), "this is not YAML", "Mend it, or take the line out.")
    }
    guard let node else { return }
    if case .scalar(let scalar) = node, scalar.string.isEmpty { return }
    for (key, value) in try pairs(node, "metonyms, merge, name and split, each with lines of its own") {
      switch key.string ?? "" {
      case "metonyms":
        for (entity, names) in try pairs(value, "ENTITY: [PLACE, PLACE]") {
          rules.addMetonyms(try list(names, speaksOf: true), of: try text(entity))
        }
      case "merge":
        for (entity, names) in try pairs(value, "ENTITY: [NAME, NAME]") {
          rules.merge(try list(names, speaksOf: true), into: try text(entity))
        }
      case "name":
        for (old, new) in try pairs(value, "OLD NAME: NEW NAME") {
          try speak(of: try text(old), old)
          rules.merge([try text(old)], into: try text(new))
        }
      case "split":
        for (name, entities) in try pairs(value, "NAME, with lines of ENTITY: [ARTICLE, ARTICLE]") {
          for (entity, articles) in try pairs(entities, "ENTITY: [ARTICLE, ARTICLE]") {
            rules.split(try text(name), into: try text(entity), articles: try list(articles, speaksOf: false))
          }
        }
      default:
        throw problem(
          line(key), "\"\(key.string ?? "?")\" is no list of names",
          "Known lists: \(Self.keys.joined(separator: ", ")).")
      }
    }
  }

  private func pairs(_ node: Node, _ form: String) throws(DaemonError) -> [(key: Node, value: Node)] {
    if case .scalar(let scalar) = node, scalar.string.isEmpty { return [] }
    guard case .mapping(let mapping) = node else { throw problem(line(node), "lines are missing", "Write \(form).") }
    return mapping.map { ($0.key, $0.value) }
  }

  private mutating func list(_ node: Node, speaksOf: Bool) throws(DaemonError) -> [String] {
    var nodes = [node]
    if case .sequence(let sequence) = node { nodes = Array(sequence) }
    var names: [String] = []
    for node in nodes {
      let name = try text(node)
      if speaksOf { try speak(of: name, node) }
      names.append(name)
    }
    guard !names.isEmpty else {
      throw problem(line(node), "the list is empty", "Name something, or take the line out.")
    }
    return names
  }

  private func text(_ node: Node) throws(DaemonError) -> String {
    guard let text = node.scalar?.string.trimmingCharacters(in: .whitespaces), !text.isEmpty, text.utf8.count <= 200,
      !text.utf8.contains(where: { $0 < 0x20 })
    else {
      throw problem(line(node), "a name is missing", "Write a name of at most 200 bytes; put it in quotes if need be.")
    }
    return text
  }

  /// Notes that a line decides on a name.
  private mutating func speak(of name: String, _ node: Node) throws(DaemonError) {
    let key = name.lowercased()
    if let first = lines[key] {
      throw problem(line(node), "\"\(name)\" is decided on in line \(first) already", "Keep one of the two.")
    }
    lines[key] = line(node)
  }

  private func line(_ node: Node) -> Int { node.mark?.line ?? 1 }

  private static func line(of error: any Error) -> Int {
    switch error as? YamlError {
    case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _): mark.line
    default: 1
    }
  }

  private func problem(_ line: Int, _ what: String, _ remedy: String) -> DaemonError {
    ConfigurationFile.error("\(path):\(line): \(what)", remedy)
  }
}
