import Analysis

/// In how many articles, by magnitude, a month of a year is named, and where it is.
struct MonthItem: ByteCodable {
  var magnitude: Int
  /// Words of one of the articles; nil where a sidecar or the like dates it.
  var evidence: Evidence?

  init(magnitude: Int, evidence: Evidence?) {
    self.magnitude = magnitude
    self.evidence = evidence
  }
  func write(to writer: inout ByteWriter) {
    writer.write(magnitude)
    writer.write(evidence)
  }
  init(from reader: inout ByteReader) {
    magnitude = reader.readInt()
    evidence = reader.readOptional()
  }
}

/// The year that a month without one belongs to, with the words of another article that it rests on.
struct KnownYear: ByteCodable {
  var year: Int
  var evidence: Evidence?

  init(year: Int, evidence: Evidence?) {
    self.year = year
    self.evidence = evidence
  }
  func write(to writer: inout ByteWriter) {
    writer.write(year)
    writer.write(evidence)
  }
  init(from reader: inout ByteReader) {
    year = reader.readInt()
    evidence = reader.readOptional()
  }
}
