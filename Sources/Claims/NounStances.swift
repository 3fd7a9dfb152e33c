/// The stance that a noun of speech or thought stands for.
enum NounStances {
  private static let table: [WordKey: Stance] = {
    let lines: [(Stance, String)] = [
      (.accuses, "allegation allegations accusation accusations charge charges"),
      (
        .condemns,
        "criticism criticisms complaint complaints opposition condemnation contempt disdain outrage anger disapproval attack attacks objection objections frustration disappointment"
      ),
      (.believes, "belief view views opinion opinions idea notion confidence"),
      (.doubts, "doubt doubts skepticism scepticism question questions"),
      (.warns, "warning warnings concern concerns fear fears threat threats"),
      (.promises, "promise promises pledge pledges vow"),
      (.recommends, "suggestion suggestions proposal proposals advice"),
      (.intends, "hope hopes plan plans desire vision decision"),
      (.demands, "call calls demand demands request"),
      (.denies, "denial rejection"), (.refuses, "refusal"),
      (.praises, "support endorsement praise approval"),
      (.predicts, "prediction predictions"),
      (.apologises, "apology apologies"), (.regrets, "regret"),
    ]
    var table = [WordKey: Stance]()
    for (stance, words) in lines {
      for word in words.split(separator: " ") { if let key = WordKey(String(word)) { table[key] = stance } }
    }
    return table
  }()

  static func stance(_ cue: ArraySlice<Word>) -> Stance {
    for word in cue { if let stance = table[word.key] { return stance } }
    return .asserts
  }
}
