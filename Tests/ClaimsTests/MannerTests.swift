import Testing

@testable import Claims

@Suite struct MannerTests {
  @Test(arguments: [
    ("The mayor said the bridge was safe.", Stance.asserts),
    ("The mayor denied the report.", .denies),
    ("The mayor confirmed the closure.", .confirms),
    ("The mayor acknowledged that the piers had moved.", .acknowledges),
    ("Engineers estimated that the works would cost a fortune.", .estimates),
    ("The mayor predicted that the bridge would open.", .predicts),
    ("Officials believe that the bridge is safe.", .believes),
    ("Officials do not believe that the bridge is safe.", .doubts),
    ("The board demanded a new bridge.", .demands),
    ("The board promised to repair the bridge.", .promises),
    ("The board refused to repair the bridge.", .refuses),
    ("The board declined to comment.", .declinesToComment),
    ("The board did not respond to questions.", .declinesToComment),
    ("The board warned that the piers had moved.", .warns),
    ("The board accused the contractor of negligence.", .accuses),
    ("The board condemned the delay.", .condemns),
    ("The board regretted the delay.", .regrets),
  ])
  func theCueGivesTheStance(text: String, stance: Stance) {
    #expect(Reading(text).outermost.first?.stance == stance)
  }

  @Test(arguments: [
    ("The mayor called the delay a disgrace.", Stance.condemns),
    ("The mayor described the closure as a clear violation of the law.", .accuses),
    ("The mayor said the delay was unacceptable.", .condemns),
    ("The mayor said the contractor violated the agreement.", .accuses),
    ("“We regret the delay,” the mayor said.", .regrets),
    ("The mayor said she would resign.", .promises),
    ("The mayor said the bridge would reopen in May.", .predicts),
    ("The mayor said the bridge could reopen in May.", .predicts),
    ("The mayor said the bridge must be repaired.", .demands),
    ("The mayor said the bridge was not unacceptable.", .asserts),
    ("The mayor said it would be a mistake.", .asserts),
  ])
  func theContentGivesTheStanceOfANeutralCue(text: String, stance: Stance) {
    #expect(Reading(text).outermost.first?.stance == stance)
  }

  @Test(arguments: [
    ("The mayor said the bridge was safe.", Certainty.certain),
    ("The mayor said the bridge might be safe.", .possible),
    ("The mayor said the bridge was probably safe.", .probable),
    ("Officials believe that the bridge is safe.", .probable),
    ("Officials do not believe that the bridge is safe.", .doubtful),
    ("The mayor allegedly said that the bridge was safe.", .doubtful),
  ])
  func hedgesLowerTheCertainty(text: String, certainty: Certainty) {
    #expect(Reading(text).outermost.first?.certainty == certainty)
  }
}
