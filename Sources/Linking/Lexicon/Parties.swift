/// The sides that speakers stand for: countries by their names, adjectives, capitals and seats of power.
///
/// Two speakers of one party are not independent of each other; speakers of two parties who say the same thing are the
/// strongest support there is.
enum Parties {
  /// The party that `name` names or belongs to, nil where none is known. Any case.
  static func party(of name: String) -> String? {
    let words = Words.lowered(name)
    if let whole = table[words.joined(separator: " ")] { return whole }
    for (index, word) in words.enumerated() {
      if index + 1 < words.count, let party = table["\(word) \(words[index + 1])"] { return party }
      if let party = table[word], !ambiguousInside.contains(word) || words.count == 1 { return party }
    }
    return nil
  }

  /// The normal form of a party's name among content words: `@us` for "American"; nil where `name` is no such name.
  static func normal(_ name: String) -> String? { table[name].map { "\(mark)\($0)" } }

  /// Whether a normal form is that of a party: it tells who, and not what.
  static func isNormal(_ word: String) -> Bool { word.utf8.first == UInt8(ascii: "@") }

  private static let mark = "@"

  /// Words that name a country alone but much else beside other words ("us" the pronoun never reaches here alone).
  private static let ambiguousInside: Set<String> = [
    "georgia", "jordan", "turkey", "chad", "washington", "london", "paris",
  ]

  private static let table: [String: String] = {
    var table: [String: String] = [:]
    for line in lines {
      guard let first = line.first else { continue }
      for word in line { table[word] = first }
    }
    return table
  }()

  private static let lines: [[String]] = [
    [
      "us", "u.s", "u s", "u.s.", "usa", "united states", "america", "american", "americans", "washington",
      "white house",
      "pentagon", "state department", "defense department", "us officials", "dod",
    ],
    ["china", "chinese", "beijing", "prc", "people's republic", "peoples republic"],
    ["russia", "russian", "russians", "moscow", "kremlin"],
    ["ukraine", "ukrainian", "ukrainians", "kyiv", "kiev"],
    ["uk", "britain", "british", "united kingdom", "london", "downing street", "england", "u.k"],
    ["france", "french", "paris", "elysee"],
    ["germany", "german", "germans", "berlin"],
    ["italy", "italian", "italians", "rome"],
    ["spain", "spanish", "madrid"],
    ["japan", "japanese", "tokyo"],
    ["north korea", "north korean", "pyongyang", "dprk"],
    ["south korea", "south korean", "seoul"],
    ["india", "indian", "indians", "delhi", "new delhi"],
    ["pakistan", "pakistani", "islamabad"],
    ["israel", "israeli", "israelis", "jerusalem", "idf"],
    ["palestine", "palestinian", "palestinians", "hamas", "gaza"],
    ["iran", "iranian", "iranians", "tehran"],
    ["iraq", "iraqi", "baghdad"],
    ["syria", "syrian", "damascus"],
    ["turkey", "turkish", "ankara", "turkiye"],
    ["egypt", "egyptian", "cairo"],
    ["libya", "libyan", "tripoli"],
    ["saudi arabia", "saudi", "riyadh"],
    ["yemen", "yemeni", "houthi", "houthis"],
    ["afghanistan", "afghan", "kabul", "taliban"],
    ["canada", "canadian", "ottawa"],
    ["mexico", "mexican", "mexico city"],
    ["brazil", "brazilian", "brasilia"],
    ["australia", "australian", "canberra"],
    ["taiwan", "taiwanese", "taipei"],
    ["indonesia", "indonesian", "jakarta"],
    ["poland", "polish", "warsaw"],
    ["greece", "greek", "athens"],
    ["european union", "eu", "brussels", "european commission"],
    ["nato"],
    ["united nations", "un", "u.n", "u.n."],
  ]
}
