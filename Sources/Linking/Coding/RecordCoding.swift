import Analysis
import Claims
import Dates
import Events

extension String: ByteCodable {
  func write(to writer: inout ByteWriter) { writer.write(self) }
  init(from reader: inout ByteReader) { self = reader.readString() }
}

extension Int: ByteCodable {
  func write(to writer: inout ByteWriter) { writer.write(self) }
  init(from reader: inout ByteReader) { self = reader.readInt() }
}

extension UInt64: ByteCodable {
  func write(to writer: inout ByteWriter) { writer.write(self) }
  init(from reader: inout ByteReader) { self = reader.readUInt64() }
}

extension CodePointRange: ByteCodable {
  func write(to writer: inout ByteWriter) {
    writer.write(start)
    writer.write(end)
  }
  init(from reader: inout ByteReader) { self.init(start: reader.readInt(), end: reader.readInt()) }
}

extension Evidence: ByteCodable {
  func write(to writer: inout ByteWriter) {
    writer.write(article)
    writer.write(path)
    writer.write(sha256)
    writer.write(line)
    writer.write(start)
    writer.write(end)
    writer.write(exact)
    writer.write(prefix)
    writer.write(suffix)
    writer.write(predicate)
  }
  init(from reader: inout ByteReader) {
    self.init(
      article: reader.readString(), path: reader.readString(), sha256: reader.readString(), line: reader.readInt(),
      start: reader.readInt(), end: reader.readInt(), exact: reader.readString(), prefix: reader.readString(),
      suffix: reader.readString(), predicate: reader.readOptional())
  }
}

extension DateRecord: ByteCodable {
  func write(to writer: inout ByteWriter) {
    writer.write(edtf)
    writer.write(basis)
    writer.write(evidence)
    writer.write(time)
    writer.write(timex)
  }
  init(from reader: inout ByteReader) {
    self.init(
      edtf: reader.readString(), basis: reader.readRaw(.inferred), evidence: reader.readArray(),
      time: reader.readOptional(), timex: reader.readOptional())
  }
}

extension Proposition.Argument: ByteCodable {
  func write(to writer: inout ByteWriter) {
    writer.write(role)
    writer.write(form)
  }
  init(from reader: inout ByteReader) { self.init(role: reader.readRaw(.other), form: reader.readString()) }
}

extension Quantity: ByteCodable {
  func write(to writer: inout ByteWriter) {
    writer.write(low)
    writer.write(high)
    writer.write(unit)
    writer.write(counted)
    writer.write(start)
    writer.write(end)
    writer.write(text)
  }
  init(from reader: inout ByteReader) {
    self.init(
      low: reader.readDouble(), high: reader.readDouble(), unit: reader.readOptional(), counted: reader.readOptional(),
      start: reader.readInt(), end: reader.readInt(), text: reader.readString())
  }
}

extension Proposition: ByteCodable {
  func write(to writer: inout ByteWriter) {
    writer.write(predicate)
    writer.write(negated)
    writer.write(arguments)
    writer.write(content)
    writer.write(quantities)
  }
  init(from reader: inout ByteReader) {
    self.init(
      predicate: reader.readOptional(), negated: reader.readBool(), arguments: reader.readArray(),
      content: reader.readArray(), quantities: reader.readArray())
  }
}

extension SpanRecord: ByteCodable {
  func write(to writer: inout ByteWriter) {
    writer.write(text)
    writer.write(start)
    writer.write(end)
  }
  init(from reader: inout ByteReader) {
    self.init(text: reader.readString(), start: reader.readInt(), end: reader.readInt())
  }
}

extension SpeakerRecord: ByteCodable {
  func write(to writer: inout ByteWriter) {
    writer.write(text)
    writer.write(start)
    writer.write(end)
    writer.write(entity)
    writer.write(kind)
  }
  init(from reader: inout ByteReader) {
    self.init(
      text: reader.readString(), start: reader.readInt(), end: reader.readInt(), entity: reader.readString(),
      kind: reader.readRaw(.anonymous))
  }
}

extension CueRecord: ByteCodable {
  func write(to writer: inout ByteWriter) {
    writer.write(text)
    writer.write(start)
    writer.write(end)
    writer.write(lemma)
  }
  init(from reader: inout ByteReader) {
    self.init(text: reader.readString(), start: reader.readInt(), end: reader.readInt(), lemma: reader.readString())
  }
}

extension ClaimRecord: ByteCodable {
  func write(to writer: inout ByteWriter) {
    writer.write(id)
    writer.write(speaker)
    writer.write(cue)
    writer.write(content)
    writer.write(quotation)
    writer.write(stance)
    writer.write(certainty)
    writer.write(said)
    writer.write(within)
    writer.write(evidence)
    writer.write(proposition)
    writer.write(negation)
  }
  init(from reader: inout ByteReader) {
    self.init(
      id: reader.readString(), speaker: reader.readOptional(), cue: reader.read(), content: reader.read(),
      quotation: reader.readRaw(.indirect), stance: reader.readRaw(.asserts), certainty: reader.readRaw(.certain),
      said: reader.readOptional(), within: reader.readOptional(), evidence: reader.read(), proposition: reader.read(),
      negation: reader.readOptional())
  }
}

extension NegationRecord: ByteCodable {
  func write(to writer: inout ByteWriter) {
    writer.write(place)
    writer.write(trigger)
    writer.write(scope)
  }
  init(from reader: inout ByteReader) {
    self.init(place: reader.readRaw(.content), trigger: reader.read(), scope: reader.read())
  }
}

extension EventRecord: ByteCodable {
  func write(to writer: inout ByteWriter) {
    writer.write(id)
    writer.write(text)
    writer.write(start)
    writer.write(end)
    writer.write(predicate)
    writer.write(date)
    writer.write(status)
    writer.write(participants)
    writer.write(place)
    writer.write(reported)
    writer.write(background)
    writer.write(evidence)
    writer.write(proposition)
  }
  init(from reader: inout ByteReader) {
    self.init(
      id: reader.readString(), text: reader.readString(), start: reader.readInt(), end: reader.readInt(),
      predicate: reader.readString(), date: reader.read(), status: reader.readRaw(.happened),
      participants: reader.readArray(), place: reader.readOptional(), reported: reader.readBool(),
      background: reader.readBool(), evidence: reader.read(), proposition: reader.read())
  }
}
