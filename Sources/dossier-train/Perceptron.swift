import Glibc
import Language

/// A pseudo-random sequence that is the same everywhere (SplitMix64).
struct SplitMix: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}

extension SplitMix {
  /// Leaves out about `rate` of 256 features.
  /// - Returns: how many are left.
  mutating func thin(_ features: UnsafeMutablePointer<UInt32>, _ count: Int, _ rate: UInt64) -> Int {
    guard rate > 0 else { return count }
    let noise = next() | 1
    var kept = 0
    for index in 0..<count where (noise &* (UInt64(index) &* 2 &+ 1) &+ noise >> 9) >> 56 >= rate {
      features[kept] = features[index]
      kept += 1
    }
    return kept
  }
}

/// Hashed weights with the running sums that give their average over all updates. Integers only.
final class AveragedWeights {
  let weights: UnsafeMutablePointer<Int32>
  private let sums: UnsafeMutablePointer<Int64>
  let count: Int
  /// How many examples have been seen.
  var clock: Int64 = 1

  init(bits: Int) {
    count = 1 << bits
    weights = largePages(count)
    weights.initialize(repeating: 0, count: count)
    sums = largePages(count)
    sums.initialize(repeating: 0, count: count)
  }

  deinit {
    weights.deallocate()
    sums.deallocate()
  }

  @inline(__always)
  func add(_ delta: Int32, at slot: Int) {
    weights[slot] &+= delta
    sums[slot] &+= clock &* Int64(delta)
  }

  /// The average of a weight times ``clock``.
  func average(_ slot: Int) -> Int64 { Int64(weights[slot]) &* clock &- sums[slot] }

  /// The averages of several trainings, averaged and scaled to sixteen bits.
  static func quantised16(_ models: [AveragedWeights], unit: Int64) -> [Int16] {
    quantised(models, unit: unit) { Int16(clamping: $0) }
  }

  /// The same to eight bits.
  static func quantised8(_ models: [AveragedWeights], unit: Int64) -> [Int8] {
    quantised(models, unit: unit) { Int8(clamping: $0) }
  }

  private static func quantised<Value>(
    _ models: [AveragedWeights], unit: Int64, _ clamp: (Int64) -> Value
  ) -> [Value] {
    (0..<(models.first?.count ?? 0)).map { slot in
      var sum: Int64 = 0
      for model in models {
        let scaled = model.average(slot) &* unit &* 16
        sum += (scaled >= 0 ? scaled + model.clock / 2 : scaled - model.clock / 2) / model.clock
      }
      let parts = 16 * Int64(models.count)
      return clamp((sum >= 0 ? sum + parts / 2 : sum - parts / 2) / parts)
    }
  }
}

func littleEndian<Value: BitwiseCopyable>(_ values: [Value]) -> [UInt8] { values.withUnsafeBytes { Array($0) } }

/// Memory in large pages where the system has them: weights are read all over.
func largePages<Value>(_ count: Int) -> UnsafeMutablePointer<Value> {
  let bytes = count * MemoryLayout<Value>.stride
  let raw = UnsafeMutableRawPointer.allocate(byteCount: bytes, alignment: 1 << 21)
  madvise(raw, bytes, MADV_HUGEPAGE)
  return raw.bindMemory(to: Value.self, capacity: count)
}
