// swift-tools-version: 6.2
import PackageDescription

/// Torture drives the finished program from outside: kills it, starves it, floods it, and looks at what is left.
let package = Package(
  name: "Torture",
  targets: [.executableTarget(name: "Torture")],
  swiftLanguageModes: [.v6]
)
