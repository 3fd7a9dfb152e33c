import Analysis

/// A mention as its rule compares it, worked out once.
protocol MentionView: AnyObject {
  associatedtype Record: ByteCodable & MentionRecord

  init(_ item: MentionItem<Record>, _ symbols: inout Symbols)
  /// Everything that the comparison looks at: mentions that are equal in it are compared once.
  static func signature(_ item: MentionItem<Record>) -> [UInt8]
  /// More is better suited to found a cluster.
  var specificity: Int { get }
  /// Symmetric.
  func isSame(as other: Self) -> Bool
}

/// What the order of mentions needs of a record.
protocol MentionRecord {
  var id: String { get }
  /// Where it stands in its article.
  var offset: Int { get }
}

extension EventRecord: MentionRecord {
  var offset: Int { start }
}

extension ClaimRecord: MentionRecord {
  var offset: Int { content.start }
}

/// Joins the mentions of a block that are the same. A pure function of their set.
enum MentionClusters {
  /// - Returns: clusters, each in the order of publication.
  static func of<View: MentionView>(
    _ items: [MentionItem<View.Record>], as view: View.Type
  ) -> [[MentionItem<View.Record>]] {
    var kinds: [(signature: [UInt8], view: View, members: [Int])] = []
    var places: [[UInt8]: Int] = [:]
    var symbols = Symbols()
    for (index, item) in items.enumerated() {
      let signature = View.signature(item)
      if let place = places[signature] {
        kinds[place].members.append(index)
      } else {
        places[signature] = kinds.count
        kinds.append((signature, View(item, &symbols), [index]))
      }
    }
    kinds.sort {
      $0.view.specificity != $1.view.specificity
        ? $0.view.specificity > $1.view.specificity : $0.signature.lexicographicallyPrecedes($1.signature)
    }
    let groups = Clustering.group(count: kinds.count) { kinds[$0].view.isSame(as: kinds[$1].view) }
    return groups.map { group in
      inOrderOfPublication(group.flatMap { kinds[$0].members }.map { items[$0] })
    }
  }

  static func inOrderOfPublication<Record>(_ items: [MentionItem<Record>]) -> [MentionItem<Record>]
  where Record: MentionRecord { items.sorted { precedes($0, $1) } }

  private static func precedes<Record: MentionRecord>(
    _ left: MentionItem<Record>, _ right: MentionItem<Record>
  ) -> Bool {
    left.home.article == right.home.article
      ? (left.record.offset, left.record.id) < (right.record.offset, right.record.id)
      : PublicationOrder.precedes(left.home.published, left.home.article, right.home.published, right.home.article)
  }
}
