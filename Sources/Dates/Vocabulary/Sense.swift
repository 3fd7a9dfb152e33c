/// All that one word can mean in a time expression. Zero, or the first case, is "not this".
struct Sense: Sendable {
  var keyword = Keyword.none
  /// 1 to 12.
  var month: UInt8 = 0
  /// 1 (Monday) to 7.
  var weekday: UInt8 = 0
  /// Whether the word is an abbreviation, so that a full stop after it belongs to it.
  var isAbbreviation = false
  /// Whether the word is in the plural ("Tuesdays", "years").
  var isPlural = false
  var unit = Unit.none
  var season = Season.none
  var part = PartOfDay.none
  /// -1 where the word is no cardinal number.
  var cardinal: Int32 = -1
  /// 0 where the word is no ordinal number.
  var ordinal: Int32 = 0
  /// Tens of years: 9 for "nineties"; 0 for none.
  var decade: UInt8 = 0
  /// Index into ``TimeZoneNames/zones``, plus 1.
  var zone: UInt8 = 0
  var recurrence = Recurrence.none
  var verb = VerbCue.none
  /// Whether the name of a holiday can begin with it.
  var isHolidayStart = false
}
