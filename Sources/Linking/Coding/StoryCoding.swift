import Analysis

extension Support: ByteCodable {
  func write(to writer: inout ByteWriter) {
    writer.write(articles)
    writer.write(origins)
    writer.write(parties)
  }
  init(from reader: inout ByteReader) {
    self.init(articles: reader.readInt(), origins: reader.readInt(), parties: reader.readInt())
  }
}

extension StoryArticle: ByteCodable {
  func write(to writer: inout ByteWriter) {
    writer.write(id)
    writer.write(path)
    writer.write(url)
    writer.write(sha256)
    writer.write(versions)
    writer.write(title)
    writer.write(outlet)
    writer.write(published)
    writer.write(copyOf)
  }
  init(from reader: inout ByteReader) {
    self.init(
      id: reader.readString(), path: reader.readString(), url: reader.readOptional(), sha256: reader.readString(),
      versions: reader.readArray(), title: reader.readOptional(), outlet: reader.readOptional(),
      published: reader.readOptional(), copyOf: reader.readOptional())
  }
}

extension StoryEvent: ByteCodable {
  func write(to writer: inout ByteWriter) {
    writer.write(id)
    writer.write(description)
    writer.write(predicate)
    writer.write(date)
    writer.write(status)
    writer.write(participants)
    writer.write(place)
    writer.write(salience)
    writer.write(support)
    writer.write(evidence)
  }
  init(from reader: inout ByteReader) {
    self.init(
      id: reader.readString(), description: reader.readString(), predicate: reader.readString(), date: reader.read(),
      status: reader.readRaw(.happened), participants: reader.readArray(), place: reader.readOptional(),
      salience: reader.readDouble(), support: reader.read(), evidence: reader.readArray())
  }
}

extension StoryClaim: ByteCodable {
  func write(to writer: inout ByteWriter) {
    writer.write(id)
    writer.write(speaker)
    writer.write(stance)
    writer.write(certainty)
    writer.write(content)
    writer.write(quotation)
    writer.write(date)
    writer.write(support)
    writer.write(evidence)
  }
  init(from reader: inout ByteReader) {
    self.init(
      id: reader.readString(), speaker: reader.readOptional(), stance: reader.readRaw(.asserts),
      certainty: reader.readRaw(.certain), content: reader.readString(), quotation: reader.readRaw(.indirect),
      date: reader.readOptional(), support: reader.read(), evidence: reader.readArray())
  }
}

extension Agreement: ByteCodable {
  func write(to writer: inout ByteWriter) {
    writer.write(id)
    writer.write(kind)
    writer.write(members)
    writer.write(summary)
    writer.write(support)
    writer.write(evidence)
  }
  init(from reader: inout ByteReader) {
    self.init(
      id: reader.readString(), kind: reader.readRaw(.event), members: reader.readArray(), summary: reader.readString(),
      support: reader.read(), evidence: reader.readArray())
  }
}

extension Conflict.Side: ByteCodable {
  func write(to writer: inout ByteWriter) {
    writer.write(position)
    writer.write(members)
    writer.write(support)
    writer.write(evidence)
  }
  init(from reader: inout ByteReader) {
    self.init(
      position: reader.readString(), members: reader.readArray(), support: reader.read(), evidence: reader.readArray())
  }
}

extension Conflict: ByteCodable {
  func write(to writer: inout ByteWriter) {
    writer.write(id)
    writer.write(kind)
    writer.write(status)
    writer.write(summary)
    writer.write(sides)
  }
  init(from reader: inout ByteReader) {
    self.init(
      id: reader.readString(), kind: reader.readRaw(.date), status: reader.readRaw(.open),
      summary: reader.readString(), sides: reader.readArray())
  }
}

extension Shift.Step: ByteCodable {
  func write(to writer: inout ByteWriter) {
    writer.write(date)
    writer.write(position)
    writer.write(evidence)
  }
  init(from reader: inout ByteReader) {
    self.init(date: reader.read(), position: reader.readString(), evidence: reader.readArray())
  }
}

extension Shift: ByteCodable {
  func write(to writer: inout ByteWriter) {
    writer.write(id)
    writer.write(kind)
    writer.write(summary)
    writer.write(steps)
  }
  init(from reader: inout ByteReader) {
    self.init(
      id: reader.readString(), kind: reader.readRaw(.status), summary: reader.readString(), steps: reader.readArray())
  }
}
