import Articles

extension CivilDate {
  /// The day that an EDTF date names, with or without a time of day or a mark of approximation; nil for anything vaguer.
  init?(edtf: String) {
    let day = edtf.unmarked.prefix { $0 != "T" }
    let parts = day.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2] else { return nil }
    self.init(validating: year, month: month, day: day)
  }
}
