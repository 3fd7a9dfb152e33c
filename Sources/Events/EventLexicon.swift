/// Words that tell what kind of happening a predicate names.
enum EventLexicon {
  /// Verbs for what is the case rather than what happens.
  static let states = words(
    """
    be have own belong know believe think want like love hate need seem contain consist cost mean matter depend include
    involve represent suggest exist lack resemble weigh measure understand hope fear feel consider deserve require concern
    equal differ tend owe possess prefer trust doubt suspect pose comprise constitute stem relate regard view remain live
    stand lie sit wonder look appear sound enjoy allow excuse enable help keep stay expect mind care wish suppose imagine
    doubt assume seek attempt try let get become do use provide play serve date underscore underline highlight reflect illustrate signify entail
    anticipate await foresee envisage envision
    """)

  /// Verbs that only report words or thoughts: what they tell is a claim, and an event only where the telling itself is
  /// dated or is the news.
  static let reporting = words(
    """
    say tell add note claim state report argue maintain insist explain warn suggest ask describe write tweet comment
    acknowledge admit stress reiterate allege quote cite recall respond reply point believe think according call show
    indicate estimate predict reveal conclude speak talk characterize see observe mention post joke remark assert contend
    hear learn speculate
    """)

  /// Verbs whose utterance is an act that changes something, so that telling of it tells an event.
  static let acts = words(
    """
    announce confirm condemn demand deny reject accuse apologise apologize pledge declare order urge refuse decline agree
    promise vow threaten appoint resign rule sentence veto approve authorize authorise sign ban call characterize criticize
    criticise denounce blame retract withdraw admit reveal disclose brief notify inform convey warn postpone cancel
    """)

  /// Predicates that say that something planned will not be.
  static let callingOff =
    words("cancel postpone scrap suspend abandon shelve delay reschedule")
    .union(["call off", "put off"])

  /// Predicates after which "to" or "until" a date says when something will be instead.
  static let moving = words("postpone delay reschedule move push adjourn defer").union([
    "put off", "push back", "put back", "bring forward",
  ])

  /// Nouns with which an infinitive names something planned.
  static let plans = words("plan intention promise pledge decision agreement vow commitment schedule proposal")

  /// Predicates after which an infinitive names something planned.
  static let planning = words("expect schedule set slate plan intend aim prepare due hope want seek wait poise")

  /// Predicates after which an infinitive is told as a fact.
  ///
  /// Source: L. Karttunen, "Implicative verbs", 1971; with verbs for the phases of what happens.
  static let implicative = words("begin start continue manage happen proceed come keep resume rush")

  /// Verbs that leave it to their object to say what happens.
  static let light = words("hold take make have give conduct carry stage attend host organise organize do")

  /// Nouns that name happenings.
  static let nouns = words(
    """
    meeting summit visit trip talks election vote attack strike explosion blast crash collision fire flood storm earthquake
    accident incident protest rally march war battle ceasefire truce conference briefing interview speech announcement
    decision signing launch landing arrest trial hearing verdict death killing murder shooting funeral match game final race
    debate inspection evacuation closure opening reopening shutdown resignation appointment release raid operation offensive
    invasion withdrawal sinking rescue search outage blackout breach leak test exercise drill ceremony celebration flight
    departure arrival call conversation exchange encounter sighting detection overflight incursion takeoff merger acquisition
    lawsuit ruling ban poll referendum inauguration crisis disaster wedding coup uprising revolt riot massacre bombing
    shelling ambush hijacking kidnapping robbery theft derailment eruption hurricane tornado wildfire avalanche landslide
    pandemic outbreak epidemic strike walkout lockdown curfew session congress convention tournament festival concert
    premiere transfer delivery shipment handover surrender attempt assassination assault clash raid siege
    """)

  private static func words(_ list: String) -> Set<String> {
    Set(list.split { $0 == " " || $0 == "\n" }.map(String.init))
  }
}
