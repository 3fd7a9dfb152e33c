import Articles
import Language

extension NameIndex {
  /// The names of an article: the tagger's where it found any, else runs of capitalised words inside sentences.
  init(_ article: Article, _ annotated: AnnotatedText, _ sequence: WordSequence) {
    if !annotated.names.isEmpty {
      let people = annotated.names.filter { $0.type == .person }
      // A name that the tagger takes now for a person, now for a body, is what it is more often.
      var votes: [String: Int] = [:]
      for name in annotated.names where name.type == .person || name.type == .organisation {
        votes[article.text.string(name.range), default: 0] += name.type == .person ? 1 : -1
      }
      let bodies = annotated.names.filter {
        $0.type == .organisation && votes[article.text.string($0.range), default: 0] < 0
      }
      self.init(
        people: people.map { Self.parts($0.canonical) } + people.map { Self.parts(article.text.string($0.range)) },
        organisations: bodies.map { article.text.string($0.range) })
      for name in bodies {
        let parts = Self.parts(article.text.string(name.range))
        let bare = parts.first?.lowercased() == "the" && parts.count > 1 ? Array(parts.dropFirst()) : parts
        learn(body: name.range, bare.joined(separator: " "))
      }
      for name in people {
        let parts = Self.parts(article.text.string(name.range))
        let bare = Self.withoutTitles(parts)
        if parts.count > 1 { learn(place: name.range, of: bare.joined(separator: " ")) }
        learn(person: name.range, full(bare, titles: parts))
      }
      return
    }
    var runs = [[String]]()
    for unit in sequence.units
    where article.blocks[unit.block].kind != .title && article.blocks[unit.block].kind != .heading {
      var run = [String]()
      for index in unit.tokens {
        let word = sequence.words[index]
        let opens = index == unit.tokens.lowerBound || sequence.words[index - 1].has(.quoteMark)
        if word.has(.capitalised), word.has(.nominal), !(opens && word.has([.determiner, .adverb, .preposition])),
          !word.has(.time)
        {
          let spelled = article.text.string(word.range)
          if let last = run.last, last.hasSuffix("-") {
            run[run.count - 1] = last + spelled
          } else {
            run.append(spelled)
          }
        } else if word.has(.dash), !run.isEmpty, sequence.words[index - 1].end == word.start {
          run[run.count - 1] += "-"
        } else {
          if run.count > 1 { runs.append(run) }
          run = []
        }
      }
      if run.count > 1 { runs.append(run) }
    }
    self.init(people: runs, organisations: [])
  }

  private static func parts(_ name: String) -> [String] {
    name.split(whereSeparator: { $0 == " " || $0 == "\n" || $0 == "\u{A0}" }).map(String.init)
  }
}
