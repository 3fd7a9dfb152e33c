import ServiceManager
import Testing

struct WatchdogPaceTests {
  private let start = ContinuousClock.now

  @Test func `The watchdog is fed at half its interval, and only by progress`() {
    var pace = WatchdogPace(interval: .seconds(30), at: start)
    #expect(pace.next == start + .seconds(15))
    let fed = [10, 15, 20, 29, 31].map { pace.progress(at: start + .seconds($0)) }
    #expect(fed == [false, true, false, false, true])
    #expect(pace.next == start + .seconds(46))
  }

  @Test func `Without a watchdog nothing is ever due`() {
    var pace = WatchdogPace(interval: nil, at: start)
    let isFed = pace.progress(at: start + .seconds(1000))
    #expect(!isFed)
    #expect(pace.next == nil)
  }
}
