import Testing

@testable import Analysis

@Suite struct CanonicalAddressTests {
  @Test(arguments: [
    "https://www.ellery-post.example/news/ferry/", "http://ellery-post.example/news/ferry",
    "HTTPS://Ellery-Post.example:443/news/ferry?utm_source=x&fbclid=1#top",
  ])
  func `Ways to one article have one form`(address: String) {
    #expect(CanonicalAddress.normalised(address) == "ellery-post.example/news/ferry")
  }

  @Test func `Parameters that choose the article stay, in one order`() {
    #expect(CanonicalAddress.normalised("https://a.example/p?id=7&c=2") == "a.example/p?c=2&id=7")
  }

  @Test(arguments: ["", "ferry", "ftp://a.example/x", "https://", "://", "https://#"])
  func `What is no web address has none`(text: String) {
    #expect(CanonicalAddress.normalised(text) == nil)
  }

  @Test func `Articles of one address have one identifier whatever their paths`() {
    let address = "https://a.example/p"
    #expect(
      ContentIdentifier.article(url: address, path: "1.txt") == ContentIdentifier.article(url: address, path: "2.txt"))
    #expect(ContentIdentifier.article(url: nil, path: "1.txt") != ContentIdentifier.article(url: nil, path: "2.txt"))
    #expect(ContentIdentifier.article(url: nil, path: "1.txt").utf8.count == 13)
  }
}
