// A libFuzzer target: any bytes are an article or a rejection, and an article keeps its promises.
//
// The first byte chooses the format and whether the rest is split into article and sidecar. `run` beside this file builds and
// starts it.
import Articles

typealias Arguments = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>

/// libFuzzer's own entry for programs that bring their `main`, as the package manager's executables do.
@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
  _ count: UnsafeMutablePointer<CInt>, _ arguments: UnsafeMutablePointer<Arguments>,
  _ test: @convention(c) (UnsafePointer<UInt8>, Int) -> CInt
) -> CInt

/// The package manager links `main` to this name, made of the target's.
@_cdecl("fuzz_main")
func main(_ count: CInt, _ arguments: Arguments) -> CInt {
  var count = count
  var arguments = arguments
  return runDriver(&count, &arguments) { fuzz($0, $1) }
}

private func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  guard count > 0 else { return 0 }
  let input = Array(UnsafeBufferPointer(start: start, count: count))
  let path = ["a.txt", "a.md", "a.html", "a"][Int(input[0] & 3)]
  let rest = Array(input.dropFirst())
  let cut = input[0] & 4 != 0 ? rest.count / 2 : rest.count
  let sidecar = cut < rest.count ? Array(rest[cut...]) : nil
  guard case .success(let article) = ArticleReader().read(Array(rest[..<cut]), path: path, sidecar: sidecar) else {
    return 0
  }
  check(article)
  return 0
}

private func check(_ article: Article) {
  let size = article.text.bytes.count
  precondition(String(validating: article.text.bytes, as: UTF8.self) != nil, "text is not valid UTF-8")
  var end = 0
  for block in article.blocks {
    precondition(
      block.range.lowerBound >= end && !block.range.isEmpty && block.range.upperBound <= size, "block out of order")
    precondition(block.post.map(article.posts.indices.contains) ?? true, "block of no post")
    end = block.range.upperBound
  }
  for post in article.posts { precondition(post.range.upperBound <= size, "post outside the text") }
  for note in article.diagnostics { precondition((note.range?.upperBound ?? 0) <= size, "diagnostic outside the text") }
  let stamps = [article.metadata.published, article.metadata.updated] + article.posts.map(\.published)
  for stamp in stamps { precondition((stamp?.range?.upperBound ?? 0) <= size, "stamp outside the text") }
}
