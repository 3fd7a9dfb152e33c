import Testing

@testable import Dates

/// The reference time of all examples: Thursday, 15 May 2031.
let referenceDay = "2031-05-15"

/// A sentence and the expressions that are read in it, each as "words = TYPE value".
struct Example: Sendable, CustomTestStringConvertible {
  var text: String
  var expected: [String]

  init(_ text: String, _ expected: String...) {
    self.text = text
    self.expected = expected
  }

  var testDescription: String { text }

  func check(sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(Tagging.lines(text, published: referenceDay) == expected, sourceLocation: sourceLocation)
  }
}
