import Articles
import Storage

/// The text that offsets into a stored version count in.
enum ArticleText {
  static func of(_ version: StoredVersion) throws -> String {
    let article = try ArticleReader().read(version.bytes, path: version.name.display, sidecar: version.sidecar).get()
    return String(decoding: article.text.bytes, as: UTF8.self)
  }
}
