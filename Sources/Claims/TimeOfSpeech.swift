import Dates

/// When something was said: the date beside the cue ("said on Friday", "told reporters Thursday").
struct TimeOfSpeech {
  let words: [Word]
  let units: [WordSequence.Unit]
  let temporal: [TemporalExpression]

  func said(_ attribution: Attribution) -> DateValue? {
    guard !temporal.isEmpty else { return nil }
    let unit = units[attribution.unit].tokens
    let cue = attribution.cue
    // Words of the cue's clause that are no content: from the source or cue to the content, or to the next mark.
    var end = cue.upperBound
    let limit =
      attribution.content.lowerBound > cue.lowerBound
      ? min(attribution.content.lowerBound, unit.upperBound) : unit.upperBound
    while end < limit, words[end].quotation == words[cue.lowerBound].quotation,
      !words[end].has([.stop, .colon, .semicolon, .comma])
    {
      end += 1
    }
    var start = min(cue.lowerBound, attribution.source?.lowerBound ?? cue.lowerBound)
    if !attribution.isParenthetical, attribution.content.lowerBound >= cue.lowerBound { start = unit.lowerBound }
    let after = byteRange(cue.lowerBound, end)
    let before = byteRange(start, cue.lowerBound)
    return date(in: after, first: true) ?? date(in: before, first: false)
  }

  private func byteRange(_ start: Int, _ end: Int) -> Range<Int> {
    guard start < end else { return 0..<0 }
    return Int(words[start].start)..<Int(words[end - 1].end)
  }

  private func date(in range: Range<Int>, first: Bool) -> DateValue? {
    guard !range.isEmpty else { return nil }
    var low = 0
    var high = temporal.count
    while low < high {
      let middle = (low + high) / 2
      if temporal[middle].range.lowerBound < range.lowerBound { low = middle + 1 } else { high = middle }
    }
    var found: DateValue?
    while low < temporal.count, temporal[low].range.upperBound <= range.upperBound {
      if let date = temporal[low].date, temporal[low].type == .date || temporal[low].type == .time {
        found = date
        if first { return found }
      }
      low += 1
    }
    return found
  }
}
