import Articles
import Testing

/// Reads a text that is invented on the spot.
func read(_ text: String, path: String = "article.txt", sidecar: String? = nil) throws -> Article {
  try ArticleReader().read(Array(text.utf8), path: path, sidecar: sidecar.map { Array($0.utf8) }).get()
}

extension Article {
  /// Each block as `kind: text`.
  var outline: [String] { blocks.map { "\($0.kind.rawValue): \(text.string($0.range))" } }

  func texts(_ kind: Block.Kind) -> [String] { blocks.filter { $0.kind == kind }.map { text.string($0.range) } }

  var codes: [String] { diagnostics.map(\.code) }
}

func day(_ year: Int, _ month: Int, _ day: Int) -> CivilDate? { CivilDate(validating: year, month: month, day: day) }
