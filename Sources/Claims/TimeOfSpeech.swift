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

  /// What the same speaker goes on to say in the same post is said at the same time: a claim without a date of its own
  /// takes that of the speaker's last one, two blocks back at most.
  func inherited(
    _ said: [DateValue?], _ attributions: [Attribution], _ speakers: [String?], sections: [(post: Int, block: Int)]
  ) -> [DateValue?] {
    var said = said
    var last: [String: (index: Int, date: DateValue)] = [:]
    for index in attributions.indices {
      guard let speaker = speakers[index] else { continue }
      let place = sections[attributions[index].unit]
      if let date = said[index] {
        last[speaker] = (index, date)
      } else if let earlier = last[speaker], isSpoken(attributions[index]) {
        let before = sections[attributions[earlier.index].unit]
        guard before.post == place.post, place.block - before.block <= 2 else { continue }
        var date = earlier.date
        date.basis = .anchored
        said[index] = date
        last[speaker] = (index, date)
      }
    }
    return said
  }

  /// A past or participle of a verb of saying: what is believed or wanted has no moment.
  private func isSpoken(_ attribution: Attribution) -> Bool {
    guard let verb = attribution.verb else { return attribution.lemma == "according" }
    let frames = CueLexicon.standard.verbs[verb].frames
    guard frames.contains(.parenthetical) || frames.contains(.speech) else { return false }
    return attribution.cue.contains { index in
      words[index].cue >= 0 && [.past, .anyPast, .pastOrParticiple, .gerund].contains(words[index].form)
    } && !attribution.cue.contains { words[$0].has([.have, .modal]) }
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
