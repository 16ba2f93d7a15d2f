import TestSupport
import Testing

/// The published shapes in `Schemas/`, as an independent validator reads them.
enum JSONShapes {
    static func expectFit(
        _ outputs: [(schema: String, output: String)], in workshop: Workshop,
        at place: SourceLocation = #_sourceLocation
    ) throws {
        try workshop.shell("mkdir ../shapes")
        for (index, each) in outputs.enumerated() {
            try workshop.write(each.output, to: "../shapes/\(index).\(each.schema).json")
        }
        let validated = try workshop.shell("\(Judges.python) -c '\(validator)' ../shapes \(Product.checkout)/Schemas")
        #expect(validated.output == "\(outputs.count) fit\n", "\(validated.whole)", sourceLocation: place)
    }

    private static let validator = """
        import json, os, sys, jsonschema
        fit = 0
        for name in sorted(os.listdir(sys.argv[1])):
            shape = json.load(open(f"{sys.argv[2]}/output-{name.split(chr(46))[1]}.schema.json"))
            output = json.load(open(f"{sys.argv[1]}/{name}"))
            for problem in jsonschema.Draft202012Validator(shape, format_checker=jsonschema.FormatChecker()).iter_errors(output):
                sys.exit(f"{name}: {problem.message}")
            fit += 1
        print(fit, "fit")
        """
}
