# What can be made here. `make` alone lists the targets.
.DEFAULT_GOAL := help
.PHONY: help check test review score score-all weights bench soak consumers fuzz corpus restyle restyle-structure pages unread

# How long each fuzz target runs, in seconds.
FUZZ_SECONDS ?= 600

# How many papers the soak has.
SOAK_PAPERS ?= 2000

# Which papers are set again, and how many.
SEED ?= 1
RESTYLED ?= 300

help: ## List the targets
	@sed -n 's/^\([a-z-]*\):.*## /  \1\t/p' $(MAKEFILE_LIST) | expand -t 20

check: ## Formatting, lints, documentation; licences and advisories where cargo-deny is installed
	cargo fmt --all --check
	cargo clippy --workspace --all-targets -- -D warnings
	RUSTDOCFLAGS=-Dwarnings cargo doc --workspace --no-deps
	@if ! cargo deny --version >/dev/null 2>&1; then \
		echo "cargo-deny is not installed: licences and advisories were not checked"; \
	elif cargo deny fetch >/dev/null 2>&1; then \
		cargo deny check; \
	else \
		echo "no list of advisories could be fetched: they were not checked"; \
		cargo deny check bans licenses sources; \
	fi

test: ## All tests; a changed snapshot fails
	INSTA_UPDATE=no cargo test --workspace

review: ## Look at changed snapshots one by one; installs cargo-insta where missing
	@cargo insta --version >/dev/null 2>&1 || cargo install cargo-insta --locked
	cargo insta test --workspace --unreferenced=reject --review

score: ## How well tables are read; SCORE="--worst" and the like ask for more
	cargo run --release -p scrutineer-score --bin scrutineer-score -- --rules-away $(SCORE)
	cargo run --release -p scrutineer-score --bin scrutineer-score-statements
	cargo run --release -p scrutineer-score --bin scrutineer-score-structure
	cargo run --release -p scrutineer-score --bin scrutineer-score-values

score-all: ## The same with the pages that are set aside
	cargo run --release -p scrutineer-score --bin scrutineer-score -- --rules-away --set-aside $(SCORE)
	cargo run --release -p scrutineer-score --bin scrutineer-score-statements -- --set-aside
	cargo run --release -p scrutineer-score --bin scrutineer-score-structure -- --set-aside
	cargo run --release -p scrutineer-score --bin scrutineer-score-values -- --set-aside

weights: ## The weights by which the name of a figure is chosen, from the labelled passages
	cargo run -p scrutineer-score --bin scrutineer-weights

bench: ## Pages per second, stage by stage, then beside pdftotext on the same files; the cost of a build
	cargo bench --bench stages
	cargo bench --bench beside
	cargo bench --bench batch

soak: ## 2,000 papers, many broken, through a build that is killed over and over
	SOAK_PAPERS=$(SOAK_PAPERS) cargo test --release --test soak -- --nocapture

consumers: ## Exports read by DuckDB, pandas, SQLite, frictionless, LibreOffice; the cookbook run; memory measured
	tests/consumers/install
	tests/consumers/run

fuzz: ## Ten minutes of broken input for each reader, and for layout and tables; installs cargo-fuzz where missing
	@cargo fuzz --version >/dev/null 2>&1 || cargo install cargo-fuzz --locked
	cargo run --manifest-path fuzz/Cargo.toml --example seeds
	@set -e; for target in $$(cargo fuzz list); do \
		echo "fuzz: $$target, $(FUZZ_SECONDS) s"; \
		RUSTC_BOOTSTRAP=1 cargo fuzz run --sanitizer none $$target -- -max_total_time=$(FUZZ_SECONDS); \
	done

corpus: ## Build the corpus papers again from their sources
	corpus/build

restyle: ## Known tables set again in looks nobody tuned on (SEED=7), and how well those are read
	corpus/restyle --seed $(SEED) --papers $(RESTYLED) target/restyled
	cargo run --release -p scrutineer-score --bin scrutineer-score -- --truth target/restyled --papers target/restyled --save target/restyled.json $(SCORE)
	corpus/restyle --report target/restyled.json target/restyled

pages: ## Pages written without sight of the rules, a quarter of which nobody looks at, set and scored
	tests/pages/build target/pages
	for half in open sealed; do \
		cargo run --release -p scrutineer-score --bin scrutineer-score -- --truth target/pages/$$half --papers target/pages/$$half $(SCORE) || exit 1; \
	done

unread: ## Papers written without sight of the rules, half of which nobody looks at, set and scored
	tests/unread/build target/unread
	for labels in labels labels/first labels/second labels/third labels/fourth labels/fifth labels/sixth labels/seventh labels/eighth labels/ninth labels/tenth labels/eleventh labels/twelfth; do \
		echo "$$labels:"; \
		cargo run --release -p scrutineer-score --bin scrutineer-score-structure -- --labels tests/unread/$$labels --set-aside $(SCORE) || exit 1; \
	done

restyle-structure: ## Labelled minutes and agendas set again in looks (SEED=7), and what each look costs beside the same words as text
	corpus/restyle-structure --seed $(SEED) target/restyled-structure
	cargo run --release -p scrutineer-score --bin scrutineer-score-structure -- --per-paper --labels target/restyled-structure/text-labels --retold target/restyled-structure/texts > target/restyled-structure/texts.score
	cargo run --release -p scrutineer-score --bin scrutineer-score-structure -- --per-paper --labels target/restyled-structure/labels --retold target/restyled-structure/papers > target/restyled-structure/papers.score
	corpus/restyle-structure --report target/restyled-structure
