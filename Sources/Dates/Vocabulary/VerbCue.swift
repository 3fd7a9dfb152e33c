/// What a verb form says about the time of its clause, as far as the bare form tells.
enum VerbCue: UInt8, Sendable {
  case none, past, present, future
  /// "Could": of the future, but for "could not be reached".
  case ability
}

/// Frequent verb forms that "-ed" does not give away, and the words of plans.
enum VerbCues {
  static let past = [
    "was", "were", "had", "did", "said", "told", "went", "came", "took", "made", "got", "gave", "saw", "knew",
    "thought",
    "found", "left", "held", "began", "met", "sent", "brought", "bought", "built", "caught", "chose", "cut", "drew",
    "drove", "fell", "felt", "fought", "flew", "grew", "heard", "hit", "kept", "led", "lost", "paid", "ran", "rose",
    "sank", "sat", "sold", "shot", "shook", "spent", "spoke", "stood", "struck", "swept", "taught", "threw", "won",
    "wore", "wrote", "broke", "became", "slid", "shut", "put", "bore", "blew", "burst", "dealt", "died", "fled",
    "froze", "hid", "laid", "lay", "lent", "meant", "quit", "rode", "rang", "sought", "stole", "stuck", "swore",
    "withdrew", "tore", "drove", "shook", "swung", "spread", "sent", "slept", "swam", "tied", "fell", "arose", "awoke",
    "forgave", "bit", "bound", "bred", "clung", "crept", "dug", "fed", "flung", "ground", "hung", "knelt", "leapt",
    "lit", "rid", "sang", "shone", "sped", "split", "sprang", "stung", "strode", "strove", "wept", "wound", "woke",
    "became", "withheld", "upheld", "underwent", "broadcast", "cost", "hurt", "let", "read", "overthrew", "undertook",
    "oversaw", "forgot", "forbade", "been",
  ]

  static let present = [
    "is", "are", "am", "has", "have", "does", "do", "says", "say", "remains", "seems", "believes", "means", "shows",
  ]

  static let future = [
    "will", "would", "shall", "ll", "wo", "may", "might", "can", "should", "must", "plans", "planned", "plan",
    "scheduled", "expected", "expects", "due", "slated", "intends", "hopes", "set", "upcoming", "expect", "intend",
    "going", "supposed", "poised",
    // The present of events on a schedule: "talks begin Monday".
    "begins", "begin", "starts", "opens", "resumes", "resume", "arrives", "arrive", "leaves", "meets", "meet",
    "expires",
    "expire", "departs", "depart", "travels", "returns",
  ]

  static func add(to builder: inout Vocabulary.Builder) {
    for word in past { builder.sense(word) { $0.verb = .past } }
    for word in present { builder.sense(word) { $0.verb = .present } }
    for word in future { builder.sense(word) { $0.verb = .future } }
    builder.sense("could") { $0.verb = .ability }
  }
}
