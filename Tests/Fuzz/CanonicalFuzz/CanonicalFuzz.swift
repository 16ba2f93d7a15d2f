import Documents

#if FUZZING
    /// libFuzzer's entry.
    ///
    /// The pointer is read only inside this call, for the `size` bytes it is given with.
    @_cdecl("LLVMFuzzerTestOneInput")
    public func fuzzOneInput(_ start: UnsafePointer<UInt8>?, _ size: Int) -> CInt {
        unsafe CanonicalLaws.check(Array(UnsafeBufferPointer(start: start, count: size)))
        return 0
    }
#else
    /// Replays the files named as arguments, or mutations of good files when there are none.
    @main
    enum CanonicalFuzz {
        static func main() throws {
            let files = CommandLine.arguments.dropFirst()
            if files.isEmpty {
                Mutations.run(rounds: 20_000)
            } else {
                try Corpus.replay(files)
            }
        }
    }
#endif
