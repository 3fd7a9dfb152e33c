import ArgumentParser
import Linking
import Storage

struct Search: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Finds events and claims of the story by their words.",
    discussion: """
      Prints every event, claim and conflict that has all the words, newest last,
      with the identifier that 'dossier explain' takes. Case does not matter.
      """)

  @OptionGroup var story: StateArguments

  @Argument(help: "Words that must all occur: in the text, the speaker, the place or the participants.")
  var words: [String]

  func run() throws {
    let found = StorySearch(words).matches(in: try story.reader().story())
    guard !found.isEmpty else {
      throw CommandFailure(.init(rawValue: 1), "nothing in the story has all of: \(words.joined(separator: " "))")
    }
    for match in found { Console.write(match.line + "\n") }
  }
}
