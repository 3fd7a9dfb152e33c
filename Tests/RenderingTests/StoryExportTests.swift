import Linking
import Testing

@testable import Rendering

/// The story in the formats of other programs.
struct StoryExportTests {
  let story = SamplePage().story

  @Test func `every format ends in a line feed; an empty story has no lines in JSON Lines`() {
    for format in StoryExport.Format.allCases {
      #expect(StoryExport().text(story, as: format).utf8.last == 0x0A)
      #expect(StoryExport().text(Story(), as: format).utf8.last == (format == .jsonl ? nil : 0x0A))
    }
  }

  @Test func `a calendar's day ends before the next`() {
    let text = StoryExport().text(story, as: .ics)
    #expect(text.contains("DTSTART;VALUE=DATE:20310304\r\nDTEND;VALUE=DATE:20310305\r\n"))
    #expect(text.contains("DTSTAMP:20310305T000000Z"), "the day of the latest article")
    #expect(text.contains("STATUS:TENTATIVE"))
  }

  @Test func `an event without a year is in no calendar`() {
    var story = story
    story.events[0].date.edtf = "XXXX-03-04"
    #expect(!StoryExport().text(story, as: .ics).contains("VEVENT"))
    #expect(!StoryExport().text(story, as: .timelinejs).contains("unique_id"))
    #expect(StoryExport().text(story, as: .csv).contains("4 March, year not stated"))
  }

  @Test func `lines name the kind of their entry`() {
    let lines = StoryExport().text(story, as: .jsonl).split(separator: "\n")
    #expect(lines.count == 6)
    for type in ["article", "event", "claim", "agreement", "conflict", "shift"] {
      #expect(lines.contains { $0.contains("\"type\":\"\(type)\"") })
    }
  }

  @Test func `what is written in pieces is what is written at once`() {
    struct Pieces: TextOutputStream {
      var text = ""
      var count = 0
      mutating func write(_ string: String) {
        text += string
        count += 1
      }
    }
    var pieces = Pieces()
    StoryExport().write(story, as: .json, to: &pieces)
    #expect(pieces.text == StoryExport().text(story, as: .json))
    #expect(pieces.count > 50)
  }
}
