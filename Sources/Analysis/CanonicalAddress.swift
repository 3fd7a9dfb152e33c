/// The part of a web address that names an article, whichever way a reader came to it.
enum CanonicalAddress {
  /// Query parameters that tell how a reader came and not what is read.
  private static let trackingParameters: Set<String> = [
    "fbclid", "gclid", "igshid", "mc_cid", "mc_eid", "msclkid", "ref", "ref_src", "smid", "src",
  ]

  /// Host and path in one form: without scheme, `www.`, port of the scheme, fragment, tracking parameters and closing
  /// slash; the host in lower case. Nil where the text is no web address.
  static func normalised(_ address: String) -> String? {
    var rest = Substring(address.drop(while: \.isWhitespace))
    while let last = rest.last, last.isWhitespace { rest.removeLast() }
    guard let colon = rest.range(ofASCII: "://") else { return nil }
    let scheme = rest[..<colon.lowerBound].lowercased()
    guard scheme == "http" || scheme == "https" else { return nil }
    rest = rest[colon.upperBound...]
    if let hash = rest.firstIndex(of: "#") { rest = rest[..<hash] }
    let query = rest.firstIndex(of: "?").map { rest[rest.index(after: $0)...] }
    if let mark = rest.firstIndex(of: "?") { rest = rest[..<mark] }
    let slash = rest.firstIndex(of: "/") ?? rest.endIndex
    var host = rest[..<slash].lowercased()
    for port in [":80", ":443"] where host.hasSuffix(port) { host.removeLast(port.count) }
    if host.hasPrefix("www.") { host.removeFirst(4) }
    guard !host.isEmpty else { return nil }
    var path = rest[slash...]
    while path.last == "/" { path.removeLast() }
    let kept = (query ?? "").split(separator: "&").filter { parameter in
      let name = parameter.prefix { $0 != "=" }.lowercased()
      return !name.hasPrefix("utm_") && !trackingParameters.contains(name)
    }
    return host + path + (kept.isEmpty ? "" : "?" + kept.sorted().joined(separator: "&"))
  }
}

extension Substring {
  /// The first place of an ASCII pattern.
  fileprivate func range(ofASCII pattern: String) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(pattern) { return start..<index(start, offsetBy: pattern.count) }
      start = index(after: start)
    }
    return nil
  }
}
