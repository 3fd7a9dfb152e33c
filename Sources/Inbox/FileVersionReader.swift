import Crypto
import Foundation
import Glibc

/// Reads settled files: never more than the size limit, and only what did not change meanwhile.
public struct FileVersionReader: Sendable, Equatable {
  /// Files of more bytes are a problem, and are not read.
  public var sizeLimit: Int

  static let sidecarLimit = 64 << 10
  private static let chunk = 256 << 10

  public init(sizeLimit: Int) { self.sizeLimit = sizeLimit }

  /// Reads a file and its sidecar. The statuses before and after must agree, of the open file and of the name:
  /// a file renamed over it while it was read counts as a change.
  public func read(_ path: InboxPath, in root: RootFolder) -> ReadOutcome {
    read(path, in: root, beforeComparing: {})
  }

  /// - Parameter beforeComparing: called when everything is read: where a test changes the file.
  func read(_ path: InboxPath, in root: RootFolder, beforeComparing: () -> Void) -> ReadOutcome {
    if path.hasControls {
      return .problem(
        InboxProblem(
          .controlCharacterInName, path,
          "The name holds control characters, such as a line break; rename the file.",
          status: try? root.status(of: path)))
    }
    do {
      let folder = try root.openFolder(path.parent)
      guard let named = try folder.status(of: path.name), named.kind == .regular else { return .vanished }
      guard named.size <= sizeLimit else { return .problem(tooLarge(path, named)) }
      let file = try folder.open(path.name, flags: O_RDONLY)
      let before = try file.status()
      guard before == named else { return .changed }
      let content = try read(file, count: Int(before.size))
      let sidecar = try sidecar(of: path, in: folder)
      beforeComparing()
      guard try file.status() == before, try folder.status(of: path.name) == before,
        content.bytes.count == Int(before.size)
      else { return .changed }
      return .version(
        FileVersion(
          path: path, bytes: content.bytes, sha256: content.sha256,
          sidecar: sidecar.map { .init(bytes: $0.bytes, sha256: $0.sha256) },
          status: before))
    } catch {
      return outcome(of: error, path: path, status: try? root.status(of: path))
    }
  }

  /// The SHA-256 of the sidecar that stands beside a file now; nil where none does.
  func sidecarSHA256(of path: InboxPath, in folder: Descriptor) -> String? {
    (try? sidecar(of: path, in: folder))?.sha256
  }

  private struct Content {
    var bytes: [UInt8]
    var sha256: String
  }

  private func sidecar(of path: InboxPath, in folder: Descriptor) throws(SystemFailure) -> Content? {
    guard let name = SidecarRule.sidecar(of: path.name), let named = try folder.status(of: name),
      named.kind == .regular, named.size <= Self.sidecarLimit
    else { return nil }
    return try read(folder.open(name, flags: O_RDONLY), count: Int(named.size))
  }

  /// Reads up to `count` bytes and one more, which tells a file that has grown.
  private func read(_ file: Descriptor, count: Int) throws(SystemFailure) -> Content {
    let handle = FileHandle(fileDescriptor: file.number, closeOnDealloc: false)
    defer { withExtendedLifetime(file) {} }
    var hash = SHA256()
    var bytes: [UInt8] = []
    bytes.reserveCapacity(count + 1)
    while bytes.count <= count {
      let data: Data?
      do { data = try handle.read(upToCount: min(Self.chunk, count + 1 - bytes.count)) } catch {
        throw Self.failure(error)
      }
      guard let data, !data.isEmpty else { break }
      hash.update(data: data)
      bytes.append(contentsOf: data)
    }
    return Content(bytes: bytes, sha256: Self.hexadecimal(hash.finalize()))
  }

  private static func failure(_ error: any Error) -> SystemFailure {
    let error = error as NSError
    let underlying = (error.userInfo[NSUnderlyingErrorKey] as? NSError) ?? error
    return SystemFailure(underlying.domain == NSPOSIXErrorDomain ? Int32(underlying.code) : EIO)
  }

  private static func hexadecimal(_ digest: SHA256.Digest) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }

  private func tooLarge(_ path: InboxPath, _ status: FileStatus) -> InboxProblem {
    InboxProblem(
      .tooLarge, path,
      "The file has \(status.size) bytes, more than the limit of \(sizeLimit); it was not read. Raise size-limit, or drop the text alone.",
      status: status)
  }

  private func outcome(of failure: SystemFailure, path: InboxPath, status: FileStatus?) -> ReadOutcome {
    if failure.isAbsence { return .vanished }
    if failure.isRefusal {
      return .problem(
        InboxProblem(
          .unreadable, path,
          "The file may not be read (\(failure.text)); give the service's user the right to read it.",
          status: status))
    }
    if failure.isExhaustion {
      return .problem(
        InboxProblem(
          .exhausted, path, "The file can't be opened now (\(failure.text)); it is tried again.", status: status))
    }
    return .problem(
      InboxProblem(
        .inputOutput, path,
        "The file can't be read (\(failure.text)); it is tried again, and then left until it changes.",
        status: status))
  }
}
