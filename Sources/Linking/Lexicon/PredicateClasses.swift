/// Verbs and their nouns that news texts use for the same kind of event, each class under its first word.
///
/// Two mentions are candidates for one event when their predicates share a class; a predicate in no class makes one with
/// the nouns and verbs of its stem.
enum PredicateClasses {
  static func name(of lemma: String) -> String {
    if let name = table[lemma] { return name }
    guard !CommonWords.contains(lemma) else { return lemma }
    let stem = PredicateStem.of(lemma)
    return stems[stem] ?? stem
  }

  /// Whether a word names a kind of event.
  static func isClassed(_ word: String) -> Bool { table[word] != nil }

  /// Whether a class has more words than its name.
  static func isClass(_ kind: String) -> Bool { table[kind] == kind }

  /// The class of a predicate with what it is done to: some verbs leave it to their object to say what happens ("made an
  /// announcement"), and some say another thing with it ("opened fire").
  static func name(of lemma: String, patients: [String]) -> String {
    for patient in patients {
      if let name = phrases["\(lemma) \(patient)"] { return name }
      if lightVerbs.contains(lemma), let name = table[patient] { return name }
    }
    return name(of: lemma)
  }

  /// Whether the subject is the one that it happens to, as it is of "died" and the object of "killed".
  static func happensToSubject(_ lemma: String) -> Bool { unaccusative.contains(lemma) }

  private static let unaccusative: Set<String> = [
    "die", "perish", "pass away", "dead", "sink", "explode", "burn", "close", "open", "collapse", "capsize",
  ]

  private static let lightVerbs: Set<String> = [
    "hold", "take", "make", "have", "give", "conduct", "carry out", "stage", "submit", "issue", "launch", "do",
    "perform",
    "undertake", "commit", "put out", "pay",
  ]

  private static let phrases: [String: String] = [
    "open fire": "shoot", "file suit": "sue", "file lawsuit": "sue", "file charge": "charge", "press charge": "charge",
    "lose job": "fire", "lose life": "die", "take life": "kill", "set fire": "burn", "give birth": "bear",
    "hold talk": "meet", "plead guilty": "plead", "take office": "take office", "take custody": "arrest",
  ]

  /// The classes by the stems of their words; a stem of two classes stands in neither.
  private static let stems: [String: String] = {
    var stems: [String: String] = [:]
    var ambiguous = Set<String>()
    for line in lines {
      guard let first = line.first else { continue }
      for stem in Set(line.map(PredicateStem.of)) {
        if let known = stems[stem], known != first { ambiguous.insert(stem) } else { stems[stem] = first }
      }
    }
    return stems.filter { !ambiguous.contains($0.key) }
  }()

  /// Kinds of rival labels for the fate of a plan: one thing cannot bear two of them at the same time.
  static let schedule: Set<String> = ["postpone", "cancel", "reschedule", "suspend"]

  /// The rival label that a word form stands for ("cancelled" for cancel), if any.
  static func schedule(_ word: String) -> String? { scheduleForms[word] }

  private static let scheduleForms: [String: String] = [
    "postponed": "postpone", "postpones": "postpone", "postpone": "postpone", "postponing": "postpone",
    "delayed": "postpone", "delays": "postpone", "delay": "postpone", "deferred": "postpone",
    "canceled": "cancel", "cancelled": "cancel", "cancels": "cancel", "cancel": "cancel", "scrapped": "cancel",
    "scrubbed": "cancel", "abandoned": "cancel", "rescheduled": "reschedule", "reschedules": "reschedule",
    "suspended": "suspend", "suspends": "suspend", "suspend": "suspend", "halted": "suspend", "paused": "suspend",
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
    ["shoot down", "down", "bring down", "shootdown", "shoot-down", "shooting down", "downing"],
    ["postpone", "delay", "put off", "push back", "postponement"],
    ["cancel", "call off", "scrap", "scrub", "axe", "abandon", "cancellation", "cancelation"],
    ["reschedule", "rearrange"],
    ["suspend", "halt", "pause", "suspension"],
    ["refuse", "decline", "reject", "turn down", "rebuff", "refusal", "rejection", "spurn"],
    [
      "kill", "slay", "murder", "killing", "gun down", "die", "death", "perish", "pass away", "decease", "dead",
      "demise",
      "slaying", "homicide", "manslaughter",
    ],
    ["foil", "thwart", "frustrate", "repulse", "repel", "fend off", "avert"],
    ["hit", "strike", "mow down", "run over", "run down", "knock down", "plough into", "plow into", "slam into"],
    ["shoot", "shooting", "gunfire"],
    ["injure", "wound", "hurt", "injury"],
    ["arrest", "detain", "apprehend", "take into custody", "capture", "nab"],
    ["charge", "indict", "indictment"],
    ["convict", "conviction", "find guilty"],
    ["sentence", "jail", "imprison"],
    ["acquit", "acquittal", "clear"],
    ["resign", "step down", "quit", "resignation", "stand down"],
    ["fire", "sack", "dismiss", "oust", "dismissal", "firing", "sacking"],
    ["hire", "appoint", "name", "appointment", "hiring", "nominate", "nomination"],
    ["elect", "election", "vote in"],
    ["meet", "meeting", "hold talks", "talk", "summit"],
    ["visit", "trip", "travel", "journey", "tour"],
    ["arrive", "arrival", "land", "landing", "touch down"],
    ["depart", "leave", "departure", "set off"],
    ["launch", "lift off", "liftoff", "blast off"],
    ["crash", "collide", "collision"],
    ["explode", "explosion", "blast", "detonate", "detonation", "blow up"],
    ["attack", "assault", "raid", "airstrike"],
    ["bomb", "bombing", "shell", "shelling", "bombard", "bombardment"],
    ["collapse", "cave in", "give way"],
    ["flood", "flooding", "inundate"],
    ["burn", "catch fire", "blaze", "burn down"],
    ["earthquake", "quake", "tremor"],
    ["evacuate", "evacuation"],
    ["rescue", "save"],
    ["find", "discover", "recover", "discovery", "locate"],
    ["detect", "spot", "sight", "sighting", "detection"],
    ["see", "watch", "observe"],
    ["track", "monitor", "follow"],
    ["close", "shut", "shut down", "closure", "seal off"],
    ["open", "reopen", "opening", "reopening"],
    ["buy", "acquire", "purchase", "acquisition", "take over", "takeover"],
    ["sell", "sale"],
    ["merge", "merger"],
    ["win", "victory", "triumph"],
    ["lose", "defeat", "loss"],
    ["beat", "overcome"],
    ["sign", "signing"],
    ["agree", "agreement", "reach agreement"],
    ["approve", "approval", "pass", "adopt", "endorse", "greenlight"],
    ["ban", "prohibit", "outlaw", "forbid"],
    ["fine", "penalise", "penalize"],
    ["sue", "file suit", "lawsuit"],
    ["announce", "unveil", "announcement", "introduce", "reveal"],
    ["release", "publish", "issue"],
    ["begin", "start", "commence", "get under way", "kick off"],
    ["end", "finish", "conclude"],
    ["rise", "increase", "climb", "grow", "go up"],
    ["fall", "decrease", "drop", "decline in", "go down", "shrink"],
    ["steal", "theft", "rob", "robbery"],
    ["hijack", "seize", "seizure", "hijacking"],
    ["ask", "request"],
    ["notify", "inform", "brief", "tell"],
    ["condemn", "denounce", "condemnation", "deplore"],
    ["violate", "violation", "breach", "infringe"],
    ["scramble", "deploy", "deployment"],
    ["ground", "grounding"],
    ["marry", "wed", "wedding", "marriage"],
    ["bear", "birth", "give birth"],
    ["award", "honour", "honor"],
    ["protest", "demonstrate", "demonstration", "rally"],
    ["escape", "flee", "break out"],
    ["enter", "reenter", "re-enter", "entry", "incursion"],
    ["cross", "fly over", "pass over", "drift", "overfly", "overflight"],
    ["recommend", "advise", "advice", "recommendation", "counsel"],
    ["replace", "succeed", "supersede"],
    ["build", "construct", "construction"],
    ["destroy", "wreck", "demolish", "destruction"],
    ["damage", "harm"],
    ["hospitalise", "hospitalize", "admit", "take to hospital"],
    ["investigate", "probe", "investigation", "inquiry"],
    ["withdraw", "pull out", "withdrawal", "pull back"],
    ["sink", "capsize", "founder", "sinking"],
  ]
}
