import Foundation
import Glibc

/// The folders of one story, for one scenario.
final class Workspace {
  let path: String
  var inbox: String { path + "/inbox" }
  let state: String
  let reports: String

  /// In memory where the machine has such a place: a kill takes nothing from the page cache, and that is what is tested.
  static let place =
    FileManager.default.isWritableFile(atPath: "/dev/shm") ? "/dev/shm" : FileManager.default.temporaryDirectory.path

  init(state: String? = nil, reports: String? = nil) throws {
    path = Self.place + "/torture-\(UUID().uuidString)"
    self.state = state ?? path + "/state"
    self.reports = reports ?? path + "/reports"
    try FileManager.default.createDirectory(atPath: path + "/inbox", withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The same folders as they are now, in another place.
  func copy() throws -> Workspace {
    let copy = try Workspace()
    // Times and all: a file that looks changed would be read again.
    try System.call("/bin/cp", "-a", path + "/.", copy.path)
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
      if let created = object["created"] as? String { picture.days[number] = String(created.prefix(10)) }
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
  /// When each report was made. Two runs need not agree in it.
  var days: [Int: String] = [:]

  /// Numbers 1 to the last, each once and in three formats.
  var isComplete: Bool {
    let numbers = reports.keys.sorted()
    return numbers == Array(1..<numbers.count + 1) && reports.values.allSatisfy { $0.count == 1 }
      && formats.values.allSatisfy { $0.sorted() == ["html", "json", "md"] } && leftovers.isEmpty
  }

  /// The files that each report tells, in the order of the reports.
  var batches: [[String]] { articles.map { $0.compactMap { $0["path"] as? String } } }
  /// What each of them was to the story.
  var changes: [String] { articles.flatMap { $0.compactMap { $0["change"] as? String } } }

  private var articles: [[[String: Any]]] {
    reports.sorted { $0.key < $1.key }.flatMap(\.value).map { report in
      let object = try? JSONSerialization.jsonObject(with: Data(report.utf8)) as? [String: Any]
      return object?["articles"] as? [[String: Any]] ?? []
    }
  }

  static func == (left: Picture, right: Picture) -> Bool {
    left.reports == right.reports && left.formats.mapValues { $0.sorted() } == right.formats.mapValues { $0.sorted() }
      && left.rejected == right.rejected && left.leftovers == right.leftovers
  }

  /// In a few words, for a failure.
  func difference(from expected: Picture) -> String {
    if batches != expected.batches {
      let index = zip(batches, expected.batches).prefix { $0 == $1 }.count
      let (own, other) = (batches.dropFirst(index).first, expected.batches.dropFirst(index).first)
      return "report \(index + 1) tells \(own?.count ?? 0) files instead of \(other?.count ?? 0): "
        + "\(own?.prefix(5) ?? []) instead of \(other?.prefix(5) ?? [])"
    }
    if rejected != expected.rejected { return "set aside are \(rejected) instead of \(expected.rejected)" }
    if leftovers != expected.leftovers { return "left over are \(leftovers)" }
    let numbers = reports.keys.filter { reports[$0] != expected.reports[$0] }.sorted()
    return numbers.isEmpty ? "the formats differ" : "reports \(numbers) differ"
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
