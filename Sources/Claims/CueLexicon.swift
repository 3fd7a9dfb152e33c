/// The words the grammar knows: cue verbs in all their forms, and the closed classes.
struct CueLexicon: Sendable {
  static let standard = CueLexicon()

  struct Entry: Sendable {
    var classes: WordClass = []
    var cue: Int16 = -1
    var form: VerbForm = .base
  }

  let verbs: [CueVerb]
  private let table: WordTable<Entry>

  init() {
    var entries = [WordKey: Entry]()
    for (classes, words) in FunctionWordTable.text {
      for word in words.split(separator: " ") {
        guard let key = WordKey(String(word)) else { continue }
        entries[key, default: Entry()].classes.formUnion(classes)
      }
    }
    var verbs = [CueVerb]()
    for line in CueVerbTable.text.split(separator: "\n") {
      guard let (verb, forms) = Self.parse(String(line)) else { continue }
      for (word, form) in forms {
        guard let key = WordKey(word) else { continue }
        var entry = entries[key, default: Entry()]
        if entry.cue >= 0 { continue }
        entry.cue = Int16(verbs.count)
        entry.form = form
        entries[key] = entry
      }
      verbs.append(verb)
    }
    self.verbs = verbs
    table = WordTable(entries)
  }

  subscript(key: WordKey) -> Entry? { table[key] }

  /// One line of ``CueVerbTable``.
  private static func parse(_ line: String) -> (CueVerb, [(String, VerbForm)])? {
    var rest = line
    var prepositions = [WordKey]()
    if let open = rest.firstIndex(of: "("), let close = rest.firstIndex(of: ")") {
      prepositions = rest[rest.index(after: open)..<close].split(separator: ",").compactMap { WordKey(String($0)) }
      rest.replaceSubrange(open...close, with: "")
    }
    let fields = rest.split(separator: " ")
    guard fields.count >= 2, let stance = Stance(rawValue: String(fields[fields.count - 1])) else { return nil }
    var frames: CueFrames = []
    for field in fields[1..<(fields.count - 1)] {
      for letter in field { if let frame = CueFrames(letter: letter) { frames.insert(frame) } }
    }
    let parts = fields[0].split(separator: ":").map(String.init)
    let verb = CueVerb(lemma: parts[0], frames: frames, stance: stance, prepositions: prepositions)
    return (verb, Inflection.forms(of: parts[0], irregular: Array(parts.dropFirst())))
  }
}
