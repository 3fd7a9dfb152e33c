/// Groups members so that every two in a group belong together: no chain joins what does not.
///
/// A canonical greedy form of complete linkage: the members come in an order that depends on nothing but themselves, and
/// each joins the first group all of whose members it goes with.
enum Clustering {
  /// - Parameter together: symmetric.
  /// - Returns: groups of indices into `0..<count`, in the order of their founders.
  static func group(count: Int, together: (Int, Int) -> Bool) -> [[Int]] {
    var groups: [[Int]] = []
    for index in 0..<count {
      if let home = groups.firstIndex(where: { $0.allSatisfy { together($0, index) } }) {
        groups[home].append(index)
      } else {
        groups.append([index])
      }
    }
    return groups
  }
}
