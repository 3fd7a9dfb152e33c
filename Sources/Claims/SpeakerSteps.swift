extension Speaker {
  /// One step on the way from the words of a source to the speaker.
  public struct Step: Hashable, Sendable {
    public var rule: Rule
    /// The words that it rests on, in bytes; nil where it rests on the source's own.
    public var range: Range<Int>?

    public init(_ rule: Rule, _ range: Range<Int>? = nil) {
      self.rule = rule
      self.range = range
    }

    /// A step to an earlier mention, and on to the first: by where it was introduced and how.
    static func chain(_ rule: Rule, from earlier: Speaker) -> [Step] {
      [Step(rule, earlier.range.isEmpty ? nil : earlier.range)] + earlier.steps.suffix(2)
    }
  }

  /// How a speaker can be found.
  public enum Rule: String, Sendable, Codable, CaseIterable {
    /// The source holds the name.
    case name
    /// A surname or short form, completed by the article's full name.
    case fullName
    /// A metonym or short form of the table.
    case metonym
    /// A spokesperson, who speaks for an organisation.
    case spokesperson
    /// A description, taken as it stands.
    case description
    /// An unnamed person, newly introduced and numbered.
    case unnamed
    /// "the official": the last source of the same post that is described so.
    case earlierSource
    /// One of a group that was named in the same paragraph.
    case group
    /// An unnamed source that a heading above speaks of already.
    case heading
    /// "the mayor": the person whom the article introduces as such.
    case role
    /// A personal pronoun and the source it stands for.
    case pronoun
    /// A relative pronoun and the phrase it stands for.
    case relativePronoun
    /// "I" and "we" inside a quotation.
    case quotedSpeaker
    /// "I" and "we" of the article itself.
    case author
    /// A pronoun for which nobody was found.
    case open
    /// The reader's own list: names that are one speaker.
    case readerMerge
    /// The reader's own list: a name that is somebody else in some articles.
    case readerSplit
  }
}
