// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "akkoord",
    products: [
        .executable(name: "akkoord", targets: ["akkoord"])
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    ],
    targets: [
        .systemLibrary(name: "CLibgit2", pkgConfig: "libgit2", providers: [.apt(["libgit2-dev"])]),
        .target(
            name: "GitStore",
            dependencies: ["CLibgit2", "Findings", .product(name: "Crypto", package: "swift-crypto")]),
        .target(name: "Signing", dependencies: ["Findings", .product(name: "Crypto", package: "swift-crypto")]),
        .target(name: "Findings"),
        .target(name: "CanonicalForm", dependencies: ["Findings", .product(name: "Yams", package: "Yams")]),
        .target(name: "Governance"),
        .target(name: "Amendments", dependencies: ["Governance"]),
        .target(name: "Workflow", dependencies: ["Amendments", "Governance"]),
        .target(
            name: "Documents", dependencies: ["Amendments", "CanonicalForm", "Findings", "Governance", "Workflow"]),
        .target(
            name: "Ledger",
            dependencies: [
                "Amendments", "CanonicalForm", "Documents", "Findings", "GitStore", "Governance", "Signing", "Workflow",
            ]),
        .target(
            name: "History",
            dependencies: [
                "Amendments", "CanonicalForm", "Documents", "Findings", "GitStore", "Governance", "Ledger", "Workflow",
            ]),
        .target(
            name: "Reports",
            dependencies: [
                "Amendments", "CanonicalForm", "Documents", "Findings", "GitStore", "Governance", "History", "Ledger",
                "Workflow",
            ]),
        .target(name: "Templates"),
        .executableTarget(
            name: "akkoord",
            dependencies: [
                "Amendments", "CanonicalForm", "Documents", "Findings", "GitStore", "Governance", "History", "Ledger",
                "Reports", "Signing", "Templates", "Workflow",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),

        // Benchmarks, and the made-up histories that they and the tests of the ledger share.
        .target(
            name: "GeneratedHistories",
            dependencies: [
                "Amendments", "CanonicalForm", "Documents", "Findings", "GitStore", "Governance", "Ledger", "Signing",
                "Templates", "TestSupport", "Workflow",
            ],
            path: "Benchmarks/GeneratedHistories"),
        .executableTarget(
            name: "akkoord-bench",
            dependencies: [
                "Amendments", "CLibgit2", "CanonicalForm", "Documents", "Findings", "GeneratedHistories", "GitStore",
                "Governance", "Ledger", "Signing", "TestSupport",
                .product(name: "Crypto", package: "swift-crypto"), .product(name: "Yams", package: "Yams"),
            ],
            path: "Benchmarks/Figures"),

        // Tests. TestSupport is what several of them share; the fuzz targets replay their laws without a fuzzer too.
        .target(name: "TestSupport", path: "Tests/TestSupport"),
        .testTarget(name: "GitStoreTests", dependencies: ["CLibgit2", "Findings", "GitStore", "TestSupport"]),
        .testTarget(
            name: "SigningTests",
            dependencies: ["Findings", "Signing", "TestSupport", .product(name: "Crypto", package: "swift-crypto")]),
        .testTarget(name: "GovernanceTests", dependencies: ["Governance", "TestSupport"]),
        .testTarget(
            name: "CanonicalFormTests",
            dependencies: ["CanonicalForm", "Findings", "TestSupport", .product(name: "Yams", package: "Yams")]),
        .testTarget(name: "AmendmentsTests", dependencies: ["Amendments", "Governance", "TestSupport"]),
        .testTarget(name: "WorkflowTests", dependencies: ["Amendments", "Governance", "TestSupport", "Workflow"]),
        .testTarget(
            name: "DocumentsTests",
            dependencies: [
                "Amendments", "CanonicalForm", "Documents", "Findings", "Governance", "TestSupport", "Workflow",
                .product(name: "Yams", package: "Yams"),
            ]),
        .testTarget(
            name: "LedgerTests",
            dependencies: [
                "akkoord", "Amendments", "CanonicalForm", "Documents", "Findings", "GeneratedHistories", "GitStore",
                "Governance", "History", "Ledger", "Signing", "Templates", "TestSupport", "Workflow",
            ]),
        .testTarget(
            name: "GeneratedHistoriesTests",
            dependencies: [
                "Amendments", "Documents", "GeneratedHistories", "GitStore", "Governance", "Ledger", "TestSupport",
                "Workflow",
            ]),
        .testTarget(
            name: "HistoryTests",
            dependencies: ["Documents", "Findings", "Governance", "History", "Ledger", "Templates", "TestSupport"]),
        .testTarget(
            name: "CommandTests",
            dependencies: [
                "akkoord", "CanonicalForm", "Documents", "Findings", "GitStore", "Ledger", "Reports", "Templates",
                "TestSupport",
            ]),
        .testTarget(
            name: "ReportsTests",
            dependencies: [
                "Amendments", "CanonicalForm", "Documents", "Findings", "Governance", "Reports", "TestSupport",
                "Workflow",
            ]),
        .testTarget(
            name: "GeneratedTests",
            dependencies: ["akkoord", "Documents", "Findings", "Ledger", "Reports", "Templates", "TestSupport"]),
        .executableTarget(
            name: "CanonicalFuzz", dependencies: ["CanonicalForm", "Documents", "Findings"],
            path: "Tests/Fuzz/CanonicalFuzz"),
        .executableTarget(name: "SignatureFuzz", dependencies: ["Signing"], path: "Tests/Fuzz/SignatureFuzz"),
    ]
)

// One loop, so that every target keeps the same rules. Memory safety is proved everywhere but in GitStore,
// the one module that touches C.
for target in package.targets where target.type != .system {
    target.swiftSettings =
        (target.swiftSettings ?? []) + [
            .enableUpcomingFeature("ExistentialAny"),
            .enableUpcomingFeature("InternalImportsByDefault"),
            .enableUpcomingFeature("MemberImportVisibility"),
            .treatAllWarnings(as: .error),
        ]
    // Inflating and hashing objects byte by byte is ten times slower unoptimised, and every test reads repositories.
    if target.name == "GitStore" {
        target.swiftSettings?.append(.unsafeFlags(["-O"], .when(configuration: .debug)))
    }
    if target.name != "GitStore" {
        target.swiftSettings?.append(.strictMemorySafety())
    }
}
