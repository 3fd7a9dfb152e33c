import Articles
import Dates
import Language

/// One run over one article.
struct EventSearch {
  private let article: Article
  private let annotated: AnnotatedText
  private let temporal: [TemporalExpression]
  private let reported: CoveredBytes
  /// Direct speech.
  private let quoted: CoveredBytes
  private var captions: Set<String> = []
  private let table: ClauseTable
  private let weekdays: NamedWeekdays
  private var dating: EventDating
  private var mentions: [EventMention] = []
  private var links: [UndatedEvents.Link] = []
  private var section: Int?
  private var block = 0
  private var isLead = true
  private let anchors: EventAnchors?
  private let bounds: DocumentBounds?

  /// - Parameter known: what an earlier reading found; dates can then be counted from it.
  init(
    article: Article, annotated: AnnotatedText, temporal: [TemporalExpression], table: ClauseTable,
    reported: [Range<Int>], known: [EventMention]
  ) {
    self.article = article
    self.annotated = annotated
    self.temporal = temporal
    self.reported = CoveredBytes(reported)
    quoted = CoveredBytes(
      reported.filter { range in
        let opening = article.text.bytes[range].prefix(3)
        return opening.first == 0x22 || opening.elementsEqual("\u{201C}".utf8)
      })
    self.table = table
    weekdays = NamedWeekdays(article.text, temporal)
    anchors =
      known.isEmpty ? nil : EventAnchors(annotated, known, isUndated: DocumentBounds.isUndated(article))
    bounds = DocumentBounds(article, known)
    dating = EventDating(
      text: article.text, annotated: annotated, temporal: temporal, documentTime: nil,
      weekdays: weekdays)
  }

  mutating func run() -> [EventMention] {
    var isFirst = true
    for (index, sentence) in annotated.sentences.enumerated() {
      let entered = enter(sentence, isFirst: isFirst)
      isFirst = false
      guard entered, !isShapeless(sentence) else { continue }
      read(index)
      isLead = false
    }
    return UndatedEvents(nouns: HeadNouns(annotated), links: links).anchored(mentions).sorted {
      ($0.predicate.lowerBound, $0.predicate.upperBound) < ($1.predicate.lowerBound, $1.predicate.upperBound)
    }
  }

  /// Moves on to the sentence's block and section.
  ///
  /// - Returns: whether the block tells the story.
  private mutating func enter(_ sentence: Sentence, isFirst: Bool) -> Bool {
    while block + 1 < article.blocks.count, article.blocks[block].range.upperBound <= sentence.range.lowerBound {
      block += 1
      dating.lastEvents = []
    }
    guard article.blocks.indices.contains(block) else { return false }
    let post = article.blocks[block].post
    if isFirst || post != section {
      section = post
      isLead = true
      let stamp = post.flatMap { article.posts.indices.contains($0) ? article.posts[$0].published : nil }
      dating = EventDating(
        text: article.text, annotated: annotated, temporal: temporal,
        documentTime: (stamp ?? article.metadata.published ?? article.metadata.updated)?.date, weekdays: weekdays)
      dating.anchors = anchors
      dating.bounds = bounds
    }
    switch article.blocks[block].kind {
    case .paragraph, .listItem, .caption: return true
    default: return false
    }
  }

  private mutating func read(_ index: Int) {
    let clauses = table.clauses[index]
    var dates = clauses.map { dating.ownDate(of: $0) }
    let own = dates
    spread(&dates, clauses)
    let isCaption = article.blocks[block].kind == .caption
    var told = [Int?](repeating: nil, count: clauses.count)
    for (index, clause) in clauses.enumerated() where !clause.isCarrier {
      if let date = own[index] {
        guard EventSelection.acceptsDated(clause), !isCaption || isRecent(date) && isNew(caption: clause) else {
          continue
        }
        append(clause, date)
      } else if !isCaption, EventSelection.acceptsUndated(clause, isLead: isLead), !isTalk(clause) {
        append(clause, dates[index] ?? dating.inheritedDate(of: clause, block: block))
      } else {
        continue
      }
      told[index] = mentions.count - 1
    }
    for (index, clause) in clauses.enumerated() {
      guard case .adverbial(let marker) = clause.kind, let mention = told[index], let governor = clause.governor,
        let governing = told[governor]
      else { continue }
      links.append(.init(mention: mention, governor: governing, marker: marker))
    }
    noteStoryTime(clauses, own, annotated.sentences[index])
    dating.lastEvents = eventWords(clauses, annotated.sentences[index])
  }

  /// The words that name what a sentence told: its main verbs, then what they came after ("after the launch").
  private func eventWords(_ clauses: [Clause], _ sentence: Sentence) -> [Int] {
    let tokens = annotated.tokens
    let verbs = clauses.filter { $0.kind == .main && $0.tense == .past }.map(\.head)
    let nouns = sentence.tokens.filter { index in
      tokens[index].relation == .case && tokens[index].lemma == "after" && tokens[index].head > Int32(index)
    }.map { Int(tokens[$0].head) }
    return verbs + nouns
  }

  /// Remembers the dates that the story was told with, for what comes next.
  private mutating func noteStoryTime(_ clauses: [Clause], _ own: [DateValue?], _ sentence: Sentence) {
    for (clause, date) in zip(clauses, own) {
      guard let date, clause.kind != .nominal, !isReported(bytes(clause.predicate)) else { continue }
      let start = clause.times.map { temporal[$0].range.lowerBound }.min() ?? sentence.range.upperBound
      // "On 6 May", "By early May": a word or two may stand before the date.
      dating.storyTime.note(date, block: block, leads: start <= sentence.range.lowerBound + 8)
    }
  }

  /// Lets clauses of time and the clauses they belong to date each other.
  private func spread(_ dates: inout [DateValue?], _ clauses: [Clause]) {
    for index in clauses.indices {
      guard let governor = clauses[index].governor else { continue }
      lend(from: index, to: governor, &dates, clauses)
      guard case .adverbial = clauses[index].kind else { continue }
      if dates[index] == nil, let date = dates[governor] {
        dates[index] = dating.date(of: clauses[index], from: date)
      } else if dates[governor] == nil, let date = dates[index] {
        dates[governor] = dating.date(fromDependent: clauses[index], date)
      }
    }
  }

  /// "Monday's crash hurt three people and blocked the road": the crash dates what it did.
  private func lend(from noun: Int, to verb: Int, _ dates: inout [DateValue?], _ clauses: [Clause]) {
    let isFact = !clauses[noun].isPlanned && !clauses[noun].isCalledOff
    guard clauses[noun].lendsDate, isFact, dates[verb] == nil, let date = dates[noun] else { return }
    for index in clauses.indices where dates[index] == nil && clauses[index].subject == clauses[verb].subject {
      if index == verb || clauses[index].governor == verb { dates[index] = dating.date(lentBy: date) }
    }
  }

  /// Whether a caption is the first with its words: pages print them twice, for the eye and for the reader of screens.
  private mutating func isNew(caption clause: Clause) -> Bool {
    captions.insert(article.text.string(bytes(clause.span))).inserted
  }

  /// What somebody says in direct speech of himself and those he speaks to, or of what will be.
  private func isTalk(_ clause: Clause) -> Bool {
    guard quoted.contains(bytes(clause.predicate)) else { return false }
    guard !clause.isPlanned, clause.tense != .future, !clause.isProgressive, let subject = clause.subject else {
      return true
    }
    return subject.count == 1 && ["i", "we", "you"].contains(annotated.tokens[subject.lowerBound].lemma)
  }

  /// Whether a caption's date is near the news; a picture from the files shows something else.
  private func isRecent(_ date: DateValue) -> Bool {
    guard let today = dating.documentTime, let day = CivilDate(edtf: date.edtf) else { return false }
    return (0...31).contains(today.dayNumber - day.dayNumber)
  }

  private mutating func append(_ clause: Clause, _ date: DateValue) {
    let range = bytes(clause.span)
    let predicate = bytes(clause.predicate)
    var participants = [EventMention.Participant]()
    func add(_ tokens: Range<Int>?, _ role: EventMention.Participant.Role) {
      guard let tokens else { return }
      let range = bytes(tokens)
      participants.append(.init(range: range, role: role, entity: entity(range, tokens)))
    }
    add(clause.subject, clause.isPassive ? .patient : .agent)
    add(clause.agent, .agent)
    add(clause.object, .patient)
    mentions.append(
      EventMention(
        range: min(range.lowerBound, predicate.lowerBound)..<max(range.upperBound, predicate.upperBound),
        predicate: predicate, lemma: clause.lemma, negated: clause.isNegated, date: date,
        status: EventStatus.status(of: clause, isReported: isReported(predicate)), participants: participants,
        place: clause.place.map(bytes),
        isReported: isReported(predicate), isBackground: isBackground(clause, date)))
  }

  /// What came before what the article is about: told in the past perfect, or more than a month old.
  private func isBackground(_ clause: Clause, _ date: DateValue) -> Bool {
    if clause.isPerfect, clause.tense == .past { return true }
    guard let today = dating.documentTime, let latest = EDTF(date.edtf)?.bounds.latest else { return false }
    return latest.dayNumber < today.dayNumber - 31
  }

  private func entity(_ range: Range<Int>, _ tokens: Range<Int>) -> String {
    let index = annotated.names.partitioningIndex { $0.range.lowerBound >= range.lowerBound }
    if index < annotated.names.count, annotated.names[index].range.lowerBound < range.upperBound {
      return annotated.names[index].canonical
    }
    return annotated.tokens[tokens].filter { [.noun, .propn].contains($0.tag) }.map(\.lemma).joined(separator: " ")
  }

  private func isReported(_ range: Range<Int>) -> Bool { reported.contains(range) }

  private func bytes(_ tokens: Range<Int>) -> Range<Int> {
    Int(annotated.tokens[tokens.lowerBound].start)..<Int(annotated.tokens[tokens.upperBound - 1].end)
  }

  /// Lists, fragments and questions tell nothing.
  private func isShapeless(_ sentence: Sentence) -> Bool {
    // A closing quotation mark may follow the question mark.
    sentence.tokens.count < 3 || article.text.bytes[sentence.range].suffix(4).contains(0x3F)
  }
}
