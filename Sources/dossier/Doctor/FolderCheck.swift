import Foundation
import Glibc

/// A folder that the service uses: there, readable, writable where it must be, with room left.
struct FolderCheck {
  private let path: String
  private let name: String
  private let mustBeWritable: Bool

  init(_ path: String, name: String, mustBeWritable: Bool) {
    self.path = path
    self.name = name
    self.mustBeWritable = mustBeWritable
  }

  func findings() -> [Finding] {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      let level: Finding.Level = mustBeWritable ? .warning : .problem
      return [
        Finding(
          level,
          "the \(name) folder \(path) is not there\(mustBeWritable ? "; the service makes it" : "; make it first")")
      ]
    }
    guard isFolder.boolValue else { return [Finding(.problem, "\(path), given as the \(name) folder, is a file")] }
    guard access(path, R_OK | X_OK) == 0 else {
      return [
        Finding(
          .problem, "the \(name) folder \(path) can't be read by this user; grant access, or run as the service's user")
      ]
    }
    if mustBeWritable, access(path, W_OK) != 0 {
      return [
        Finding(
          .problem,
          "the \(name) folder \(path) can't be written by this user; grant access, or run as the service's user")
      ]
    }
    return [Finding(.fine, "the \(name) folder \(path) is usable")] + spaceFindings()
  }

  private func spaceFindings() -> [Finding] {
    var information = statvfs()
    guard mustBeWritable, statvfs(path, &information) == 0 else { return [] }
    let megabytes = Int(information.f_bavail) * Int(information.f_frsize) / 1_000_000
    guard megabytes < 200 else { return [] }
    return [
      Finding(
        .warning,
        "only \(megabytes) MB are free where the \(name) folder lies; a full disk puts batches off until there is room")
    ]
  }
}
