# Each target checks what it needs first, and says what to install when something is missing.

# Runs a command with the JDKs and the Pulumi engine that the scripts beside it find or build.
with := tests/engine/toolchain/with
maven := mvn --batch-mode --no-transfer-progress
# What a user gets, and what it takes to build that: an AOT cache is trained on a session with the simulator.
product := provider/plugin,sdk-gen,examples/task-set-java,tests/simulator
# What `make test` is there for.
quick := --quiet -DskipTests -Dspotless.check.skip
simulator := tests/simulator/target/simulator-0.1.0.jar

# The yardstick of the benchmark; without Go the plugin's own figures are measured alone.
yardstick := tests/bench/minimal-go-provider
parts := warm,cold,rate,calls,engine

.PHONY: help build dist sdks version demo test bench simulator schema golden check docs format clean

help:
	@echo 'make build      the plugin (provider/plugin/target/plugin), the Java SDK and the example'
	@echo 'make dist       the archive of the plugin for this kind of machine (provider/plugin/target/dist)'
	@echo 'make sdks       the SDKs as their registries want them (sdk-gen/target/packages)'
	@echo 'make demo       the example on the real Pulumi engine, against the simulator: a story to follow'
	@echo 'make test       every test there is'
	@echo 'make bench      how fast and how small the plugin is, beside a minimal provider in Go (RUNS=20)'
	@echo 'make simulator  Amazon ECS on this machine, until Ctrl-C (PORT=4566)'
	@echo 'make schema     what is written from the tables and the examples: schema, reference, rules in README.md'
	@echo 'make golden     what the plugin says in a whole life, written anew (tests/wire), after a change that is meant'
	@echo 'make check      the tests of the plugin without the Pulumi engine: four minutes'
	@echo 'make docs       the pages in docs/ as a website (target/docs/index.html)'
	@echo 'make version    raises the version in every file that names it (TO=1.2.3)'
	@echo 'make format     the sources as the build wants them'
	@echo 'make clean      removes what was built'

# A target that builds on the way has its own needs checked before that.
purpose := build
demo: purpose := demo
sdks: purpose := sdks

build:
	@echo 'Building the plugin, the Java SDK, the simulator and the example …'
	@$(with) $(purpose) $(maven) $(quick) package --projects $(product) --also-make

dist:
	@echo 'Building the plugin and its archive …'
	@$(with) dist $(maven) $(quick) package --activate-profiles dist --projects provider/plugin --also-make

sdks: build
	@echo 'Packing the SDKs for Node.js, Python and Go …'
	@$(with) sdks sdk-gen/pack schema/schema.json sdk-gen/target/packages
	@find sdk-gen/target/repository sdk-gen/target/packages -name build -prune -o \
		\( -name '*.jar' -o -name '*.tgz' -o -name '*.whl' -o -name '*.zip' \) -print

version:
	@tests/engine/toolchain/version '$(or $(TO),$(error Say which version: make version TO=1.2.3))'

demo: build
	@$(with) demo tests/engine/toolchain/demo

test:
	@$(with) test tests/engine/toolchain/verify

bench: build
	@if command -v go >/dev/null; then cd $(yardstick) && \
		GOFLAGS='' GOWORK=off CGO_ENABLED=0 go build -mod=readonly -trimpath -ldflags '-s -w' -o ../target/ .; fi
	@$(with) build $(maven) $(quick) package --projects tests/bench --also-make -Dbench.skip=false -Dbench.runs=$(or $(RUNS),20) \
		-Dbench.parts=$(or $(PARTS),$(parts))

simulator:
	@$(with) simulator $(maven) $(quick) package --projects tests/simulator --also-make
	@$(with) simulator sh -c 'exec "$$JAVA_HOME/bin/java" -jar $(simulator) --seed --port $(or $(PORT),4566)'

schema:
	@$(with) simulator $(maven) --quiet test --projects provider/ecs --also-make -Dspotless.check.skip=true \
		-Dtest=SchemaFileTest,RulesPageTest,ReferencePageTest,OverviewPageTest -Dsurefire.failIfNoSpecifiedTests=false \
		-Dschema.write=true -Dreadme.write=true -Dreference.write=true

golden:
	@$(with) simulator $(maven) --quiet verify --projects tests/wire --also-make -Dspotless.check.skip=true \
		-Dtest=GoldenTest -Dsurefire.failIfNoSpecifiedTests=false -Dawsecs.golden=write

check:
	@$(with) check $(maven) --quiet verify --projects provider/ecs,provider/plugin,tests/wire --also-make
	@echo 'All of them passed.'

docs:
	@docs/site/build

format:
	@$(with) simulator $(maven) --quiet spotless:apply --projects '!examples/task-set-java'

clean:
	@$(with) simulator $(maven) --quiet clean
	@rm -rf tests/engine/toolchain/target
