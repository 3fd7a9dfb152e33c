/// The kinds of finished entries; the first letter of an entry's key.
enum EntryKind: String, CaseIterable {
  case agreement = "g"
  case article = "a"
  case claim = "c"
  case conflict = "x"
  case event = "e"
  case shift = "s"

  func key(_ id: String) -> String { "\(rawValue):\(id)" }

  init?(key: String) { self.init(rawValue: String(key.prefix(1))) }
}
