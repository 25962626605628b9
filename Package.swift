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

let coreTargets: [Target] = [
  .target(name: "ByteClasses"),
  .target(name: "CSV", dependencies: ["ByteClasses"], swiftSettings: core),
  .target(name: "Archives", swiftSettings: core),
  .target(name: "Spreadsheets", dependencies: ["Archives", "CSV"], swiftSettings: core),
  .target(name: "Vocabularies", dependencies: ["CSV"], swiftSettings: core),
  .target(name: "Schemas", dependencies: ["Vocabularies"], swiftSettings: core),
  .target(name: "Validation", dependencies: ["CSV", "Vocabularies", "Schemas"], swiftSettings: core),
  .target(name: "Suggestion", dependencies: ["Vocabularies"], swiftSettings: core),
  .target(
    name: "Conversion", dependencies: ["CSV", "Vocabularies", "Schemas", "Validation"], swiftSettings: core),
  .target(
    name: "Reporting", dependencies: ["CSV", "Vocabularies", "Schemas", "Validation"], swiftSettings: core),
]

let commandTargets: [Target] = [
  .target(
    name: "Standards", dependencies: ["CSV", "Vocabularies", "Schemas", "Validation", "Conversion", "Suggestion"],
    swiftSettings: common,
    plugins: ["EmbedStandards"]),
  .target(name: "ExampleData", swiftSettings: common),
  .target(
    name: "Execution", dependencies: ["CSV", "Vocabularies", "Schemas", "Validation", "Conversion"],
    swiftSettings: common),
  .target(
    name: "Unpacking", dependencies: ["CSV", "Archives", "Spreadsheets", "Execution"], swiftSettings: common),
  .target(
    name: "Shards", dependencies: ["CSV", "Vocabularies", "Validation", "Reporting", "Standards", "Execution"],
    exclude: ["README.md"], swiftSettings: common),
  .target(
    name: "Publishing",
    dependencies: ["CSV", "Vocabularies", "Schemas", "Validation", "Conversion", "Reporting", "Standards"],
    swiftSettings: common),
  .target(
    name: "Exchange", dependencies: ["CSV", "Vocabularies", "Schemas", "Reporting", "Standards"],
    swiftSettings: common),
  .target(
    name: "Conformance",
    dependencies: ["CSV", "Vocabularies", "Schemas", "Validation", "Reporting", "Standards", "Execution"],
    swiftSettings: common),
  .executableTarget(
    name: "concord",
    dependencies: [
      "CSV", "Vocabularies", "Schemas", "Validation", "Reporting", "Standards", "Execution", "Shards", "Publishing",
      "Exchange", "Conversion", "Suggestion", "ExampleData", "Conformance", "Unpacking", "Spreadsheets",
    ],
    swiftSettings: common),
  .plugin(
    name: "EmbedStandards", capability: .buildTool(), dependencies: ["EmbedTool"], path: "Sources/EmbedStandards"),
  .executableTarget(name: "EmbedTool", swiftSettings: common),
  .executableTarget(
    name: "concord-bench", dependencies: ["ExampleData", "concord"], exclude: ["peers", "README.md"],
    swiftSettings: common),
]

let testTargets: [Target] = [
  .target(
    name: "Comparing",
    dependencies: ["CSV", "Vocabularies", "Schemas", "Validation", "Conversion", "Reporting", "Execution"],
    swiftSettings: common),
  .executableTarget(
    name: "concord-compare", dependencies: ["Vocabularies", "Schemas", "Validation", "Comparing", "TestSupport"],
    swiftSettings: common),
  .executableTarget(name: "concord-misfit", swiftSettings: common),
  .target(name: "AllocationCount"),
  .executableTarget(
    name: "concord-allocations",
    dependencies: [
      "Vocabularies", "Schemas", "Validation", "Conversion", "Standards", "Execution", "ExampleData",
      "AllocationCount",
    ],
    swiftSettings: common),
  .target(
    name: "TestSupport", dependencies: ["CSV", "Vocabularies", "Schemas", "Validation", "Standards"],
    path: "Tests/TestSupport", swiftSettings: common),
  .testTarget(name: "CSVTests", dependencies: ["ByteClasses", "CSV", "TestSupport"], swiftSettings: common),
  .target(
    name: "ArchiveSupport", dependencies: ["Archives"], path: "Tests/ArchiveSupport", swiftSettings: common),
  .testTarget(name: "ArchivesTests", dependencies: ["Archives", "ArchiveSupport"], swiftSettings: common),
  .testTarget(
    name: "SpreadsheetsTests", dependencies: ["Archives", "CSV", "Spreadsheets", "ArchiveSupport"],
    exclude: ["Fixtures"], swiftSettings: common),
  .testTarget(
    name: "VocabulariesTests", dependencies: ["CSV", "Vocabularies", "Schemas", "Standards", "TestSupport"],
    swiftSettings: common),
  .testTarget(
    name: "ValidationTests",
    dependencies: ["CSV", "Vocabularies", "Schemas", "Validation", "Reporting", "TestSupport"],
    swiftSettings: common),
  .testTarget(
    name: "SuggestionTests", dependencies: ["CSV", "Vocabularies", "Suggestion", "Standards", "TestSupport"],
    swiftSettings: common),
  .testTarget(
    name: "ConversionTests",
    dependencies: ["CSV", "Vocabularies", "Schemas", "Validation", "Conversion", "Standards", "TestSupport"],
    swiftSettings: common),
  .testTarget(
    name: "StandardsTests",
    dependencies: ["CSV", "Vocabularies", "Schemas", "Validation", "Reporting", "Standards", "TestSupport"],
    swiftSettings: common),
  .testTarget(
    name: "PublishingTests",
    dependencies: [
      "CSV", "Vocabularies", "Schemas", "Validation", "Reporting", "Conversion", "Standards", "Publishing",
      "TestSupport",
    ],
    swiftSettings: common),
  .testTarget(
    name: "ReportingTests",
    dependencies: ["CSV", "Vocabularies", "Schemas", "Validation", "Reporting", "TestSupport"], swiftSettings: common),
  .testTarget(
    name: "ExchangeTests",
    dependencies: ["CSV", "Vocabularies", "Schemas", "Reporting", "Standards", "Exchange", "TestSupport"],
    swiftSettings: common),
  .testTarget(
    name: "ExecutionTests",
    dependencies: [
      "CSV", "Vocabularies", "Schemas", "Validation", "Conversion", "Reporting", "Execution", "Comparing",
      "TestSupport",
    ],
    swiftSettings: common),
  .testTarget(
    name: "ConformanceTests",
    dependencies: [
      "concord", "concord-misfit", "CSV", "Conformance", "Conversion", "Publishing", "Reporting", "Schemas",
      "Standards", "Validation", "Vocabularies", "TestSupport",
    ],
    swiftSettings: common),
  .testTarget(
    name: "CommandTests",
    dependencies: [
      "concord", "CSV", "Schemas", "Validation", "Standards", "ExampleData", "TestSupport", "ArchiveSupport",
    ],
    swiftSettings: common),
]

/// Links only with libFuzzer: see `.ci/fuzz`.
let fuzzTargets: [Target] = [
  .executableTarget(
    name: "concord-fuzz", dependencies: ["Vocabularies", "Schemas", "Comparing", "Standards"],
    exclude: ["words.dict"], swiftSettings: common),
  .executableTarget(
    name: "concord-fuzz-files", dependencies: ["CSV", "Archives", "Spreadsheets", "ArchiveSupport"],
    exclude: ["words.dict"], swiftSettings: common),
]
let isFuzzed = Context.environment["CONCORD_FUZZ"] != nil

/// The core is compiled by itself for the browser, where no plugin and no command could run.
let isCoreOnly = Context.environment["CONCORD_CORE_ONLY"] != nil

let package = Package(
  name: "Concord",
  products: isCoreOnly ? [] : [.executable(name: "concord", targets: ["concord"])],
  targets: isCoreOnly
    ? coreTargets : coreTargets + commandTargets + testTargets + (isFuzzed ? fuzzTargets : []),
  swiftLanguageModes: [.v6]
)
