import Inbox
import Testing

/// Time is counted in milliseconds from an instant that no test looks at.
struct SettlingTests {
  private let start = ContinuousClock.now
  private let path = InboxPath("quay.txt")
  private let status = FileStatus(device: 1, inode: 7, size: 120, modified: 5, changed: 5)

  private func at(_ milliseconds: Int) -> ContinuousClock.Instant { start + .milliseconds(milliseconds) }

  private func settling(limit: Int = 4096) -> Settling {
    Settling(delay: .milliseconds(100), cap: .milliseconds(1000), limit: limit)
  }

  /// Looks at what is due, as the watcher does.
  private func look(_ settling: inout Settling, _ now: Int, _ status: FileStatus?) -> [Settling.Verdict] {
    settling.due(at: at(now)).map { settling.inspected($0, status: status, at: at(now)) }
  }

  private func expectLook(
    _ settling: inout Settling, _ now: Int, _ status: FileStatus?, _ expected: [Settling.Verdict],
    at location: SourceLocation = #_sourceLocation
  ) {
    let verdicts = look(&settling, now, status)
    #expect(verdicts == expected, sourceLocation: location)
  }

  private func expectBatch(
    _ settling: inout Settling, limit: Int, _ now: Int, _ expected: [InboxPath],
    at location: SourceLocation = #_sourceLocation
  ) {
    let batch = settling.takeBatch(limit: limit, at: at(now))
    #expect(batch == expected, sourceLocation: location)
  }

  @Test func `A file is ready one delay after the last sign of it`() {
    var settling = settling()
    _ = settling.note(.created, of: path, at: at(0))
    _ = settling.note(.written, of: path, at: at(30))
    _ = settling.note(.closed, of: path, at: at(60))
    expectLook(&settling, 159, status, [])
    #expect(settling.nextDeadline == at(160))
    expectLook(&settling, 160, status, [.ready])
    expectBatch(&settling, limit: 10, 160, [path])
  }

  @Test func `A writer that closes and reopens is waited for`() {
    var settling = settling()
    for time in stride(from: 0, through: 400, by: 80) {
      _ = settling.note(.written, of: path, at: at(time))
      _ = settling.note(.closed, of: path, at: at(time + 1))
      expectLook(&settling, time + 70, status, [])
    }
    expectLook(&settling, 501, status, [.ready])
  }

  @Test func `A slow writer that keeps the file open is waited for until it closes it`() {
    var settling = settling()
    _ = settling.note(.written, of: path, at: at(0))
    expectLook(&settling, 100, status, [.waits])
    expectLook(&settling, 500, status, [])
    _ = settling.note(.written, of: path, at: at(600))
    _ = settling.note(.closed, of: path, at: at(620))
    expectLook(&settling, 720, status, [.ready])
  }

  @Test func `A writer that never rests is read at the hard cap`() {
    var settling = settling()
    for time in stride(from: 0, to: 1000, by: 20) {
      _ = settling.note(.written, of: path, at: at(time))
      let verdicts = look(&settling, time, status)
      #expect(!verdicts.contains(.ready))
    }
    #expect(settling.nextDeadline.map { $0 <= at(1000) } == true)
    expectLook(&settling, 1000, status, [.ready])
  }

  @Test func `A new file that nobody has written to yet is waited for, and a hard link is not`() {
    var settling = settling()
    _ = settling.note(.created, of: path, at: at(0))
    var empty = status
    empty.size = 0
    expectLook(&settling, 100, empty, [.waits])
    expectLook(&settling, 1000, empty, [.ready])

    var other = self.settling()
    _ = other.note(.created, of: path, at: at(0))
    expectLook(&other, 100, status, [.ready])
  }

  @Test func `A file renamed into place is ready one delay later`() {
    var settling = settling()
    _ = settling.note(.movedIn, of: path, at: at(0))
    expectLook(&settling, 100, status, [.ready])
  }

  @Test func `A file that is gone when its time comes is gone`() {
    var settling = settling()
    _ = settling.note(.closed, of: path, at: at(0))
    _ = settling.note(.removed, of: path, at: at(50))
    expectLook(&settling, 150, nil, [.gone])
    #expect(settling.isEmpty)
    #expect(settling.nextDeadline == nil)
  }

  @Test func `A file found at rest is ready at once, and one in the future after a full delay`() {
    var settling = settling()
    _ = settling.note(.found(status, rested: .seconds(60)), of: path, at: at(0))
    expectLook(&settling, 0, status, [.ready])

    var clockSetBack = self.settling()
    _ = clockSetBack.note(.found(status, rested: .seconds(-86_400)), of: path, at: at(0))
    expectLook(&clockSetBack, 99, status, [])
    expectLook(&clockSetBack, 100, status, [.ready])
  }

  @Test func `A polled file is ready once two looks agree`() {
    var settling = settling()
    _ = settling.note(.found(status, rested: nil), of: path, at: at(0))
    var grown = status
    grown.size += 1
    expectLook(&settling, 100, grown, [.waits])
    expectLook(&settling, 200, grown, [.ready])
  }

  @Test func `Looking again never puts off what settles already`() {
    var settling = settling()
    _ = settling.note(.closed, of: path, at: at(0))
    _ = settling.note(.found(status, rested: nil), of: path, at: at(90))
    expectLook(&settling, 100, status, [.ready])
  }

  @Test func `A sign while the file waits to be taken makes it settle again`() {
    var settling = settling()
    _ = settling.note(.closed, of: path, at: at(0))
    _ = look(&settling, 100, status)
    _ = settling.note(.written, of: path, at: at(101))
    _ = settling.note(.closed, of: path, at: at(102))
    expectBatch(&settling, limit: 10, 110, [])
    expectLook(&settling, 202, status, [.ready])
    expectBatch(&settling, limit: 10, 202, [path])
  }

  @Test func `A sign while the file is being read makes it settle once more afterwards`() {
    var settling = settling()
    _ = settling.note(.closed, of: path, at: at(0))
    _ = look(&settling, 100, status)
    _ = settling.takeBatch(limit: 10, at: at(100))
    _ = settling.note(.closed, of: path, at: at(120))
    settling.finished(path, at: at(130))
    expectLook(&settling, 230, status, [.ready])
    _ = settling.takeBatch(limit: 10, at: at(230))
    settling.finished(path, at: at(240))
    #expect(settling.isEmpty)
  }

  @Test func `A file that changes whenever it is read is reported once and then waited for without a cap`() {
    var settling = settling()
    _ = settling.note(.closed, of: path, at: at(0))
    var now = 100
    var reported: [Int] = []
    for attempt in 1...Settling.attemptLimit {
      while look(&settling, now, status) != [.ready] { now += 10 }
      expectBatch(&settling, limit: 1, now, [path])
      if settling.changed(path, at: at(now)) { reported.append(attempt) }
    }
    #expect(reported == [Settling.attemptLimit])
    for _ in 0..<200 {
      now += 50
      _ = settling.note(.written, of: path, at: at(now))
      _ = settling.note(.closed, of: path, at: at(now))
      expectLook(&settling, now, status, [])
    }
    expectLook(&settling, now + 100, status, [.ready])
  }

  @Test func `A failed read is tried again after growing delays, and at once when something is noticed`() {
    var settling = settling()
    _ = settling.note(.closed, of: path, at: at(0))
    var now = 100
    for failure in 0..<4 {
      expectLook(&settling, now, status, [.ready])
      _ = settling.takeBatch(limit: 1, at: at(now))
      settling.failed(path, at: at(now))
      #expect(settling.failures(of: path) == failure + 1)
      expectLook(&settling, now + (1000 << failure) - 1, status, [])
      now += 1000 << failure
    }
    expectLook(&settling, now, status, [.ready])
    _ = settling.takeBatch(limit: 1, at: at(now))
    settling.failed(path, at: at(now))
    _ = settling.note(.attributes, of: path, at: at(now + 10))
    expectLook(&settling, now + 110, status, [.ready])
  }

  @Test func `Files beyond the limit are refused`() {
    var settling = settling(limit: 2)
    let accepted = ["a.txt", "b.txt", "c.txt", "a.txt"].map { settling.note(.closed, of: InboxPath($0), at: at(0)) }
    #expect(accepted == [true, true, false, true])
    #expect(settling.isFull)
  }

  @Test func `Files dropped together make one batch, and a slow one holds the others up for one delay only`() {
    var settling = settling()
    let other = InboxPath("pier.txt")
    let slow = InboxPath("slow.txt")
    _ = settling.note(.closed, of: path, at: at(0))
    _ = settling.note(.closed, of: other, at: at(60))
    _ = settling.note(.written, of: slow, at: at(60))
    _ = look(&settling, 100, status)
    expectBatch(&settling, limit: 10, 100, [])
    _ = look(&settling, 160, status)
    #expect(settling.nextDeadline == at(200))
    expectBatch(&settling, limit: 10, 200, [other, path])
  }

  @Test func `A batch has at most its limit, and the rest follows at once`() {
    var settling = settling()
    let paths = (0..<5).map { InboxPath("\($0).txt") }
    for path in paths { _ = settling.note(.closed, of: path, at: at(0)) }
    _ = look(&settling, 100, status)
    expectBatch(&settling, limit: 3, 100, Array(paths[..<3]))
    expectBatch(&settling, limit: 3, 100, Array(paths[3...]))
  }

  @Test func `Once events were lost nobody is waited for who may have closed the file`() {
    var settling = settling()
    _ = settling.note(.written, of: path, at: at(0))
    settling.forgetWriters()
    expectLook(&settling, 100, status, [.ready])
  }

  @Test func `What was in a folder that is gone is forgotten`() {
    var settling = settling()
    _ = settling.note(.closed, of: InboxPath("north/a.txt"), at: at(0))
    _ = settling.note(.closed, of: InboxPath("northern.txt"), at: at(0))
    settling.forget(within: InboxPath("north"))
    expectLook(&settling, 100, status, [.ready])
    expectBatch(&settling, limit: 9, 100, [InboxPath("northern.txt")])
  }

  @Test(arguments: 0..<20)
  func `No file is read before it rested or the cap came, and none is forgotten`(seed: Int) {
    var random = SplitMix(state: UInt64(seed))
    var settling = settling()
    let paths = (0..<6).map { InboxPath("\($0).txt") }
    var firstSign: [InboxPath: Int] = [:]
    var lastSign: [InboxPath: Int] = [:]
    var now = 0
    for _ in 0..<400 {
      now += Int(random.next() % 40)
      let path = paths[Int(random.next() % 6)]
      let sign: Settling.Sign = [.created, .written, .closed, .movedIn, .attributes][Int(random.next() % 5)]
      let isAccepted = settling.note(sign, of: path, at: at(now))
      #expect(isAccepted)
      firstSign[path] = firstSign[path] ?? now
      lastSign[path] = now
      _ = look(&settling, now, status)
      for taken in settling.takeBatch(limit: 3, at: at(now)) {
        let rested = now - (lastSign[taken] ?? now)
        let age = now - (firstSign[taken] ?? now)
        #expect(rested >= 100 || age >= 1000, "\(taken.display) after \(rested) ms of rest at age \(age)")
        settling.finished(taken, at: at(now))
        firstSign[taken] = nil
      }
    }
    // Without further signs all of them come.
    for _ in 0..<60 {
      now += 50
      _ = look(&settling, now, status)
      for taken in settling.takeBatch(limit: 3, at: at(now)) {
        settling.finished(taken, at: at(now))
        firstSign[taken] = nil
      }
    }
    #expect(firstSign.isEmpty)
    #expect(settling.isEmpty)
  }
}

/// S. Vigna's SplitMix64: the same numbers on every run.
struct SplitMix {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
