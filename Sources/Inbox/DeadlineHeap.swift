/// A binary heap of (deadline, path), earliest first.
struct DeadlineHeap {
  struct Item {
    var deadline: ContinuousClock.Instant
    var path: InboxPath
  }

  private var items: [Item] = []

  var first: Item? { items.first }
  var count: Int { items.count }

  mutating func insert(_ item: Item) {
    items.append(item)
    var child = items.count - 1
    while child > 0 {
      let parent = (child - 1) / 2
      guard items[child].deadline < items[parent].deadline else { return }
      items.swapAt(child, parent)
      child = parent
    }
  }

  mutating func removeFirst() -> Item {
    let first = items[0]
    let last = items.removeLast()
    guard !items.isEmpty else { return first }
    items[0] = last
    var parent = 0
    while true {
      var smallest = parent
      for child in [2 * parent + 1, 2 * parent + 2] where child < items.count {
        if items[child].deadline < items[smallest].deadline { smallest = child }
      }
      guard smallest != parent else { return first }
      items.swapAt(parent, smallest)
      parent = smallest
    }
  }
}
