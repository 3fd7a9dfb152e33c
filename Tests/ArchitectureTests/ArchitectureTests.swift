import TestSupport
import Testing

/// The invariants of the layout, stated as absences and held here.
struct ArchitectureTests {
  let manifest: PackageManifest

  init() throws { manifest = PackageManifest(try Repository.text("Package.swift")) }

  @Test func `the manifest is read as it is written`() {
    #expect(manifest.targets.contains { $0.name == "CSystemd" && $0.dependencies.isEmpty })
    let storage = manifest.targets.first { $0.name == "Storage" }
    #expect(storage?.dependencies.contains("GRDB") == true)
    #expect(storage?.dependencies.contains("GRDB.swift") == false)
    #expect(manifest.targets.count > 20)
  }

  @Test func `a target depends only on targets above it`() {
    var above: Set<String> = []
    let names = Set(manifest.targets.map(\.name))
    for target in manifest.targets where !target.isTest {
      for dependency in target.dependencies where names.contains(dependency) {
        #expect(above.contains(dependency), "\(target.name) depends on \(dependency), which stands below it")
      }
      above.insert(target.name)
    }
  }

  @Test func `a file imports only what its target declares`() throws {
    for target in manifest.targets
    where !target.name.hasPrefix("C") || target.name == "Claims" || target.name == "Changes" {
      let folder = (target.isTest || target.name == "TestSupport" ? "Tests/" : "Sources/") + target.name
      let allowed = Set(target.dependencies).union(Self.platform).union([target.name])
      for path in try Repository.files(under: folder, ofType: "swift") {
        for module in Self.imports(in: try Repository.text(path)) {
          #expect(allowed.contains(module), "\(path) imports \(module), which \(target.name) does not declare")
        }
      }
    }
  }

  @Test func `dependencies are sorted, and none is declared twice`() {
    for target in manifest.targets {
      let names = target.dependencies
      #expect(names == Array(Set(names)).sorted { $0.lowercased() < $1.lowercased() }, "\(target.name)")
    }
  }

  @Test func `every target has its sentence in the README`() throws {
    let readme = try Repository.text("README.md")
    for target in manifest.targets where !target.isTest && target.name != "TestSupport" {
      #expect(readme.contains("`\(target.name)`"), "\(target.name) is not in the README's table")
    }
  }

  @Test func `article text is never processed with regular expressions`() throws {
    for layer in ["Articles", "Language", "Dates", "Claims", "Events", "Analysis", "Linking", "Changes"] {
      for path in try Repository.files(under: "Sources/\(layer)", ofType: "swift") {
        let text = try Repository.text(path)
        for word in ["NSRegularExpression", "Regex", ".wholeMatch(", ".firstMatch("] {
          #expect(!text.contains(word), "\(path) uses \(word)")
        }
      }
    }
  }

  @Test func `no left-overs stand in the sources`() throws {
    for path in try Repository.files(under: "Sources", ofType: "swift") {
      let text = try Repository.text(path)
      for word in ["TO" + "DO", "FIX" + "ME", "XX" + "X:"] {
        #expect(!text.contains(word), "\(path) contains \(word)")
      }
    }
  }

  /// Modules of the toolchain and the platform.
  static let platform: Set<String> = [
    "Dispatch", "Foundation", "FoundationEssentials", "Glibc", "Synchronization", "Testing",
  ]

  static func imports(in text: String) -> [String] {
    text.split(separator: "\n").compactMap { line in
      var words = line.split(separator: " ").map(String.init)
      while let first = words.first,
        first.hasPrefix("@") || first == "public" || first == "internal" || first == "private"
      {
        words.removeFirst()
      }
      guard words.count >= 2, words[0] == "import" else { return nil }
      let kinds = ["struct", "class", "enum", "protocol", "func", "var", "let", "typealias"]
      let name = kinds.contains(words[1]) && words.count > 2 ? words[2] : words[1]
      return name.split(separator: ".").first.map(String.init)
    }
  }
}
