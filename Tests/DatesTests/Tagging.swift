import Articles
import Language

@testable import Dates

/// Tags a text against a document time, for tests.
enum Tagging {
  static func tag(_ text: String, published: String?) -> [TemporalExpression] {
    let bytes = Array(text.utf8)
    return TemporalTagger().tag(
      SourceText(bytes), AnnotatedText(), sections: [.init(range: 0..<bytes.count, documentTime: stamp(published))])
  }

  static func stamp(_ published: String?) -> Stamp? {
    published.flatMap { EDTF($0)?.bounds.earliest }.map { Stamp(date: $0, origin: .sidecar) }
  }

  /// "words = TYPE value" for each expression.
  static func lines(_ text: String, published: String?) -> [String] {
    let source = SourceText(text)
    return tag(text, published: published).map { "\(source.string($0.range)) = \($0.type.rawValue) \($0.value)" }
  }
}
