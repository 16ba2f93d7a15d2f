# Everything goes through here: `make demo` and `make test` are all a newcomer needs.

SHELL := /bin/bash
# The C code under us (BoringSSL, libyaml) is optimised in debug builds too: tests verify thousands of signatures.
SWIFT_FLAGS := --explicit-target-dependency-import-check error -Xcc -O2
SWIFT_BUILD := swift build $(SWIFT_FLAGS)
SWIFT_RELEASE := $(SWIFT_BUILD) -c release --static-swift-stdlib -Xlinker -s
BUILD := .build/debug
NEEDED := pkg-config libgit2-dev git openssh-client
# What the tests hold our results against, beside git and ssh-keygen.
JUDGES := python3-yaml python3-jsonschema strace less man-db groff-base zsh fish

.PHONY: demo test build release install uninstall bench generated lint fuzz needs clean

demo: build
	$(BUILD)/akkoord demo $(DIR)

# The tests need the built command, and independent judges: stock git and ssh-keygen, PyYAML, python jsonschema. One that is
# missing fails its tests, where a plain `swift test` says NOT RUN. Not run are only tests of what this machine does not
# allow, such as mounting a full disk, and of OpenSSH's own signatures where that data does not lie beside the checkout.
test: build
	@bash .ci/install-needed $(JUDGES)
	AKKOORD_JUDGES=required swift test $(SWIFT_FLAGS) --disable-xctest $(TESTS)

build: needs
	@echo "Building (the first time this takes several minutes) ..."
	@$(SWIFT_BUILD)

# One binary that works alone, copied anywhere on a Debian 12 with libgit2: the Swift runtime, templates and schemas
# are inside.
release: needs
	$(SWIFT_RELEASE) --product akkoord
	@echo "The binary: .build/release/akkoord"

# Where `make install` puts things: below DESTDIR for a packager. It builds nothing, so that root never builds.
PREFIX ?= /usr/local
COMMAND ?= .build/release/akkoord
SHARE = $(DESTDIR)$(PREFIX)/share

install:
	@test -x "$(COMMAND)" || { echo "There is no $(COMMAND) to install. Build it first: make release" >&2; exit 2; }
	install -D -m 755 "$(COMMAND)" "$(DESTDIR)$(PREFIX)/bin/akkoord"
	install -d "$(SHARE)/man/man1" "$(SHARE)/bash-completion/completions" "$(SHARE)/zsh/site-functions" "$(SHARE)/fish/vendor_completions.d"
	install -m 644 docs/man/*.1 "$(SHARE)/man/man1"
	set -o pipefail; "$(COMMAND)" completions bash | install -m 644 /dev/stdin "$(SHARE)/bash-completion/completions/akkoord"
	set -o pipefail; "$(COMMAND)" completions zsh | install -m 644 /dev/stdin "$(SHARE)/zsh/site-functions/_akkoord"
	set -o pipefail; "$(COMMAND)" completions fish | install -m 644 /dev/stdin "$(SHARE)/fish/vendor_completions.d/akkoord.fish"

uninstall:
	rm -f "$(DESTDIR)$(PREFIX)/bin/akkoord" "$(SHARE)"/man/man1/akkoord.1 "$(SHARE)"/man/man1/akkoord-*.1
	rm -f "$(SHARE)/bash-completion/completions/akkoord" "$(SHARE)/zsh/site-functions/_akkoord" "$(SHARE)/fish/vendor_completions.d/akkoord.fish"

# Release builds of the command and of the benchmark, then every figure beside its peer in the same run. The first run
# makes the histories it needs, which takes minutes. BENCH=quick leaves the longest history out, BENCH=growth measures
# only how things grow with the history, BENCH="growth quick" both; BENCH=plans only what two plans of 10,000 lines take,
# beside daff where that is on the path or BENCH_DAFF names it.
BENCH ?=
bench: release
	$(SWIFT_RELEASE) --product akkoord-bench
	.build/release/akkoord-bench $(BENCH)

# Writes what is made from other files: templates in the binary, JSON Schemas, manual pages. A test fails when they are stale.
generated: needs
	AKKOORD_RECORD=1 swift test $(SWIFT_FLAGS) --disable-xctest --filter GeneratedTests

lint:
	swift format lint --strict --recursive Sources Tests Benchmarks Package.swift

# FUZZ=CanonicalFuzz or SignatureFuzz, FUZZ_SECONDS=60
FUZZ ?= CanonicalFuzz
FUZZ_SECONDS ?= 60
fuzz: needs
	swift build --scratch-path .build/fuzz --sanitize=fuzzer -Xswiftc -DFUZZING -Xswiftc -parse-as-library --product $(FUZZ)
	mkdir -p .build/corpus/$(FUZZ)
	SWIFT_BACKTRACE=enable=no .build/fuzz/debug/$(FUZZ) -max_total_time=$(FUZZ_SECONDS) .build/corpus/$(FUZZ)

# Installs what is missing with apt-get, and nothing when nothing is missing.
needs:
	@command -v swift >/dev/null || { echo "akkoord needs a Swift 6.3 toolchain, and there is no 'swift' here. Install one from swift.org/install, then run this again." >&2; exit 2; }
	@swift --version 2>/dev/null | grep -qE 'Swift version (6\.([3-9]|[1-9][0-9])|[7-9])' || { echo "akkoord needs Swift 6.3 or newer; this is: $$(swift --version 2>/dev/null | head -n 1). Install a newer one from swift.org/install." >&2; exit 2; }
	@bash .ci/install-needed $(NEEDED)

clean:
	rm -rf .build akkoord-demo*
