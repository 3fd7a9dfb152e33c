import Language

/// Learns the scripts of the lemmatiser.
struct LemmaTrainer {
  let analyses: Analyses
  /// The sections of the lexicon, and its irregular forms.
  let lexicon: WordNet

  /// - Parameter gold: the analysis of each word.
  func train(_ sentences: [TrainingSentence], gold: [[UInt16]]) -> [(name: String, bytes: [UInt8])] {
    var counts: [Word: [Lemmatizer.Script: Int]] = [:]
    for (sentence, labels) in zip(sentences, gold) {
      for (word, label) in zip(sentence.sentence.words, labels) where word.lemma != "_" {
        let lower = Array(word.form.lowercased().utf8)
        let key = Word(lower: lower, coarse: analyses.list[Int(label)].coarse)
        counts[key, default: [:]][Self.script(from: lower, to: Array(word.lemma.lowercased().utf8)), default: 0] += 1
      }
    }
    let best = counts.mapValues { Self.mostFrequent($0) }
    var numbers: [Lemmatizer.Script: UInt32] = [:]
    let irregular = irregular(best)
    let ordered = Set(best.values + irregular.map { $0.1 }).sorted {
      ($0.removed, $0.added.description) < ($1.removed, $1.added.description)
    }
    for (index, script) in ordered.enumerated() { numbers[script] = UInt32(index) }
    var table = endingRules(best).mapValues { numbers[$0] ?? 0 }
    for (key, script) in frequentScripts(best) { table[key] = numbers[script] }
    let lines = Array(ordered.map { [UInt8($0.removed + 0x30)] + $0.added }.joined(separator: [0x0A]))
    func sections() -> [(name: String, bytes: [UInt8])] {
      [("lemma.table", littleEndian(HashTable.entries(of: table))), ("lemma.scripts", lines)]
    }
    let words = best.sorted { ($0.key.coarse, $0.key.lower.description) < ($1.key.coarse, $1.key.lower.description) }
    var exceptions: [UInt32: UInt32] = [:]
    ModelFile.bytes(of: lexicon.sections + sections()).withUnsafeBytes { bytes in
      let lemmatizer = Lemmatizer(ModelFile(bytes))
      for (word, script) in words + irregular {
        word.lower.withUnsafeBufferPointer { lower in
          guard lemmatizer.guess(lower, coarse: word.coarse, tags[Int(word.coarse)]) != script else { return }
          exceptions[Lemmatizer.wordKey(lower, coarse: word.coarse)] = numbers[script]
        }
      }
    }
    table.merge(exceptions) { $1 }
    return sections()
  }

  private var tags: [UniversalTag] { analyses.tags }

  /// The irregular forms of the lexicon that the treebanks lack, with the tags that they can have.
  private func irregular(_ best: [Word: Lemmatizer.Script]) -> [(Word, Lemmatizer.Script)] {
    let coarse = Dictionary(grouping: analyses.list) { "\($0.tag.name) \($0.penn)" }
    return lexicon.irregular.flatMap { form, base, tags in
      tags.compactMap { tag in
        guard let number = coarse[tag]?.first?.coarse else { return nil }
        let word = Word(lower: Array(form.utf8), coarse: number)
        let script = Self.script(from: word.lower, to: Array(base.utf8))
        return best[word] == nil && !script.added.contains(0x0A) ? (word, script) : nil
      }
    }
  }

  /// The scripts of most different words with each tag.
  private func frequentScripts(_ best: [Word: Lemmatizer.Script]) -> [UInt32: Lemmatizer.Script] {
    var counts: [UInt32: [Lemmatizer.Script: Int]] = [:]
    for (word, script) in best { counts[word.coarse, default: [:]][script, default: 0] += 1 }
    var result: [UInt32: Lemmatizer.Script] = [:]
    for (coarse, scripts) in counts {
      let ranked = scripts.sorted {
        ($1.value, $0.key.removed, $0.key.added.description) < ($0.value, $1.key.removed, $1.key.added.description)
      }
      for (rank, script) in ranked.prefix(Int(Lemmatizer.frequent)).enumerated() {
        result[Lemmatizer.frequentKey(coarse: coarse, rank: UInt32(rank))] = script.key
      }
    }
    return result
  }

  private struct Word: Hashable {
    var lower: [UInt8]
    var coarse: UInt32
  }

  private static func script(from form: [UInt8], to lemma: [UInt8]) -> Lemmatizer.Script {
    let common = zip(form, lemma).prefix { $0 == $1 }.count
    return Lemmatizer.Script(removed: form.count - common, added: Array(lemma[common...]))
  }

  private static func mostFrequent(_ counts: [Lemmatizer.Script: Int]) -> Lemmatizer.Script {
    counts.min {
      ($1.value, $0.key.removed, $0.key.added.description) < ($0.value, $1.key.removed, $1.key.added.description)
    }?
    .key ?? Lemmatizer.Script(removed: 0, added: [])
  }

  /// For each ending and tag the script of most words, where it differs from that of the next shorter ending.
  private func endingRules(_ best: [Word: Lemmatizer.Script]) -> [UInt32: Lemmatizer.Script] {
    var byEnding: [[UInt32: [Lemmatizer.Script: Int]]] = Array(repeating: [:], count: Lemmatizer.longestEnding + 1)
    for (word, script) in best where word.lower.allSatisfy({ !(0x30...0x39).contains($0) }) {
      for length in 1...Lemmatizer.longestEnding where length <= word.lower.count && script.removed <= length {
        byEnding[length][key(word, length), default: [:]][script, default: 0] += 1
      }
    }
    var rules: [UInt32: Lemmatizer.Script] = [:]
    for length in 1...Lemmatizer.longestEnding {
      for (key, counts) in byEnding[length] where length == 1 || counts.values.reduce(0, +) >= 2 {
        rules[key] = Self.mostFrequent(counts)
      }
    }
    return rules
  }

  private func key(_ word: Word, _ length: Int) -> UInt32 {
    word.lower.withUnsafeBufferPointer { Lemmatizer.endingKey($0, length: length, coarse: word.coarse) }
  }
}
