import Inbox
import Testing

struct InboxPathTests {
  @Test func `A name that is text is shown as it is`() {
    #expect(InboxPath("harbour/Brücke 3.txt").display == "harbour/Brücke 3.txt")
  }

  @Test func `Bytes that are no text, controls and hidden marks are shown escaped`() {
    #expect(InboxPath(bytes: Array("pier".utf8) + [0xFF, 0x2E, 0x74]).display == "pier\\xFF.t")
    #expect(InboxPath("two\nlines.txt").display == "two\\nlines.txt")
    #expect(InboxPath("a\u{202E}txt.b").display == "a\\u{202E}txt.b")
    #expect(InboxPath("a\\nb").display == "a\\\\nb")
  }

  @Test func `Different names are shown differently`() {
    let pieces: [[UInt8]] = [
      [0x61], [0x5C], [0x0A], [0xC3], [0xA9], [0xC3, 0xA9], Array("\\n".utf8), Array("\\xC3".utf8), [0xE2, 0x80],
    ]
    var seen: [String: [UInt8]] = [:]
    for first in pieces {
      for second in pieces {
        for third in pieces {
          let bytes = first + second + third
          let shown = InboxPath(bytes: bytes).display
          #expect(seen[shown] == nil || seen[shown] == bytes, "\(shown)")
          seen[shown] = bytes
        }
      }
    }
  }

  @Test func `A path has a name and a parent`() {
    let path = InboxPath("north/quay/a.txt")
    #expect(Array(path.name) == Array("a.txt".utf8))
    #expect(path.parent == InboxPath("north/quay"))
    #expect(InboxPath("a.txt").parent == .root)
    #expect(InboxPath.root.appending("a.txt".utf8) == InboxPath("a.txt"))
  }

  @Test func `Only control characters make a name unfit`() {
    #expect(InboxPath("two\nlines.txt").hasControls)
    #expect(!InboxPath(bytes: [0xFF, 0x80]).hasControls)
  }

  @Test(arguments: [
    ("/srv//inbox/", "/srv/inbox"), ("/srv/./a/../inbox", "/srv/inbox"), ("/", "/"), ("/../x", "/x"),
  ])
  func `A folder's path is brought into one form`(path: String, expected: String) {
    #expect(PathBytes.normalized(path) == expected)
  }
}
