/// Nouns that news texts use for the same thing, each class under its first word, and nouns that name nothing in particular.
enum NounClasses {
  /// The class of a participant's head: the last word of `form`, a country or its capital by its party.
  static func head(of form: String) -> String {
    if let party = Parties.party(of: form) { return "@\(party)" }
    guard let last = form.utf8.split(separator: UInt8(ascii: " ")).last else { return "" }
    let word = String(decoding: last, as: UTF8.self)
    return table[word] ?? word
  }

  /// The class of one word; the word itself where it is in none.
  static func normal(_ word: String) -> String { table[word] ?? word }

  /// Pronouns and fillers: sharing them says nothing.
  static let empty: Set<String> = [
    "", "it", "he", "she", "they", "we", "you", "i", "this", "that", "these", "those", "who", "which", "what", "one",
    "thing", "people", "person", "other", "someone", "something", "everyone", "him", "her", "them", "us", "me", "there",
    "all", "some", "many", "both", "here", "itself", "himself", "herself", "themselves", "way", "time", "part",
    "number",
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
    ["trip", "visit", "journey", "travel", "tour"],
    ["call", "telephone", "phone"],
    ["talks", "talk", "negotiation", "discussion"],
    ["jet", "plane", "aircraft", "airplane", "aeroplane", "airliner", "fighter"],
    ["ship", "vessel", "boat", "tanker"],
    ["balloon", "airship"],
    ["car", "vehicle", "automobile"],
    ["truck", "lorry"],
    ["police", "officer", "policeman"],
    ["soldier", "troop", "serviceman"],
    ["child", "kid", "youngster"],
    ["firm", "company", "corporation", "business"],
    ["home", "house", "residence"],
    ["blast", "explosion"],
    ["quake", "earthquake", "tremor"],
    ["fire", "blaze", "wildfire"],
    ["flood", "flooding"],
    ["vote", "ballot", "poll", "election"],
    ["deal", "agreement", "accord", "pact"],
    ["suspect", "gunman", "attacker", "assailant", "shooter"],
    ["lawyer", "attorney"],
    ["film", "movie"],
    ["coach", "manager"],
    ["civilian", "civil"],
    ["weather", "meteorological", "meteorology"],
    ["spy", "espionage", "spying", "surveillance"],
    ["weapon", "arms", "weaponry"],
    ["debris", "wreckage"],
    ["error", "mistake"],
    ["missile", "rocket"],
    ["minister", "ministry"],
  ]
}
