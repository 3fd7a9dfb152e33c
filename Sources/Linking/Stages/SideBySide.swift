import Dispatch
import Glibc
import Synchronization

/// Works on the elements of an array on several threads.
public enum SideBySide {
  /// How many processors are there.
  public static let cores = max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))

  /// Fewer elements are not worth a thread.
  private static let fewest = 4

  /// - Parameter body: called on any thread.
  /// - Returns: what it returns for every element, in the order of the elements.
  /// - Throws: the error of the first element whose body throws.
  public static func map<Element: Sendable, Output: Sendable>(
    _ elements: [Element], width: Int = cores, _ body: @Sendable (Element) throws -> Output
  ) throws -> [Output] {
    guard width > 1, elements.count >= fewest else { return try elements.map(body) }
    let next = Atomic(0)
    let results = Mutex([Result<Output, any Error>?](repeating: nil, count: elements.count))
    DispatchQueue.concurrentPerform(iterations: min(width, elements.count)) { _ in
      while true {
        let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard index < elements.count else { return }
        let result = Result { try body(elements[index]) }
        results.withLock { $0[index] = result }
      }
    }
    return try results.withLock { $0 }.compactMap { try $0?.get() }
  }
}
