import Analysis
import ArgumentParser
import Articles
import Daemon
import Language

/// Analyses files without any story: the pure layers alone.
struct Annotate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Analyses files by themselves and prints what they say.",
    usage: """
      dossier annotate FILE... [--published DAY] [--entities FILE] [--format json|conllu|text]
      dossier annotate FILE... --text
      """,
    discussion: """
      Stateless: no inbox, no story. Prints one JSON object a line and file: the
      article's metadata and blocks, time expressions, names, claims, events and
      diagnostics. All offsets are Unicode code points from 0, end exclusive, into
      the article's text (what --text prints).

        dossier annotate article.txt --published 2024-05-17
        dossier annotate article.html --text
        dossier annotate article.txt --format conllu
        dossier annotate words.conllu --pretokenized

      --pretokenized takes the words and sentences of CoNLL-U files as they are,
      and prints CoNLL-U with tags, features, trees and names worked out anew.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case json, conllu, text }

  @Argument(help: "Articles (.txt, .md, .html); their NAME.yaml beside them is read too.", completion: .file())
  var files: [String]

  @Option(help: "The day on which the articles were published (YYYY-MM-DD), whatever they say themselves.")
  var published: String?

  @Option(
    help: "YAML file that says who is who: names to merge, split or rename.", completion: .file(extensions: ["yaml"]))
  var entities: String?

  @Flag(help: "Print the text that offsets count in, and nothing else.")
  var text = false

  @Option(help: "json: all, one object a line; conllu: sentences, words and trees; text: for reading.")
  var format: Format = .json

  @Flag(help: "The files are CoNLL-U: keep their words and sentences, and print CoNLL-U.")
  var pretokenized = false

  func validate() throws {
    guard pretokenized else { return }
    if text { throw ValidationError("--text has no meaning with --pretokenized: give one of the two") }
    if published != nil { throw ValidationError("--published has no meaning with --pretokenized: give one of the two") }
  }

  func run() throws {
    let annotator = FileAnnotator(
      published: try published.map { try CalendarDay($0).date },
      speakers: try entities.map { try EntitiesFile(path: $0).rules } ?? .standard)
    var failed = false
    for file in files {
      do throws(CommandFailure) {
        Console.write(try output(of: file, annotator))
      } catch {
        Console.complain(error.description)
        failed = true
      }
    }
    if failed { throw ExitCode(ExitStatus.badData.rawValue) }
  }

  private func output(of file: String, _ annotator: FileAnnotator) throws(CommandFailure) -> [UInt8] {
    if pretokenized { return try annotator.annotatedWords(file) }
    if text { return try annotator.article(file).text.bytes }
    switch format {
    case .json:
      return try annotator.analysis(file).jsonLine() + [0x0A]
    case .conllu:
      let article = try annotator.article(file)
      return Array(CoNLLUWriter().write(annotator.annotated(article), text: article.text).utf8)
    case .text:
      return Array(AnnotationListing(try annotator.analysis(file)).text.utf8)
    }
  }
}
