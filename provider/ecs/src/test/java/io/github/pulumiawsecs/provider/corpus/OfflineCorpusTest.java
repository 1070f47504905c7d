package io.github.pulumiawsecs.provider.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pulumiawsecs.framework.property.JsonPropertyValues;
import io.github.pulumiawsecs.framework.property.PropertyValue;
import io.github.pulumiawsecs.framework.resource.CheckResult;
import io.github.pulumiawsecs.framework.schema.check.CheckFailure;
import io.github.pulumiawsecs.provider.taskset.ProviderContext;
import io.github.pulumiawsecs.provider.taskset.ResourceCalls;
import io.github.pulumiawsecs.provider.taskset.TaskSetCheck;
import io.github.pulumiawsecs.provider.taskset.create.DeploymentSession;
import io.github.pulumiawsecs.simulator.EcsSimulator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every bad program of the corpus that can be told from what it says, and every good one. */
class OfflineCorpusTest {
    private static final EcsSimulator AWS = EcsSimulator.start();

    private static final Map<PropertyValue.ObjectValue, ProviderContext> PROVIDERS = new HashMap<>();

    static List<Program> bad() {
        return Program.in("bad/offline");
    }

    static List<Program> good() {
        return Program.in("good");
    }

    @AfterAll
    static void nothingWasCalled() {
        assertThat(AWS.calls()).isEmpty();
        AWS.close();
    }

    @Test
    void hasMinimumSize() {
        assertThat(bad()).hasSizeGreaterThanOrEqualTo(120);
        assertThat(good()).hasSizeGreaterThanOrEqualTo(60);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bad")
    void reportsEveryMistakeWithPath(Program program) {
        assertThat(checked(program).failures())
                .extracting(failure -> failure.path().toString())
                .containsExactlyInAnyOrderElementsOf(program.paths());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bad")
    void documentsReasonOfEveryProgram(Program program) {
        assertThat(program.paths()).isNotEmpty();
        assertThat(Program.text(program.file(), "why")).endsWith(".");
        assertThat(Program.text(program.file(), "source")).isNotBlank();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bad")
    void rejectsSameProgramsAsSimulator(Program program) {
        var refusal = CorpusAccount.refusal(program.region(), program.settled(), program.defaultTags());
        if (program.isForTheProviderOnly()) {
            assertThat(refusal).isEmpty();
        } else {
            assertThat(refusal).hasValueSatisfying(error -> {
                assertThat(error.code()).doesNotContain("NotFound");
                assertThat(error).message().doesNotContain("not found");
            });
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("good")
    void acceptsSameProgramsAsSimulator(Program program) {
        assertThat(checked(program).failures()).isEmpty();
        assertThat(CorpusAccount.refusal(program.region(), program.settled(), program.defaultTags()))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("good")
    void reportsExpectedWarnings(Program program) {
        assertThat(checked(program).warnings())
                .extracting(CheckFailure::path)
                .extracting(Object::toString)
                .containsExactlyInAnyOrderElementsOf(program.warnings());
    }

    private static CheckResult checked(Program program) {
        var provider = PROVIDERS.computeIfAbsent(program.configuration(), OfflineCorpusTest::configured);
        return TaskSetCheck.check(
                provider.home().get(), provider.tags(), PropertyValue.ObjectValue.EMPTY, program.inputs());
    }

    private static ProviderContext configured(PropertyValue.ObjectValue configuration) {
        var endpoints =
                JsonPropertyValues.parseObject("{'ecs': '%s', 'sts': '%s'}".formatted(AWS.endpoint(), AWS.endpoint()));
        return ResourceCalls.configure(
                configuration
                        .with("accessKey", new PropertyValue.StringValue("test"))
                        .with("secretKey", new PropertyValue.StringValue("test"))
                        .with("endpoints", endpoints),
                DeploymentSession.withoutJournal());
    }
}
