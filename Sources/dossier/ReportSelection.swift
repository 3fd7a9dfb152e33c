/// Which report: a number, or the latest.
struct ReportSelection {
  /// Nil for the latest.
  var number: Int?

  init(_ text: String) throws(CommandFailure) {
    if text == "latest" { return }
    guard let number = Int(text), number > 0 else {
      throw CommandFailure(.usage, "'\(text)' is no report", remedy: "name a number from 1 on, or 'latest'")
    }
    self.number = number
  }
}
