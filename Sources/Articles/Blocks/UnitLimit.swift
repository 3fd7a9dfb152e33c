/// How far a text is taken apart. News texts have some hundreds of lines; files of millions are hostile or no news, and each
/// line costs more memory than its bytes. What lies beyond the limits is kept as one piece.
enum UnitLimit {
  static let lines = 400_000
  static let units = 100_000

  static func note(_ units: [TextUnit]) -> [Diagnostic] {
    guard units.count >= Self.units else { return [] }
    let message = "The text has more than \(Self.units) lines or paragraphs: what follows was read as one."
    return [Diagnostic("tooManyBlocks", .warning, message, at: units.last?.range)]
  }
}
