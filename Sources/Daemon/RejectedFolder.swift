import Foundation
import Rendering
import Storage

/// `STATE/rejected/`: one JSON a file that is set aside, with the members of RFC 9457 (problem details).
///
/// The database is the truth; these files are for people and scripts.
struct RejectedFolder {
  private let folder: AtomicFolder

  init(state: String, effects: any FileEffects) {
    folder = AtomicFolder(state, effects: effects)
  }

  private static let name = "rejected"

  func write(_ problem: Problem, of name: FileName) throws {
    try folder.replace(Self.place(of: name), with: Array(problem.render().utf8), isDurable: false)
  }

  /// The file is not set aside any more.
  func remove(_ name: FileName) throws { try folder.remove(Self.place(of: name)) }

  /// Writes the files that are missing, and removes those of names that are not set aside any more.
  func complete(_ files: [RejectedFile]) throws {
    var present = Set((try? FileManager.default.contentsOfDirectory(atPath: "\(folder.path)/\(Self.name)")) ?? [])
    for file in files where present.remove(Self.name(of: file.name)) == nil {
      let problem = Problem(
        code: file.code, detail: file.message, path: file.name.display, sha256: file.sha256, since: file.since)
      try write(problem, of: file.name)
    }
    for name in present.sorted() where name.hasSuffix(".json") { try folder.remove("\(Self.name)/\(name)") }
  }

  private static func place(of file: FileName) -> String { "\(name)/\(name(of: file))" }

  /// A readable part and a hash of the name's bytes: file names can be long, and need not be text.
  static func name(of file: FileName) -> String {
    let readable = file.bytes.suffix(40).map { byte -> UInt8 in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E: byte
      default: 0x5F
      }
    }
    let prefix = String(decoding: readable.drop { $0 == 0x2E }, as: UTF8.self)
    return "\(prefix)-\(StableHash.hexadecimal(file.bytes)).json"
  }
}
