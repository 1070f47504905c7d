package io.github.pulumiawsecs.provider.taskset;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pulumiawsecs.framework.resource.ResourceState;
import io.github.pulumiawsecs.testkit.ProviderFixture;
import io.github.pulumiawsecs.testkit.SampleInputs;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Inputs that only the provider uses change the state without an AWS call. */
class ProviderOnlyInputsTest {
    private static final String SWITCHED = "'waitForSteadyState': false, 'forceDelete': true";

    private final ProviderFixture fixture = ProviderFixture.start();
    private final ResourceState created = fixture.create(SampleInputs.checked("{'tags': {'a': '1'}}"));

    @AfterEach
    void close() {
        fixture.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"'waitForSteadyState': false", "'forceDelete': true", SWITCHED})
    void makesNoCallForProviderOnlyInputs(String switches) {
        assertThat(update("{'tags': {'a': '1'}, " + switches + "}")).isEmpty();
    }

    @Test
    void writesOnlyTags() {
        assertThat(update("{'tags': {'a': '2'}, " + SWITCHED + "}")).containsExactly("TagResource", "DescribeTaskSets");
    }

    @Test
    void writesOnlyScale() {
        assertThat(update("{'tags': {'a': '1'}, 'scale': {'value': 50}, " + SWITCHED + "}"))
                .containsExactly("UpdateTaskSet", "DescribeTaskSets");
    }

    /** Returns the calls that were created. */
    private List<String> update(String program) {
        fixture.takeCalls();
        var newInputs = SampleInputs.checked(program);
        fixture.update(created, created.inputs(), newInputs);
        return fixture.takeCalls();
    }
}
