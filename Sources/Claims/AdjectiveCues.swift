/// Adjectives of attitude, with the words that lead to what the attitude is about and the stance they stand for.
enum AdjectiveCues {
  struct Entry: Sendable {
    var links: Set<WordKey>
    var stance: Stance
  }

  static let table: [WordKey: Entry] = {
    let lines: [(Stance, String, String)] = [
      (.believes, "that in about of", "confident convinced certain optimistic hopeful aware mindful"),
      (
        .doubts, "of about that whether how if by",
        "skeptical sceptical doubtful unsure uncertain dubious unconvinced wary"
      ),
      (.warns, "that about of over by at", "worried concerned fearful alarmed nervous anxious"),
      (.regrets, "that for about by in with", "sorry disappointed saddened"),
      (
        .praises, "of for that with by about",
        "supportive grateful thankful pleased satisfied impressed enamored enthusiastic"
      ),
      (
        .condemns, "of that about at with over by to",
        "critical angry furious outraged appalled upset frustrated dismissive contemptuous unhappy disgusted horrified opposed uncomfortable"
      ),
      (.asserts, "that by at about", "surprised shocked stunned"),
      (.intends, "to on", "eager inclined determined keen quick"),
      (.refuses, "to", "unwilling reluctant hesitant loath"),
    ]
    var table = [WordKey: Entry]()
    for (stance, links, adjectives) in lines {
      let links = Set(links.split(separator: " ").compactMap { WordKey(String($0)) })
      for word in adjectives.split(separator: " ") {
        if let key = WordKey(String(word)) { table[key] = Entry(links: links, stance: stance) }
      }
    }
    return table
  }()
}
