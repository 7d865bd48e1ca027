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
# cargo installs wasm-pack to the first folder; wasm-pack finds wasm-opt in the second.
export PATH := $(CARGO_HOME)/bin:$(CURDIR)/www/node_modules/.bin:$(PATH)

WWW := www/node_modules/.package-lock.json
WEB_TESTS := tests/web/node_modules/.package-lock.json
CONSUMERS := tests/consumers/node_modules/.package-lock.json
BENCH := tests/bench/node_modules/.package-lock.json
WASM := www/build/wasm
# Keeps paths of this machine out of panic messages.
WASM_FLAGS := --remap-path-prefix=$(CARGO_HOME)=cargo --remap-path-prefix=$(CURDIR)=.
# In the module a panic, which would be a bug, only traps: the code and messages that describe it are left
# out. For that the standard library has to be compiled too, with unstable options of Rust.
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

# A target folder of its own keeps cargo from rebuilding everything when the flags change. The flags are set
# for the wasm target only, because wasm-pack may have to build its tools for this machine.
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

# Tests the packed package in every toolchain.
consumers: build $(CONSUMERS) chromium
	npm --prefix tests/consumers test

# Builds from a folder with all documents, and checks that the samples come out as expected.
samples:
	rm -rf $(SAMPLES) && mkdir -p $(SAMPLES) && cp -r seeds/*/ tests/documents/*/ $(SAMPLES)
	export SEEDS=$(CURDIR)/$(SAMPLES); \
	for sample in sample-zh sample-en; do \
	  cargo run --quiet --target-dir target/with-samples -- export --document $$sample | cmp - tests/documents/$$sample/expected.json; \
	done

size: build
	npm --prefix www run --silent size

# Compares the package with the libraries that a page might use instead.
bench: build $(BENCH)
	npm --prefix tests/bench run --silent bench

# --- tools ---------------------------------------------------------------------------------------

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

# Chromium for the tests: from the variable CHROMIUM, from PATH, from the distribution, or Playwright's own.
chromium: $(WEB_TESTS)
	@if [ -z "$${CHROMIUM:-}" ] && ! command -v chromium google-chrome >/dev/null; then \
	  { command -v apt-get >/dev/null && [ "$$(id -u)" = 0 ] && apt-get update -qq && apt-get install -y -qq chromium fonts-noto-cjk; } \
	  || (cd tests/web && npx playwright install --with-deps chromium); \
	fi

# The other browsers, which tests/web/browsers.mjs finds. If one cannot be installed, its tests are skipped with a message.
HAS = node --input-type=module -e 'import { $(1) } from "./tests/web/browsers.mjs"; process.exit($(1)() ? 0 : 1)'
INSTALL = command -v apt-get >/dev/null && [ "$$(id -u)" = 0 ] && apt-get update -qq && apt-get install -y -qq

# The published Firefox, which Playwright can drive but does not include.
firefox:
	@$(call HAS,firefox) \
	|| { $(INSTALL) firefox-esr fonts-noto-cjk && $(call HAS,firefox); } \
	|| echo "No usable Firefox: the tests tagged @firefox run in Chromium only." >&2

# WebKit, Safari's engine, in its version for Linux, and a virtual screen for it.
webkit:
	@$(call HAS,webkit) \
	|| { $(INSTALL) webkit2gtk-driver xvfb fonts-noto-cjk && $(call HAS,webkit); } \
	|| echo "No usable WebKit: the tests in tests/web/webkit are skipped." >&2
