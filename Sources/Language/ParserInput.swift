/// A sentence as the parser sees it.
package struct ParserInput {
  /// Hashes of words and numbers of tags, by the numbering of ``ParserState``.
  package var words: [UInt32]
  package var tags: [UInt32]
  /// ``WordForm/kind(_:)``.
  package var kinds: [UInt32]
  /// How many marks, verbs and conjunctions stand before each word: 8 bits each.
  package var passed: [UInt32]
  package var universal: [UniversalTag]
  package let end: UInt16

  package init(forms: [WordForm], analyses: [Analyses.Analysis]) {
    words = [0x0BAD_0001, 0x0BAD_0002]
    tags = [0xFFF1, 0xFFF2]
    kinds = [0xFFF1, 0xFFF2]
    passed = [0, 0]
    universal = [.x, .x]
    var counts: UInt32 = 0
    for (form, analysis) in zip(forms, analyses) {
      words.append(form.known)
      tags.append(analysis.coarse)
      kinds.append(form.kind(analysis.tag))
      passed.append(counts)
      universal.append(analysis.tag)
      switch analysis.tag {
      case .punct: counts &+= 1
      case .verb, .aux: counts &+= 1 << 10
      case .cconj, .sconj: counts &+= 1 << 20
      default: break
      }
    }
    end = ParserState.firstWord + UInt16(forms.count)
    // Two places beyond the end are read as none.
    for _ in 0..<3 {
      words.append(0x0BAD_0003)
      tags.append(0xFFF3)
      kinds.append(0xFFF3)
      passed.append(counts)
      universal.append(.x)
    }
  }
}

/// The same without bounds checks, for as long as ``ParserInput/withView(_:)`` runs: its values are read some thousand times
/// a word.
package struct ParserView {
  package let words: UnsafePointer<UInt32>
  package let tags: UnsafePointer<UInt32>
  package let kinds: UnsafePointer<UInt32>
  package let passed: UnsafePointer<UInt32>
  package let universal: UnsafePointer<UniversalTag>
  package let end: UInt16
}

extension ParserInput {
  /// - Returns: what `body` returns; nil is never returned for want of a view, because there are always values.
  package func withView<Result>(_ body: (ParserView) -> Result) -> Result? {
    words.withUnsafeBufferPointer { words in
      tags.withUnsafeBufferPointer { tags in
        kinds.withUnsafeBufferPointer { kinds in
          passed.withUnsafeBufferPointer { passed in
            universal.withUnsafeBufferPointer { universal in
              guard let words = words.baseAddress, let tags = tags.baseAddress, let kinds = kinds.baseAddress,
                let passed = passed.baseAddress, let universal = universal.baseAddress
              else { return nil }
              return body(
                ParserView(words: words, tags: tags, kinds: kinds, passed: passed, universal: universal, end: end))
            }
          }
        }
      }
    }
  }
}
