import ArgumentParser
import Foundation
import Storage

struct Doctor: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Checks what the service needs on this machine, and says how to mend what is missing.",
    discussion: """
      Looks at the folders, the kernel's limits for watching them, the free space
      and the database. Exit code 0 where the service can run; warnings don't count.

        dossier doctor --inbox inbox --state state --reports reports
        dossier doctor --state state --set-aside      keeps a damaged database under another name
      """)

  @Option(help: "The inbox to look at.", completion: .directory)
  var inbox: String?

  @Option(help: "The state folder to look at.", completion: .directory)
  var state: String?

  @Option(help: "The reports folder to look at.", completion: .directory)
  var reports: String?

  @Flag(help: "Rename a damaged database, so that the next start makes a new one and takes in the inbox again.")
  var setAside = false

  func run() throws {
    if setAside { return try setDatabaseAside() }
    var findings = KernelLimits().findings()
    if let inbox { findings += FolderCheck(inbox, name: "inbox", mustBeWritable: false).findings() }
    if let reports { findings += FolderCheck(reports, name: "reports", mustBeWritable: true).findings() }
    if let state {
      findings += FolderCheck(state, name: "state", mustBeWritable: true).findings()
      findings += databaseFindings(StateFolder(state))
    }
    for finding in findings { Console.write(finding.line + "\n") }
    if findings.contains(where: { $0.level == .problem }) { throw ExitCode(1) }
  }

  private func databaseFindings(_ folder: StateFolder) -> [Finding] {
    var findings: [Finding] = []
    if let process = StoryReader.writer(of: folder) {
      findings.append(Finding(.fine, "a service (process \(process)) works on the state folder"))
    }
    do {
      let counts = try StoryReader(folder).counts()
      findings.append(
        Finding(.fine, "the database is readable: \(counts.articles) articles, \(counts.reports) reports"))
    } catch let error as StorageError where error.code == .missing {
      findings.append(Finding(.fine, "no database yet: the service makes one at its first start"))
    } catch {
      findings.append(Finding(.problem, CommandFailure(wrapping: error).description))
    }
    return findings
  }

  private func setDatabaseAside() throws {
    guard let state else { throw CommandFailure(.usage, "--set-aside needs --state") }
    let stamp = Date().formatted(.iso8601).replacingOccurrences(of: ":", with: "-")
    let kept = try StoryDatabase.setAside(StateFolder(state), stamp: stamp)
    Console.write("kept as \(kept); the next start makes a new database from the inbox\n")
  }
}
