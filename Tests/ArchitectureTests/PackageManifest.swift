import TestSupport

/// What `Package.swift` declares, read as text: the names are all that the checks need.
struct PackageManifest {
  struct Target {
    var name: String
    /// Names of targets and products, in the order in which they are written.
    var dependencies: [String]
    var isTest: Bool
  }

  var targets: [Target] = []

  init(_ text: String) {
    // A target's declaration runs from one opening to the next.
    let openings = [".systemLibrary(", ".target(", ".executableTarget(", ".testTarget("]
    var rest = Substring(text)
    if let start = text.firstRange(of: "  targets: [") { rest = text[start.upperBound...] }
    var pieces: [(opening: String, body: Substring)] = []
    while let (opening, range) = Self.firstOpening(openings, in: rest) {
      if !pieces.isEmpty { pieces[pieces.count - 1].body = rest[..<range.lowerBound] }
      rest = rest[range.upperBound...]
      pieces.append((opening, rest))
    }
    targets = pieces.compactMap { piece in
      guard let name = Self.quoted(after: "name: ", in: piece.body) else { return nil }
      var dependencies: [String] = []
      if let start = piece.body.firstRange(of: "dependencies: [") {
        var body = piece.body[start.upperBound...]
        // Products end in a package's name, which is no module.
        while let package = body.firstRange(of: ", package: \"") {
          let tail = body[package.upperBound...]
          guard let quote = tail.firstIndex(of: "\"") else { break }
          body = Substring(body[..<package.lowerBound] + tail[tail.index(after: quote)...])
        }
        dependencies = Self.strings(in: body[..<(body.firstIndex(of: "]") ?? body.endIndex)])
      }
      return Target(name: name, dependencies: dependencies, isTest: piece.opening == ".testTarget(")
    }
  }

  private static func firstOpening(_ openings: [String], in text: Substring) -> (String, Range<String.Index>)? {
    openings.compactMap { opening in text.firstRange(of: opening).map { (opening, $0) } }
      .min { $0.1.lowerBound < $1.1.lowerBound }
  }

  private static func quoted(after prefix: String, in text: Substring) -> String? {
    guard let start = text.firstRange(of: prefix + "\"") else { return nil }
    return text[start.upperBound...].split(separator: "\"", omittingEmptySubsequences: false).first.map(String.init)
  }

  private static func strings(in text: Substring) -> [String] {
    text.split(separator: "\"", omittingEmptySubsequences: false).enumerated().filter { $0.offset % 2 == 1 }
      .map { String($0.element) }
  }
}
