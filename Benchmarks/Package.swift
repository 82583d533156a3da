// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "heshu-benchmarks",
  platforms: [.macOS(.v26)],
  dependencies: [
    // The code that is measured.
    .package(name: "heshu", path: "..")
  ],
  targets: [
    .executableTarget(
      name: "RecognizerBenchmark", dependencies: [.product(name: "Heshu", package: "heshu")],
      swiftSettings: [.swiftLanguageMode(.v6)]),
    .executableTarget(
      name: "RecognizerFuzz", dependencies: [.product(name: "Heshu", package: "heshu")],
      swiftSettings: [.swiftLanguageMode(.v6)]),
    // Most of its files are those of the short form in Tests/HeshuTests/Fuzz.
    .executableTarget(
      name: "InputFuzz", dependencies: [.product(name: "Heshu", package: "heshu")],
      swiftSettings: [.swiftLanguageMode(.v6)]),
    .executableTarget(
      name: "CheckBenchmark", dependencies: [.product(name: "Heshu", package: "heshu")],
      swiftSettings: [.swiftLanguageMode(.v6)]),
    .executableTarget(
      name: "WorkbookBenchmark", dependencies: [.product(name: "Heshu", package: "heshu")],
      swiftSettings: [.swiftLanguageMode(.v6)]),
    .executableTarget(
      name: "GzipBenchmark", dependencies: [.product(name: "Heshu", package: "heshu")],
      swiftSettings: [.swiftLanguageMode(.v6)]),
    .executableTarget(
      name: "StoreBenchmark", dependencies: [.product(name: "Heshu", package: "heshu")],
      swiftSettings: [.swiftLanguageMode(.v6)]),
  ]
)
