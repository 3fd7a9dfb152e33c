/// Shows an RFC 3339 instant in words: "22 November 2026, 14:03 UTC".
enum ReadableInstant {
  /// Another form is shown as it stands.
  static func text(_ instant: String) -> String {
    guard instant.utf8.count >= 17, instant.utf8.dropFirst(10).first == 0x54 else { return instant }
    return ReadableDate.text(instant)
  }
}
