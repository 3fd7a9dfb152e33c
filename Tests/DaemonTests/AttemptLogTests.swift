import Inbox
import Testing

@testable import Daemon

struct AttemptLogTests {
  private let folder = TemporaryFolder()
  private let files = ["a.txt", "b.txt", "c.txt"].map { InboxPath($0) }

  /// The log as a new process finds it.
  private func log() -> AttemptLog { AttemptLog(state: folder.path, effects: UndisturbedFileEffects()) }

  @Test func `Nothing is suspected after a process that ended in order`() throws {
    var first = log()
    try first.begin(files[...])
    try first.end(files[...])
    #expect(log().suspects == nil)
    #expect(log().advice(for: files[...]) == .together)
  }

  @Test func `A file that ends the process again and again is found and set aside, and no other`() throws {
    let bad = "b.txt"
    var advice: [AttemptLog.Advice] = []
    for _ in 0..<20 {
      var process = log()
      var rest = files[...]
      var hasEnded = false
      while !rest.isEmpty, !hasEnded {
        let next = process.advice(for: rest)
        advice.append(next)
        switch next {
        case .together:
          try process.begin(rest)
          if rest.contains(where: { $0.display == bad }) { hasEnded = true } else { try process.end(rest) }
          if !hasEnded { rest = [] }
        case .alone(let count):
          try process.begin(rest.prefix(count))
          if rest.prefix(count).contains(where: { $0.display == bad }) {
            hasEnded = true
          } else {
            try process.end(rest.prefix(count))
            rest = rest.dropFirst(count)
          }
        case .setAside:
          #expect(rest.first?.display == bad)
          try process.end(rest.prefix(1))
          rest = rest.dropFirst()
        }
      }
      if !hasEnded { break }
    }
    #expect(advice.prefix(3) == [.together, .together, .together])
    #expect(advice.contains(.setAside))
    #expect(log().suspects == nil)
  }

  @Test func `A few ends in a row, as by kill -9, are held against nobody`() throws {
    for _ in 0..<AttemptLog.suspicion - 1 { try log().begin(files[...]) }
    #expect(log().advice(for: files[...]) == .together)
  }

  @Test func `A damaged log is no reason to stop`() {
    folder.write("attempt.json", "{\"files\": 3")
    #expect(log().suspects == nil)
  }
}
