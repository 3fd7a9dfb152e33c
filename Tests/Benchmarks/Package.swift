// swift-tools-version: 6.2
import PackageDescription

/// Benchmarks drive the finished program from outside, as a user does, and beside a rival in the same run.
let package = Package(
  name: "Benchmarks",
  targets: [.executableTarget(name: "Benchmarks")],
  swiftLanguageModes: [.v6]
)
