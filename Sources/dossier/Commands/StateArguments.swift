import ArgumentParser
import Storage

/// The option that every command on a story takes.
struct StateArguments: ParsableArguments {
  @Option(help: "The state folder of the story, as given to 'dossier watch'.", completion: .directory)
  var state: String

  var folder: StateFolder { StateFolder(state) }

  func reader() throws -> StoryReader { try StoryReader(folder) }
}
