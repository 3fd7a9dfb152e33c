import Foundation
import Glibc

/// A folder of its own for one test, removed with its last use.
final class TemporaryFolder: Sendable {
  let path: String

  init() {
    path = NSTemporaryDirectory() + "dossier-inbox-\(UUID().uuidString)"
    try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit {
    chmod(path, 0o700)
    try? FileManager.default.removeItem(atPath: path)
  }

  func write(_ name: String, _ text: String) { write(name, Array(text.utf8)) }

  func write(_ name: String, _ bytes: [UInt8]) {
    _ = FileManager.default.createFile(atPath: path + "/" + name, contents: Data(bytes))
  }

  /// A file whose name need not be text.
  func write(bytes name: [UInt8], _ text: String) {
    let target = Array((path + "/").utf8) + name + [0]
    let descriptor = target.map { CChar(bitPattern: $0) }.withUnsafeBufferPointer {
      open($0.baseAddress!, O_WRONLY | O_CREAT, 0o644)
    }
    _ = Array(text.utf8).withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
    close(descriptor)
  }

  func makeFolder(_ name: String) {
    try? FileManager.default.createDirectory(atPath: path + "/" + name, withIntermediateDirectories: true)
  }

  /// - Parameter nanoseconds: since 1970.
  func setModified(_ name: String, _ nanoseconds: Int64) {
    let time = timespec(tv_sec: Int(nanoseconds / 1_000_000_000), tv_nsec: Int(nanoseconds % 1_000_000_000))
    utimensat(AT_FDCWD, path + "/" + name, [time, time], 0)
  }

  func makeSocket(_ name: String) {
    let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    let target = Array((path + "/" + name).utf8)
    guard target.count < MemoryLayout.size(ofValue: address.sun_path) else { return }
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: target) }
    withUnsafePointer(to: &address) {
      _ = $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
    close(descriptor)
  }

  /// Whether this process may mount file systems: root in a container often may not.
  static let canMount: Bool = {
    let folder = TemporaryFolder()
    folder.makeFolder("probe")
    return folder.mount("probe") && folder.unmount("probe")
  }()

  func mount(_ name: String) -> Bool { Glibc.mount("tmpfs", path + "/" + name, "tmpfs", 0, "size=1m") == 0 }
  func unmount(_ name: String) -> Bool { umount2(path + "/" + name, Int32(MNT_DETACH)) == 0 }

  func remove(_ name: String) { try? FileManager.default.removeItem(atPath: path + "/" + name) }

  func move(_ name: String, to target: String) {
    rename(path + "/" + name, target.hasPrefix("/") ? target : path + "/" + target)
  }
}
