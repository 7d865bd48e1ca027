# Builds, serves and tests policy-proposals. `make` and `make test` work on a fresh machine with Rust and
# Node: they install what is missing and are quick when nothing is.

SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DELETE_ON_ERROR:

# SEEDS=FOLDER compiles another folder of documents instead of seeds/.
ifneq ($(SEEDS),)
export SEEDS := $(abspath $(SEEDS))
endif

CARGO_HOME ?= $(HOME)/.cargo
# wasm-pack is installed to the first, finds wasm-opt in the second.
export PATH := $(CARGO_HOME)/bin:$(CURDIR)/www/node_modules/.bin:$(PATH)

WWW := www/node_modules/.package-lock.json
WEB_TESTS := tests/web/node_modules/.package-lock.json
CONSUMERS := tests/consumers/node_modules/.package-lock.json
BENCH := tests/bench/node_modules/.package-lock.json
WASM := www/build/wasm
# Where crates lie on this machine is nobody's business: panic messages name them without the path.
WASM_FLAGS := --remap-path-prefix=$(CARGO_HOME)=cargo --remap-path-prefix=$(CURDIR)=.
# A panic, which none of the module's answers causes, ends in a trap; the code and the texts that would
# describe it are left out. That takes the standard library compiled anew, with options that Rust calls
# unstable.
WASM_STD := -Z build-std=std,panic_abort -Z build-std-features=optimize_for_size
WASM_PANIC := -Zunstable-options -Cpanic=immediate-abort -Zlocation-detail=none
SAMPLES := target/samples

.PHONY: all serve build wasm check test rust node browser consumers samples size bench lint tools chromium firefox webkit

all: build serve

serve:
	@npm --prefix www run --silent demo

# --- build ---------------------------------------------------------------------------------------

build: wasm
	npm --prefix www run build

# In a folder of its own: cargo builds everything anew where it finds another compiler's settings. The flags
# are the target's alone: wasm-pack may have to build its tools for this machine, which must not have them.
wasm: tools $(WWW)
	CARGO_TARGET_DIR=target/module RUSTC_BOOTSTRAP=1 CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS="$(WASM_FLAGS) $(WASM_PANIC)" wasm-pack build . --target web --release --no-pack --out-dir $(WASM) --out-name policy_proposals -- $(WASM_STD)

# --- test ----------------------------------------------------------------------------------------

test: check samples browser consumers size

check: lint rust node

lint: build $(WEB_TESTS)
	cargo fmt --check
	cargo clippy --all-targets --quiet -- -D warnings
	RUSTFLAGS="$(WASM_FLAGS)" cargo clippy --lib --target wasm32-unknown-unknown --release --quiet -- -D warnings
	RUSTDOCFLAGS="-D warnings" cargo doc --lib --no-deps --quiet
	npm --prefix www run check

rust:
	cargo test

node: build $(WEB_TESTS)
	npm --prefix tests/web run node

browser: build $(WEB_TESTS) chromium firefox webkit
	npm --prefix tests/web run browser

# The packed package in every toolchain.
consumers: build $(CONSUMERS) chromium
	npm --prefix tests/consumers test

# A build from a folder with all documents: each comes out of the compiled file as expected.
samples:
	rm -rf $(SAMPLES) && mkdir -p $(SAMPLES) && cp -r seeds/*/ tests/documents/*/ $(SAMPLES)
	export SEEDS=$(CURDIR)/$(SAMPLES); \
	for sample in sample-zh sample-en; do \
	  cargo run --quiet --target-dir target/with-samples -- export --document $$sample | cmp - tests/documents/$$sample/expected.json; \
	done

size: build
	npm --prefix www run --silent size

# Side by side with the libraries that a page would otherwise take.
bench: build $(BENCH)
	npm --prefix tests/bench run --silent bench

# --- what has to be there ------------------------------------------------------------------------

tools:
	@rustup target list --installed 2>/dev/null | grep -qx wasm32-unknown-unknown || rustup target add wasm32-unknown-unknown
	@rustup component list --installed 2>/dev/null | grep -qx rust-src || rustup component add rust-src
	@command -v wasm-pack >/dev/null || cargo install wasm-pack --locked

$(WWW): www/package-lock.json
	npm --prefix www ci --no-audit --no-fund
	@touch $@

$(WEB_TESTS): tests/web/package-lock.json
	npm --prefix tests/web ci --no-audit --no-fund
	@touch $@

$(CONSUMERS): tests/consumers/package-lock.json
	npm --prefix tests/consumers ci --no-audit --no-fund
	@touch $@

$(BENCH): tests/bench/package-lock.json
	npm --prefix tests/bench ci --no-audit --no-fund
	@touch $@

# A browser for the tests: the one that CHROMIUM names, the system's, the distribution's, Playwright's own.
chromium: $(WEB_TESTS)
	@if [ -z "$${CHROMIUM:-}" ] && ! command -v chromium google-chrome >/dev/null; then \
	  { command -v apt-get >/dev/null && [ "$$(id -u)" = 0 ] && apt-get update -qq && apt-get install -y -qq chromium fonts-noto-cjk; } \
	  || (cd tests/web && npx playwright install --with-deps chromium); \
	fi

# The others that tests/web/browsers.mjs finds. Where one cannot be had its tests are left out, which is said.
HAS = node --input-type=module -e 'import { $(1) } from "./tests/web/browsers.mjs"; process.exit($(1)() ? 0 : 1)'
INSTALL = command -v apt-get >/dev/null && [ "$$(id -u)" = 0 ] && apt-get update -qq && apt-get install -y -qq

# Firefox as it is published, which Playwright drives but does not bring along.
firefox:
	@$(call HAS,firefox) \
	|| { $(INSTALL) firefox-esr fonts-noto-cjk && $(call HAS,firefox); } \
	|| echo "No Firefox that can be driven: the tests tagged @firefox run in Chromium alone." >&2

# WebKit, the engine of Safari, as Linux has it, and a screen that it draws on.
webkit:
	@$(call HAS,webkit) \
	|| { $(INSTALL) webkit2gtk-driver xvfb fonts-noto-cjk && $(call HAS,webkit); } \
	|| echo "No WebKit that can be driven: the tests in tests/web/webkit are left out." >&2
