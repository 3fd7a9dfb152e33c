import Analysis
import Foundation
import GRDB
import Linking

/// Compares the stored story with one made in a single run over the current article versions.
struct ColdRun {
  private let stored: Database
  private let analyses: Database

  /// - Parameter analyses: the database whose journal and analyses were made anew.
  init(_ stored: Database, analyses: Database) {
    self.stored = stored
    self.analyses = analyses
  }

  func compare(_ story: Story, _ findings: inout Findings) throws {
    let cold = try PastStory(analyses).story(asOf: .max)
    compare("article", story.articles, cold.articles, \.id, &findings)
    compare("event", story.events, cold.events, \.id, &findings)
    compare("claim", story.claims, cold.claims, \.id, &findings)
    compare("agreement", story.agreements, cold.agreements, \.id, &findings)
    compare("conflict", story.conflicts, cold.conflicts, \.id, &findings)
    compare("shift", story.shifts, cold.shifts, \.id, &findings)
    if findings.differences.isEmpty, try Coding.encode(story) != Coding.encode(cold) {
      findings.note("story", "its entries stand in another order than in a cold run")
    }
    var counts = try Counters.load(stored)
    counts.reports = 0
    counts.rejected = 0
    if counts != Counters.count(story) { findings.note("counts", "differ from the story's entries") }
  }

  private func compare<Entry: Hashable>(
    _ subject: String, _ stored: [Entry], _ cold: [Entry], _ id: (Entry) -> String, _ findings: inout Findings
  ) {
    let cold = Dictionary(cold.map { (id($0), $0) }) { first, _ in first }
    var left = Set(cold.keys)
    for entry in stored {
      left.remove(id(entry))
      guard let other = cold[id(entry)] else {
        findings.note("\(subject) \(id(entry))", "a cold run does not give it")
        continue
      }
      if other != entry { findings.note("\(subject) \(id(entry))", "a cold run gives it differently") }
    }
    for id in left.sorted() { findings.note("\(subject) \(id)", "is missing; a cold run gives it") }
  }
}
