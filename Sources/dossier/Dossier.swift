import ArgumentParser
import Foundation

@main
struct Dossier: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dossier",
    abstract: "Follows one developing story and reports what each new article changes.",
    discussion: """
      Drop articles (.txt, .md, .html), and newer versions of them, into an inbox.
      Dossier works out what happened when and who claimed what, sets it against
      everything dropped before, and writes a change report: what was added,
      corroborated, contradicted, revised or retracted, each line with the exact
      words it rests on.

      Try it on a folder of your own:
        dossier watch --inbox inbox --state state --reports reports --once
        dossier report --state state latest
        dossier explain --state state ID        why an event, claim or conflict stands there

      Nothing leaves this machine, and the inbox is only ever read.
      """,
    version: BuildInformation.version,
    subcommands: [
      Watch.self, Report.self, Explain.self, Export.self, Annotate.self, Search.self, Status.self, Verify.self,
      Withdraw.self, Doctor.self,
    ])

  /// Runs a command; an error ends the process with one line on standard error and a code of sysexits.h.
  static func main() async {
    do {
      var command = try parseAsRoot()
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
    } catch let failure as CommandFailure {
      Console.complain(failure.description)
      Foundation.exit(failure.code.rawValue)
    } catch let code as ExitCode {
      Foundation.exit(code.rawValue)
    } catch {
      if exitCode(for: error) == .success || error is CleanExit { exit(withError: error) }
      if exitCode(for: error) == .validationFailure { exit(withError: error) }
      let failure = CommandFailure(wrapping: error)
      Console.complain(failure.description)
      Foundation.exit(failure.code.rawValue)
    }
  }
}
