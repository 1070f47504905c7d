package io.github.pulumiawsecs.provider.taskset;

import static io.github.pulumiawsecs.provider.taskset.SimulatedProvider.inputs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.pulumiawsecs.framework.resource.OperationContext;
import io.github.pulumiawsecs.framework.resource.ResourceState;
import io.github.pulumiawsecs.framework.waiter.Cancellations;
import io.github.pulumiawsecs.framework.waiter.Deadline;
import io.github.pulumiawsecs.provider.aws.AwsCallException;
import io.github.pulumiawsecs.provider.taskset.steady.ServicePoller;
import io.github.pulumiawsecs.provider.taskset.steady.TaskSetWaiter;
import io.github.pulumiawsecs.simulator.fault.TransientError;
import io.github.pulumiawsecs.simulator.model.AwsError;
import io.github.pulumiawsecs.testkit.RecordingLog;
import java.time.Duration;
import java.util.Collections;
import org.junit.jupiter.api.AfterEach;

/** Creations that AWS refuses at first, by a clock that moves only in the pauses. */
abstract class CreateRetryTestBase {
    static final Duration LIMIT = Duration.ofMinutes(20);
    static final int ALWAYS = Integer.MAX_VALUE;
    static final String TARGET_GROUP =
            "arn:aws:elasticloadbalancing:us-east-1:123456789012:targetgroup/web/0123456789abcdef";

    final VirtualTime time = new VirtualTime();
    final Cancellations operations = new Cancellations();
    final SimulatedProvider simulated = new SimulatedProvider();
    final TaskSetContext provider = configured("{'maxRetries': '0', 'preflight': 'off'}");
    final RecordingLog log = new RecordingLog();

    @AfterEach
    final void close() {
        simulated.close();
    }

    TaskSetContext configured(String config) {
        var usual = simulated.configured(config);
        var services = usual.services();
        return new TaskSetContext(
                usual.taskSets(),
                services,
                usual.tags(),
                usual.preflight(),
                new TaskSetWaiter(
                        new ServicePoller(services::describeTolerant, time),
                        usual.taskSets()::describeInOwnAccount,
                        services::stoppedTasks,
                        time),
                usual.session(),
                time,
                usual.scope());
    }

    ResourceState create(TaskSetContext provider, String more, Duration limit) {
        try (var cancellation = operations.begin()) {
            return ResourceCalls.create(
                    provider,
                    SimulatedProvider.URN,
                    inputs(more),
                    new OperationContext(log, Deadline.of(time, limit), cancellation));
        }
    }

    AwsCallException refused(String more, Duration limit) {
        var failure = catchThrowableOfType(AwsCallException.class, () -> create(provider, more, limit));
        assertThat(failure).as("what was thrown").isNotNull();
        return failure;
    }

    AwsCallException refused(String more) {
        return refused(more, LIMIT);
    }

    void reject(AwsError error, int times) {
        simulated.simulator.injectFault(new TransientError("CreateTaskSet", error, times));
    }

    int calls(String operation) {
        return Collections.frequency(
                simulated.simulator.calls().stream()
                        .map(call -> call.operation())
                        .toList(),
                operation);
    }
}
