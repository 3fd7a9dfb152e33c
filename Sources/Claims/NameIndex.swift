import Articles
import Language

/// The people and bodies that an article names, by every form it uses for them.
struct NameIndex {
  enum Gender { case female, male }

  private(set) var fullBySurname: [String: [String]] = [:]
  private(set) var organisations: Set<String> = []
  private(set) var people: Set<String> = []
  private(set) var gender: [String: Gender] = [:]
  /// "mayor" → the person whom the article introduces as such.
  private(set) var byRole: [String: String] = [:]
  /// The people whom the text names, in text order.
  private(set) var persons: [(range: Range<Int>, entity: String)] = []
  /// The bodies that the text names, in text order.
  private(set) var bodies: [(range: Range<Int>, entity: String)] = []
  /// Where a full name stands first, in bytes.
  private(set) var places: [String: Range<Int>] = [:]

  private static let organisationWords: Set<String> = [
    "department", "ministry", "university", "house", "times", "post", "inc", "inc.", "agency", "committee", "party",
    "council", "board", "institute", "association", "center", "centre", "company", "corp", "corp.", "group", "bank",
    "court", "congress", "senate", "press", "news", "union", "commission", "bureau", "office", "administration",
    "journal",
    "foundation", "college", "school", "church", "police", "army", "navy", "league", "federation", "authority",
    "organization", "organisation", "society", "network", "street", "guard", "service", "ltd", "plc", "llc", "campaign",
    "republicans", "democrats", "poll", "survey", "pac", "coalition", "alliance", "trust", "hospital",
  ]
  static let femaleTitles: Set<String> = [
    "mrs.", "mrs", "ms.", "ms", "lady", "queen", "princess", "congresswoman", "madam", "sister",
  ]
  static let maleTitles: Set<String> = ["mr.", "mr", "sir", "lord", "king", "prince", "pope", "congressman", "brother"]
  static let titles: Set<String> = femaleTitles.union(maleTitles).union([
    "dr.", "dr", "sen.", "sen", "rep.", "rep", "gov.", "gov", "gen.", "gen", "lt.", "col.", "capt.", "sgt.", "prof.",
    "rev.",
    "president", "senator", "governor", "mayor", "minister", "secretary", "general", "judge", "justice", "chancellor",
    "representative", "chairman", "chairwoman", "professor", "former", "vice", "prime", "deputy", "state", "then",
    "speaker",
    "brigadier", "admiral", "colonel", "captain", "sheriff", "ambassador", "detective", "officer", "director",
    "republican",
    "democratic", "democrat", "presidential", "candidate", "foreign", "defense", "defence", "press",
    "first",
  ])

  /// - Parameter runs: runs of capitalised words, or names found by the tagger, as lists of words in text order.
  init(people runs: [[String]], organisations: [String]) {
    for run in runs {
      let name = Self.withoutTitles(run)
      guard name.count > 1, let last = name.last else { continue }
      if Self.isOrganisation(name) {
        self.organisations.insert(name.joined(separator: " "))
        continue
      }
      let full = name.joined(separator: " ")
      people.insert(full)
      if !(fullBySurname[last, default: []].contains(full)) { fullBySurname[last, default: []].append(full) }
      note(genderOf: full, titles: run)
    }
    for name in organisations { self.organisations.insert(name) }
  }

  private mutating func note(genderOf full: String, titles: [String]) {
    guard gender[full] == nil else { return }
    for title in titles.map({ $0.lowercased() }) {
      if Self.femaleTitles.contains(title) { gender[full] = .female }
      if Self.maleTitles.contains(title) { gender[full] = .male }
    }
    if gender[full] == nil, let first = Self.withoutTitles(titles).first { gender[full] = GivenNames.gender(of: first) }
  }

  mutating func learn(place: Range<Int>, of entity: String) {
    if places[entity] == nil { places[entity] = place }
  }

  mutating func learn(person: Range<Int>, _ entity: String) { persons.append((person, entity)) }

  mutating func learn(body: Range<Int>, _ entity: String) { bodies.append((body, entity)) }

  /// The one body whose name ends in a short form ("the Post" for "the Harbour Post"); nil where several or none do.
  func body(endingIn word: String) -> String? {
    let longer = Set(
      organisations.map { $0.hasPrefix("the ") || $0.hasPrefix("The ") ? String($0.dropFirst(4)) : $0 }
        .filter { $0.hasSuffix(" " + word) })
    return longer.count == 1 ? longer.first : nil
  }

  mutating func learn(_ gender: Gender, of entity: String) {
    if self.gender[entity] == nil { self.gender[entity] = gender }
  }

  mutating func learn(role: String, of entity: String) { byRole[role] = entity }

  /// The name after its last title: "Press Secretary Mara Quill", "Secretary of the Harbour Mara Quill".
  static func withoutTitles(_ words: [String]) -> [String] {
    guard words.count > 1 else { return words }
    let last = words.indices.dropLast().last { titles.contains(words[$0].lowercased()) }
    guard let last else { return words }
    var rest = words[(last + 1)...]
    if rest.first == "of", rest.count > 3 { rest = rest.dropFirst(2) }
    return rest.first == "of" || rest.count > 4 ? words : Array(rest)
  }

  static func isOrganisation(_ words: [String]) -> Bool {
    words.contains { organisationWords.contains($0.lowercased()) }
  }

  /// The fullest form of a name: the one full name that ends in the same surname, else the name itself.
  func full(_ name: [String], titles: [String]) -> String {
    let joined = name.joined(separator: " ")
    guard name.count == 1, let full = fullBySurname[joined] else { return joined }
    if full.count == 1 { return full[0] }
    // Homonyms: a title tells them apart where it gives the gender, else the first named is meant.
    let female = titles.contains { Self.femaleTitles.contains($0.lowercased()) }
    let male = titles.contains { Self.maleTitles.contains($0.lowercased()) }
    if female || male, let match = full.first(where: { gender[$0] == (female ? .female : .male) }) { return match }
    return full[0]
  }
}
