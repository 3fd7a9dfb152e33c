import Foundation
import Storage
import Synchronization
import Testing

/// Fails or kills at one effect, and counts them.
final class FaultyEffects: StorageEffects {
  enum Fault { case none, error, kill }

  struct Injected: Error {}

  private let count = Mutex(0)
  private let fault: Fault
  private let place: Int

  init(_ fault: Fault = .none, at place: Int = 0) {
    self.fault = fault
    self.place = place
  }

  var performed: Int { count.withLock { $0 } }

  func willPerform(_ effect: StorageEffect) throws {
    let number = count.withLock { count in
      count += 1
      return count
    }
    guard number == place else { return }
    switch fault {
    case .none: return
    case .error: throw Injected()
    case .kill: kill(getpid(), SIGKILL)
    }
  }
}

/// Whatever effect fails or is the process's last, the database is the one before or the one after it.
struct CrashTests {
  static let batches = [
    Pipeline.batch([Pipeline.file("a.md", Varnholm.first), Pipeline.file("empty.txt", "")], minute: 1),
    Pipeline.batch([Pipeline.file("b.md", Varnholm.second), Pipeline.file("a.md", Varnholm.firstRevised)], minute: 2),
    Pipeline.batch([], withdrawals: [.file(FileName("b.md"))], minute: 3),
  ]

  /// Takes in what is not in yet, as the service does after a start, and marks it rendered.
  static func takeAll(_ state: StateFolder, effects: any StorageEffects) throws {
    let database = try StoryDatabase(state, effects: effects)
    for batch in batches.dropFirst(try database.reader.latestReportNumber()) { _ = try database.commit(batch) }
    for number in try database.reader.unrendered() { try database.markRendered(number) }
    database.checkpoint()
  }

  static func undisturbed() throws -> (reports: [StoredReport?], effects: Int) {
    let folder = try TemporaryFolder()
    let effects = FaultyEffects()
    try takeAll(folder.state, effects: effects)
    let reader = try StoryReader(folder.state)
    return (try (1...batches.count).map { try reader.report($0) }, effects.performed)
  }

  private func expectUndisturbed(_ folder: TemporaryFolder, _ expected: [StoredReport?], at place: Int) throws {
    let reader = try StoryReader(folder.state)
    #expect(try (1...Self.batches.count).map { try reader.report($0) } == expected, "effect \(place)")
    #expect(try reader.unrendered() == [])
    // Verification analyses everything anew: done often, not always.
    if place % 7 == 0 { #expect(try reader.verify(analyze: Pipeline.analyze) == [], "effect \(place)") }
  }

  @Test func `an error at any effect loses nothing and tells nothing twice`() throws {
    let (expected, effects) = try Self.undisturbed()
    #expect(effects > 40)
    for place in 1...effects {
      let folder = try TemporaryFolder()
      // A failed checkpoint is put off, so not every fault surfaces.
      _ = try? Self.takeAll(folder.state, effects: FaultyEffects(.error, at: place))
      try Self.takeAll(folder.state, effects: UndisturbedEffects())
      try expectUndisturbed(folder, expected, at: place)
    }
  }

  @Test func `a kill at an effect loses nothing and tells nothing twice`() async throws {
    let (expected, effects) = try Self.undisturbed()
    // A process of its own for every effect takes long: every seventh here, all of them in the torture run.
    for place in stride(from: 7, through: effects, by: 7) {
      let folder = try TemporaryFolder()
      let path = folder.path
      await #expect(processExitsWith: .signal(SIGKILL)) { [path = path as String, place = place as Int] in
        try CrashTests.takeAll(StateFolder(path), effects: FaultyEffects(.kill, at: place))
      }
      try Self.takeAll(folder.state, effects: UndisturbedEffects())
      try expectUndisturbed(folder, expected, at: place)
    }
  }

  @Test func `one writer's failure leaves it able to go on`() throws {
    let folder = try TemporaryFolder()
    // The second effect of the batch itself: after the lock, the opening, the migration and the beginning.
    let database = try StoryDatabase(folder.state, effects: FaultyEffects(.error, at: 5))
    #expect(throws: FaultyEffects.Injected.self) { try database.commit(Self.batches[0]) }
    #expect(try database.reader.latestReportNumber() == 0)
    #expect(try database.commit(Self.batches[0])?.report.number == 1)
  }
}
