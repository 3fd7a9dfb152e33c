import Analysis
import Linking
import Testing

/// What two statements in nearly the same words differ in, told by its kind.
@Suite struct TwinDifferenceTests {
  struct Pair: CustomTestStringConvertible, Sendable {
    var left: String
    var right: String
    var kind: Conflict.Kind?
    var testDescription: String { "\(left) / \(right)" }

    init(_ left: String, _ right: String, _ kind: Conflict.Kind?) {
      self.left = left
      self.right = right
      self.kind = kind
    }
  }

  @Test(arguments: [
    Pair("The 49-year-old ferryman Ubbe Tarn rowed out", "The 28-year-old ferryman Ubbe Tarn rowed out", .number),
    Pair(
      "The Quill family will give $1million to the mole", "The Quill family will give $3million to the mole", .number),
    Pair(
      "Oskar Lund beat the visitors from Tarn 27-7 there", "Oskar Lund beat the visitors from Tarn 21-7 there", .number),
    Pair("Ada Brisk, a law professor at Tarn college", "Ada Brisk, a law librarian at Tarn college", .role),
    Pair(
      "Ada Brisk, the former secretary of state, spoke", "Ada Brisk, the former secretary of the treasury, spoke", .role
    ),
    Pair("“The reason is high water at the lock”", "“The reason is low water at the lock”", .quotation),
    Pair("The crew of the ferry was eleven men strong", "The crew of the ferry was eleven women strong", .label),
    Pair(
      "Ada Brisk is scheduled to open the new lock at Tarn on the first day",
      "Ada Brisk has opened the new lock at Tarn on the first day", .status),
  ])
  func `one fact changed is a difference`(_ pair: Pair) {
    #expect(TwinDifference.find(TextDifference(pair.left, pair.right))?.kind == pair.kind)
    #expect(TwinDifference.find(TextDifference(pair.right, pair.left))?.kind == pair.kind)
  }

  @Test(arguments: [
    Pair("The president of the club opened the lock", "The president of the association opened the lock", nil),
    Pair("The 49-year-old ferryman rowed out", "The 49-year old ferryman rowed out", nil),
    Pair("The mole cost $1million to mend", "The mole cost $1 million to mend", nil),
    Pair("Ada Brisk shut the lock", "Ada Brisk closed the lock", nil),
    Pair("The keeper, Ada Brisk, shut the lock", "The keeper, Dr Brisk, shut the lock", nil),
  ])
  func `the same in other words is none`(_ pair: Pair) {
    #expect(TwinDifference.find(TextDifference(pair.left, pair.right)) == nil)
  }
}
