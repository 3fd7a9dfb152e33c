import Analysis
import Dates

/// The order of a story's lists: by date, then by identifier. What has no date comes last.
enum StoryOrder {
  static func sort(_ story: inout Story) {
    story.articles.sort { precedes($0.published, $0.id, $1.published, $1.id) }
    story.events.sort { precedes($0.date, $0.id, $1.date, $1.id) }
    story.claims.sort { precedes($0.date, $0.id, $1.date, $1.id) }
    story.agreements.sort { $0.id.isBefore($1.id) }
    story.conflicts.sort { $0.id.isBefore($1.id) }
    story.shifts.sort { precedes($0.steps.first?.date, $0.id, $1.steps.first?.date, $1.id) }
  }

  static func precedes(_ left: DateRecord?, _ leftID: String, _ right: DateRecord?, _ rightID: String) -> Bool {
    let first = day(left)
    let second = day(right)
    if first != second { return first < second }
    // Within a day, times of day and precision decide: "2023-02-03T09:00" after "2023-02-03".
    let firstText = left?.edtf ?? ""
    let secondText = right?.edtf ?? ""
    return firstText != secondText ? firstText.isBefore(secondText) : leftID.isBefore(rightID)
  }

  private static func day(_ date: DateRecord?) -> Int {
    guard let date else { return .max }
    let bounds = DateBounds(date.edtf)
    return bounds.low ?? bounds.high ?? .max
  }
}
