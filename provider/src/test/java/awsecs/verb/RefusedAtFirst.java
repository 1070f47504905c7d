package awsecs.verb;

import static awsecs.verb.SimulatedProvider.inputs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import awsecs.aws.AwsFailure;
import awsecs.simulator.fault.RefuseAtFirst;
import awsecs.simulator.model.AwsError;
import awsecs.steady.Lookout;
import awsecs.steady.Waiting;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

/** Creations that AWS refuses at first, by a clock that moves only in the pauses. */
abstract class RefusedAtFirst {
    static final Duration LIMIT = Duration.ofMinutes(20);
    static final int FOR_EVER = Integer.MAX_VALUE;
    static final String TARGET_GROUP =
            "arn:aws:elasticloadbalancing:us-east-1:123456789012:targetgroup/web/0123456789abcdef";

    final VirtualTime time = new VirtualTime();
    final SimulatedProvider simulated = new SimulatedProvider();
    final Provider provider = configured("{'maxRetries': '0', 'preflight': 'off'}");
    final List<String> statuses = new ArrayList<>();

    @AfterEach
    final void close() {
        simulated.close();
    }

    Provider configured(String config) {
        var usual = simulated.configured(config);
        var services = usual.services();
        return new Provider(
                usual.taskSets(),
                services,
                usual.tags(),
                usual.preflight(),
                new Waiting(new Lookout(services::visible, time), usual.taskSets()::own, services::stopped, time),
                usual.ledger(),
                usual.home());
    }

    State create(Provider provider, String more, Duration limit) {
        var log = new Log() {
            @Override
            public void debug(String message) {}

            @Override
            public void warning(String message) {}

            @Override
            public void status(String message) {
                statuses.add(message);
            }
        };
        return Create.create(provider, SimulatedProvider.URN, inputs(more), new Operation(log, limit));
    }

    AwsFailure refused(String more, Duration limit) {
        var failure = catchThrowableOfType(AwsFailure.class, () -> create(provider, more, limit));
        assertThat(failure).as("what was thrown").isNotNull();
        return failure;
    }

    AwsFailure refused(String more) {
        return refused(more, LIMIT);
    }

    void refuse(AwsError error, int times) {
        simulated.simulator.inject(new RefuseAtFirst("CreateTaskSet", error, times));
    }

    int calls(String operation) {
        return Collections.frequency(
                simulated.simulator.calls().stream()
                        .map(call -> call.operation())
                        .toList(),
                operation);
    }
}
