import Inbox
import Testing

struct IgnoreRulesTests {
  @Test(arguments: [
    ".quay.txt", "quay.txt~", "quay.txt.part", "quay.txt.PART", "quay.tmp", ".quay.txt.swp", "quay.swp", "#quay.txt#",
    ".#quay.txt", "quay.html.crdownload", ".quay.txt.Xy12Ab", "",
  ])
  func `Names that programs leave while they work are ignored`(name: String) {
    #expect(IgnoreRules().ignores(Array(name.utf8)))
  }

  @Test(arguments: ["quay.txt", "part.txt", "tmp", "swp.md", "#1 the quay.txt", "sediment", "4913.txt"])
  func `Names of articles are not ignored`(name: String) {
    #expect(!IgnoreRules().ignores(Array(name.utf8)))
  }

  @Test func `What is in an ignored folder is ignored`() {
    #expect(IgnoreRules().ignores(InboxPath(".trash/quay.txt")))
    #expect(!IgnoreRules().ignores(InboxPath("north/quay.txt")))
  }
}
