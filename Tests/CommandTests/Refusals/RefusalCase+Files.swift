extension RefusalCase {
    private static func file(
        _ rule: String, _ script: String, kind: String = "domain", command: String = "check", also: Set<String> = []
    ) -> RefusalCase {
        RefusalCase(rule, .desk, "{ \(script); } > file.yaml", run: "\(command) file.yaml --kind \(kind)", also: also)
    }

    /// One file with one fault.
    static let ofFiles: [RefusalCase] = [
        file("canonical.blank-line", #"domain | sed 's/^rank/\nrank/'"#),
        file("canonical.block-start", #"domain | sed 's/  Placeholder./    Placeholder./'"#, also: ["document.value"]),
        file("canonical.byte-order-mark", #"printf '\xef\xbb\xbf'; domain"#),
        file("canonical.character", #"domain | sed 's/First domain/First\xc2\xa0domain/'"#),
        file("canonical.comment", "domain | sed 's/rank: 1/rank: 1 # first/'"),
        file(
            "canonical.depth",
            #"domain | sed '$d'; echo cells:; for n in 2 6 10 14 18 22 26 30 34; do printf "%${n}s- a:\n" ''; done"#,
            also: ["document.unknown-key", "canonical.empty-value"]),
        file("canonical.document-mark", "echo ---; domain"),
        file("canonical.empty", "true"),
        file("canonical.empty-value", "domain | sed 's/rank: 1/rank:/'"),
        file("canonical.escape", #"domain | sed 's/First domain/First \\x41/'"#),
        file("canonical.final-line", "domain | head -c -1"),
        file("canonical.indent", "programme | sed 's/  - en/    - en/'", kind: "programme"),
        file("canonical.key", "domain | sed 's/rank: 1/rank:1/'"),
        file("canonical.key-order", "echo 'id: first-domain'; domain | grep -v ^id"),
        file("canonical.line-end", #"domain | sed 's/$/\r/'"#),
        file("canonical.list-order", #"programme | sed 's/  - en/  - nl\n  - en/'"#, kind: "programme"),
        file("canonical.nfc", #"domain | sed 's/First/Fe\xcc\x81rst/'"#),
        file("canonical.quote", #"domain | sed 's/"First domain"/"First domain/'"#),
        file("canonical.quotes", #"domain | sed 's/^rank: 1/rank: 1\nremark: First/'"#, also: ["document.unknown-key"]),
        file("canonical.scalar", #"domain | sed "s/\"First domain\"/'First domain'/""#),
        file("canonical.size", "domain; head -c 1100000 /dev/zero | tr '\\0' x"),
        file("canonical.style", #"domain | sed 's/rank: 1/rank: "1"/'"#),
        file(
            "canonical.tab", #"domain | sed 's/  Placeholder/\tPlaceholder/'"#,
            also: ["canonical.key", "canonical.empty-value", "canonical.indent"]),
        file("canonical.trailing-space", "domain | sed 's/rank: 1/rank: 1 /'"),
        file("canonical.utf8", #"domain | sed 's/First/F\xffrst/'"#),
        file("document.anchor", "domain | sed 's/rank: 1/rank: \\&a 1/'", command: "fmt"),
        file("document.comment", "domain | sed 's/rank: 1/rank: 1 # first/'", command: "fmt"),
        file("document.duplicate-item", #"programme | sed 's/  - en/  - en\n  - en/'"#, kind: "programme"),
        file("document.duplicate-key", #"domain | sed 's/rank: 1/rank: 1\nrank: 2/'"#),
        file("document.implicit-type", "domain | sed 's/name: .*/name: yes/'", command: "fmt"),
        file("document.missing-key", "domain | grep -v ^rank"),
        file("document.tag", "domain | sed 's/rank: 1/rank: !!int 1/'", command: "fmt"),
        file("document.too-few", "programme | sed 's/^languages:/languages: []/;/  - en/d'", kind: "programme"),
        file("document.type", "domain | sed 's/cells: ../cells: 12/'"),
        file("document.unknown-key", #"domain | sed 's/^rank: 1/rank: 1\nnaem: x/'"#),
        file("document.unknown-word", "policy | sed 's/by: executors/by: executor/'", kind: "policy"),
        file("document.value", "domain | sed 's/rank: 1/rank: een/'"),
        file("document.yaml", "domain | sed 's/rank: 1/rank: 1: 2/'", command: "fmt"),
        file("schema.unknown-kind", "domain", kind: "domein"),
        RefusalCase("schema.no-example", run: "schema output-diff --example"),
        RefusalCase("file.link", .desk, "domain > x; ln -s x file.yaml", run: "check file.yaml --kind domain", exit: 2),
        RefusalCase("file.not-plain", .desk, "mkfifo file.yaml", run: "check file.yaml --kind domain", exit: 2),
        RefusalCase(
            "file.too-large", .desk, "head -c 70000000 /dev/zero > file.yaml", run: "check file.yaml --kind domain",
            exit: 2),
        RefusalCase("repository.unsupported", .desk, "git init -q --object-format=sha256 .", run: "verify", exit: 2),
        RefusalCase("file.missing", run: "check nowhere.yaml"),
        RefusalCase("repository.none", .desk, "", run: "check", exit: 2),
        RefusalCase("repository.unknown-file", .desk, "domain > file.yaml", run: "check file.yaml"),
    ]
}
