/// Says which names in one text mean the same thing, and gives each thing its fullest name.
///
/// Names are one if they are written alike; if one is a person's last name, or first name, and the other the whole; if
/// one begins the other, for organisations; and if one is made of the other's initials. A short name goes to the
/// nearest longer one before it, else to the first after it.
struct NameLinker {
  /// A name's words, lower case, without articles, titles and possessive endings.
  private struct Form: Equatable {
    var words: [String]
    var type: NameType
    /// The words as written, joined by what stands between them.
    var written: String
    /// The letters of a single word without stops; empty for several words and for a single letter.
    var letters = ""
    /// The first letters of several words, and of those that are more than particles.
    var initials: [String] = []

    /// What a longer form is found by: words and initials that a shorter one can share with it.
    var keys: [String] { [words.first ?? "", words.last ?? ""] + initials }
    /// The keys of the longer forms that this one may stand for.
    var sought: [String] { [words.first ?? "", words.last ?? "", letters] }
  }

  func link(_ names: inout [NameMention], tokens: [Token], bytes: [UInt8]) {
    let forms = names.map { form($0, tokens, bytes) }
    var entity = [Int](repeating: -1, count: names.count)
    // Ascending mentions of each thing.
    var members: [[Int]] = []
    // The different forms of each thing: texts repeat their names hundreds of times.
    var variants: [[Form]] = []
    var groups: [String: [Int]] = [:]
    // Longer names first, so that a short one finds the thing that it may stand for.
    let order = names.indices.sorted { (forms[$1].words.count, $0) < (forms[$0].words.count, $1) }
    for index in order {
      let near = Set(forms[index].sought.flatMap { groups[$0] ?? [] }).sorted()
      let candidates = near.filter { group in variants[group].contains { Self.matches(forms[index], $0) } }
      let group = nearest(candidates, members, to: index) ?? members.count
      if group == members.count {
        members.append([])
        variants.append([])
      }
      members[group].insert(index, at: Self.place(of: index, in: members[group]))
      if !variants[group].contains(forms[index]) {
        variants[group].append(forms[index])
        for key in forms[index].keys where groups[key]?.last != group { groups[key, default: []].append(group) }
      }
      entity[index] = group
    }
    number(&names, entity, members, forms)
  }

  /// Numbers things in the order of their first mentions, and names them.
  private func number(_ names: inout [NameMention], _ entity: [Int], _ members: [[Int]], _ forms: [Form]) {
    var numbers: [Int: Int] = [:]
    let fullest = members.map { group in
      group.min { first, second in
        (-forms[first].words.count, -forms[first].written.utf8.count, first)
          < (-forms[second].words.count, -forms[second].written.utf8.count, second)
      } ?? 0
    }
    let types = members.map { commonType($0, forms) }
    for index in names.indices {
      let number = numbers[entity[index]] ?? numbers.count
      numbers[entity[index]] = number
      names[index].entity = number
      names[index].canonical = forms[fullest[entity[index]]].written
      names[index].type = types[entity[index]]
    }
  }

  private func nearest(_ groups: [Int], _ members: [[Int]], to index: Int) -> Int? {
    func last(_ group: Int) -> Int {
      let place = Self.place(of: index, in: members[group])
      return place > 0 ? members[group][place - 1] : -1
    }
    if let best = groups.max(by: { last($0) < last($1) }), last(best) >= 0 { return best }
    return groups.min { members[$0][0] < members[$1][0] }
  }

  /// How many of some ascending numbers are smaller than one.
  private static func place(of index: Int, in numbers: [Int]) -> Int {
    var low = 0
    var high = numbers.count
    while low < high {
      let middle = (low + high) / 2
      if numbers[middle] < index { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The type that most mentions have, of equals the one that comes first in the text.
  private func commonType(_ members: [Int], _ forms: [Form]) -> NameType {
    let sorted = members.sorted()
    var best = forms[sorted[0]].type
    var bestCount = 0
    var seen: Set<NameType> = []
    for member in sorted {
      guard !seen.contains(forms[member].type) else { continue }
      seen.insert(forms[member].type)
      let count = sorted.count { forms[$0].type == forms[member].type }
      if count > bestCount {
        bestCount = count
        best = forms[member].type
      }
    }
    return best
  }

  private static func matches(_ short: Form, _ long: Form) -> Bool {
    if short.words == long.words {
      // A single word may be a person's name and a place's.
      return short.type == long.type || short.words.count > 1 || (short.type != .person && long.type != .person)
    }
    guard short.words.count <= long.words.count, let first = short.words.first, let last = short.words.last else {
      return false
    }
    if short.words.count == 1, long.words.count > 1, long.initials.contains(short.letters) { return true }
    guard short.type == long.type, short.words.count < long.words.count else { return false }
    switch short.type {
    case .person:
      if short.words.count == 1 { return long.words.last == first || long.words.first == first }
      // "J. Harrow" and "John Harrow", "John Harrow" and "John P. Harrow".
      guard long.words.last == last, let longFirst = long.words.first else { return false }
      return longFirst == first || (first.hasSuffix(".") && longFirst.utf8.first == first.utf8.first)
    case .organisation: return long.words.starts(with: short.words)
    case .location, .miscellaneous: return false
    }
  }

  /// "us", "u.s." of "united states"; "fbi" of "federal bureau of investigation".
  private static func initials(of words: [String]) -> [String] {
    guard words.count > 1 else { return [] }
    func first(_ words: [String]) -> String { String(decoding: words.compactMap { $0.utf8.first }, as: UTF8.self) }
    return [first(words), first(words.filter { !smallWords.contains($0) })].filter { !$0.isEmpty }
  }

  private static let smallWords: Set<String> = ["of", "the", "and", "for", "in", "on", "to", "&", "-"]
  private func form(_ name: NameMention, _ tokens: [Token], _ bytes: [UInt8]) -> Form {
    var words = name.tokens.map { String(decoding: bytes[tokens[$0].range], as: UTF8.self).lowercased() }
    while words.count > 1, let first = words.first, first == "the" || PersonTitles.words.contains(first) {
      words.removeFirst()
    }
    while words.count > 1, let last = words.last, last == "'s" || last == "’s" || last == "'" { words.removeLast() }
    let written = String(decoding: bytes[name.range], as: UTF8.self).split { $0 == "\n" || $0 == " " || $0 == "\r\n" }
    let letters = words.count == 1 ? words[0].utf8.filter { $0 != UInt8(ascii: ".") } : []
    return Form(
      words: words, type: name.type, written: written.joined(separator: " "),
      letters: letters.count < 2 ? "" : String(decoding: letters, as: UTF8.self), initials: Self.initials(of: words))
  }
}
