package io.github.pulumiawsecs.provider.taskset;

import static io.github.pulumiawsecs.provider.taskset.SimulatedProvider.QUIETLY;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.pulumiawsecs.framework.resource.ResourceState;
import io.github.pulumiawsecs.provider.taskset.create.TaskSetCreate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What only the provider itself goes by changes in the state, and nowhere else. */
class ProviderOnlyInputsTest {
    private static final String SWITCHED = "'waitForSteadyState': false, 'forceDelete': true";

    private final SimulatedProvider simulated = new SimulatedProvider();
    private final ResourceState made = TaskSetCreate.create(
            simulated.provider, SimulatedProvider.URN, SimulatedProvider.inputs("{'tags': {'a': '1'}}"), QUIETLY);

    @AfterEach
    void close() {
        simulated.close();
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

    /** Returns the calls that were made. */
    private List<String> update(String program) {
        simulated.called();
        var news = SimulatedProvider.inputs(program);
        TaskSetUpdate.update(simulated.provider, made.id(), made.outputs(), made.inputs(), news, List.of(), QUIETLY);
        return simulated.called();
    }
}
