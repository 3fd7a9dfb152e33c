import Articles
import Foundation
import Language

/// Trains the models of `Language`, and runs them over raw text for measuring.
///
///     dossier-train --data DIR --lexicon DIR [--output FILE]   trains, and writes the model file of this package
///         --only PART,… --from FILE                            trains some parts and takes the others from a file
///         --measure NAME,…                                     scores DIR/dev/NAME.conllu on gold words
///     dossier-train --annotate FILE [--model FILE]             CoNLL-U of a raw text on standard output
///     dossier-train --time FILE [--model FILE]                 how fast a raw text is annotated
@main
struct DossierTrain {
  static func main() throws {
    var options: [String: String] = [:]
    let arguments = Array(CommandLine.arguments.dropFirst())
    for index in stride(from: 0, to: arguments.count - 1, by: 2) { options[arguments[index]] = arguments[index + 1] }
    if let path = options["--annotate"] {
      try annotate(path, try analyzer(options["--model"]))
    } else if let path = options["--time"] {
      let given = try options["--model"].map { try analyzer($0) }
      try Timing.run(URL(fileURLWithPath: path)) { given ?? LanguageAnalyzer() }
    } else if let data = options["--data"], let lexicon = options["--lexicon"] {
      let output = options["--output"] ?? "Sources/CLanguageModel/language.model"
      try train(
        URL(fileURLWithPath: data), to: URL(fileURLWithPath: output), lexicon: URL(fileURLWithPath: lexicon), options)
    } else {
      report("usage: dossier-train --data DIR --lexicon DIR | --annotate FILE | --time FILE")
      exit(2)
    }
  }

  /// The analyser of the package, or of another model file, which then stays in memory.
  private static func analyzer(_ path: String?) throws -> LanguageAnalyzer {
    guard let path else { return LanguageAnalyzer() }
    let data = try Data(contentsOf: URL(fileURLWithPath: path))
    let bytes = UnsafeMutableRawBufferPointer.allocate(byteCount: data.count, alignment: 64)
    data.copyBytes(to: bytes)
    return LanguageAnalyzer(LanguageModel(ModelFile(UnsafeRawBufferPointer(bytes))))
  }

  private static func annotate(_ path: String, _ analyzer: LanguageAnalyzer) throws {
    let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    let annotated = analyzer.annotate(bytes, regions: [0..<bytes.count])
    FileHandle.standardOutput.write(Data(CoNLLUWriter().write(annotated, text: SourceText(bytes)).utf8))
  }

  private static func train(_ data: URL, to output: URL, lexicon: URL, _ options: [String: String]) throws {
    let treebank = try Treebank(
      ["ewt-train.conllu", "gum-train.conllu"].map { data.appendingPathComponent("train/" + $0) })
    let folder = data.appendingPathComponent("names")
    let names = [
      try NameTrainer.labels(folder.appendingPathComponent("gum-train.bio"), trusted: Set(NameType.allCases)),
      // Its other names are unreviewed, and mostly adjectives of nationality.
      try NameTrainer.labels(
        folder.appendingPathComponent("ewt-train-prerelease.bio"), trusted: [.person, .organisation, .location]),
    ]
    var training = Training()
    if let epochs = options["--parser-epochs"].flatMap({ Int($0) }) { training.parserEpochs = epochs }
    if let orders = options["--orders"].flatMap({ Int($0) }) { training.orders = orders }
    training.only = options["--only"]?.split(separator: ",") ?? []
    var sections = training.sections(treebank.sentences, names: names, lexicon: try WordNet(lexicon))
    if let earlier = options["--from"] {
      let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: earlier)))
      bytes.withUnsafeBytes { bytes in
        let file = ModelFile(bytes)
        let trained = Set(sections.map(\.name))
        for name in file.names where !trained.contains(name) {
          sections.append((name, file.section(name, as: UInt8.self).array))
        }
      }
    }
    sections.sort { $0.name < $1.name }
    let file = ModelFile.bytes(of: sections)
    for part in options["--measure"]?.split(separator: ",") ?? [] {
      let dev = try Treebank([data.appendingPathComponent("dev/\(part).conllu")])
      var evaluation = Evaluation(sentences: dev.sentences)
      let text = file.withUnsafeBytes { evaluation.summary(LanguageModel(ModelFile($0))) }
      report("\(part): \(text)")
    }
    try Data(file).write(to: output)
  }
}

/// Tells how training goes.
func report(_ line: String) { FileHandle.standardError.write(Data((line + "\n").utf8)) }
