/// When a text says it was published or updated: a day, and the time of day where one is given.
public struct Stamp: Hashable, Sendable {
  public var date: CivilDate
  public var time: ClockTime?
  /// What the stamp rests on.
  public var origin: Origin
  /// The words in the article's text, in bytes; nil where they stand elsewhere (sidecar, HTML head).
  public var range: Range<Int>?

  public init(date: CivilDate, time: ClockTime? = nil, origin: Origin, range: Range<Int>? = nil) {
    self.date = date
    self.time = time
    self.origin = origin
    self.range = range
  }

  public enum Origin: String, Hashable, Sendable, Codable {
    case frontMatter, sidecar, markup, text
  }

  /// A time of day as written, with its zone.
  public struct ClockTime: Hashable, Sendable {
    /// 0 to 23.
    public var hour: Int
    /// 0 to 59.
    public var minute: Int
    /// Minutes east of UTC; nil where no zone is stated or its name is not known.
    public var utcOffset: Int?
    /// The zone's name as written ("ET", "GMT").
    public var zone: String?

    public init(hour: Int, minute: Int, utcOffset: Int? = nil, zone: String? = nil) {
      self.hour = hour
      self.minute = minute
      self.utcOffset = utcOffset
      self.zone = zone
    }
  }
}
