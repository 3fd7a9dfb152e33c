/// Attaches marks anew when the rest of the tree and its relations are known: which word of those around a mark governs it
/// hangs on the phrases that it parts, which the parser has not seen when it comes to the mark.
///
/// The choices are the words that can govern the mark without crossing: those from the word before it up to the lowest
/// common ancestor with the word after it, and those from the word after it. An averaged perceptron ranks them; integer
/// arithmetic only.
package struct PunctuationAttacher: Sendable {
  private let weights: ModelSection<Int16>
  private let shift: UInt32

  package init(_ file: ModelFile) {
    weights = file.section("mark.weights", as: Int16.self)
    shift = UInt32(weights.isEmpty ? 31 : 32 - weights.count.trailingZeroBitCount)
  }

  package var isEmpty: Bool { weights.isEmpty }

  /// Gives each mark that governs nothing a new head.
  package func attach(_ input: LabelInput, _ labels: [UInt16], heads: inout [Int32]) {
    guard let weights = weights.pointer else { return }
    let context = MarkContext(input, labels, heads)
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: MarkContext.capacity) { buffer in
      guard let features = buffer.baseAddress else { return }
      var last: Int32 = -1
      for mark in context.marks {
        var best: (head: Int32, score: Int32)?
        let choices = context.choices(for: mark)
        for choice in choices {
          let count = context.extract(mark, choice, choices.count, lastHead: last, into: features)
          var score: Int32 = 0
          for feature in 0..<count { score &+= Int32(weights[Int(features[feature] >> shift)]) }
          if score > best?.score ?? Int32.min { best = (Int32(choice.word), score) }
        }
        if let best { heads[mark] = best.head }
        last = heads[mark]
      }
    }
  }
}

/// A tree without its marks, and what can govern each mark.
package struct MarkContext {
  package static let capacity = 48

  package struct Choice {
    package var word: Int
    /// 0 on the way up from the word before, 1 from the word after, 2 where the ways meet.
    var side: UInt32
    /// Steps from the neighbour, and up to where the ways meet.
    var height: UInt32
    var depth: UInt32
  }

  /// Marks that govern nothing, ascending.
  package let marks: [Int]

  private let input: LabelInput
  private let labels: [UInt16]
  private let heads: [Int32]
  private let isMark: [Bool]
  /// The first and last word below each word, without marks.
  private var first: [Int]
  private var last: [Int]
  /// For brackets and quotation marks the place of the partner; -1 for none.
  private var partner: [Int]

  package init(_ input: LabelInput, _ labels: [UInt16], _ heads: [Int32]) {
    self.input = input
    self.labels = labels
    self.heads = heads
    var governs = [Bool](repeating: false, count: heads.count)
    for head in heads where head >= 0 { governs[Int(head)] = true }
    let isMark = heads.indices.map { index in
      input.universal[index] == UniversalTag.punct.rawValue && !governs[index] && heads[index] >= 0
    }
    self.isMark = isMark
    marks = heads.indices.filter { isMark[$0] }
    first = Array(heads.indices)
    last = first
    partner = [Int](repeating: -1, count: heads.count)
    for word in heads.indices where !isMark[word] {
      var above = word
      while above >= 0 {
        first[above] = min(first[above], word)
        last[above] = max(last[above], word)
        above = Int(heads[above])
      }
    }
    findPartners()
  }

  private mutating func findPartners() {
    var open: [(place: Int, byte: UInt32)] = []
    for mark in marks where input.forms[mark].length == 1 {
      let byte = input.forms[mark].last1
      switch UInt8(byte) {
      case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): open.append((mark, byte))
      case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"):
        close(mark, &open) { $0 + 1 == byte || $0 + 2 == byte }
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        if open.contains(where: { $0.byte == byte }) {
          close(mark, &open) { $0 == byte }
        } else {
          open.append((mark, byte))
        }
      default: break
      }
    }
  }

  private mutating func close(
    _ mark: Int, _ open: inout [(place: Int, byte: UInt32)], _ fits: (UInt32) -> Bool
  ) {
    guard let index = open.lastIndex(where: { fits($0.byte) }) else { return }
    partner[mark] = open[index].place
    partner[open[index].place] = mark
    open.removeSubrange(index...)
  }

  /// What can govern a mark, from the word before up and then from the word after up; at most sixteen.
  package func choices(for mark: Int) -> [Choice] {
    var before = mark - 1
    while before >= 0, isMark[before] { before -= 1 }
    var after = mark + 1
    while after < heads.count, isMark[after] { after += 1 }
    var choices: [Choice] = []
    climb(from: before, side: 0, until: { after < heads.count && last[$0] > mark }, &choices)
    let left = choices.count
    climb(from: after < heads.count ? after : -1, side: 1, until: { before >= 0 && first[$0] < mark }, &choices)
    // The ways end at the same word.
    if before >= 0, after < heads.count, left > 0, let meeting = choices.last, meeting.word == choices[left - 1].word {
      choices.removeLast()
    }
    if choices.count > 16 { choices.removeSubrange(16...) }
    return choices
  }

  private func climb(from word: Int, side: UInt32, until meets: (Int) -> Bool, _ choices: inout [Choice]) {
    let start = choices.count
    var word = word
    while word >= 0, choices.count - start < 12 {
      let isMeeting = meets(word)
      choices.append(Choice(word: word, side: isMeeting ? 2 : side, height: UInt32(choices.count - start), depth: 0))
      if isMeeting { break }
      word = Int(heads[word])
    }
    for index in start..<choices.count { choices[index].depth = UInt32(choices.count - 1 - index) }
  }

  /// Writes the features of a mark and one of its choices, and returns how many there are.
  package func extract(
    _ mark: Int, _ choice: Choice, _ choices: Int, lastHead: Int32, into out: UnsafeMutablePointer<UInt32>
  ) -> Int {
    let word = choice.word
    let form = input.forms[mark].known
    let label = UInt32(labels[word])
    let tag = input.tags[word]
    let mate = partner[mark]
    let low = min(mark, mate < 0 ? mark : mate)
    let high = max(mark, mate < 0 ? mark : mate)
    // 0 without a partner; else whether the word lies between the two, and whether all that it governs does.
    let enclosed: UInt32 =
      mate < 0 ? 0 : word < low || word > high ? 1 : first[word] > low && last[word] < high ? 3 : 2
    let head = Int(heads[word])
    let headInside: UInt32 = mate < 0 ? 0 : head > low && head < high ? 1 : 2
    let opens: UInt32 = mate < 0 ? 0 : mate > mark ? 1 : 2
    let edge: UInt32 = mark == 0 ? 1 : mark == heads.count - 1 ? 2 : mark >= heads.count - 3 ? 3 : 0
    let span: UInt32 = last[word] < mark ? 0 : first[word] > mark ? 1 : 2
    let adjacent: UInt32 = (last[word] == mark - 1 ? 1 : 0) | (first[word] == mark + 1 ? 2 : 0)
    let distance = UInt32(min(abs(word - mark), 8))
    let height = min(choice.height, 5)
    let depth = min(choice.depth, 5)
    let isRoot: UInt32 = head < 0 ? 1 : 0
    let sameAsLast: UInt32 = lastHead == Int32(word) ? 1 : 0
    let sameAsMate: UInt32 = mate >= 0 && mate < mark && heads[mate] == Int32(word) ? 1 : 0
    let headLabel = head >= 0 ? UInt32(labels[head]) : 99
    var count = 0
    @inline(__always)
    func add(_ template: UInt32, _ a: UInt32, _ b: UInt32 = 0, _ c: UInt32 = 0, _ d: UInt32 = 0) {
      out[count] = FeatureHash.make(template + 600, a, b, c, d)
      count += 1
    }
    add(0, form, choice.side, height)
    add(1, form, choice.side, depth)
    add(2, form, choice.side, label)
    add(3, form, choice.side, tag)
    add(4, form, choice.side, label, depth)
    add(5, form, choice.side, label, height)
    add(6, form, isRoot, edge, choice.side)
    add(7, form, enclosed, headInside, opens)
    add(8, form, enclosed, headInside, opens << 4 | choice.side)
    add(9, form, span, adjacent, choice.side)
    add(10, form, adjacent, label, choice.side)
    add(11, form, distance, choice.side)
    add(12, choice.side, label, headLabel, depth)
    add(13, form, choice.side, sameAsLast, label)
    add(14, form, sameAsMate, opens, enclosed)
    add(15, form, edge, depth, choice.side)
    add(16, UInt32(choices), form, choice.side, depth)
    add(17, form, tag, headLabel, choice.side)
    add(18, input.tags[max(0, mark - 1)], form, choice.side, depth)
    add(19, input.tags[min(heads.count - 1, mark + 1)], form, choice.side, depth)
    add(20, input.tags[max(0, mark - 1)], form, choice.side, height)
    add(21, input.tags[min(heads.count - 1, mark + 1)], form, choice.side, height)
    add(22, label, tag, choice.side << 3 | depth, form)
    add(23, label, adjacent, choice.side, enclosed << 4 | depth)
    add(24, edge, form, label, choice.side << 3 | height)
    add(25, form, distance == 1 ? 1 : 0, label, tag)
    return count
  }
}
