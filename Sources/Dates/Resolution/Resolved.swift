/// What an expression was resolved to.
struct Resolved {
  var type: TimexType
  /// The TIMEX3 value.
  var value: String
  /// The stretch of the calendar; nil for spans, sets, vague words and what stays open.
  var period: CalendarPeriod?
  /// Where no period is known but a form of EDTF is: `XXXX-02-04`.
  var openDate: EDTF?
  var basis = DateBasis.explicit

  init(_ type: TimexType, _ value: String) {
    self.type = type
    self.value = value
  }

  init(_ period: CalendarPeriod, _ basis: DateBasis, type: TimexType = .date) {
    self.type = type
    self.value = period.timex
    self.period = period
    self.basis = basis
  }
}
