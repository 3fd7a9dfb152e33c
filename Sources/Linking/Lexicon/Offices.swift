/// Words that name an office, a rank or an occupation.
enum Offices {
  static func contains(_ word: String) -> Bool { words.contains(word) }

  /// Whether a word names what a minister is minister of.
  static func isDepartment(_ word: String) -> Bool { departments.contains(word) }

  private static let departments: Set<String> = [
    "state", "treasury", "defense", "defence", "interior", "energy", "education", "labor", "labour", "commerce",
    "health", "justice", "agriculture", "transportation", "transport", "finance", "foreign", "trade", "environment",
    "war", "navy", "army", "housing", "culture", "tourism", "industry", "immigration", "veterans",
  ]

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
    "author", "teacher", "vice", "librarian", "historian", "scientist", "researcher", "physicist", "chemist",
    "biologist", "geologist", "sociologist", "psychologist", "psychiatrist", "scholar", "lecturer", "student", "nurse",
    "physician", "pharmacist", "dentist", "veterinarian", "architect", "contractor", "consultant", "accountant",
    "banker", "investor", "broker", "trader", "farmer", "fisherman", "driver", "pilot", "sailor", "soldier", "trooper",
    "detective", "firefighter", "paramedic", "priest", "pastor", "rabbi", "imam", "nun", "activist", "organizer",
    "journalist", "reporter", "columnist", "photographer", "broadcaster", "producer", "musician", "painter", "chef",
    "mechanic", "electrician", "plumber", "carpenter", "clerk", "cashier", "waiter", "waitress",
  ]
}
