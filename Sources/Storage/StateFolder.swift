import Foundation

/// Where a story's state lives.
public struct StateFolder: Hashable, Sendable {
  /// Absolute or relative to the working directory.
  public var path: String

  public init(_ path: String) { self.path = path }

  public var database: String { path + "/dossier.db" }
  /// Held by the one writer; never unlinked.
  public var lock: String { path + "/lock" }
  public var rejected: String { path + "/rejected" }
}
