import ArgumentParser
import Daemon
import Foundation
import Glibc
import Storage

struct Withdraw: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Takes articles out of the story; the next report tells what that retracts.",
    discussion: """
      Name an article by its identifier or by its file's name below the inbox
      (both stand in every report). Its versions stay in the journal, and it comes
      back when it is dropped anew. A running service does it at once; otherwise
      it is done here, and the report's files are written at the next start.

        dossier withdraw --state state ad10eea205a01
        dossier withdraw --state state wires/bridge.txt
      """)

  @OptionGroup var story: StateArguments

  @Argument(help: "Articles: identifiers, or names below the inbox.")
  var articles: [String]

  func run() throws {
    let reader = try story.reader()
    let identifiers = try articles.map { try identifier(of: $0, reader) }
    if let process = StoryReader.writer(of: story.folder) {
      return try ask(process, for: identifiers)
    }
    let database = try StoryDatabase(story.folder)
    let created = Date().formatted(.iso8601)
    let batch = AnalyzedBatch(files: [], withdrawals: identifiers.map { .article($0) }, created: created)
    guard let stored = try database.commit(batch) else {
      return Console.write("nothing to withdraw: not in the story\n")
    }
    Console.write("report \(stored.report.number): \(stored.report.headline)\n")
  }

  private func ask(_ process: Int32, for identifiers: [String]) throws {
    let requests = WithdrawalRequests(state: story.folder.path)
    for identifier in identifiers { try requests.add(identifier) }
    guard process > 0, kill(process, SIGHUP) == 0 else {
      return Console.write("noted; the service does it when it is reloaded or started again\n")
    }
    Console.write("the service (process \(process)) was asked to withdraw: \(identifiers.joined(separator: " "))\n")
  }

  private func identifier(of text: String, _ reader: StoryReader) throws -> String {
    if try reader.articleIdentifiers().contains(text) { return text }
    if let article = try reader.knownFile(FileName(text))?.article { return article }
    throw CommandFailure(
      .noInput, "no article of the story is called '\(text)'",
      remedy: "name one as reports do: by its identifier, or by its file's name below the inbox")
  }
}
