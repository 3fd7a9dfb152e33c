/// Why the story's database can't do what was asked: what was tried, and what to do next.
public struct StorageError: Error, Hashable, Sendable {
  public var code: Code
  /// What was tried, as the end of "could not …".
  public var attempted: String
  /// One sentence: what the operator does next.
  public var remedy: String
  /// What the layer below said.
  public var cause: String

  public enum Code: String, Hashable, Sendable, CaseIterable {
    /// No database stands there yet.
    case missing
    /// Another instance holds the state folder.
    case locked
    /// Another process kept the database busy for too long.
    case busy
    /// Written by a newer version of the program.
    case newerSchema
    case damaged
    case diskFull
    case readOnly
    case cannotOpen
    case inputOutput
    case notFound
    case unexpected
  }

  public init(_ code: Code, attempted: String, remedy: String, cause: String) {
    self.code = code
    self.attempted = attempted
    self.remedy = remedy
    self.cause = cause
  }

  /// Whether the same attempt can succeed later without anybody repairing the state folder.
  public var isTransient: Bool {
    switch code {
    case .busy, .diskFull, .inputOutput, .readOnly: true
    case .missing, .locked, .newerSchema, .damaged, .cannotOpen, .notFound, .unexpected: false
    }
  }
}

extension StorageError: CustomStringConvertible {
  public var description: String { "Could not \(attempted): \(cause). \(remedy)" }
}
