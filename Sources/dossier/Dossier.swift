import ArgumentParser

@main
struct Dossier: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "dossier")
}
