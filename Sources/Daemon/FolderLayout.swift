import Foundation
import Glibc
import Inbox

/// Checks that the folders of a configuration can work together, and makes those that are the service's own.
enum FolderLayout {
  /// - Throws: where the state or the reports would be written into the inbox: each report would be taken for an article.
  static func prepare(_ configuration: DaemonConfiguration) throws(DaemonError) {
    for (name, path) in [("state", configuration.state), ("reports", configuration.reports)] {
      if isWithin(path, configuration.inbox) {
        throw DaemonError(
          .folderInsideInbox, "the \(name) folder \(path) is inside the inbox \(configuration.inbox)",
          remedy: "Choose a folder outside of it with --\(name).", status: .configuration)
      }
      try make(path, name)
    }
  }

  private static func make(_ path: String, _ name: String) throws(DaemonError) {
    do {
      try FileManager.default.createDirectory(
        atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o750])
    } catch {
      let cause = (error as NSError).localizedDescription
      throw DaemonError(
        .folder, "the \(name) folder \(path) can't be made", remedy: "Make it, or choose another with --\(name).",
        cause: cause, status: .cannotCreate)
    }
    guard access(path, W_OK | X_OK) == 0 else {
      let reason = errno
      let remedy =
        reason == EROFS
        ? "Make its file system writable again." : "Give the service's user the right to write it."
      throw DaemonError(
        .folder, "the \(name) folder \(path) can't be written", remedy: remedy,
        cause: String(cString: strerror(reason)), status: .noPermission)
    }
  }

  /// Whether `path` is `folder` or below it, under whatever name, and whether or not it exists yet.
  static func isWithin(_ path: String, _ folder: String) -> Bool {
    let target = RootFolder.identity(of: folder)
    let resolvedFolder = resolved(folder)
    var current = resolved(path)
    while true {
      if current == resolvedFolder { return true }
      // A bind mount gives one folder two names.
      if let target, RootFolder.identity(of: current) == target { return true }
      guard current != "/", !current.isEmpty else { return false }
      current = parent(current)
    }
  }

  /// Symbolic links resolved as far as the path exists.
  private static func resolved(_ path: String) -> String {
    if let pointer = realpath(path, nil) {
      defer { free(pointer) }
      return String(cString: pointer)
    }
    guard path != "/", !path.isEmpty else { return path }
    let name = path[(path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex)...]
    let parent = resolved(parent(path))
    return (parent == "/" ? "" : parent) + "/" + name
  }

  private static func parent(_ path: String) -> String {
    guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else { return "/" }
    return String(path[..<slash])
  }
}
