import Glibc
import Testing

@testable import Inbox

struct InotifyEventTests {
  private func record(watch: Int32, mask: UInt32, cookie: UInt32 = 0, name: [UInt8] = [], padding: Int = 0) -> [UInt8] {
    let length = UInt32(name.count + padding)
    let words = [UInt32(bitPattern: watch), mask, cookie, length]
    return words.flatMap { word in (0..<4).map { UInt8(truncatingIfNeeded: word >> (8 * UInt32($0))) } }
      + name + [UInt8](repeating: 0, count: padding)
  }

  @Test func `Several events of one read are taken apart, names without their padding`() {
    let name: [UInt8] = [0x61, 0xFF, 0x2E]
    let buffer =
      record(watch: 3, mask: UInt32(IN_CREATE), name: name, padding: 13)
      + record(watch: 4, mask: UInt32(IN_MOVED_TO), cookie: 9, name: Array("b.txt".utf8), padding: 11)
      + record(watch: -1, mask: UInt32(bitPattern: Int32(IN_Q_OVERFLOW)))
    let events = InotifyEvent.parse(buffer[...])
    #expect(events.map(\.name) == [name, Array("b.txt".utf8), []])
    #expect(events.map(\.watch) == [3, 4, -1])
    #expect(events[1].cookie == 9)
    #expect(events.map(\.isOverflow) == [false, false, true])
  }

  @Test func `A torn tail ends the list and is no crash`() {
    let whole = record(watch: 1, mask: UInt32(IN_MODIFY), name: Array("a.txt".utf8), padding: 11)
    for length in 0..<whole.count { #expect(InotifyEvent.parse(whole[..<length]).isEmpty) }
    #expect(InotifyEvent.parse((whole + whole.prefix(20))[...]).count == 1)
  }

  @Test func `A slice that does not begin at zero is read from its own beginning`() {
    let buffer = [UInt8](repeating: 7, count: 5) + record(watch: 2, mask: UInt32(IN_ISDIR))
    let events = InotifyEvent.parse(buffer[5...])
    #expect(events.count == 1)
    #expect(events.first?.isFolder == true)
  }
}
