import Analysis
import Articles
import Changes
import Foundation
import GRDB
import Linking

/// Checks that every quotation of the story and of the reports is an exact slice of the version that it names.
struct EvidenceCheck {
  private let database: Database

  init(_ database: Database) { self.database = database }

  func run(_ story: Story, _ findings: inout Findings) throws {
    var places: [String: Set<Place>] = [:]
    func collect(_ owner: String, _ evidence: [Evidence]) {
      for one in evidence { places[one.sha256, default: []].insert(Place(owner: owner, evidence: one)) }
    }
    for event in story.events { collect("event \(event.id)", event.evidence + event.date.evidence) }
    for claim in story.claims { collect("claim \(claim.id)", claim.evidence + (claim.date?.evidence ?? [])) }
    for conflict in story.conflicts { collect("conflict \(conflict.id)", conflict.sides.flatMap(\.evidence)) }
    for shift in story.shifts { collect("shift \(shift.id)", shift.steps.flatMap(\.evidence)) }
    let reports = try Data.fetchCursor(database, sql: "SELECT json FROM report ORDER BY number")
    while let data = try reports.next() {
      let report = try Coding.decode(ChangeReport.self, data)
      for change in report.changes { collect("report \(report.number)", change.evidence) }
    }
    for sha256 in places.keys.sorted() { try check(places[sha256] ?? [], of: sha256, &findings) }
  }

  private struct Place: Hashable {
    var owner: String
    var evidence: Evidence
  }

  private func check(_ places: Set<Place>, of sha256: String, _ findings: inout Findings) throws {
    guard let version = try JournalRow.first(database, sha256: sha256)?.version(database),
      case .success(let article) = ArticleReader().read(
        version.bytes, path: version.name.display, sidecar: version.sidecar)
    else {
      findings.note("version \(sha256)", "evidence names it, but its text is not there")
      return
    }
    let scalars = Array(String(decoding: article.text.bytes, as: UTF8.self).unicodeScalars)
    for place in places.sorted(by: { ($0.owner, $0.evidence.start) < ($1.owner, $1.evidence.start) }) {
      let evidence = place.evidence
      let isInside = 0 <= evidence.start && evidence.start <= evidence.end && evidence.end <= scalars.count
      if !isInside || !scalars[evidence.start..<evidence.end].elementsEqual(evidence.exact.unicodeScalars) {
        findings.note(place.owner, "\"\(evidence.exact)\" is not what \(evidence.path) says at \(evidence.start)")
      }
    }
  }
}
