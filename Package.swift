// swift-tools-version: 6.2
import PackageDescription

let common: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]
/// The core imports no Foundation and stays within Embedded Swift.
let core: [SwiftSetting] = common + [.strictMemorySafety()]

let package = Package(
  name: "Concord",
  products: [.executable(name: "concord", targets: ["concord"])],
  targets: [
    .target(name: "CSV", swiftSettings: core),
    .target(name: "Vocabularies", dependencies: ["CSV"], swiftSettings: core),
    .target(name: "Schemas", dependencies: ["Vocabularies"], swiftSettings: core),
    .target(name: "Validation", dependencies: ["CSV", "Vocabularies", "Schemas"], swiftSettings: core),
    .target(
      name: "Reporting", dependencies: ["CSV", "Vocabularies", "Schemas", "Validation"], swiftSettings: core),
    .target(
      name: "Standards", dependencies: ["Vocabularies", "Schemas", "Validation"], swiftSettings: common,
      plugins: ["EmbedStandards"]),
    .target(name: "ExampleData", swiftSettings: common),
    .executableTarget(
      name: "concord",
      dependencies: ["CSV", "Vocabularies", "Schemas", "Validation", "Reporting", "Standards", "ExampleData"],
      swiftSettings: common),
    .plugin(name: "EmbedStandards", capability: .buildTool(), dependencies: ["EmbedTool"], path: "Sources/EmbedStandards"),
    .executableTarget(name: "EmbedTool", swiftSettings: common),
    .target(
      name: "TestSupport", dependencies: ["CSV", "Vocabularies", "Schemas", "Validation", "Standards"],
      path: "Tests/TestSupport", swiftSettings: common),
    .testTarget(
      name: "ValidationTests",
      dependencies: ["CSV", "Vocabularies", "Schemas", "Validation", "Reporting", "TestSupport"],
      swiftSettings: common),
  ],
  swiftLanguageModes: [.v6]
)
