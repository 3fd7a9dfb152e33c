/// Words that name an office or a rank.
enum Offices {
  static func contains(_ word: String) -> Bool { words.contains(word) }

  private static let words: Set<String> = [
    "president", "chairman", "chairwoman", "chair", "chief", "director", "secretary", "minister", "premier",
    "chancellor",
    "governor", "mayor", "senator", "congressman", "congresswoman", "representative", "lawmaker", "ambassador", "envoy",
    "commissioner", "commander", "general", "colonel", "captain", "major", "lieutenant", "sergeant", "admiral",
    "sheriff",
    "judge", "justice", "attorney", "prosecutor", "lawyer", "spokesman", "spokeswoman", "spokesperson", "treasurer",
    "executive", "manager", "coach", "captain", "professor", "dean", "principal", "editor", "analyst", "economist",
    "owner",
    "founder", "king", "queen", "prince", "princess", "bishop", "pope", "archbishop", "deputy", "speaker", "councillor",
    "councilman", "ceo", "cfo", "superintendent", "inspector", "engineer", "doctor", "surgeon", "candidate", "nominee",
    "officer", "financial", "operating", "adviser", "advisor", "counsel", "strategist", "actor", "singer", "writer",
    "author", "teacher", "vice",
  ]
}
