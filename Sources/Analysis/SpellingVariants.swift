/// British and American spellings under one form.
enum SpellingVariants {
  private static let words: [String: String] = [
    "aeroplane": "airplane", "aluminium": "aluminum", "analyse": "analyze", "armour": "armor", "behaviour": "behavior",
    "cancelled": "canceled", "cancelling": "canceling", "catalogue": "catalog", "centre": "center", "cheque": "check",
    "colour": "color", "defence": "defense", "enquiry": "inquiry", "favour": "favor", "fibre": "fiber", "grey": "gray",
    "harbour": "harbor", "honour": "honor", "humour": "humor", "jewellery": "jewelry", "kilometre": "kilometer",
    "labour": "labor", "licence": "license", "litre": "liter", "manoeuvre": "maneuver", "metre": "meter",
    "neighbour": "neighbor", "neighbourhood": "neighborhood", "offence": "offense", "paralyse": "paralyze",
    "plough": "plow", "practise": "practice", "programme": "program", "rumour": "rumor", "sceptic": "skeptic",
    "sceptical": "skeptical", "storey": "story", "theatre": "theater", "travelled": "traveled", "tyre": "tire",
    "vapour": "vapor",
  ]
  /// Endings in "-ise" that are no variant of "-ize".
  private static let keptEndings = [
    "advise", "arise", "comprise", "compromise", "devise", "disguise", "enterprise", "exercise", "expertise",
    "franchise",
    "improvise", "merchandise", "precise", "premise", "promise", "raise", "praise", "cruise", "bruise", "revise",
    "rise",
    "supervise", "surprise", "televise", "wise", "noise", "poise",
  ]

  static func normalised(_ word: String) -> String {
    if let variant = words[word] { return variant }
    if word.hasSuffix("ise"), word.utf8.count > 6, !keptEndings.contains(where: word.hasSuffix) {
      return word.dropLast(3) + "ize"
    }
    if word.hasSuffix("isation") { return word.dropLast(7) + "ization" }
    return word
  }
}
