// swift-tools-version: 6.2
import PackageDescription

/// Data flows down this list and never back up: a target depends only on targets above it.
/// `Tests/ArchitectureTests` compares each file's imports with the dependencies declared here.
let package = Package(
  name: "dossier",
  products: [
    .executable(name: "dossier", targets: ["dossier"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.0"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
  ],
  targets: [
    // MARK: System libraries
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(
      name: "CSystemd", pkgConfig: "libsystemd", providers: [.apt(["libsystemd-dev"])]),

    // MARK: Pure layers
    .target(
      name: "Articles",
      dependencies: [
        "CLibXML2",
        .product(name: "Crypto", package: "swift-crypto"),
        "Yams",
      ]),
    .target(name: "CLanguageModel", exclude: ["language.model"]),
    // Optimised even for tests: the models look up millions of weights a second.
    .target(
      name: "Language", dependencies: ["Articles", "CLanguageModel"],
      swiftSettings: [.unsafeFlags(["-O"], .when(configuration: .debug))]),
    .target(name: "Dates", dependencies: ["Articles", "Language"]),
    .target(name: "Claims", dependencies: ["Articles", "Dates", "Language"]),
    .target(name: "Events", dependencies: ["Articles", "Dates", "Language"]),
    .target(
      name: "Analysis",
      dependencies: [
        "Articles",
        "Claims",
        .product(name: "Crypto", package: "swift-crypto"),
        "Dates",
        "Events",
        "Language",
      ]),
    .target(
      name: "Linking",
      dependencies: [
        "Analysis",
        "Articles",
        "Claims",
        .product(name: "Crypto", package: "swift-crypto"),
        "Dates",
        "Events",
        "Language",
        .product(name: "OrderedCollections", package: "swift-collections"),
      ]),
    .target(name: "Changes", dependencies: ["Analysis", "Articles", "Claims", "Dates", "Events", "Linking"]),
    .target(
      name: "Rendering",
      dependencies: ["Analysis", "Articles", "Changes", "Claims", "Dates", "Events", "Language", "Linking"]),

    // MARK: Edges
    .target(
      name: "Storage",
      dependencies: [
        "Analysis",
        "Articles",
        "Changes",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "GRDB", package: "GRDB.swift"),
        "Linking",
        .product(name: "Logging", package: "swift-log"),
      ]),
    .target(
      name: "Inbox",
      dependencies: [
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "DequeModule", package: "swift-collections"),
        .product(name: "Logging", package: "swift-log"),
      ]),
    .target(
      name: "ServiceManager",
      dependencies: ["CSystemd", .product(name: "Logging", package: "swift-log")]),
    .target(
      name: "Daemon",
      dependencies: [
        "Analysis",
        "Articles",
        "Changes",
        "Claims",
        "Inbox",
        "Linking",
        .product(name: "Logging", package: "swift-log"),
        "Rendering",
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
        "ServiceManager",
        "Storage",
        "Yams",
      ]),
    .executableTarget(
      name: "dossier",
      dependencies: [
        "Analysis",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        "Articles",
        "Changes",
        "Claims",
        "Daemon",
        "Language",
        "Linking",
        .product(name: "Logging", package: "swift-log"),
        "Rendering",
        "ServiceManager",
        "Storage",
      ]),

    .executableTarget(name: "dossier-train", dependencies: ["Articles", "Language"]),

    // MARK: Tests
    .target(
      name: "TestSupport", dependencies: ["Analysis", "Articles", "Claims", "Dates", "Events", "Language"],
      path: "Tests/TestSupport", exclude: ["Story"]),
    .testTarget(name: "ArticlesTests", dependencies: ["Articles", "TestSupport"]),
    .testTarget(name: "LanguageTests", dependencies: ["Articles", "Language", "TestSupport"]),
    .testTarget(name: "DatesTests", dependencies: ["Articles", "Dates", "Language", "TestSupport"]),
    .testTarget(name: "ClaimsTests", dependencies: ["Articles", "Claims", "Dates", "Language", "TestSupport"]),
    .testTarget(name: "EventsTests", dependencies: ["Articles", "Dates", "Events", "Language", "TestSupport"]),
    .testTarget(
      name: "AnalysisTests",
      dependencies: ["Analysis", "Articles", "Claims", "Dates", "Events", "Language", "TestSupport"]),
    .testTarget(name: "LinkingTests", dependencies: ["Analysis", "Articles", "Dates", "Linking", "TestSupport"]),
    .testTarget(name: "ChangesTests", dependencies: ["Analysis", "Changes", "Linking", "TestSupport"]),
    .testTarget(
      name: "RenderingTests", dependencies: ["Analysis", "Articles", "Changes", "Linking", "Rendering", "TestSupport"]),
    .testTarget(
      name: "StorageTests",
      dependencies: [
        "Analysis", "Articles", "Changes", .product(name: "GRDB", package: "GRDB.swift"), "Linking", "Storage",
        "TestSupport",
      ]),
    .testTarget(
      name: "InboxTests", dependencies: ["Inbox", .product(name: "Logging", package: "swift-log"), "TestSupport"]),
    .testTarget(
      name: "ServiceManagerTests",
      dependencies: [.product(name: "Logging", package: "swift-log"), "ServiceManager", "TestSupport"]),
    .testTarget(
      name: "DaemonTests",
      dependencies: [
        "Analysis", "Changes", "Daemon", .product(name: "GRDB", package: "GRDB.swift"), "Inbox", "Linking",
        .product(name: "Logging", package: "swift-log"), "ServiceManager",
        "Storage",
        "TestSupport",
      ]),
    .testTarget(
      name: "dossierTests",
      dependencies: [
        "Analysis", "Articles", "Changes", "dossier", "Linking", "Rendering", "Storage", "TestSupport",
      ]),
    .testTarget(name: "ArchitectureTests", dependencies: ["TestSupport"]),
  ],
  swiftLanguageModes: [.v6]
)
