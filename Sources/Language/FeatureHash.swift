/// Hashes of features: a template's number with one to four values.
///
/// Fixed for ever with the model file: the same on every machine and in training and use.
package enum FeatureHash {
  @inline(__always)
  package static func make(_ template: UInt32, _ a: UInt32, _ b: UInt32 = 0, _ c: UInt32 = 0, _ d: UInt32 = 0) -> UInt32
  {
    var hash = (UInt64(a) << 32 | UInt64(b)) &* 0x9E37_79B9_7F4A_7C15
    hash ^= hash >> 32
    hash = (hash ^ (UInt64(c) << 32 | UInt64(d) ^ UInt64(template) &* 0xD6E8_FEB8_6659_FD93)) &* 0xBF58_476D_1CE4_E5B9
    hash ^= hash >> 31
    return UInt32(truncatingIfNeeded: (hash &* 0x94D0_49BB_1331_11EB) >> 32)
  }

  /// The place of a feature's weight for one label in a table of 2^bits weights.
  @inline(__always)
  package static func slot(_ feature: UInt32, label: UInt32, bits: UInt32) -> Int {
    Int(((feature &+ label &* 0x85EB_CA6B) &* 0x9E37_79B1) >> (32 &- bits))
  }
}
