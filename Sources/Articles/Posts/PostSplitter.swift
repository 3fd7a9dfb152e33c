/// Takes a live blog apart: finds the units that open its posts, and each post's stamp.
///
/// A post opens with a line that is a time of day, with or without a date. A text is a live blog if two or more such lines have
/// something to tell behind them. A stamp without a day takes it from the last line that states one, else from the day of
/// publication; where a run of such stamps passes midnight, the day moves on (or back, in a blog with the newest post first).
struct PostSplitter {
  /// A line that opens a post.
  struct Opening: Equatable {
    /// Its index among the units.
    var unit: Int
    var stamp: Stamp
  }

  private(set) var openings = [Opening]()
  private(set) var diagnostics = [Diagnostic]()

  init(_ units: [TextUnit], published: CivilDate?) {
    let candidates = Self.candidates(units)
    guard candidates.count >= 2 else { return }
    let isCandidate = Set(candidates)
    let timed = candidates.compactMap { units[$0].stamp }
    let undated = timed.filter { $0.date == nil }
    let backward = Self.runsBackward(undated.compactMap(\.time))
    var day = published
    var year = published?.year ?? timed.lazy.compactMap { $0.date?.year }.first
    var previous: StampTime?
    var unresolved = 0
    for (index, unit) in units.enumerated() {
      guard let found = unit.stamp, found.label != .updated || isCandidate.contains(index) else { continue }
      if let date = found.date?.date(inYear: year) {
        day = date
        year = date.year
        previous = nil
      }
      guard isCandidate.contains(index), let time = found.time else { continue }
      if found.date == nil, let before = previous, let today = day {
        let change = (time.hour * 60 + time.minute) - (before.hour * 60 + before.minute)
        if !backward, change < -Self.midnight { day = today.adding(days: 1) }
        if backward, change > Self.midnight { day = today.adding(days: -1) }
      }
      previous = time
      if let stamp = found.stamp(on: day, year: year) {
        openings.append(Opening(unit: index, stamp: stamp))
      } else {
        unresolved += 1
      }
    }
    if unresolved > 0 { note(unresolved) }
    if openings.count < 2 { openings = [] }
  }

  /// A jump of so many minutes between neighbours is one over midnight.
  private static let midnight = 12 * 60

  private mutating func note(_ count: Int) {
    diagnostics.append(
      Diagnostic(
        "undatedPosts", .warning,
        "\(count) posts state a time but no day, and the article states none: give a date in the front matter or a sidecar."
      ))
  }

  /// The units that could open a post: stamps with a time that tell something before the next one.
  private static func candidates(_ units: [TextUnit]) -> [Int] {
    var stamped = units.indices.filter { units[$0].stamp?.time != nil }
    let updates = stamped.filter { units[$0].stamp?.label == .updated }
    if updates.count < stamped.count { stamped.removeAll { units[$0].stamp?.label == .updated } }
    // The page's own stamp above the first post.
    if stamped.count > 2, let first = stamped.first, units[first].stamp?.label == .published,
      stamped.dropFirst().allSatisfy({ units[$0].stamp?.label == FoundStamp.Label.none })
    {
      stamped.removeFirst()
    }
    return stamped.enumerated().filter { position, index in
      let end = position + 1 < stamped.count ? stamped[position + 1] : units.count
      return units[(index + 1)..<end].contains { $0.kind != .furniture && $0.kind != .dateline && $0.kind != .byline }
    }.map(\.element)
  }

  private static func runsBackward(_ times: [StampTime]) -> Bool {
    let minutes = times.map { $0.hour * 60 + $0.minute }
    var down = 0
    var up = 0
    for (first, second) in zip(minutes, minutes.dropFirst()) {
      // The shorter way around the clock.
      let step = (second - first + 2_160) % 1_440 - 720
      if step < 0 { down += 1 }
      if step > 0 { up += 1 }
    }
    return down > up
  }
}
