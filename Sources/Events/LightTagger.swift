import Articles
import Language

/// Guesses parts of speech and dictionary forms from closed word classes, irregular verbs and endings, for text that comes
/// without trees.
public struct LightTagger: Sendable {
  public init() {}

  /// The same text with tags of this kind, where it has no trees.
  public func tagged(_ annotated: AnnotatedText, _ text: SourceText) -> AnnotatedText {
    guard annotated.tokens.allSatisfy({ $0.head < 0 }) else { return annotated }
    var annotated = annotated
    for sentence in annotated.sentences {
      var previous = ""
      for index in sentence.tokens {
        let exact = text.string(annotated.tokens[index].range)
        tag(&annotated.tokens[index], exact, previous: previous, isFirst: index == sentence.tokens.lowerBound)
        previous = exact.lowercased()
      }
    }
    return annotated
  }

  private func tag(_ token: inout Token, _ exact: String, previous: String, isFirst: Bool) {
    let lower = exact.lowercased()
    if let tag = Self.closed[lower], lower != "may" || exact == "may" || isFirst {
      token.tag = tag
      if let lemma = Self.auxiliaryLemmas[lower] { token.lemma = lemma }
      return
    }
    guard let first = exact.utf8.first else { return }
    if first < 0x80, !(0x61...0x7A).contains(first | 0x20) {
      token.tag = (0x30...0x39).contains(first) ? .num : exact == "$" || exact == "%" ? .sym : .punct
      return
    }
    let afterNominal = Self.nominalContexts.contains(previous)
    if let verb = Self.irregular[lower], !afterNominal || verb.features.contains(.past) {
      token.tag = .verb
      token.lemma = verb.lemma
      token.features = verb.features
      return
    }
    if (0x41...0x5A).contains(first), !isFirst {
      token.tag = .propn
      return
    }
    tagByEnding(&token, lower, afterNominal: afterNominal, afterTo: previous == "to" || Self.modals.contains(previous))
  }

  private func tagByEnding(_ token: inout Token, _ lower: String, afterNominal: Bool, afterTo: Bool) {
    if afterTo, Self.regular.contains(lower) || !lower.hasSuffix("s") && Self.regular.contains(lower) {
      token.tag = .verb
      token.features = [.infinitive]
      token.lemma = lower
    } else if lower.hasSuffix("ed"), lower.utf8.count > 4 {
      token.tag = afterNominal ? .adj : .verb
      token.features = [.past, .participle, .finite]
      token.lemma = base(lower.dropLast(2))
    } else if lower.hasSuffix("ing"), lower.utf8.count > 5 {
      token.tag = afterNominal ? .noun : .verb
      token.features = [.gerund]
      token.lemma = base(lower.dropLast(3))
    } else if lower.hasSuffix("ly") {
      token.tag = .adv
    } else if !afterNominal, Self.regular.contains(base(lower.hasSuffix("s") ? lower.dropLast(1) : lower[...])),
      lower.hasSuffix("s")
    {
      token.tag = .verb
      token.features = [.present, .finite]
      token.lemma = base(lower.dropLast(1))
    } else if ["ous", "ful", "less", "ive", "ical", "able", "ible", "ese", "ian", "ional"].contains(
      where: lower.hasSuffix)
    {
      token.tag = .adj
    } else {
      token.tag = .noun
      if lower.hasSuffix("ies") {
        token.lemma = lower.dropLast(3) + "y"
      } else if lower.hasSuffix("s"), !lower.hasSuffix("ss"), !lower.hasSuffix("us") {
        token.lemma = String(lower.dropLast())
      }
    }
  }

  /// The base of a regular form without its ending.
  private func base(_ stem: Substring) -> String {
    let plain = String(stem)
    if Self.regular.contains(plain) { return plain }
    if Self.regular.contains(plain + "e") { return plain + "e" }
    if plain.hasSuffix("i") { return plain.dropLast() + "y" }
    if plain.hasSuffix("e"), Self.regular.contains(String(plain.dropLast())) { return String(plain.dropLast()) }
    if Self.regular.contains(String(plain.dropLast())) { return String(plain.dropLast()) }
    let bytes = Array(plain.utf8)
    if bytes.count > 3, bytes[bytes.count - 1] == bytes[bytes.count - 2], !"lsz".utf8.contains(bytes[bytes.count - 1]) {
      return String(plain.dropLast())
    }
    return plain
  }

  private static let nominalContexts: Set<String> = [
    "the", "a", "an", "this", "that", "these", "those", "his", "her", "its", "their", "our", "my", "your", "of", "'s",
    "’s", "for", "with", "in", "on", "at", "by", "no", "any", "some", "two", "three", "over",
  ]
  private static let modals: Set<String> = ["will", "would", "can", "could", "may", "might", "should", "must", "shall"]

  private static let closed: [String: UniversalTag] = {
    let classes: [(UniversalTag, String)] = [
      (.det, "the a an this that these those every each some any no all both another"),
      (
        .pron,
        "he she it they we i you him her them us me who whom which what whose his its their our my your himself itself themselves there one someone everyone nobody anything something nothing"
      ),
      (
        .adp,
        "of in on at by for with from to into over under after before during since until between against about near off through across around without within along among toward towards above below behind beyond via per despite upon onto"
      ),
      (.cconj, "and or but nor yet"),
      (.sconj, "that if because although though while when where whether as unless than once"),
      (
        .aux,
        "is are was were be been being am has have had having do does did will would can could may might shall should must 's 're 've 'll 'd ca wo"
      ),
      (.part, "not n't n’t to 's ’s"),
      (
        .adv,
        "also now then just only still already soon later ago again never always often very too so however meanwhile instead here ever even almost nearly about once twice early late"
      ),
      (.num, "one two three four five six seven eight nine ten eleven twelve dozen hundred thousand million billion"),
      (
        .adj,
        "other new old first last next several many few more most own such same former senior top chinese american russian british"
      ),
      (.adp, "to after before since until"),
      (.part, "to"),
    ]
    var words = [String: UniversalTag]()
    for (tag, list) in classes { for word in list.split(separator: " ") { words[String(word)] = tag } }
    return words
  }()

  private static let auxiliaryLemmas: [String: String] = [
    "is": "be", "are": "be", "was": "be", "were": "be", "been": "be", "being": "be", "am": "be", "'re": "be",
    "has": "have",
    "had": "have", "having": "have", "'ve": "have", "does": "do", "did": "do", "n't": "not", "n’t": "not", "wo": "will",
    "ca": "can", "'ll": "will", "'d": "would",
  ]

  private static let irregular: [String: (lemma: String, features: TokenFeatures)] = {
    let list =
      "say said said, tell told told, see saw seen, go went gone, come came come, take took taken, give gave given, make made made, hold held held, shoot shot shot, find found found, leave left left, meet met met, speak spoke spoken, send sent sent, build built built, break broke broken, fall fell fallen, fly flew flown, rise rose risen, sink sank sunk, win won won, lose lost lost, begin began begun, become became become, bring brought brought, hear heard heard, know knew known, think thought thought, keep kept kept, let let let, put put put, cut cut cut, hit hit hit, set set set, pay paid paid, get got got, fight fought fought, strike struck struck, sell sold sold, buy bought bought, lead led led, write wrote written, read read read, run ran run, rid rid rid, steal stole stolen, swear swore sworn, tear tore torn, throw threw thrown, draw drew drawn, grow grew grown, show showed shown, spend spent spent, stand stood stood, catch caught caught, drive drove driven, choose chose chosen, freeze froze frozen, feed fed fed, feel felt felt, mean meant meant, quit quit quit, spread spread spread, burn burnt burnt, deal dealt dealt, seek sought sought, bid bid bid, blow blew blown, hurt hurt hurt, light lit lit, ride rode ridden, shake shook shaken, spring sprang sprung, withdraw withdrew withdrawn, undergo underwent undergone, overturn overturned overturned, forget forgot forgotten, forbid forbade forbidden"
    var words = [String: (lemma: String, features: TokenFeatures)]()
    for entry in list.split(separator: ",") {
      let forms = entry.split(separator: " ").map(String.init)
      words[forms[0]] = (forms[0], [.present])
      words[forms[0] + "s"] = (forms[0], [.present, .finite])
      words[forms[2]] = (forms[0], [.past, .participle])
      words[forms[1]] = (forms[0], forms[1] == forms[2] ? [.past, .participle, .finite] : [.past, .finite])
      let stem = forms[0].hasSuffix("e") ? String(forms[0].dropLast()) : forms[0]
      words[stem + "ing"] = (forms[0], [.gerund])
    }
    return words
  }()

  private static let regular: Set<String> = Set(
    "accept accuse acknowledge add adopt advise affirm agree allow announce apologize appeal appear appoint approach approve arrest arrive ask assess attack attend ban believe block bomb call cancel capture carry cause change characterize claim clash close collapse collide communicate complain conclude condemn confirm consider contain continue control convince crash criticize damage decide declare decline delay deliver demand deny depart deploy describe destroy detain detect develop discover discuss dismiss divert down drift drop elect end enter escape estimate evacuate expand expect explain explode explore express face fail file film fire float follow force ground happen help hope identify impose include increase indicate inform injure inspect insist intend investigate invite issue join jump kidnap kill land last launch learn lift limit live look maintain mark miss monitor move name negotiate note notice notify observe occur offer open operate order originate oust pass place plan play pledge poison portray postpone praise predict prepare present prevent promise propose protest prove provide publish pull push raise reach receive recommend record recover reduce refuse regret reject release remain remove reopen repeat replace reply report request require rescue resign sail resolve respond restore result resume retire return reveal rule scramble seize sentence serve shut sign solve spot start state steer step stop submit suggest support suspect suspend target tell test threaten track transfer travel try turn underline unveil urge use value view violate visit vote vow wait want warn watch welcome witness wonder work worry"
      .split(separator: " ").map(String.init))
}
