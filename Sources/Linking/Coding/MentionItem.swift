import Analysis

/// Where a mention stands, and whom it comes from.
struct MentionHome: ByteCodable, Hashable {
  var article: String
  /// The article whose text this one repeats, or the article itself.
  var group: String
  /// EDTF of the post or article; empty where it has no date.
  var published: String
  /// Whom the statement ultimately comes from (see ``Origins``).
  var origin: String
  /// The side that the origin stands for; empty where it stands for none.
  var party: String
  /// What the article is about (see ``ArticleItem/context``).
  var context: [String]
  /// Sentences in which the article corrects what it said.
  var corrections: [String] = []

  func write(to writer: inout ByteWriter) {
    writer.write(article)
    writer.write(group)
    writer.write(published)
    writer.write(origin)
    writer.write(party)
    writer.write(context)
    writer.write(corrections)
  }
  init(from reader: inout ByteReader) {
    article = reader.readString()
    group = reader.readString()
    published = reader.readString()
    origin = reader.readString()
    party = reader.readString()
    context = reader.readArray()
    corrections = reader.readArray()
  }
  init(
    article: String, group: String, published: String, origin: String, party: String, context: [String],
    corrections: [String] = []
  ) {
    self.article = article
    self.group = group
    self.published = published
    self.origin = origin
    self.party = party
    self.context = context
    self.corrections = corrections
  }
}

/// A participant of a proposition as the linker compares it.
struct LinkedArgument: ByteCodable, Hashable {
  var role: Proposition.Argument.Role
  var form: String
  /// The class of its head (see ``NounClasses``).
  var head: String
  /// The name's type (`PER`, …); empty where it is no name.
  var type: String

  func write(to writer: inout ByteWriter) {
    writer.write(role)
    writer.write(form)
    writer.write(head)
    writer.write(type)
  }
  init(from reader: inout ByteReader) {
    role = reader.readRaw(.other)
    form = reader.readString()
    head = reader.readString()
    type = reader.readString()
  }
  init(role: Proposition.Argument.Role, form: String, head: String, type: String) {
    self.role = role
    self.form = form
    self.head = head
    self.type = type
  }
}

/// An event mention on its way into an event block.
typealias EventItem = MentionItem<EventRecord>

/// A claim mention on its way into a claim block.
typealias ClaimItem = MentionItem<ClaimRecord>

/// A mention on its way into a block of the same class of predicate.
struct MentionItem<Record: ByteCodable>: ByteCodable {
  var home: MentionHome
  /// The content words of its proposition are a sorted set of normal forms (see ``ContentOverlap/set(_:)``).
  var record: Record
  var arguments: [LinkedArgument]
  /// Class of the predicate.
  var kind: String
  /// Head of the participant that the block is about; empty where there is none.
  var head: String
  /// It can confirm an event but makes none by itself.
  var isReference = false

  func write(to writer: inout ByteWriter) {
    writer.write(home)
    writer.write(record)
    writer.write(arguments)
    writer.write(kind)
    writer.write(head)
    writer.write(isReference)
  }
  init(from reader: inout ByteReader) {
    home = reader.read()
    record = reader.read()
    arguments = reader.readArray()
    kind = reader.readString()
    head = reader.readString()
    isReference = reader.readBool()
  }
  init(home: MentionHome, record: Record, arguments: [LinkedArgument], kind: String, head: String) {
    self.home = home
    self.record = record
    self.arguments = arguments
    self.kind = kind
    self.head = head
  }
}
