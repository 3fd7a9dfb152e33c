import ArgumentParser
import Rendering
import Storage

struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Shows why an event, claim, conflict or article stands in the story.",
    discussion: """
      Prints the exact words it rests on and where they stand, how its date and
      its speaker were found, who supports it, and what agrees or disagrees.
      Identifiers stand in every report and export, and 'dossier search' prints
      them.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, md, json }

  @OptionGroup var story: StateArguments

  @Argument(help: "The identifier of an event, claim, agreement, conflict, shift or article.")
  var id: String

  @Option(help: "text: for a terminal; md: Markdown; json: the entry with what relates to it.")
  var format: Format = .text

  func run() throws {
    let reader = try story.reader()
    guard
      let explanation = try Explanation(of: id, in: try reader.story(), derivation: try reader.derivation(of: id))?
        .withSpeaker(reader.analysis(ofArticle:))
    else {
      throw CommandFailure(
        .noInput, "nothing in the story is called '\(id)'", remedy: "'dossier search' prints identifiers")
    }
    switch format {
    case .text: Console.write(explanation.render(.text))
    case .md: Console.write(explanation.render(.markdown))
    case .json: Console.write(explanation.render(.json))
    }
  }
}
