import Language

/// Trains the tagger and its dictionary.
struct TaggerTrainer {
  static let bits = 22
  static let unit: Int64 = 4
  private static let margin: Int32 = 40
  /// A word seen this often has no other analyses than those seen.
  private static let wellKnown = 30
  /// How many of 256 features are left out at random, so that no weight relies on the company of another.
  static let thinning: UInt64 = 32
  /// A word seen no more often than this stands in for words never seen, now and then.
  private static let seldom = 3

  let lines: [UInt8]
  let analyses: Analyses
  /// The gold analysis of each word of each sentence.
  let gold: [[UInt16]]

  init(_ sentences: [TrainingSentence]) {
    var counts: [String: Int] = [:]
    for sentence in sentences {
      for word in sentence.sentence.words { counts[Self.key(word), default: 0] += 1 }
    }
    let ordered = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
    lines = Array(ordered.joined(separator: "\n").utf8)
    analyses = Analyses(lines: lines)
    let numbers = Dictionary(uniqueKeysWithValues: ordered.enumerated().map { ($1, UInt16($0)) })
    gold = sentences.map { $0.sentence.words.map { numbers[Self.key($0)] ?? 0 } }
  }

  private static func key(_ word: CoNLLUSentence.Word) -> String { "\(word.upos)\t\(word.xpos)\t\(word.features)" }

  /// The sections of the dictionary, learned from some of the sentences.
  func dictionary(_ sentences: [TrainingSentence], _ chosen: [Int]) -> [(name: String, bytes: [UInt8])] {
    var byWord: [UInt32: [UInt16: Int]] = [:]
    var byLower: [UInt32: [UInt16: Int]] = [:]
    var forms: [UInt32: WordForm] = [:]
    for index in chosen {
      for (form, label) in zip(sentences[index].forms, gold[index]) {
        byWord[TagDictionary.wordKey(form), default: [:]][label, default: 0] += 1
        byLower[form.lower, default: [:]][label, default: 0] += 1
        forms[TagDictionary.wordKey(form)] = form
      }
    }
    var byEnding: [UInt32: [UInt16: Int]] = [:]
    for (key, labels) in byWord {
      guard let form = forms[key], labels.values.reduce(0, +) <= 3 else { continue }
      var keys = (0...3).map { TagDictionary.endingKey(form, length: $0) }
      if form.lexical.grammar != 0 { keys += (0...2).map { TagDictionary.lexicalKey(form, length: $0) } }
      for key in keys { byEnding[key, default: [:]].merge(labels) { $0 + $1 } }
    }
    var endings: [UInt32: Set<UInt16>] = [:]
    for (key, labels) in byEnding {
      let total = labels.values.reduce(0, +)
      guard total >= 8 else { continue }
      endings[key] = Set(labels.filter { $0.value * 400 >= total }.keys)
    }
    func guessed(_ form: WordForm) -> Set<UInt16> {
      if form.lexical.grammar != 0 {
        for length in [2, 1, 0] {
          if let set = endings[TagDictionary.lexicalKey(form, length: length)] { return set }
        }
      }
      for length in [3, 2, 1, 0] {
        if let set = endings[TagDictionary.endingKey(form, length: length)] { return set }
      }
      return []
    }
    var sets: [UInt32: Set<UInt16>] = endings
    for (key, form) in forms {
      let labels = byLower[form.lower] ?? [:]
      let total = labels.values.reduce(0, +)
      // A single slip of an annotator in hundreds is not a possibility.
      var set = Set(labels.filter { $0.value * 1000 >= total }.keys)
      if total < Self.wellKnown { set.formUnion(guessed(form)) }
      sets[key] = set
    }
    return encode(sets, fallback: Set(byEnding.values.flatMap(\.keys)))
  }

  private func encode(_ sets: [UInt32: Set<UInt16>], fallback: Set<UInt16>) -> [(name: String, bytes: [UInt8])] {
    var numbers: [[UInt16]: UInt32] = [:]
    var coarseStarts: [UInt32] = [0]
    var coarseTags: [UInt16] = []
    var memberStarts: [UInt32] = [0]
    var members: [UInt16] = []
    func number(_ set: Set<UInt16>) -> UInt32 {
      let sorted = set.sorted()
      if let known = numbers[sorted] { return known }
      let number = UInt32(numbers.count)
      numbers[sorted] = number
      let byCoarse = Dictionary(grouping: sorted) { analyses.list[Int($0)].coarse }
      for (coarse, group) in byCoarse.sorted(by: { $0.key < $1.key }) {
        coarseTags.append(UInt16(coarse))
        members += group
        memberStarts.append(UInt32(members.count))
      }
      coarseStarts.append(UInt32(coarseTags.count))
      return number
    }
    _ = number(fallback)
    var values: [UInt32: UInt32] = [:]
    for (key, set) in sets.sorted(by: { $0.key < $1.key }) { values[key] = number(set) }
    return [
      ("tag.dictionary", littleEndian(HashTable.entries(of: values))),
      ("tag.coarse.starts", littleEndian(coarseStarts)),
      ("tag.coarse", littleEndian(coarseTags)), ("tag.member.starts", littleEndian(memberStarts)),
      ("tag.members", littleEndian(members)), ("tag.analyses", lines),
    ]
  }

  /// What to train on, and how.
  struct Course {
    /// Indices of sentences.
    var chosen: [Int]
    var epochs: Int
    /// How many times to train from the start, each time with the sentences in other orders; the weights are averaged.
    var orders = 1
    /// What another tagger thinks of the words of each sentence, for the second of the two.
    var ahead: [[UInt16]]?
  }

  /// - Parameter dictionary: the sections of ``dictionary(_:_:)``.
  /// - Returns: the section of the weights.
  func weights(_ sentences: [TrainingSentence], _ dictionary: [(name: String, bytes: [UInt8])], _ course: Course) -> (
    name: String, bytes: [UInt8]
  ) {
    var counts: [UInt32: Int] = [:]
    for index in course.chosen { for form in sentences[index].forms { counts[form.lower, default: 0] += 1 } }
    let models = (0..<course.orders).map { _ in AveragedWeights(bits: Self.bits) }
    ModelFile.bytes(of: dictionary).withUnsafeBytes { bytes in
      let dictionary = TagDictionary(ModelFile(bytes))
      var random = SplitMix(state: 1)
      var order = course.chosen
      for turn in 0..<course.epochs * course.orders {
        let model = models[turn / course.epochs]
        order.shuffle(using: &random)
        var mistakes = 0
        for index in order {
          var context = TaggerFeatures.Context(forms: sentences[index].forms, dictionary)
          for (place, form) in sentences[index].forms.enumerated() {
            // What is learned of words that are met for the first time is learned from words that are met seldom.
            guard let count = counts[form.lower], count <= Self.seldom,
              random.next() % UInt64(count + 1) == 0, isGuessed(form, gold[index][place], dictionary)
            else { continue }
            context.takeForUnknown(place, dictionary)
          }
          if let ahead = course.ahead { context.look(ahead: ahead[index]) }
          mistakes += learn(&context, gold[index], dictionary, model, &random)
        }
        if turn % course.epochs == course.epochs - 1 { report("tagger epoch \(course.epochs): \(mistakes) mistakes") }
      }
    }
    return (
      course.ahead == nil ? "tag.weights" : "tag.second",
      littleEndian(AveragedWeights.quantised8(models, unit: Self.unit))
    )
  }

  private func isGuessed(_ form: WordForm, _ label: UInt16, _ dictionary: TagDictionary) -> Bool {
    dictionary.coarse(of: dictionary.guessedSet(of: form)).contains(UInt16(analyses.list[Int(label)].coarse))
  }

  private func learn(
    _ context: inout TaggerFeatures.Context, _ gold: [UInt16], _ dictionary: TagDictionary, _ model: AveragedWeights,
    _ random: inout SplitMix
  ) -> Int {
    var mistakes = 0
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: TaggerFeatures.capacity) { buffer in
      guard let features = buffer.baseAddress else { return }
      for index in gold.indices {
        let set = context.classes[index]
        var count = dictionary.needsScores(set) ? TaggerFeatures.extract(context, index, into: features) : 0
        count = random.thin(features, count, Self.thinning)
        let right = UInt16(analyses.list[Int(gold[index])].coarse)
        model.clock += 1
        let (coarse, wrong) = choose(dictionary.coarse(of: set), right, features, count, 0, model)
        if coarse == right {
          let candidates = dictionary.analyses(of: set, coarse: coarse)
          _ = choose(candidates, gold[index], features, count, Tagger.fullOffset, model)
        }
        if wrong { mistakes += 1 }
        context.advance(index, coarse, analyses.tags[Int(coarse)])
      }
    }
    return mistakes
  }

  /// Chooses, and corrects the weights unless the right answer won by the margin.
  private func choose(
    _ candidates: UnsafeBufferPointer<UInt16>, _ right: UInt16, _ features: UnsafeMutablePointer<UInt32>, _ count: Int,
    _ offset: UInt32, _ model: AveragedWeights
  ) -> (best: UInt16, wrong: Bool) {
    guard candidates.count > 1 else { return (candidates[0], candidates[0] != right) }
    let bits = UInt32(Self.bits)
    var best = (label: candidates[0], score: Int32.min)
    var rival = best
    for candidate in candidates {
      var score: Int32 = 0
      let label = UInt32(candidate) + offset
      for feature in 0..<count {
        score &+= model.weights[FeatureHash.slot(features[feature], label: label, bits: bits)]
      }
      if score > best.score { best = (candidate, score) }
      // Wrong answers must lose by a margin.
      let raised = candidate == right ? score : score + Self.margin
      if raised > rival.score { rival = (candidate, raised) }
    }
    if rival.label != right {
      for feature in 0..<count {
        model.add(1, at: FeatureHash.slot(features[feature], label: UInt32(right) + offset, bits: bits))
        model.add(-1, at: FeatureHash.slot(features[feature], label: UInt32(rival.label) + offset, bits: bits))
      }
    }
    return (best.label, best.label != right)
  }
}
