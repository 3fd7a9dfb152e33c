import Analysis
import Articles
import Claims
import Foundation
import Language

/// Reads files from disk and analyses each by itself.
struct FileAnnotator {
  private let reader = ArticleReader()
  private let analyzer: Analyzer
  /// Overrides what an article says of its day of publication.
  let published: CivilDate?

  init(published: CivilDate?, speakers: SpeakerRules = .standard) {
    self.published = published
    analyzer = Analyzer(speakers: speakers)
  }

  /// - Throws: ``CommandFailure`` where the file can't be read or holds no article.
  func article(_ path: String) throws(CommandFailure) -> Article {
    let bytes = try contents(of: path)
    switch reader.read(bytes, path: path, sidecar: sidecar(of: path)) {
    case .success(let article): return article
    case .failure(let rejection): throw CommandFailure(.badData, "\(path): \(rejection.message)")
    }
  }

  func analysis(_ path: String) throws(CommandFailure) -> ArticleAnalysis {
    analyzer.analyze(try article(path), published: published)
  }

  /// Sentences and trees of the article's whole text, furniture included.
  func annotated(_ article: Article) -> AnnotatedText {
    LanguageAnalyzer().annotate(String(decoding: article.text.bytes, as: UTF8.self))
  }

  /// CoNLL-U of the words of a CoNLL-U file.
  /// - Throws: ``CommandFailure`` where the file can't be read or has no line of CoNLL-U.
  func annotatedWords(_ path: String) throws(CommandFailure) -> [UInt8] {
    let (annotated, text) = LanguageAnalyzer().annotate(pretokenized: try contents(of: path))
    guard !annotated.tokens.isEmpty else {
      throw CommandFailure(
        .badData, "\(path): holds no words in CoNLL-U", remedy: "leave out --pretokenized for plain text")
    }
    for diagnostic in annotated.diagnostics where diagnostic.severity != .info {
      Console.complain("\(path): \(diagnostic.message)")
    }
    return Array(CoNLLUWriter().write(annotated, text: text).utf8)
  }

  func contents(of path: String) throws(CommandFailure) -> [UInt8] {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw CommandFailure(.noInput, "there is no file \(path)")
    }
    guard !isFolder.boolValue else {
      throw CommandFailure(.noInput, "\(path) is a folder", remedy: "name its files, such as \(path)/*.txt")
    }
    guard let data = FileManager.default.contents(atPath: path) else {
      throw CommandFailure(.noInput, "\(path) can't be read", remedy: "check its permissions")
    }
    return [UInt8](data)
  }

  private func sidecar(of path: String) -> [UInt8]? {
    let name = (path as NSString).deletingPathExtension + ".yaml"
    return FileManager.default.contents(atPath: name).map { [UInt8]($0) }
  }
}
