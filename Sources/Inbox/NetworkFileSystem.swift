import Foundation
import Glibc

/// File systems on which another machine or program can write without the kernel telling this process.
enum NetworkFileSystem {
  /// Types as in the mount table; a type with a dot is judged by what stands before it (`fuse.sshfs`).
  static let types: Set<String> = [
    "9p", "afs", "ceph", "cifs", "coda", "davfs", "fuse", "gfs2", "glusterfs", "lustre", "ncpfs", "nfs", "nfs4",
    "ocfs2",
    "prl_fs", "smb3", "smbfs", "vboxsf", "virtiofs", "vmhgfs",
  ]

  /// The type of the file system that holds `folder`, where it is one of ``types``.
  static func type(of folder: RootFolder) -> String? {
    guard let table = FileManager.default.contents(atPath: "/proc/self/mountinfo") else { return nil }
    return type(ofDevice: folder.identity.device, in: String(decoding: table, as: UTF8.self))
  }

  /// - Parameter table: as of proc(5), `mountinfo`: "36 35 98:0 /mnt1 /mnt2 rw,noatime master:1 - ext3 /dev/root rw".
  static func type(ofDevice device: UInt64, in table: String) -> String? {
    let number = "\(major(device)):\(minor(device))"
    for line in table.split(separator: "\n") {
      let fields = line.split(separator: " ")
      guard fields.count > 2, fields[2] == number, let dash = fields.firstIndex(of: "-"), dash + 1 < fields.count
      else { continue }
      let type = fields[dash + 1]
      return types.contains(String(type.prefix { $0 != "." })) ? String(type) : nil
    }
    return nil
  }

  /// The layout of device numbers in the C library.
  private static func major(_ device: UInt64) -> UInt64 { (device >> 8) & 0xFFF | (device >> 32) & 0xFFFF_F000 }
  private static func minor(_ device: UInt64) -> UInt64 { device & 0xFF | (device >> 12) & 0xFFFF_FF00 }
}
