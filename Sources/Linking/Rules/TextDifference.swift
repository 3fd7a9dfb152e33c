/// Two texts set against each other word by word.
package struct TextDifference {
  /// A stretch in which they differ; one side may be empty.
  package struct Segment: Equatable {
    package var left: [Words.Word]
    package var right: [Words.Word]
    /// The word before the stretch, which both share; empty at the start.
    package var before: String
    /// The word before that one.
    package var beforeThat = ""
    package var after: String
  }

  /// Share of words in percent, of the longer text, that stand in both in the same order.
  package let similarity: Int
  package let segments: [Segment]
  /// The words that both have in the same order.
  package let shared: [String]

  package static let leastForTwins = 70
  /// Longer texts are cut: their first words decide.
  package static let longest = 120

  package static func similarity(_ left: String, _ right: String) -> Int { TextDifference(left, right).similarity }

  package init(_ left: String, _ right: String) {
    self.init(Array(Words.list(left).prefix(Self.longest)), Array(Words.list(right).prefix(Self.longest)))
  }

  /// Source: the longest common subsequence by dynamic programming (R. Wagner, M. Fischer, 1974).
  init(_ left: [Words.Word], _ right: [Words.Word]) {
    let columns = right.count + 1
    var table = [UInt16](repeating: 0, count: (left.count + 1) * columns)
    for i in stride(from: left.count - 1, through: 0, by: -1) {
      for j in stride(from: right.count - 1, through: 0, by: -1) {
        table[i * columns + j] =
          left[i].text == right[j].text
          ? table[(i + 1) * columns + j + 1] + 1
          : max(table[(i + 1) * columns + j], table[i * columns + j + 1])
      }
    }
    let longer = max(left.count, right.count)
    similarity = longer == 0 ? 0 : Int(table[0]) * 100 / longer
    (segments, shared) = Self.trace(left, right, table, columns)
  }

  private static func trace(_ left: [Words.Word], _ right: [Words.Word], _ table: [UInt16], _ columns: Int) -> (
    [Segment], [String]
  ) {
    var segments: [Segment] = []
    var shared: [String] = []
    var open: Segment?
    var before = ""
    var beforeThat = ""
    var i = 0
    var j = 0
    while i < left.count || j < right.count {
      if i < left.count, j < right.count, left[i].text == right[j].text {
        if var segment = open {
          segment.after = left[i].text
          segments.append(segment)
          open = nil
        }
        shared.append(left[i].text)
        beforeThat = before
        before = left[i].text
        i += 1
        j += 1
        continue
      }
      if open == nil { open = Segment(left: [], right: [], before: before, beforeThat: beforeThat, after: "") }
      if j == right.count || (i < left.count && table[(i + 1) * columns + j] >= table[i * columns + j + 1]) {
        open?.left.append(left[i])
        i += 1
      } else {
        open?.right.append(right[j])
        j += 1
      }
    }
    if let open { segments.append(open) }
    return (segments, shared)
  }
}
