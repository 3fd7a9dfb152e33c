/// A file that was set aside, as `STATE/rejected/` keeps it: the members of RFC 9457, and the file.
public struct Problem: Sendable, Equatable {
  /// A stable word: `empty`, `binary`, `tooLarge`, …
  public var code: String
  /// One sentence: what is wrong and what the reader can do.
  public var detail: String
  /// The file's name below the inbox.
  public var path: String
  public var sha256: String?
  /// RFC 3339: when it was set aside.
  public var since: String
  /// RFC 3339; nil where only other bytes are worth another look.
  public var retryAfter: String?

  public init(
    code: String, detail: String, path: String, sha256: String?, since: String, retryAfter: String? = nil
  ) {
    self.code = code
    self.detail = detail
    self.path = path
    self.sha256 = sha256
    self.since = since
    self.retryAfter = retryAfter
  }

  /// Pretty JSON that ends in a line feed; see `Reports/Schema/rejection.schema.json`.
  public func render() -> String {
    JSONValue.object([
      "type": .string("urn:dossier:problem:\(code)"), "title": .string(Phrases.sentence(Phrases.words(code))),
      "detail": .string(detail), "path": .string(path), "sha256": .optional(sha256), "since": .string(since),
      "retryAfter": .optional(retryAfter),
    ]).text(pretty: true) + "\n"
  }
}
