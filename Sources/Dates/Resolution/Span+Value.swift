extension Span {
  /// The TIMEX3 value: `P2M`, `PXD`, `PT1H30M`.
  var value: String {
    var count = count.map(String.init) ?? "X"
    if let decimal { count += ".\(decimal)" }
    let clock = unit.isClock ? "T" : ""
    guard half else {
      switch unit {
      case .fortnight: return "P" + (self.count.map { String($0 * 2) } ?? "X") + "W"
      case .decade: return "P" + (self.count.map { String($0 * 10) } ?? "X") + "Y"
      case .century: return "P" + (self.count.map { String($0 * 100) } ?? "X") + "Y"
      case .millennium: return "P" + (self.count.map { String($0 * 1000) } ?? "X") + "Y"
      case .weekend: return self.count == 1 ? "P2D" : "P\(count)WE"
      case .season: return "P\(count)Y"
      default: return "P\(clock)\(count)\(unit.letter)"
      }
    }
    let whole = self.count.map { $0 > 0 ? "\($0)" : "" } ?? ""
    func joined(_ smaller: String) -> String { (whole.isEmpty ? "" : whole + unit.letter) + smaller }
    switch unit {
    case .year: return "P" + joined("6M")
    case .hour: return "PT" + joined("30M")
    case .minute: return "PT" + joined("30S")
    case .day: return "P" + (whole.isEmpty ? "" : whole + "D") + "T12H"
    case .decade: return "P\((self.count ?? 0) * 10 + 5)Y"
    case .century: return "P\((self.count ?? 0) * 100 + 50)Y"
    default: return "P\(whole.isEmpty ? "0" : whole).5\(unit.letter)"
    }
  }

  /// The number of units for counting, halves dropped; nil where it is vague.
  var wholeCount: Int? { count }
}
