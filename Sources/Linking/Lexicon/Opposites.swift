/// Words that turn a statement into its opposite when one stands in the place of the other.
enum Opposites {
  static func areOpposed(_ left: String, _ right: String) -> Bool {
    guard let first = groups[left], let second = groups[right] else { return false }
    return first.contains { side in second.contains(-side) }
  }

  /// Pairs of normal forms of words for what a thing is that exclude each other.
  static let natures: [(Set<String>, Set<String>)] = [
    (["civilian", "weather", "scientific", "peaceful"], ["spy", "military", "weapon"]),
    (
      [
        "accident", "accidental", "accidentally", "unintended", "unintentional", "unintentionally", "errantly",
        "mistake",
      ],
      ["deliberate", "deliberately", "intentional", "intentionally", "purpose"]
    ),
    (["suicide"], ["murder", "homicide"]),
    (["genuine", "authentic"], ["fake", "forged", "hoax", "fabricated"]),
    (["legal", "lawful"], ["illegal", "unlawful"]),
    (["safe", "harmless"], ["unsafe", "dangerous", "harmful"]),
  ]

  /// Words by which a teller keeps his distance from what a thing is called.
  static let reservations: Set<String> = [
    "suspect", "suspected", "alleged", "allege", "so-called", "purported", "possible",
  ]

  static let negations: Set<String> = [
    "not", "no", "never", "n't", "neither", "nor", "without", "didn't", "doesn't", "don't", "wasn't", "isn't",
    "weren't",
    "aren't", "won't", "wouldn't", "hasn't", "haven't", "hadn't", "can't", "cannot", "couldn't", "shouldn't", "nobody",
    "none", "nothing",
  ]

  /// Words that come and go with a negation ("did not close" for "closed").
  static let helpers: Set<String> = [
    "do", "does", "did", "has", "have", "had", "is", "are", "was", "were", "will", "would",
  ]

  /// Positive numbers for one side of a pair, negative ones for the other.
  private static let groups: [String: [Int]] = {
    var groups: [String: [Int]] = [:]
    for (index, pair) in pairs.enumerated() {
      for word in pair.0 { groups[word, default: []].append(index + 1) }
      for word in pair.1 { groups[word, default: []].append(-(index + 1)) }
    }
    return groups
  }()

  private static let pairs: [([String], [String])] = [
    (
      ["confirmed", "confirms", "confirm", "acknowledged", "admitted"],
      ["denied", "denies", "deny", "rejected", "disputed"]
    ),
    (
      ["accepted", "accepts", "accept", "agreed"],
      ["rejected", "rejects", "reject", "refused", "refuses", "refuse", "declined"]
    ),
    (
      [
        "rose", "rises", "rise", "risen", "rising", "increased", "increases", "increase", "increasing", "grew", "up",
        "climbed",
      ],
      [
        "fell", "falls", "fall", "fallen", "falling", "decreased", "decreases", "decrease", "decreasing", "shrank",
        "down",
        "dropped", "declined",
      ]
    ),
    (["higher", "more", "above", "over"], ["lower", "less", "fewer", "below", "under"]),
    (["won", "wins", "win", "winning", "victory"], ["lost", "loses", "lose", "losing", "defeat"]),
    (["guilty", "convicted"], ["innocent", "acquitted"]),
    (["alive", "survived"], ["dead", "died", "killed"]),
    (["legal", "lawful"], ["illegal", "unlawful"]),
    (["open", "opened", "opens", "reopened"], ["closed", "closes", "close", "shut"]),
    (
      ["support", "supports", "supported", "backs", "backed", "supporting"],
      ["oppose", "opposes", "opposed", "opposing"]
    ),
    (["approved", "approves", "approve", "passed"], ["rejected", "rejects", "reject", "blocked", "vetoed"]),
    (["before"], ["after"]),
    (["always"], ["never"]),
    (["allowed", "allows", "allow", "permitted"], ["banned", "bans", "ban", "forbade", "prohibited", "barred"]),
    (["safe"], ["unsafe", "dangerous"]),
    (["true", "correct", "right"], ["false", "untrue", "wrong", "incorrect"]),
    (["possible", "likely"], ["impossible", "unlikely"]),
    (["good", "better", "best"], ["bad", "worse", "worst"]),
    (["strong", "stronger", "strongest"], ["weak", "weaker", "weakest"]),
    (["success", "successful", "succeeded"], ["failure", "unsuccessful", "failed"]),
    (["began", "begun", "started"], ["ended", "stopped", "finished"]),
    (["arrived", "arrives"], ["left", "departed", "leaves"]),
    (["found"], ["lost"]),
    (["released", "freed"], ["detained", "arrested", "jailed"]),
    (["first"], ["last"]),
    (["hired", "appointed"], ["fired", "sacked", "dismissed"]),
    (["everyone", "everybody", "everything", "all"], ["nobody", "nothing", "none"]),
    (
      ["deliberate", "deliberately", "intentional", "intentionally"],
      ["accidental", "accidentally", "unintended", "unintentional", "errantly"]
    ),
    (["with"], ["without"]),
    (["major", "serious", "big", "large", "great"], ["minor", "small", "little"]),
    (["able", "capable"], ["unable", "incapable"]),
    (["honest"], ["dishonest"]),
    (["happy"], ["unhappy", "sad"]),
    (["same"], ["different"]),
    (["easy", "easier"], ["hard", "harder", "difficult"]),
    (["many"], ["few"]),
    (["early", "earlier"], ["late", "later"]),
    (["public"], ["private", "secret"]),
    (["buy", "bought"], ["sell", "sold"]),
    (["love", "loved", "loves"], ["hate", "hated", "hates"]),
    (["friend", "friends", "ally"], ["enemy", "enemies", "foe"]),
    (["include", "included", "includes", "including"], ["exclude", "excluded", "excludes", "excluding"]),
    (["remain", "remained", "stay", "stayed"], ["leave", "left"]),
    (["increase"], ["cut"]),
    (["for"], ["against"]),
    (["positive"], ["negative"]),
    (["high"], ["low"]),
    (["hot"], ["cold"]),
    (["rich"], ["poor"]),
    (["men", "man", "boy", "boys", "male"], ["women", "woman", "girl", "girls", "female"]),
    (["husband"], ["wife"]),
    (["father"], ["mother"]),
    (["son", "sons"], ["daughter", "daughters"]),
    (["brother", "brothers"], ["sister", "sisters"]),
    (["north", "northern"], ["south", "southern"]),
    (["east", "eastern"], ["west", "western"]),
  ]
}
