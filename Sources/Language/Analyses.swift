/// The morphological analyses that the tagger chooses from, one a line of the model: tag, treebank tag, features.
package struct Analyses: Sendable {
  package struct Analysis: Sendable {
    package var tag: UniversalTag
    package var features: TokenFeatures
    /// The treebank's own tag and the features as CoNLL-U writes them.
    package var penn: String
    package var universalFeatures: String
    /// The same number for all analyses with the same two tags.
    package var coarse: UInt32
  }

  package let list: [Analysis]
  /// The universal tag of each ``Analysis/coarse``.
  package let tags: [UniversalTag]
  /// A plain subordinating conjunction.
  let subordinator: UInt16?

  /// - Parameter lines: UTF-8, "UPOS<tab>XPOS<tab>FEATS" a line.
  package init(lines: some Collection<UInt8>) {
    var list: [Analysis] = []
    var coarse: [String: UInt32] = [:]
    for line in lines.split(separator: 0x0A) {
      let columns = line.split(separator: 0x09).map { String(decoding: $0, as: UTF8.self) }
      guard columns.count == 3 else { continue }
      let pair = columns[0] + "\t" + columns[1]
      let number = coarse[pair] ?? UInt32(coarse.count)
      coarse[pair] = number
      list.append(
        Analysis(
          tag: UniversalTag(name: columns[0]) ?? .x, features: TokenFeatures(universal: columns[2]), penn: columns[1],
          universalFeatures: columns[2], coarse: number))
    }
    self.list = list
    subordinator = list.firstIndex { $0.tag == .sconj && $0.penn == "IN" }.map { UInt16($0) }
    tags = list.reduce(into: [UniversalTag](repeating: .x, count: coarse.count)) { $0[Int($1.coarse)] = $1.tag }
  }
}

extension TokenFeatures {
  /// Reads the FEATS column of CoNLL-U.
  package init(universal: String) {
    self = universal.split(separator: "|").reduce(into: []) { features, feature in
      switch feature {
      case "Tense=Past": features.insert(.past)
      case "Tense=Pres": features.insert(.present)
      case "VerbForm=Fin": features.insert(.finite)
      case "VerbForm=Inf": features.insert(.infinitive)
      case "VerbForm=Part": features.insert(.participle)
      case "VerbForm=Ger": features.insert(.gerund)
      case "Voice=Pass": features.insert(.passive)
      case "Number=Plur": features.insert(.plural)
      case "Number=Sing": features.insert(.singular)
      case "Polarity=Neg", "PronType=Neg": features.insert(.negative)
      case "Poss=Yes": features.insert(.possessive)
      case "Mood=Imp": features.insert(.imperative)
      case "Degree=Cmp": features.insert(.comparative)
      case "Degree=Sup": features.insert(.superlative)
      case "NumType=Ord": features.insert(.ordinal)
      default: break
      }
    }
  }
}
