import Foundation
import Signing
import Testing

@Suite struct SSHSignatureTests {
    private let good: SSHSignature

    init() throws {
        good = try SigningFixture.key().sign(Array("minutes".utf8), namespace: "approval@akkoord")
    }

    @Test func `a signature comes back from its own text`() throws {
        #expect(try SSHSignature.parse(good.armoured()) == good)
        #expect(SigningFixture.armour(SignatureParts(good).blob) == good.armoured())
    }

    private typealias BentText = Bend<String, SSHSignatureError.Code>

    private static let bentTexts: [BentText] = [
        BentText(.trailing) { $0 += "\n" },
        BentText(.trailing) { $0 += "text after the end" },
        BentText(.trailing) { $0 += "text after the end\n" },
        BentText(.trailing) { $0 += $0 },
        BentText(.lineEnd) { $0.removeLast() },
        BentText(.lineEnd, replace("\n", "\r\n")),
        BentText(.lineEnd, replace("-----\nU1NI", "-----\rU1NI")),
        BentText(.armour) { $0 = "" },
        BentText(.armour) { $0 = "\n" + $0 },
        BentText(.armour) { $0 = " " + $0 },
        BentText(.armour) { $0 = "\u{FEFF}" + $0 },
        BentText(.armour) { $0.removeLast(10) },
        BentText(.armour, replace("-----END", "----END")),
        BentText(.armour, replace("E-----\n", "E----- \n")),
        BentText(.armour, replace("SSH SIGNATURE", "PGP SIGNATURE")),
        BentText(.size) { $0 += String(repeating: "A", count: 20_000) },
        BentText(.lineLength, replace("\n-----END", "\n\n-----END")),
        BentText(.lineLength, replace("-----\nU1NI", "-----\n\nU1NI")),
        BentText(.lineLength, replace("-----\nU1NI", "-----\nHeader: x\nU1NI")),
        BentText(.lineLength) { $0 = "-----BEGIN SSH SIGNATURE-----\n-----END SSH SIGNATURE-----\n" },
        BentText(.base64, replace("U1NI", "U1N ")),
        BentText(.base64, replace("U1NI", "U1N=")),
        BentText(.base64, replace("U1NI", "U1N-")),
        BentText(.base64, replace("U1NI", "U1N\0")),
    ]

    @Test(arguments: bentTexts)
    private func `text around or inside that is not canonical is refused`(bend: BentText) {
        let bent = bend.applied(to: String(decoding: good.armoured(), as: UTF8.self))
        let error = #expect(throws: SSHSignatureError.self) { try SSHSignature.parse(Array(bent.utf8)) }
        #expect(error?.code == bend.code)
    }

    @Test(arguments: [1, 64, 69, 71, 76, 10_000])
    func `lines of another width than 70 are refused`(columns: Int) throws {
        let text = SigningFixture.armour(SignatureParts(good).blob, columns: columns)
        let error = #expect(throws: SSHSignatureError.self) { try SSHSignature.parse(text) }
        #expect(error?.code == .lineLength)
    }

    private typealias BentPart = Bend<SignatureParts, SSHSignatureError.Code>

    private static let bentParts: [BentPart] = [
        BentPart(.magic) { $0.magic = Array("SSHSIH".utf8) },
        BentPart(.version) { $0.version = 0 },
        BentPart(.version) { $0.version = 2 },
        BentPart(.keyType) { $0.keyType = "ssh-rsa" },
        BentPart(.keyType) { $0.keyType = "" },
        BentPart(.keyType) { $0.signatureType = "rsa-sha2-512" },
        BentPart(.publicKey) { $0.key.append(0) },
        BentPart(.publicKey) { $0.key.removeLast() },
        BentPart(.publicKey) { $0.key = [UInt8](repeating: 0, count: 32) },
        BentPart(.namespace) { $0.namespace = [] },
        BentPart(.namespace) { $0.namespace = Array("two words".utf8) },
        BentPart(.namespace) { $0.namespace = Array("git\0".utf8) },
        BentPart(.namespace) { $0.namespace = Array("\u{212A}".utf8) },
        BentPart(.namespace) { $0.namespace = [UInt8](repeating: 0x61, count: 256) },
        BentPart(.reserved) { $0.reserved = [0] },
        BentPart(.hash) { $0.hash = "sha256" },
        BentPart(.hash) { $0.hash = "SHA512" },
        BentPart(.hash) { $0.hash = "" },
        BentPart(.signatureLength) { $0.signature.append(0) },
        BentPart(.signatureLength) { $0.signature.removeLast() },
        BentPart(.trailing) { $0.tail = [0] },
        BentPart(.trailing) { $0.keyTail = [0] },
        BentPart(.trailing) { $0.signatureTail = [0] },
    ]

    @Test(arguments: bentParts)
    private func `a field that is not what the format says is refused`(bend: BentPart) {
        let text = SigningFixture.armour(bend.applied(to: SignatureParts(good)).blob)
        let error = #expect(throws: SSHSignatureError.self) { try SSHSignature.parse(text) }
        #expect(error?.code == bend.code)
    }

    @Test func `a signature cut off anywhere is refused`() {
        let blob = SignatureParts(good).blob
        for length in blob.indices {
            let error = #expect(throws: SSHSignatureError.self) {
                try SSHSignature.parse(SigningFixture.armour(Array(blob.prefix(length))))
            }
            #expect([.truncated, .lineLength].contains(error?.code))
        }
    }

    @Test func `a length past the end is refused`() {
        let prefix = Array("SSHSIG".utf8) + SigningFixture.uint32(1)
        for length in [5, 0x7fff_ffff, 0x8000_0000, 0xffff_ffff] {
            let text = SigningFixture.armour(prefix + SigningFixture.uint32(length) + [1, 2, 3, 4])
            let error = #expect(throws: SSHSignatureError.self) { try SSHSignature.parse(text) }
            #expect(error?.code == .truncated)
        }
    }

    @Test func `padding with bits that are not zero is refused`() throws {
        let blob = SignatureParts(good).blob + [0]
        let base64 = Data(blob.prefix(blob.count / 3 * 3 - 2)).base64EncodedString()
        #expect(base64.hasSuffix("=="))
        let last = try #require(base64.dropLast(2).last?.asciiValue)
        let bent = base64.dropLast(3) + String(decoding: [last + 1], as: UTF8.self) + "=="
        let error = #expect(throws: SSHSignatureError.self) {
            try SSHSignature.parse(SigningFixture.armour(String(bent)))
        }
        #expect(error?.code == .base64)
    }
}
