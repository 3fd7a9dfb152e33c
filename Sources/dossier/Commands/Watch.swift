import ArgumentParser
import Daemon

/// Runs the service in the foreground; systemd is what usually calls it.
struct Watch: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Watches an inbox and writes a change report after each batch of drops.",
    usage: """
      dossier watch --inbox DIR --state DIR --reports DIR [--once] [options]
      dossier watch --config FILE [--once] [options]
      """,
    discussion: """
      Takes in what lies in the inbox, then waits for more. A file is read once it
      has rested for the settle time; what settles together makes one report. The
      inbox is only ever read, and files that vanish from it change nothing. SIGTERM
      finishes the batch under way; SIGHUP reads the configuration again.

        dossier watch --inbox inbox --state state --reports reports
        dossier watch --config /etc/dossier/harbour.yaml --once
      """)

  @Option(help: "Folder into which articles are dropped; subfolders are followed.", completion: .directory)
  var inbox: String?

  @Option(help: "Folder for the service's own state; one service a folder.", completion: .directory)
  var state: String?

  @Option(help: "Folder into which reports are written; not inside the inbox.", completion: .directory)
  var reports: String?

  @Option(help: "YAML file with the same names as these options; options win.", completion: .file(extensions: ["yaml"]))
  var config: String?

  @Option(help: "How long a file must rest before it is read, such as 250ms or 2s.")
  var settle: String?

  @Option(help: "The longest to wait for a file that never rests.")
  var maxDelay: String?

  @Option(help: "Larger files are rejected without being read, such as 20MB.")
  var sizeLimit: String?

  @Option(help: "keep or withdraw: what a file that vanishes from the inbox does to the story.")
  var onRemoval: String?

  @Option(help: "How often the whole inbox is compared with the journal, whatever the kernel says.")
  var rescan: String?

  @Option(
    help: "YAML file that says who is who: names to merge, split or rename.", completion: .file(extensions: ["yaml"]))
  var entities: String?

  @Flag(help: "Take in all that is pending, write the report, end: 0, or 2 where something was rejected.")
  var once = false

  @Flag(help: "Log what the service does, step by step.")
  var debugLog = false

  func run() async throws {
    let flags = DaemonConfiguration.Flags(
      inbox: inbox, state: state, reports: reports, config: config, settle: settle, maxDelay: maxDelay,
      sizeLimit: sizeLimit, onRemoval: onRemoval, rescan: rescan, entities: entities, once: once, debugLog: debugLog)
    let status = try await DaemonRunner.run(try DaemonConfiguration(flags: flags))
    throw ExitCode(status.rawValue)
  }
}
