/// Words before a person's name that are no part of it: "Professor Odell" names Odell.
enum PersonTitles {
  static let words: Set<String> = [
    "mr", "mr.", "mrs", "mrs.", "ms", "ms.", "miss", "dr", "dr.", "prof.", "professor", "sir", "lord", "lady", "dame",
    "president", "vice-president", "secretary", "minister", "chancellor", "premier", "ambassador", "senator", "sen.",
    "representative", "rep.", "congressman", "congresswoman", "governor", "gov.", "mayor", "judge", "justice", "king",
    "queen", "prince", "princess", "pope", "general", "gen.", "colonel", "col.", "captain", "capt.", "lieutenant",
    "lt.",
    "major", "maj.", "sergeant", "sgt.", "rev.", "reverend", "officer", "detective", "coach",
  ]

  private static let hashes = Set(words.map { WordForm(Array($0.utf8), 0..<$0.utf8.count).lower })

  /// How many words at the beginning of a person's name are titles; never all of them.
  static func count(_ name: some RandomAccessCollection<WordForm>) -> Int {
    min(name.prefix { hashes.contains($0.lower) }.count, name.count - 1)
  }
}
