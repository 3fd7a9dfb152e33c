/// Abbreviations of time zones, with their distance from UTC.
enum TimeZoneNames {
  struct Zone: Sendable {
    var name: String
    /// Minutes east of UTC; nil where it depends on the season ("ET").
    var offset: Int?
    /// The zone's offset in winter and in summer by North American rules, where it depends on the season.
    var winter: Int?
  }

  static let zones: [Zone] = [
    Zone(name: "gmt", offset: 0), Zone(name: "utc", offset: 0), Zone(name: "bst", offset: 60),
    Zone(name: "cet", offset: 60), Zone(name: "cest", offset: 120), Zone(name: "eet", offset: 120),
    Zone(name: "eest", offset: 180), Zone(name: "msk", offset: 180), Zone(name: "est", offset: -300),
    Zone(name: "edt", offset: -240), Zone(name: "cst", offset: -360), Zone(name: "cdt", offset: -300),
    Zone(name: "mst", offset: -420), Zone(name: "mdt", offset: -360), Zone(name: "pst", offset: -480),
    Zone(name: "pdt", offset: -420), Zone(name: "hkt", offset: 480), Zone(name: "jst", offset: 540),
    Zone(name: "ist", offset: 330), Zone(name: "aest", offset: 600), Zone(name: "aedt", offset: 660),
    Zone(name: "sgt", offset: 480), Zone(name: "akst", offset: -540), Zone(name: "akdt", offset: -480),
    Zone(name: "et", winter: -300), Zone(name: "ct", winter: -360), Zone(name: "mt", winter: -420),
    Zone(name: "pt", winter: -480), Zone(name: "pkt", offset: 300), Zone(name: "kst", offset: 540),
    Zone(name: "wib", offset: 420), Zone(name: "trt", offset: 180),
  ]

  static func add(to builder: inout Vocabulary.Builder) {
    for (index, zone) in zones.enumerated() { builder.sense(zone.name) { $0.zone = UInt8(index + 1) } }
  }
}
