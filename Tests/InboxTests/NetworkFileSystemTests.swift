import Testing

@testable import Inbox

struct NetworkFileSystemTests {
  private let table = """
    22 28 0:20 / /sys rw,nosuid shared:7 - sysfs sysfs rw
    28 1 254:1 / / rw,relatime shared:1 - ext4 /dev/vda1 rw
    90 28 0:55 / /srv/inbox rw,relatime shared:50 - nfs4 server:/inbox rw,vers=4.2
    91 28 0:56 / /srv/far rw,nosuid - fuse.sshfs host:/x rw
    92 28 8:17 / /srv/stick rw - fuseblk /dev/sdb1 rw
    """

  @Test func `A network file system is told by its device's line in the mount table`() {
    #expect(NetworkFileSystem.type(ofDevice: 0x37, in: table) == "nfs4")
    #expect(NetworkFileSystem.type(ofDevice: 0x38, in: table) == "fuse.sshfs")
  }

  @Test func `A local file system is not one`() {
    #expect(NetworkFileSystem.type(ofDevice: 0xFE01, in: table) == nil)
    #expect(NetworkFileSystem.type(ofDevice: 0x811, in: table) == nil)
    #expect(NetworkFileSystem.type(ofDevice: 0xABCDEF, in: table) == nil)
    #expect(NetworkFileSystem.type(ofDevice: 0, in: "") == nil)
  }
}
