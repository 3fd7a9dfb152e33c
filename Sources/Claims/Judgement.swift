/// Words of judgement: what somebody says of a thing tells whether they condemn, accuse or praise it.
///
/// Evaluative vocabulary of general English, after the categories of judgement and appreciation in Martin and White,
/// *The Language of Evaluation* (2005).
enum Judgement {
  private static let table: [WordKey: Stance] = {
    let lines: [(Stance, String)] = [
      (
        .condemns,
        "unacceptable outrageous irresponsible reckless disgraceful shameful appalling brazen provocative provocation destabilizing destabilising cowardly barbaric cruel inhumane immoral unjust unfair disgusting despicable heinous abhorrent deplorable indefensible inexcusable unjustified unjustifiable ridiculous absurd disgrace outrage scandal scandalous erroneous hypocritical hypocrisy incompetent incompetence callous shocking intolerable unforgivable unconscionable reprehensible insulting insult senseless betrayal catastrophic disastrous farce sham failure unfit dishonest dangerous"
      ),
      (
        .accuses,
        "violation violations breach illegal unlawful unconstitutional aggression fraud fraudulent corrupt corruption cover-up lie lies crime crimes treason sabotage theft racist negligent negligence"
      ),
      (
        .praises,
        "historic excellent outstanding brilliant wonderful fantastic remarkable admirable courageous brave heroic hero heroes triumph breakthrough commendable exemplary superb magnificent terrific inspiring invaluable"
      ),
    ]
    var table = [WordKey: Stance]()
    for (stance, words) in lines {
      for word in words.split(separator: " ") { if let key = WordKey(String(word)) { table[key] = stance } }
    }
    return table
  }()

  /// Verbs that say that somebody did wrong, as the main verb of a content.
  private static let wrongs: Set<WordKey> = Set(
    [
      "violated", "violates", "violate", "violating", "breached", "breaches", "lied", "lies", "cheated", "betrayed",
      "failed", "misled", "neglected", "sabotaged", "stole", "provoked", "deceived", "attacked",
    ].compactMap { WordKey($0) })

  static func stance(_ word: Word) -> Stance? { table[word.key] }

  static func isWrong(_ word: Word) -> Bool { wrongs.contains(word.key) }
}
