import Foundation
import Glibc

/// The folders of one story, for one scenario.
final class Workspace {
  let path: String
  var inbox: String { path + "/inbox" }
  let state: String
  let reports: String

  init(state: String? = nil, reports: String? = nil) throws {
    path = FileManager.default.temporaryDirectory.path + "/torture-\(UUID().uuidString)"
    self.state = state ?? path + "/state"
    self.reports = reports ?? path + "/reports"
    try FileManager.default.createDirectory(atPath: path + "/inbox", withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The same folders as they are now, in another place.
  func copy() throws -> Workspace {
    let copy = try Workspace()
    for (from, to) in [(inbox, copy.inbox), (state, copy.state), (reports, copy.reports)] {
      guard FileManager.default.fileExists(atPath: from) else { continue }
      try? FileManager.default.removeItem(atPath: to)
      // Times and all: a file that looks changed would be read again.
      let process = Process()
      process.executableURL = URL(fileURLWithPath: "/bin/cp")
      process.arguments = ["-a", from, to]
      try process.run()
      process.waitUntilExit()
    }
    return copy
  }

  func drop(_ files: [Drop]) throws {
    for file in files {
      let target = inbox + "/" + file.name
      try FileManager.default.createDirectory(
        atPath: (target as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
      // Renamed into place, as careful programs do.
      let temporary = target + ".tmp"
      try Data(file.text.utf8).write(to: URL(fileURLWithPath: temporary))
      guard rename(temporary, target) == 0 else { throw TortureError("can't drop \(file.name)") }
    }
  }

  /// Everything that a reader sees, without the instants at which it was made.
  func picture() throws -> Picture {
    var picture = Picture()
    let files = (FileManager.default.enumerator(atPath: reports)?.compactMap { $0 as? String } ?? []).sorted()
    for file in files {
      let name = (file as NSString).lastPathComponent
      if name.hasSuffix(".tmp") { picture.leftovers.append(file) }
      guard let number = Int(name.prefix { $0.isNumber }), name.contains("-") else { continue }
      let type = (name as NSString).pathExtension
      picture.formats[number, default: []].append(type)
      guard type == "json", let data = FileManager.default.contents(atPath: reports + "/" + file) else { continue }
      guard var object = try JSONSerialization.jsonObject(with: data) as? [String: Any] else {
        throw TortureError("\(file) is torn")
      }
      object["created"] = ""
      let canonical = try JSONSerialization.data(withJSONObject: object, options: .sortedKeys)
      picture.reports[number, default: []].append(String(decoding: canonical, as: UTF8.self))
    }
    let rejected = (try? FileManager.default.contentsOfDirectory(atPath: state + "/rejected")) ?? []
    picture.rejected = rejected.sorted()
    return picture
  }
}

/// What a reader sees of a story.
struct Picture: Equatable {
  /// The JSON of each report, by number: exactly one each.
  var reports: [Int: [String]] = [:]
  var formats: [Int: [String]] = [:]
  var rejected: [String] = []
  /// Temporary files that a crash left.
  var leftovers: [String] = []

  /// Numbers 1 to the last, each once and in three formats.
  var isComplete: Bool {
    let numbers = reports.keys.sorted()
    return numbers == Array(1..<numbers.count + 1) && reports.values.allSatisfy { $0.count == 1 }
      && formats.values.allSatisfy { $0.sorted() == ["html", "json", "md"] } && leftovers.isEmpty
  }
}

struct Drop {
  var name: String
  var text: String

  init(_ name: String, _ text: String) {
    self.name = name
    self.text = text
  }
}
