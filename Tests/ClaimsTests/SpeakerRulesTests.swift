import Articles
import Language
import Testing

@testable import Claims

@Suite struct SpeakerRulesTests {
  private func entities(_ text: String, _ rules: SpeakerRules) -> [String] {
    let bytes = Array(text.utf8)
    let article = Article(
      path: "tide-times/harrow.txt", sha256: "", format: .text, text: SourceText(bytes), metadata: .init(),
      blocks: [Block(.paragraph, 0..<bytes.count)])
    let annotated = LanguageAnalyzer().annotate(bytes, regions: [0..<bytes.count])
    return ClaimFinder(rules: rules).find(in: article, annotated, []).map { $0.speaker?.entity ?? "-" }
  }

  @Test func mergedNamesAreOneSpeaker() {
    var rules = SpeakerRules.standard
    rules.merge(["the Harbour Queen", "M. Quill"], into: "Mara Quill")
    #expect(entities("M. Quill said the bridge was safe.", rules) == ["Mara Quill"])
    #expect(entities("Jonas Reed said the bridge was safe.", rules) == ["Jonas Reed"])
  }

  @Test func aSplitNameIsSomebodyElseInTheArticlesThatItNames() {
    var rules = SpeakerRules.standard
    rules.split("John Hale", into: "John Hale (engineer)", articles: ["tide-times/*"])
    rules.split("Jonas Reed", into: "Jonas Reed (poet)", articles: ["courier/*"])
    #expect(entities("John Hale said the bridge was safe.", rules) == ["John Hale (engineer)"])
    #expect(entities("Jonas Reed said the bridge was safe.", rules) == ["Jonas Reed"])
  }

  @Test func anUnnamedSourceCanBeGivenAName() {
    var rules = SpeakerRules.standard
    rules.merge(["harbour official#1"], into: "Jonas Reed")
    #expect(entities("A harbour official said the bridge was safe.", rules) == ["Jonas Reed"])
  }

  @Test func theReadersMetonymsSpeak() {
    var rules = SpeakerRules.standard
    rules.addMetonyms(["Castle Hill"], of: "Government of Veld")
    #expect(entities("Castle Hill denied the report.", rules) == ["Government of Veld"])
  }

  @Test(arguments: [
    ("a/b.txt", "a/b.txt", true), ("a/b.txt", "*.txt", true), ("a/b.txt", "a/*", true), ("a/b.txt", "b*", false),
    ("a/b.txt", "", false), ("", "*", true), ("aab", "*ab", true), ("abc", "a*d", false),
  ])
  func aStarStandsForAnything(path: String, pattern: String, fits: Bool) {
    #expect(SpeakerRules.fits(path, pattern) == fits)
  }
}
