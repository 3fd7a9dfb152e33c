// swift-tools-version: 6.2
import PackageDescription

/// Torture drives the finished program from outside: kills it, starves it, floods it, and looks at what is left.
let package = Package(
  name: "Torture",
  products: [
    .executable(name: "Torture", targets: ["Torture"]),
    .library(name: "TortureShim", type: .dynamic, targets: ["TortureShim"]),
  ],
  targets: [
    .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
    // Preloaded into the program under torture: another clock, and reads and opens that fail.
    .target(name: "TortureShim", linkerSettings: [.linkedLibrary("dl")]),
    .executableTarget(name: "Torture", dependencies: ["CSQLite"]),
  ],
  swiftLanguageModes: [.v6]
)
