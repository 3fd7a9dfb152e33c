/// A page before it has a format: what is said, and in which part of the page. Nothing in it is escaped yet; each writer
/// escapes all text in one place.
struct Document {
  var title: String
  var blocks: [Block]
}

/// A part of a page.
indirect enum Block {
  case heading(Int, [Inline], anchor: String? = nil)
  case paragraph([Inline], Role = .plain)
  case list([[Block]], Role = .plain)
  case quotation(QuotedWords)
  /// Shown side by side where the format can.
  case sides([SideColumn])
  /// Blocks that belong together, such as one change with its evidence.
  case group([Block], Role, anchor: String? = nil)
  /// What most readers skip at first.
  case details([Inline], [Block])
}

/// One side of a disagreement.
struct SideColumn {
  var title: [Inline]
  var blocks: [Block]
}

/// Exact words of an article version with what surrounds them, and where they stand.
struct QuotedWords {
  var prefix: String
  var exact: String
  var suffix: String
  var source: [Inline]

  /// Evidence carries at most this many code points on each side.
  private static let context = 32

  /// What stands before the words, from the first whole word on.
  var before: String {
    guard prefix.unicodeScalars.count >= Self.context, let space = prefix.firstIndex(of: " ") else { return prefix }
    return String(prefix[prefix.index(after: space)...])
  }

  /// What stands after the words, up to the last whole word.
  var after: String {
    guard suffix.unicodeScalars.count >= Self.context, let space = suffix.lastIndex(of: " ") else { return suffix }
    return String(suffix[..<space])
  }
}

/// A part of a line.
indirect enum Inline {
  case text(String)
  case strong(String)
  /// A file name, an identifier, a hash.
  case code(String)
  /// The target is a relative address made by this program or a web address that was checked.
  case link(String, to: String)
  case date(String, edtf: String)
  /// A word that classifies: a verb, a status.
  case badge(String, Role)
  /// Exact words inside their line, marked; the source is not shown here.
  case words(QuotedWords)
}

/// What a part is, for its looks.
enum Role: String {
  case plain, note, lead, meta
  case added, corroborated, contradicted, revised, retracted, rejected
  case open, explained, superseded
  case entry, conflict, timeline
}
