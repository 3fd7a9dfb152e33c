import Articles
import Testing

@Suite struct LiveBlogTests {
  private func clock(_ article: Article) -> [String] {
    article.posts.map { post in
      let time = post.published.time.map { "\($0.hour):\($0.minute)\($0.zone.map { " " + $0 } ?? "")" } ?? "-"
      return "\(post.published.date) \(time)"
    }
  }

  private let dated = """
    Ferry aground: what we know

    Updated 1632 GMT (0032 HKT) May 4, 2031
    4 Posts
    11:16 a.m. ET, May 4, 2031

    Tugs are on their way, says the owner of the ferry, but nobody can tell how long they will need to get there

    From CBN's Ada Lund

    Two tugs left Port Eller.

    They will need three hours.
    9:30 a.m. ET, May 4, 2031

    Ferry hits a rock

    The ferry hit a rock.
    12:44 p.m. GMT, May 4, 2031

    Coastguard sends a helicopter

    A helicopter is over the ferry.
    """

  @Test func `Each post keeps its own stamp, in the order of the text`() throws {
    let article = try read(dated)
    #expect(clock(article) == ["2031-05-04 11:16 ET", "2031-05-04 9:30 ET", "2031-05-04 12:44 GMT"])
    #expect(
      article.posts.map { $0.published.range.map { article.text.string($0) } ?? "" }.first
        == "11:16 a.m. ET, May 4, 2031")
    #expect(article.codes == ["incompleteCopy"])
    #expect(article.metadata.outlet == "CBN")
  }

  @Test func `Posts are out of order by their instants, not by their clocks`() throws {
    let mixed = try read(dated.replacing("9:30 a.m. ET", with: "11:30 a.m. ET"))
    #expect(mixed.codes.contains("postsOutOfOrder"))
  }

  @Test func `A post reaches from its stamp to its last word and owns the blocks between`() throws {
    let article = try read(dated)
    #expect(article.text.string(article.posts[0].range).hasSuffix("They will need three hours."))
    #expect(article.text.string(article.posts[1].range).hasPrefix("9:30 a.m. ET"))
    for block in article.blocks {
      let inside = article.posts.firstIndex { $0.range.contains(block.range.lowerBound) }
      #expect(block.post == inside)
    }
    #expect(article.texts(.heading).count == 3)
  }

  @Test func `Without a stated date a live blog was published with its first post and updated with its last`() throws {
    let text = dated.split(separator: "\n", omittingEmptySubsequences: false).filter { !$0.hasPrefix("Updated") }
    let article = try read(text.joined(separator: "\n"))
    #expect(article.metadata.published?.time?.hour == 12)
    #expect(article.metadata.updated?.time?.hour == 11)
  }

  @Test func `Times without a day take it from the publication date`() throws {
    let article = try read(
      "---\ndate: 2031-05-04\n---\nFerry aground\n\n14:05 GMT\n\nTugs leave.\n\nPosted at 13:30\n\nThe ferry hits a rock.\n\n9:05am\n\nFog."
    )
    #expect(clock(article) == ["2031-05-04 14:5 GMT", "2031-05-04 13:30", "2031-05-04 9:5"])
  }

  @Test func `A day on a line of its own holds for the times behind it`() throws {
    let article = try read(
      "Ferry aground\n\nSunday 4 May 2031\n\n22:05\n\nTugs leave the harbour.\n\nMonday 5 May 2031\n\n06:30\n\nThe ferry is afloat."
    )
    #expect(clock(article) == ["2031-05-04 22:5", "2031-05-05 6:30"])
  }

  @Test func `Times that pass midnight move the day on, or back where the newest comes first`() throws {
    let forward = try read(
      "---\ndate: 2031-05-04\n---\nFerry\n\n22:05\n\nFog at sea.\n\n23:50\n\nThe ferry hits a rock.\n\n00:40\n\nTugs leave."
    )
    #expect(clock(forward) == ["2031-05-04 22:5", "2031-05-04 23:50", "2031-05-05 0:40"])
    let backward = try read(
      "---\ndate: 2031-05-04\n---\nFerry\n\n01:05\n\nTugs leave.\n\n00:40\n\nThe ferry hits a rock.\n\n23:50\n\nFog.")
    #expect(clock(backward) == ["2031-05-04 1:5", "2031-05-04 0:40", "2031-05-03 23:50"])
  }

  @Test func `Times without any day make no posts, and a warning`() throws {
    let article = try read("Ferry aground\n\n14:05\n\nTugs leave the harbour.\n\n13:30\n\nThe ferry hits a rock.")
    #expect(article.posts.isEmpty)
    #expect(article.codes.contains("undatedPosts"))
  }

  @Test func `Markdown headings and emphasis do not hide a stamp`() throws {
    let article = try read(
      "# Ferry aground\n\n## 14:05 GMT, May 4, 2031\n\nTugs leave.\n\n**13:30 GMT, May 4, 2031**\n\nThe ferry hits a rock.",
      path: "a.md")
    #expect(article.posts.count == 2)
  }

  @Test func `One stamp at the top, or two with nothing between, make no live blog`() throws {
    let one = try read("Ferry aground\n\n4 May 2031, 14:05 GMT\n\nThe ferry ran aground on a rock.")
    let two = try read(
      "Ferry aground\n\nPublished 4 May 2031, 14:05 GMT\nUpdated 4 May 2031, 15:05 GMT\n\nThe ferry ran aground.")
    #expect(one.posts.isEmpty && two.posts.isEmpty)
    #expect(two.metadata.updated?.time?.hour == 15)
  }
}
