import CanonicalForm
import Documents
import Findings
import Governance
import TestSupport
import Testing

/// Shape and decoder agree: what fits a kind can be read, and where it can be written it comes back to the byte.
@Suite struct DecoderTests {
    struct Decoder: CustomTestStringConvertible, Sendable {
        let kind: DocumentKind
        /// The bytes that are written from what was read; nil for a kind that is only read.
        let rewritten: @Sendable ([UInt8]) -> Checked<[UInt8]?>

        var testDescription: String { kind.name }

        static func reading<Value>(_ kind: DocumentKind, _ read: @escaping @Sendable ([UInt8]) -> Checked<Value>)
            -> Decoder
        {
            Decoder(kind: kind) { read($0).map { _ in nil } }
        }

        static func both<Value>(
            _ kind: DocumentKind, _ read: @escaping @Sendable ([UInt8]) -> Checked<Value>,
            _ node: @escaping @Sendable (Value) -> Node
        ) -> Decoder {
            Decoder(kind: kind) { read($0).map { CanonicalWriter.bytes(of: node($0)) } }
        }
    }

    static let decoders: [Decoder] = [
        .both(GenesisDocument.kind, { GenesisDocument.read($0) }, { $0.node }),
        .both(AgreementDocument.kind, { AgreementDocument.read($0) }, { AgreementDocument.node($0) }),
        .reading(BodyDocument.kind) { BodyDocument.read($0) },
        .both(DomainDocument.kind, { DomainDocument.read($0) }, { DomainDocument.node($0) }),
        .both(MemberDocument.kind, { MemberDocument.read($0) }, { MemberDocument.node($0) }),
        .reading(OfficesDocument.kind) { OfficesDocument.read($0) },
        .both(OperationsDocument.kind, { OperationsDocument.read($0) }, { OperationsDocument.node($0) }),
        .both(OutcomeDocument.kind, { OutcomeDocument.read($0) }, { $0.node }),
        .reading(PartyDocument.kind) { PartyDocument.read($0) },
        .reading(PolicyDocument.kind) { PolicyDocument.read($0) },
        .reading(ProgrammeDocument.kind) { ProgrammeDocument.read($0) },
        .both(RecordDocument.kind, { RecordDocument.read($0) }, { $0.node }),
        .both(RecoveryDocument.kind, { RecoveryDocument.read($0) }, { RecoveryDocument.node($0) }),
        .both(RevisionDocument.kind, { RevisionDocument.read($0) }, { $0.node }),
        .reading(StatedDocument.kind) { StatedDocument.read($0) },
        .both(ThemeDocument.kind, { ThemeDocument.read($0, domain: "onderwijs") }, { $0.node }),
        .both(VersionDocument.kind, { VersionDocument.read($0) }, { VersionDocument.node($0) }),
        .reading(OverheadDocument.kind) { OverheadDocument.read($0) },
        .both(ApprovalStatement.kind, { StatementDocument.read($0) }, { $0.node }),
        .both(GenesisStatement.kind, { StatementDocument.read($0) }, { $0.node }),
        .both(ProposalStatement.kind, { StatementDocument.read($0) }, { $0.node }),
        .both(PossessionStatement.kind, { StatementDocument.read($0) }, { $0.node }),
        .both(RetractionStatement.kind, { StatementDocument.read($0) }, { $0.node }),
    ]

    @Test(arguments: decoders)
    func `what fits a kind is read and written back to the byte`(decoder: Decoder) throws {
        var generator = TreeGenerator(for: "decoder of \(decoder.kind.name)")
        for _ in 0..<60 {
            let bytes = generator.bytes(decoder.kind)
            let text = String(decoding: bytes, as: UTF8.self)
            let result = decoder.rewritten(bytes)
            let rewritten = try #require(result.value, "\(result.findings) in\n\(text)")
            guard let rewritten else { continue }
            #expect(String(decoding: rewritten, as: UTF8.self) == text)
        }
    }

    @Test func `every kind that is stored has a decoder`() {
        let derived = [FactsDocument.kind.name]
        #expect((Self.decoders.map(\.kind.name) + derived).sorted() == DocumentKind.all.map(\.name))
    }

    @Test func `a statement is held to sixteen kibibytes, also after formatting`() throws {
        let kind = ProposalStatement.kind
        var generator = TreeGenerator(for: "large statement")
        let text = String(decoding: generator.bytes(kind), as: UTF8.self)
        let digests = (1...260).map { number in
            "  - sha256:" + String(repeating: "0", count: 64 - String(number).count) + "\(number)\n"
        }
        let lines = text.split(separator: "\n").map(String.init)
        let date = try #require(lines.last)
        let head = lines.prefix { !$0.hasPrefix("after:") }.map { $0 + "\n" }.joined()
        let large = Array("\(head)after:\n\(digests.sorted().joined())\(date)\n".utf8)
        #expect(large.count > StatementDocument.sizeLimit)
        #expect(kind.read(large).findings.map(\.rule) == ["canonical.size"])
        #expect(kind.format(large).findings.map(\.rule) == ["canonical.size"])
    }
}
