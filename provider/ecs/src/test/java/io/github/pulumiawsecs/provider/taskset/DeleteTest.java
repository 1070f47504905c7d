package io.github.pulumiawsecs.provider.taskset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pulumiawsecs.framework.property.JsonPropertyValues;
import io.github.pulumiawsecs.framework.property.PropertyValue;
import io.github.pulumiawsecs.framework.resource.OperationRejectedException;
import io.github.pulumiawsecs.provider.aws.AwsCallException;
import io.github.pulumiawsecs.simulator.fault.DenyAccess;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The end of a task set whose four tasks take their time to stop. */
class DeleteTest {
    private static final PropertyValue.ObjectValue WITHOUT_FORCE = PropertyValue.ObjectValue.EMPTY;
    private static final PropertyValue.ObjectValue BY_FORCE = JsonPropertyValues.parseObject("{'forceDelete': true}");

    private final SlowProviderFixture slow = new SlowProviderFixture();
    private final String arn = slow.running();

    @AfterEach
    void close() {
        slow.close();
    }

    @Test
    void drainsBeforeDelete() {
        delete(WITHOUT_FORCE);

        assertThat(slow.called())
                .containsExactly(
                        "DescribeTaskSets",
                        "UpdateTaskSet",
                        "DescribeServices",
                        "DeleteTaskSet",
                        "DescribeTaskSets",
                        "DescribeServices",
                        "DescribeTaskSets");
        assertThat(slow.progress).containsExactly("scaled to 0, 4 running", "DRAINING, 0 running");
    }

    @Test
    void forceDeletesAtOnce() {
        slow.promote(arn);

        delete(BY_FORCE);

        assertThat(slow.called())
                .containsExactly(
                        "DescribeTaskSets",
                        "DeleteTaskSet",
                        "DescribeTaskSets",
                        "DescribeServices",
                        "DescribeTaskSets");
        assertThat(slow.progress).containsExactly("DRAINING, 4 running");
    }

    @Test
    void rejectsPrimaryWithoutChanges() {
        slow.promote(arn);

        assertThatThrownBy(() -> delete(WITHOUT_FORCE)).isInstanceOf(OperationRejectedException.class);

        assertThat(slow.called()).containsExactly("DescribeTaskSets");
    }

    /** Everything that can disappear, before each of the calls that a deletion makes. */
    static List<DeleteBeforeCall> disappearances() {
        var all = new ArrayList<DeleteBeforeCall>();
        for (var inputs : List.of(WITHOUT_FORCE, BY_FORCE)) {
            for (var what : DeleteBeforeCall.What.values()) {
                for (int call = 1; call <= 14; call++) {
                    all.add(new DeleteBeforeCall(what, call, inputs));
                }
            }
        }
        return all;
    }

    @ParameterizedTest
    @MethodSource("disappearances")
    void succeedsWheneverTaskSetDisappears(DeleteBeforeCall it) {
        slow.simulator.injectFault(it.of(arn, slow.simulator));

        delete(it.inputs());

        assertThat(slow.isGone(arn)).isTrue();
    }

    @Test
    void resumesAfterDeadline() {
        assertThatThrownBy(() -> delete(WITHOUT_FORCE, Duration.ofSeconds(3)))
                .isInstanceOf(OperationRejectedException.class)
                .hasMessageContainingAll(
                        arn, "scaled to 0", "(timed out after 3s: 4 running)", "not deleted", "forceDelete");
        slow.called();
        assertThatThrownBy(() -> delete(WITHOUT_FORCE, Duration.ofSeconds(5)))
                .isInstanceOf(OperationRejectedException.class)
                .hasMessageContainingAll(arn, "still DRAINING (timed out after 5s: 0 running)");
        assertThat(slow.called())
                .containsExactly(
                        "DescribeTaskSets",
                        "DescribeServices",
                        "DeleteTaskSet",
                        "DescribeTaskSets",
                        "DescribeServices");

        delete(WITHOUT_FORCE);

        assertThat(slow.called()).containsExactly("DescribeTaskSets", "DescribeServices", "DescribeTaskSets");
    }

    @ParameterizedTest
    @CsvSource({"DescribeTaskSets,", "UpdateTaskSet,DescribeTaskSets", "DeleteTaskSet,DescribeServices"})
    void namesMissingPermission(String denied, String before) {
        slow.simulator.injectFault(new DenyAccess(denied));

        assertThatThrownBy(() -> delete(WITHOUT_FORCE))
                .isInstanceOf(AwsCallException.class)
                .hasMessageContainingAll(arn, "AccessDeniedException", "Allow the action ecs:" + denied);

        var called = slow.called();
        assertThat(called).last().isEqualTo(denied);
        if (before != null) {
            assertThat(called).contains(before);
        }
    }

    @Test
    void deletesWithoutDescribeServices() {
        slow.simulator.injectFault(new DenyAccess("DescribeServices"));

        delete(WITHOUT_FORCE);

        assertThat(slow.progress).containsExactly("scaled to 0, 4 running", "DRAINING, 0 running");
    }

    private void delete(PropertyValue.ObjectValue inputs) {
        delete(inputs, SlowProviderFixture.LIMIT);
    }

    private void delete(PropertyValue.ObjectValue inputs, Duration limit) {
        ResourceCalls.delete(slow.provider, arn, inputs, slow.operation(limit));
    }
}
