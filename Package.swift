// swift-tools-version: 6.2
import PackageDescription

#if canImport(Glibc)
import Glibc
#endif

let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

// Half of a cold search is the start of the program, and half of that the dynamic linker's. What a
// Swift toolchain needs on Debian and Ubuntu brings the C library for static linking too; elsewhere
// it may be missing, and then only Swift's own runtime is linked so.
#if canImport(Glibc)
#if arch(x86_64)
let cLibrary = "/usr/lib/x86_64-linux-gnu/libc.a"
#else
let cLibrary = "/usr/lib/aarch64-linux-gnu/libc.a"
#endif
let isWholeLinkable = access(cLibrary, R_OK) == 0
#else
let isWholeLinkable = false
#endif
// The other linkers warn of a `dlopen` in Swift's runtime, which nothing here calls.
let linking = isWholeLinkable ? ["-static-executable", "-use-ld=lld"] : ["-static-stdlib"]
let shippedSettings =
  settings + [
    .unsafeFlags(["-static-stdlib"], .when(platforms: [.linux], configuration: .release))
  ]

// Lets the compiler encode the instructions for SHA-256 where `SHA256Instructions` asks for them, once the
// processor has been asked whether it has them.
#if arch(x86_64)
let parserSettings = shippedSettings + [.unsafeFlags(["-Xcc", "-msha"])]
#else
let parserSettings = shippedSettings
#endif

let package = Package(
  name: "jianbao",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "jianbao", targets: ["jianbao"]),
    .library(name: "ArticleParser", targets: ["ArticleParser"]),
    .library(name: "BigramIndex", targets: ["BigramIndex"]),
  ],
  targets: [
    .target(name: "ArticleParser", swiftSettings: parserSettings),
    .target(name: "BigramIndex", swiftSettings: shippedSettings),
    .executableTarget(
      name: "jianbao",
      dependencies: ["ArticleParser", "BigramIndex"],
      swiftSettings: shippedSettings,
      linkerSettings: [
        .unsafeFlags(linking, .when(platforms: [.linux], configuration: .release))
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
