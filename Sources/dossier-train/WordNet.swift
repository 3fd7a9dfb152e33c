import Foundation
import Language

/// Reads WordNet's database files (wndb(5WN)) into the entries of a ``Lexicon``, with all regular inflections spelled out.
struct WordNet {
  private(set) var entries: [UInt32: Lexicon.Entry] = [:]
  /// Irregular forms, their dictionary forms, and the tags that they can have ("VERB VBD").
  private(set) var irregular: [(form: String, base: String, tags: [String])] = []
  private typealias Inflection = Lexicon.Entry.Inflection

  private enum Part: String, CaseIterable {
    case noun, verb, adj, adv

    /// As in the database, and as in ``Lexicon/Entry/dominant``.
    var number: UInt32 {
      switch self {
      case .noun: 1
      case .verb: 2
      case .adj: 3
      case .adv: 4
      }
    }

    var base: Inflection {
      switch self {
      case .noun: .noun
      case .verb: .verb
      case .adj: .adjective
      case .adv: .adverb
      }
    }

    /// The tags of irregular forms.
    func tags(ofIrregular form: Substring) -> [String] {
      switch self {
      case .noun: ["NOUN NNS"]
      case .verb: form.hasSuffix("ing") ? ["VERB VBG"] : ["VERB VBD", "VERB VBN"]
      case .adj: [form.hasSuffix("st") ? "ADJ JJS" : "ADJ JJR"]
      case .adv: [form.hasSuffix("st") ? "ADV RBS" : "ADV RBR"]
      }
    }

    /// The number of the lexicographers' first file of this part of speech, less one.
    var firstClass: UInt32 { self == .noun ? 2 : 28 }
  }

  /// - Parameter folder: holds `data.noun`, `index.noun`, `noun.exc`, `cntlist.rev` and so on.
  init(_ folder: URL) throws {
    func lines(_ name: String) throws -> [[Substring]] {
      try String(contentsOf: folder.appendingPathComponent(name), encoding: .isoLatin1).split(separator: "\n")
        .filter { !$0.hasPrefix(" ") }.map { $0.split(separator: " ") }
    }
    let counts = Self.counts(try lines("cntlist.rev"))
    var inflected: [(base: String, part: Part)] = []
    var exceptions: [Part: [String: [String]]] = [:]
    for part in Part.allCases {
      let (classes, written) = Self.synsets(try lines("data.\(part.rawValue)"))
      for columns in try lines("index.\(part.rawValue)") where Self.isWord(columns[0]) {
        guard let first = Int(columns[3]).flatMap({ columns.count > 6 + $0 ? columns[6 + $0] : nil }) else { continue }
        let lemma = String(columns[0])
        note(lemma, part, classes[first] ?? 0, written[lemma] ?? [])
        inflected.append((lemma, part))
      }
      for columns in try lines("\(part.rawValue).exc") where columns.count == 2 && Self.isWord(columns[0]) {
        exceptions[part, default: [:]][String(columns[1]), default: []].append(String(columns[0]))
        irregular.append((String(columns[0]), String(columns[1]), part.tags(ofIrregular: columns[0])))
      }
    }
    for (hash, numbers) in counts {
      guard let best = numbers.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }) else { continue }
      entries[hash]?.dominant = best.key
    }
    for (base, part) in inflected {
      for (form, inflection) in Self.forms(of: base, part, exceptions[part]?[base] ?? []) {
        note(form, inflection, like: base, part)
      }
    }
  }

  private static func isWord(_ text: Substring) -> Bool {
    text.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x41...0x5A).contains($0) }
  }

  private static func hash(_ word: String) -> UInt32 {
    let bytes = Array(word.utf8)
    return WordForm(bytes, 0..<bytes.count).lower
  }

  /// How often each lemma was met as each part of speech in the texts that were tagged by sense.
  private static func counts(_ lines: [[Substring]]) -> [UInt32: [UInt32: Int]] {
    var counts: [UInt32: [UInt32: Int]] = [:]
    for columns in lines where columns.count == 3 {
      guard let percent = columns[0].firstIndex(of: "%"), let count = Int(columns[2]) else { continue }
      let kind = columns[0][columns[0].index(after: percent)...].prefix(1)
      // Satellites of adjectives are adjectives.
      guard let number = UInt32(kind) else { continue }
      counts[hash(String(columns[0][..<percent])), default: [:]][number == 5 ? 3 : number, default: 0] += count
    }
    return counts
  }

  /// The lexicographers' file of each synset, and how each word is written in them.
  private static func synsets(_ lines: [[Substring]]) -> (classes: [Substring: UInt32], written: [String: Set<String>])
  {
    var classes: [Substring: UInt32] = [:]
    var written: [String: Set<String>] = [:]
    for columns in lines where columns.count > 4 {
      classes[columns[0]] = UInt32(columns[1])
      for index in 0..<(Int(columns[3], radix: 16) ?? 0) where isWord(columns[4 + 2 * index]) {
        let word = String(columns[4 + 2 * index])
        written[word.lowercased(), default: []].insert(word)
      }
    }
    return (classes, written)
  }

  private mutating func note(_ lemma: String, _ part: Part, _ file: UInt32, _ written: Set<String>) {
    var entry = entries[Self.hash(lemma)] ?? .none
    let capitals = written.filter { $0 != lemma }
    if !capitals.isEmpty { entry.insert(.proper) }
    if part == .noun, capitals.count == written.count, !written.isEmpty { entry.insert(.properOnly) }
    entry.insert(part.base)
    switch part {
    case .noun: entry.set(nounClass: file - part.firstClass)
    case .verb: entry.set(verbClass: file - part.firstClass)
    default: break
    }
    entries[Self.hash(lemma)] = entry
  }

  private mutating func note(_ form: String, _ inflection: Inflection, like base: String, _ part: Part) {
    let from = entries[Self.hash(base)] ?? .none
    var entry = entries[Self.hash(form)] ?? .none
    if part == .noun, entry.nounClass == 0 { entry.set(nounClass: from.nounClass) }
    if part == .verb, entry.verbClass == 0 { entry.set(verbClass: from.verbClass) }
    if part == .noun, from.contains(.proper) { entry.insert(.proper) }
    if part == .noun, from.contains(.properOnly), !entry.contains(.noun) { entry.insert(.properOnly) }
    if entry.dominant == 0 { entry.dominant = part.number }
    entry.insert(inflection)
    entries[Self.hash(form)] = entry
  }

  /// The inflected forms of a word.
  private static func forms(of base: String, _ part: Part, _ irregular: [String]) -> [(String, Inflection)] {
    func ending(_ vowel: String, _ consonantY: String, _ other: String) -> String {
      let letters = Array(base.utf8.suffix(2))
      guard letters.count == 2 else { return base + other }
      if letters[1] == UInt8(ascii: "e") { return base.dropLast() + vowel }
      if letters[1] == UInt8(ascii: "y"), !"aeiou".utf8.contains(letters[0]) { return base.dropLast() + consonantY }
      return base + other
    }
    let sibilant = ["s", "x", "z", "ch", "sh"].contains { base.hasSuffix($0) }
    let withS = sibilant ? base + "es" : ending("es", "ies", "s")
    switch part {
    case .noun: return irregular.map { ($0, .plural) } + [(withS, .plural)]
    case .verb:
      let gerunds = irregular.filter { $0.hasSuffix("ing") && !base.hasSuffix("ing") }
      let pasts = irregular.filter { !gerunds.contains($0) }
      let keepsE = ["ee", "oe", "ye"].contains { base.hasSuffix($0) }
      let gerund =
        base.hasSuffix("ie")
        ? base.dropLast(2) + "ying" : base.hasSuffix("e") && !keepsE ? base.dropLast() + "ing" : base + "ing"
      return [(withS, .thirdPerson)] + (pasts.isEmpty ? [ending("ed", "ied", "ed")] : pasts).map { ($0, .past) }
        + (gerunds.isEmpty ? [gerund] : gerunds).map { ($0, .gerund) }
    case .adj:
      let regular =
        irregular.isEmpty && base.utf8.count <= 6
        ? [(ending("er", "ier", "er"), Inflection.comparative), (ending("est", "iest", "est"), .superlative)] : []
      return irregular.map { ($0, $0.hasSuffix("st") ? .superlative : .comparative) } + regular
    case .adv: return irregular.map { ($0, $0.hasSuffix("st") ? .superlative : .comparative) }
    }
  }

  /// The sections of a model file.
  var sections: [(name: String, bytes: [UInt8])] {
    let (table, entries) = Lexicon.sections(entries)
    report("lexicon: \(self.entries.count) forms, \(entries.count) different entries")
    return [("lexicon.table", littleEndian(table)), ("lexicon.entries", littleEndian(entries))]
  }
}
