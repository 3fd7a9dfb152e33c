import Analysis
import Claims
import Testing

@Suite struct SpeakerRecordTests {
  @Test(
    arguments: [
      ("Quill", "Mara Quill", Speaker.Kind.named, "Mara Quill"),
      ("the harbour office", "Harbour Office", .organisation, "the harbour office"),
      ("It", "the harbour office", .organisation, "the harbour office"),
      ("who", "the mayor", .role, "the mayor"), ("a clerk", "a clerk", .anonymous, "a clerk"),
    ] as [(String, String, Speaker.Kind, String)])
  func `A pronoun gives way to whom it stands for`(
    _ text: String, _ entity: String, _ kind: Speaker.Kind, _ shown: String
  ) {
    let record = SpeakerRecord(text: text, start: 0, end: text.utf8.count, entity: entity, kind: kind)
    #expect(record.shown == shown)
  }
}
