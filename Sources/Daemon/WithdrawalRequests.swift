import Foundation
import Storage

/// What `dossier withdraw` asks of a running service: a file a request in `STATE/requests/`.
///
/// A request is removed once it is committed, and taking it twice does what taking it once does; so it survives a crash
/// of either side.
public struct WithdrawalRequests: Sendable {
  private let folder: String

  /// - Parameter state: the state folder's path.
  public init(state: String) { folder = state + "/requests" }

  /// Leaves a request to take an article out of the story.
  public func add(_ article: String) throws(DaemonError) {
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      try Data((article + "\n").utf8).write(to: URL(fileURLWithPath: path(article)), options: .atomic)
    } catch {
      throw DaemonError(
        .folder, "the request to withdraw \(article) can't be left in \(folder)",
        remedy: "Run the command as the service's user or as root.", cause: error.localizedDescription,
        status: .noPermission)
    }
  }

  /// Identifiers of the articles to withdraw, sorted.
  func pending() -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasSuffix(Self.suffix) }.map { String($0.dropLast(Self.suffix.count)) }.sorted()
  }

  func remove(_ articles: [String]) {
    for article in articles { try? FileManager.default.removeItem(atPath: path(article)) }
  }

  private static let suffix = ".withdraw"

  private func path(_ article: String) -> String { "\(folder)/\(article)\(Self.suffix)" }
}
