// swift-tools-version: 6.2
import PackageDescription

// One language mode for every target: data races are errors, warnings too.
let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "heshu",
  platforms: [.macOS(.v26)],
  products: [
    .executable(name: "heshu", targets: ["HeshuCommand"]),
    .library(name: "Heshu", targets: ["Heshu"]),
  ],
  // What needs a C library that not every machine has; a build without is `--disable-default-traits`, or `--traits` with those that stay.
  traits: [
    .trait(name: "XLSX", description: "Workbooks, by way of libxlsxwriter, libarchive and libxml2."),
    .trait(name: "PostgreSQL", description: "Loading into PostgreSQL, by way of libpq."),
    .default(enabledTraits: ["XLSX", "PostgreSQL"]),
  ],
  dependencies: [
    // Reads the pipeline file; `compose` keeps every scalar as the text that was written, with its position.
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    // Parses the command line and writes its help.
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    // SHA-256 of inputs and outputs, at the speed of the processor's own instructions.
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    // SQLite: connections, prepared statements, migrations of the ledger.
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    // Logs of runs, as programs that embed the library write theirs.
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    // Tests only: an integer type that shares no code with ours, as oracle for the exact arithmetic.
    .package(url: "https://github.com/attaswift/BigInt", from: "6.0.1"),
  ],
  targets: [
    // Exact arithmetic and units.
    .target(name: "HeshuQuantities", swiftSettings: settings),
    // Blocks of bytes to bits, in C for the processor's byte shuffles.
    .target(name: "CHeshuKernels", cSettings: [.unsafeFlags(["-O3"])]),
    // Figures in text.
    .target(name: "HeshuFigures", dependencies: ["HeshuQuantities", "CHeshuKernels"], swiftSettings: settings),
    // What travels between the modules, and the protocols that they meet at.
    .target(
      name: "HeshuRecords",
      dependencies: ["HeshuFigures", "CHeshuKernels", .product(name: "Crypto", package: "swift-crypto")],
      swiftSettings: settings),
    // Documents from files and streams.
    .target(name: "HeshuDocuments", dependencies: ["HeshuRecords", "CZlib"], swiftSettings: settings),
    // Patterns over sentences.
    .target(name: "HeshuPatterns", dependencies: ["HeshuRecords", "CPCRE2"], swiftSettings: settings),
    // Checks and their verdicts.
    .target(name: "HeshuChecks", dependencies: ["HeshuRecords"], swiftSettings: settings),
    // CSV, JSON, NDJSON, gzip, tar.
    .target(name: "HeshuFormats", dependencies: ["HeshuRecords", "CZlib"], swiftSettings: settings),
    // Workbooks as sink of rows, their sheets as source of tables; empty without its trait.
    .target(
      name: "HeshuWorkbook",
      dependencies: [
        "HeshuRecords", .target(name: "CXLSXWriter", condition: .when(traits: ["XLSX"])),
        .target(name: "CArchive", condition: .when(traits: ["XLSX"])),
        .target(name: "CXML2", condition: .when(traits: ["XLSX"])),
      ],
      swiftSettings: settings),
    // SQLite as sink of rows and source of tables.
    .target(
      name: "HeshuSQLite",
      dependencies: [
        "HeshuRecords", .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ],
      swiftSettings: settings),
    // PostgreSQL as sink of rows; empty without its trait.
    .target(
      name: "HeshuPostgreSQL",
      dependencies: ["HeshuRecords", .target(name: "CLibPQ", condition: .when(traits: ["PostgreSQL"]))],
      swiftSettings: settings),
    // Stages, runner, publisher.
    .target(
      name: "HeshuPipeline",
      dependencies: ["HeshuPatterns", "HeshuChecks", .product(name: "Logging", package: "swift-log")],
      swiftSettings: settings),
    // The pipeline file, the registry and the Swift API.
    .target(
      name: "Heshu",
      dependencies: [
        "HeshuPipeline", "HeshuDocuments", "HeshuFormats", "HeshuSQLite", .product(name: "Yams", package: "Yams"),
        .target(name: "HeshuPostgreSQL", condition: .when(traits: ["PostgreSQL"])),
        .target(name: "HeshuWorkbook", condition: .when(traits: ["XLSX"])),
      ],
      swiftSettings: settings),
    // The command line.
    .executableTarget(
      name: "HeshuCommand",
      dependencies: [
        "Heshu", .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Logging", package: "swift-log"),
        .target(name: "CMalloc", condition: .when(platforms: [.linux])),
      ],
      swiftSettings: settings),
    // System libraries: a module map and a shim each.
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CLibPQ", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
    .systemLibrary(name: "CPCRE2", pkgConfig: "libpcre2-8", providers: [.apt(["libpcre2-dev"])]),
    .systemLibrary(name: "CXLSXWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
    .systemLibrary(name: "CArchive", pkgConfig: "libarchive", providers: [.apt(["libarchive-dev"])]),
    // How glibc keeps memory, which Swift's own module leaves out.
    .systemLibrary(name: "CMalloc"),
    .systemLibrary(name: "CXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),

    .testTarget(
      name: "HeshuQuantitiesTests",
      dependencies: ["HeshuQuantities", .product(name: "BigInt", package: "BigInt")],
      swiftSettings: settings),
    .testTarget(name: "HeshuFiguresTests", dependencies: ["HeshuFigures"], swiftSettings: settings),
    .testTarget(name: "HeshuRecordsTests", dependencies: ["HeshuRecords"], swiftSettings: settings),
    .testTarget(name: "HeshuDocumentsTests", dependencies: ["HeshuDocuments"], swiftSettings: settings),
    .testTarget(name: "HeshuPatternsTests", dependencies: ["HeshuPatterns"], swiftSettings: settings),
    .testTarget(
      name: "HeshuChecksTests",
      dependencies: ["HeshuChecks", .product(name: "BigInt", package: "BigInt")],
      swiftSettings: settings),
    .testTarget(name: "HeshuFormatsTests", dependencies: ["HeshuFormats"], swiftSettings: settings),
    .testTarget(name: "HeshuWorkbookTests", dependencies: ["HeshuWorkbook"], swiftSettings: settings),
    // Rows for the tests of every store.
    .target(
      name: "StoreTestSupport", dependencies: ["HeshuRecords"], path: "Tests/StoreTestSupport", swiftSettings: settings),
    .testTarget(
      name: "HeshuSQLiteTests", dependencies: ["HeshuSQLite", "StoreTestSupport"], swiftSettings: settings),
    .testTarget(
      name: "HeshuPostgreSQLTests", dependencies: ["HeshuPostgreSQL", "StoreTestSupport"], swiftSettings: settings),
    .testTarget(name: "HeshuPipelineTests", dependencies: ["HeshuPipeline"], swiftSettings: settings),
    .testTarget(name: "HeshuTests", dependencies: ["Heshu"], swiftSettings: settings),
    .testTarget(name: "HeshuCommandTests", dependencies: ["HeshuCommand"], swiftSettings: settings),
  ]
)
