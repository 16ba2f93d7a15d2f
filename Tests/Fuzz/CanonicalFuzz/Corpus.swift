import Foundation

#if !FUZZING
    enum Corpus {
        /// Checks the laws on every file; a broken one stops the process after its name was printed.
        static func replay(_ files: some Sequence<String>) throws {
            for file in files {
                print(file)
                CanonicalLaws.check(Array(try Data(contentsOf: URL(fileURLWithPath: file))))
            }
        }
    }
#endif
