# Each target checks what it needs first, and says what to install when something is missing.

# Runs a command with the JDKs and the Pulumi engine that the scripts beside it find or build.
with := tests/engine/toolchain/with
maven := mvn --batch-mode --no-transfer-progress
# What a user gets, and what it takes to build that: an AOT cache is trained on a session with the simulator.
product := provider,sdk-gen,examples/task-set-java,tests/simulator
# What `make test` is there for.
quick := --quiet -DskipTests -Dspotless.check.skip
simulator := tests/simulator/target/simulator-0.1.0.jar

# The yardstick of the benchmark; without Go the plugin's own figures are measured alone.
yardstick := tests/bench/minimal-go-provider
parts := warm,cold,rate,calls,engine

.PHONY: help build demo test bench simulator schema format clean

help:
	@echo 'make build      the plugin (provider/target/plugin), the Java SDK and the example'
	@echo 'make demo       the example on the real Pulumi engine, against the simulator: a story to follow'
	@echo 'make test       every test there is'
	@echo 'make bench      how fast and how small the plugin is, beside a minimal provider in Go (RUNS=20)'
	@echo 'make simulator  Amazon ECS on this machine, until Ctrl-C (PORT=4566)'
	@echo 'make schema     schema/schema.json and the rules in README.md anew, from the table of properties'
	@echo 'make format     the sources as the build wants them'
	@echo 'make clean      removes what was built'

# A target that builds on the way has its own needs checked before that.
purpose := build
demo: purpose := demo

build:
	@echo 'Building the plugin, the Java SDK, the simulator and the example …'
	@$(with) $(purpose) $(maven) $(quick) package --projects $(product) --also-make

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
	@$(with) simulator $(maven) --quiet test --projects provider --also-make -Dspotless.check.skip=true \
		-Dtest=SchemaFileTest,ReadmeRulesTest -Dsurefire.failIfNoSpecifiedTests=false -Dschema.write=true \
		-Dreadme.write=true

format:
	@$(with) simulator $(maven) --quiet spotless:apply --projects '!examples/task-set-java'

clean:
	@$(with) simulator $(maven) --quiet clean
	@rm -rf tests/engine/toolchain/target
