# Each target first checks its prerequisites and prints what to install when something is missing.

# Runs a command with the JDKs and the Pulumi engine that the scripts in that folder find or build.
with := tests/engine/toolchain/with
maven := mvn --batch-mode --no-transfer-progress
# What users get, and the simulator, with which the build trains the AOT cache of the plugin.
product := provider/plugin,sdk-gen,examples/task-set-java,tests/simulator
# Builds leave tests and format checks to `make test`.
quick := --quiet -DskipTests -Dspotless.check.skip
simulator := tests/simulator/target/simulator-0.1.0.jar

# The benchmark compares the plugin with a minimal provider in Go; without Go it measures only the plugin.
go_provider := tests/bench/minimal-go-provider
parts := warm,cold,rate,calls,engine

.PHONY: help build dist sdks version demo test torture bench load simulator schema golden check docs format clean

help:
	@echo 'make build      build the plugin (provider/plugin/target/plugin), the Java SDK and the Java example'
	@echo 'make demo       deploy, update and destroy the Java example with the Pulumi engine and a simulated Amazon ECS'
	@echo 'make simulator  run the simulated Amazon ECS until Ctrl-C (PORT=4566)'
	@echo 'make check      run the tests that need no Pulumi engine'
	@echo 'make test       run all tests; those of the SDK packages only when their inputs changed (CI=true: always)'
	@echo 'make torture    run the simulation and the tests with random input in full, and print their figures (hours)'
	@echo 'make bench      measure start-up time, throughput and memory, compared with a minimal Go provider (RUNS=20)'
	@echo 'make load       deploy 100 and 1,000 task sets under the request quotas of AWS, and run 200 deployments in one plugin'
	@echo 'make schema     regenerate the schema, the reference and the other generated pages from the property definitions'
	@echo 'make golden     regenerate the golden files of tests/wire and tests/engine; review them with git diff'
	@echo 'make docs       build the website of docs/ (target/docs/index.html)'
	@echo 'make format     format the Java sources'
	@echo 'make dist       build the plugin archive for this operating system and CPU (provider/plugin/target/dist)'
	@echo 'make sdks       build the SDK packages for Java, Node.js, Python and Go (sdk-gen/target/packages)'
	@echo 'make version    set the version in all files that contain it (TO=1.2.3)'
	@echo 'make clean      remove all build output'

# These targets check their own prerequisites before they build.
purpose := build
demo: purpose := demo
sdks: purpose := sdks

build:
	@echo 'Building the plugin, the Java SDK, the simulator and the Java example …'
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
	@tests/engine/toolchain/version '$(or $(TO),$(error TO is not set. Next: make version TO=1.2.3))'

demo: build
	@$(with) demo tests/engine/toolchain/demo

test:
	@$(with) test tests/engine/toolchain/verify

# Each test writes its figures to provider/ecs/target/torture when the property `torture` is set.
torture_tests := InterruptionsTest,RandomHistoriesTest,MutationsTorture,RpcFuzzTest,AwsAnswerFuzzTest,ConnectionFuzzTest

torture:
	@rm -rf provider/ecs/target/torture
	@$(with) test $(maven) --quiet verify --projects provider/ecs,tests/engine --also-make -Dspotless.check.skip=true \
		-Dtest=$(torture_tests),EngineModelTest -Dsurefire.failIfNoSpecifiedTests=false -Dtorture=true \
		-Dtest.jvm='-XX:+UseSerialGC'
	@cat provider/ecs/target/torture/*.txt

bench: build
	@if command -v go >/dev/null; then cd $(go_provider) && \
		GOFLAGS='' GOWORK=off CGO_ENABLED=0 go build -mod=readonly -trimpath -ldflags '-s -w' -o ../target/ .; fi
	@$(with) build $(maven) $(quick) package --projects tests/bench --also-make -Dbench.skip=false -Dbench.runs=$(or $(RUNS),20) \
		-Dbench.parts=$(or $(PARTS),$(parts))

load:
	@$(with) build $(maven) --quiet verify --projects tests/wire,tests/engine --also-make -Dspotless.check.skip=true \
		-Dtest=SoakTest,StackLoadTest -Dsurefire.failIfNoSpecifiedTests=false \
		-Dawsecs.soak.cycles=200 -Dawsecs.load.sets=100,1000 -Dawsecs.load.speed=1

simulator:
	@$(with) simulator $(maven) $(quick) package --projects tests/simulator --also-make
	@$(with) simulator sh -c 'exec "$$JAVA_HOME/bin/java" -jar $(simulator) --seed --port $(or $(PORT),4566)'

schema:
	@$(with) simulator $(maven) --quiet process-classes --projects provider/ecs --also-make -Dspotless.check.skip=true \
		-Dgenerate.skip=false

golden:
	@$(with) build $(maven) --quiet verify --projects tests/wire,tests/engine --also-make -Dspotless.check.skip=true \
		-Dtest=EngineModelGoldenTest,GoldenTest,FailureTextsTest,CtrlCTest,DeleteScenariosTest -Dsurefire.failIfNoSpecifiedTests=false \
		-Dawsecs.golden=write
	@git status --short -- tests/wire/src/test/resources tests/engine/src/test/resources

check:
	@$(with) check $(maven) --quiet --threads 2 verify --projects provider/framework,provider/ecs,provider/plugin,tests/wire --also-make
	@echo 'All tests passed.'

docs:
	@docs/site/build

format:
	@$(with) simulator $(maven) --quiet spotless:apply --projects '!examples/task-set-java'

clean:
	@$(with) simulator $(maven) --quiet clean
	@rm -rf tests/engine/toolchain/target
