import Linking
import Testing

/// What differs between nearly equal lines and tells nothing of the story.
@Suite struct FurnitureDifferenceTests {
  @Test(arguments: [
    ("Friday, May 9, 2031; 5:21 PM", "Friday, May 9, 2031; 4:37 PM"),
    (
      "(Reporting by Ubbe Tarn and Ada Brisk; editing by Oskar Lund)",
      "(Reporting by Ubbe Tarn and Ada Brisk; editing by Ida Moss)"
    ),
    ("Ubbe Tarn of the Quill contributed to this report.", "Ada Brisk of the Quill contributed to this report."),
    (
      "TARN FERRY, La. | Mon May 5, 2031 11:12 pm IST The lock at Tarn was shut",
      "TARN FERRY, La. | Mon May 5, 2031 7:47 pm IST The lock at Tarn was shut"
    ),
    (
      "Thick ice lay on the piers of Tarn Ferry, Louisiana, all day",
      "Thick ice lay on the piers of Tarn Ferry, La., all day"
    ),
    (
      "Quill's Norland president Ubbe Tarn came back to the hearing",
      "Quill Norland's president Ubbe Tarn came back to the hearing"
    ),
    (
      "The council hopes that fish from the lake remains safe for all",
      "The council hopes that fish from the lake will remain safe for all"
    ),
  ])
  func `it is no difference`(_ left: String, _ right: String) {
    #expect(TwinDifference.find(TextDifference(left, right)) == nil)
    #expect(TwinDifference.find(TextDifference(right, left)) == nil)
  }

  @Test func `a time of day in a sentence that tells something is one`() {
    #expect(
      TwinDifference.find(
        TextDifference(
          "The crew shut 12 locks of the old canal at Tarn", "The crew shut 31 locks of the old canal at Tarn"))?
        .kind == .number)
  }
}
