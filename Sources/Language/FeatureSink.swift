/// Where features are written to, one after the other.
package struct FeatureSink {
  private let out: UnsafeMutablePointer<UInt32>
  package private(set) var count = 0

  /// - Parameter out: has room for all that will be added.
  package init(_ out: UnsafeMutablePointer<UInt32>) { self.out = out }

  @inline(__always)
  package mutating func add(_ template: UInt32, _ a: UInt32, _ b: UInt32 = 0, _ c: UInt32 = 0, _ d: UInt32 = 0) {
    out[count] = FeatureHash.make(template, a, b, c, d)
    count += 1
  }

  package mutating func removeAll() { count = 0 }
}
