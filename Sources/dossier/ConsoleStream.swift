/// Standard output as a text stream, written in large pieces.
struct ConsoleStream: TextOutputStream {
  private var pending: [UInt8] = []

  mutating func write(_ text: String) {
    pending.append(contentsOf: text.utf8)
    if pending.count > 1 << 16 { flush() }
  }

  mutating func flush() {
    Console.write(pending)
    pending.removeAll(keepingCapacity: true)
  }
}
