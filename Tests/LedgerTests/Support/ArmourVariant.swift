import Foundation
import Testing

/// Another text for the same signature, or one that hides something in it.
///
/// Stock `ssh-keygen` accepts several.
struct ArmourVariant: Sendable, CustomTestStringConvertible {
    let name: String
    /// A piece of what the finding says.
    let complaint: String
    let apply: @Sendable ([UInt8]) -> [UInt8]

    var testDescription: String { name }

    private static func text(
        _ name: String, _ complaint: String, _ change: @escaping @Sendable (String) -> String
    ) -> ArmourVariant {
        ArmourVariant(name: name, complaint: complaint) { Array(change(String(decoding: $0, as: UTF8.self)).utf8) }
    }

    private static func blob(
        _ name: String, _ complaint: String, _ change: @escaping @Sendable ([UInt8]) -> [UInt8]
    ) -> ArmourVariant {
        text(name, complaint) { text in
            let body = text.split(separator: "\n").dropFirst().dropLast().joined()
            return armour(change(Array(Data(base64Encoded: body) ?? Data())), columns: 70)
        }
    }

    private static func armour(_ blob: [UInt8], columns: Int) -> String {
        let body = Array(Data(blob).base64EncodedString().utf8)
        let lines = stride(from: 0, to: body.count, by: columns).map {
            String(decoding: body[$0..<min($0 + columns, body.count)], as: UTF8.self) + "\n"
        }
        return "-----BEGIN SSH SIGNATURE-----\n\(lines.joined())-----END SSH SIGNATURE-----\n"
    }

    private static func rewrapped(_ text: String, columns: Int) -> String {
        let body = text.split(separator: "\n").dropFirst().dropLast().joined()
        return armour(Array(Data(base64Encoded: body) ?? Data()), columns: columns)
    }

    /// A field of the wire form: its length, then its bytes.
    private static func field(_ text: String) -> [UInt8] { [0, 0, 0, UInt8(text.utf8.count)] + Array(text.utf8) }

    private static func replacing(_ old: [UInt8], with new: [UInt8], in blob: [UInt8]) -> [UInt8] {
        guard let range = blob.firstRange(of: old) else { return blob }
        var result = blob
        result.replaceSubrange(range, with: new)
        return result
    }

    static let anywhere = [
        text("text after the end", "after") { $0 + "Ook goedgekeurd.\n" },
        text("two signatures", "after") { $0 + $0 },
        text("base64 on one line", "70 columns") { rewrapped($0, columns: 10_000) },
        text("lines of 76 columns", "70 columns") { rewrapped($0, columns: 76) },
        text("text before the beginning", "starts with") { "x\n" + $0 },
        blob("unsigned reserved field", "reserved") { blob in
            replacing(field("") + field("sha512"), with: field("verborgen") + field("sha512"), in: blob)
        },
        blob("another hash", "hash") { blob in replacing(field("sha512"), with: field("sha256"), in: blob) },
        blob("bytes after the signature", "after") { blob in blob + [0] },
        blob("another key type", "ssh-ed25518") { blob in
            replacing(field("ssh-ed25519"), with: field("ssh-ed25518"), in: blob)
        },
        blob("another version", "version 2") { blob in replacing([0, 0, 0, 1], with: [0, 0, 0, 2], in: blob) },
    ]

    static let ofFiles =
        anywhere + [
            text("CR LF", "LF alone") { $0.replacing("\n", with: "\r\n") },
            text("no final line end", "does not end in LF") { String($0.dropLast()) },
            text("nothing", "") { _ in "" },
        ]
}
