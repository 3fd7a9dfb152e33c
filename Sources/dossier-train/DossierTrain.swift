import Articles
import Foundation
import Language

/// Trains the models of `Language`, and runs them over raw text for measuring.
///
///     dossier-train --annotate FILE      CoNLL-U of a raw text on standard output
@main
struct DossierTrain {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    guard arguments.count == 2, arguments.first == "--annotate", let path = arguments.last else {
      FileHandle.standardError.write(Data("usage: dossier-train --annotate FILE\n".utf8))
      exit(2)
    }
    let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    let annotated = LanguageAnalyzer().annotate(bytes, regions: [0..<bytes.count])
    FileHandle.standardOutput.write(Data(CoNLLUWriter().write(annotated, text: SourceText(bytes)).utf8))
  }
}
