import Articles
import Daemon

/// A day as written on the command line.
struct CalendarDay {
  let date: CivilDate

  init(_ text: String) throws(CommandFailure) {
    let parts = text.split(separator: "-").map { Int($0) }
    guard parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2],
      let date = CivilDate(validating: year, month: month, day: day)
    else { throw CommandFailure(.usage, "'\(text)' is no day", remedy: "write it as YYYY-MM-DD, such as 2024-05-17") }
    self.date = date
  }
}
