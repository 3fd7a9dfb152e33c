import Articles

/// Makes the fingerprint of a text.
///
/// Source: A. Broder, "On the resemblance and containment of documents", 1997 (shingles, bottom-k sketch).
enum ShingleSketch {
  /// Words in a shingle.
  static let width = 5

  /// - Parameter regions: the bytes that tell the story, in text order. Shingles run on from one into the next, so that
  ///   another paragraphing changes nothing.
  static func fingerprint(_ bytes: [UInt8], regions: [Range<Int>]) -> Fingerprint {
    var words = [UInt64]()
    for region in regions { appendWords(of: bytes, in: region, to: &words) }
    guard !words.isEmpty else { return Fingerprint() }
    let width = min(width, words.count)
    var hashes = [UInt64]()
    hashes.reserveCapacity(words.count - width + 1)
    for start in 0...(words.count - width) {
      var hash: UInt64 = 0
      for word in words[start..<start + width] { hash = mix(hash &* 0x9E37_79B9_7F4A_7C15 &+ word) }
      hashes.append(hash)
    }
    hashes.sort()
    var distinct = 0
    var smallest = [UInt64]()
    for (index, hash) in hashes.enumerated() where index == 0 || hash != hashes[index - 1] {
      distinct += 1
      if smallest.count < Fingerprint.size { smallest.append(hash) }
    }
    return Fingerprint(hashes: smallest, shingles: distinct)
  }

  /// Appends a hash of each run of letters and digits, without regard to ASCII case.
  private static func appendWords(of bytes: [UInt8], in region: Range<Int>, to words: inout [UInt64]) {
    var hash: UInt64 = 0
    for offset in region {
      var byte = bytes[offset]
      if (0x41...0x5A).contains(byte) { byte |= 0x20 }
      let isWord = (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
      if isWord {
        hash = ((hash == 0 ? 0xCBF2_9CE4_8422_2325 : hash) ^ UInt64(byte)) &* 0x100_0000_01B3
      } else if byte < 0x80, byte != 0x27, hash != 0 {
        // Marks beyond ASCII (curly quotes, accents) end no word: they differ between copies of one text.
        words.append(hash)
        hash = 0
      }
    }
    if hash != 0 { words.append(hash) }
  }

  /// The finaliser of SplitMix64.
  private static func mix(_ value: UInt64) -> UInt64 {
    var value = value
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
