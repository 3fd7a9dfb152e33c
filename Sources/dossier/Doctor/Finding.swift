/// One line of `dossier doctor`.
struct Finding: Equatable {
  enum Level: String {
    case fine = "ok"
    case warning, problem
  }

  var level: Level
  var text: String

  init(_ level: Level, _ text: String) {
    self.level = level
    self.text = text
  }

  var line: String { "\(level.rawValue): \(text)" }
}
