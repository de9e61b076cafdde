// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

// A statically linked runtime halves the time to start, which is most of a cold search.
let staticRuntime: [String] = ["-static-stdlib"]
let shippedSettings =
  settings + [.unsafeFlags(staticRuntime, .when(platforms: [.linux], configuration: .release))]

let package = Package(
  name: "jianbao",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "jianbao", targets: ["jianbao"]),
    .library(name: "ArticleParser", targets: ["ArticleParser"]),
    .library(name: "BigramIndex", targets: ["BigramIndex"]),
  ],
  targets: [
    .target(name: "ArticleParser", swiftSettings: shippedSettings),
    .target(name: "BigramIndex", swiftSettings: shippedSettings),
    .executableTarget(
      name: "jianbao",
      dependencies: ["ArticleParser", "BigramIndex"],
      swiftSettings: shippedSettings,
      linkerSettings: [
        .unsafeFlags(staticRuntime, .when(platforms: [.linux], configuration: .release))
      ]),
    .target(
      name: "TestSupport", dependencies: ["BigramIndex"], path: "Tests/TestSupport",
      swiftSettings: settings),
    .testTarget(
      name: "ArticleParserTests",
      dependencies: ["ArticleParser", "TestSupport"],
      exclude: ["Fixtures"],
      swiftSettings: settings),
    .testTarget(
      name: "BigramIndexTests",
      dependencies: ["BigramIndex", "TestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "jianbaoTests",
      dependencies: ["jianbao", "ArticleParser", "BigramIndex", "TestSupport"],
      exclude: ["Fixtures"],
      swiftSettings: settings),
  ]
)
