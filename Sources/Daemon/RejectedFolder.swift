import Foundation
import Storage

/// `STATE/rejected/`: one JSON a file that is set aside, with the members of RFC 9457 (problem details).
///
/// The database is the truth; these files are for people and scripts. Each bears the report's number that told it.
struct RejectedFolder {
  private let folder: AtomicFolder

  init(state: String, effects: any FileEffects) {
    folder = AtomicFolder(state + "/rejected", effects: effects)
  }

  private struct Problem: Encodable {
    var type: String
    var title: String
    var detail: String
    var instance: String
    var sha256: String?
    var since: String
    var report: Int
    var lookAgain: String
  }

  func write(_ file: RejectedFile) throws {
    let problem = Problem(
      type: "urn:dossier:problem:\(file.code)", title: Self.title(file.code), detail: file.message,
      instance: file.name.display, sha256: file.sha256, since: file.since, report: file.report,
      lookAgain: "when the file changes")
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    try FileManager.default.createDirectory(atPath: folder.path, withIntermediateDirectories: true)
    try folder.replace(Self.name(of: file.name), with: Array(encoder.encode(problem)) + [0x0A], isDurable: false)
  }

  /// Removes the files of names that are not set aside any more.
  func prune(keeping files: [RejectedFile]) throws {
    let kept = Set(files.map { Self.name(of: $0.name) })
    let present = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    for name in present where name.hasSuffix(".json") && !kept.contains(name) { try folder.remove(name) }
  }

  /// FNV-1a of the name's bytes after a readable part: file names can be long, and need not be text.
  static func name(of file: FileName) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in file.bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    let readable = file.bytes.suffix(40).map { byte -> UInt8 in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E: byte
      default: 0x5F
      }
    }
    let digits = String(hash, radix: 16)
    let padded = String(repeating: "0", count: 16 - digits.utf8.count) + digits
    return String(decoding: readable.drop { $0 == 0x2E }, as: UTF8.self) + "-" + padded + ".json"
  }

  /// "tooLarge" as "Too large".
  private static func title(_ code: String) -> String {
    var words = ""
    for character in code.unicodeScalars {
      if ("A"..."Z").contains(character) { words += " " }
      words += String(character).lowercased()
    }
    return words.prefix(1).uppercased() + words.dropFirst()
  }
}
