package io.github.pulumiawsecs.provider.taskset;

import io.github.pulumiawsecs.framework.property.JsonPropertyValues;
import io.github.pulumiawsecs.framework.resource.Log;
import io.github.pulumiawsecs.framework.resource.OperationContext;
import io.github.pulumiawsecs.framework.waiter.Cancellations;
import io.github.pulumiawsecs.framework.waiter.Deadline;
import io.github.pulumiawsecs.framework.waiter.Sleeper;
import io.github.pulumiawsecs.provider.aws.ecs.TaskSetArn;
import io.github.pulumiawsecs.provider.taskset.create.DeploymentSession;
import io.github.pulumiawsecs.simulator.EcsSimulator;
import io.github.pulumiawsecs.simulator.RecordedCall;
import io.github.pulumiawsecs.simulator.Seed;
import io.github.pulumiawsecs.simulator.SimulatedClock;
import io.github.pulumiawsecs.simulator.SimulatorSettings;
import io.github.pulumiawsecs.simulator.model.Timing;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A simulator whose tasks take ten seconds to start and five to stop, by a clock that moves only as waits sleep. */
public final class SlowProviderFixture implements AutoCloseable, Sleeper, Log {
    public static final Duration LIMIT = Duration.ofMinutes(20);

    public final EcsSimulator simulator = EcsSimulator.start(SimulatorSettings.defaults()
            .withTiming(new Timing(Duration.ZERO, Duration.ofSeconds(10), Duration.ofSeconds(5)))
            .withClock(SimulatedClock.fixed()));

    /** What a person was shown, without the times. */
    final List<String> progress = new ArrayList<>();

    public final TaskSetContext provider;
    final Cancellations operations = new Cancellations();

    public SlowProviderFixture() {
        this(DeploymentSession.withoutJournal());
    }

    SlowProviderFixture(DeploymentSession session) {
        Seed.apply(simulator);
        var address = simulator.endpoint();
        provider = ResourceCalls.configure(
                JsonPropertyValues.parseObject("{'region': 'us-east-1', 'accessKey': 'test', 'secretKey': 'test',"
                        + " 'endpoints': {'ecs': '" + address + "', 'sts': '" + address + "'}}"),
                session,
                this);
    }

    public OperationContext operation(Duration limit) {
        return new OperationContext(this, Deadline.of(this, limit), operations.begin());
    }

    /** Makes a task set behind the provider's back, lets it start, and returns its ARN. */
    String running() {
        var made = simulator.call("CreateTaskSet", """
                {'cluster': 'demo', 'service': 'web', 'taskDefinition': 'web:1', 'launchType': 'FARGATE',
                 'networkConfiguration': {'awsvpcConfiguration': {'subnets': ['subnet-1']}},
                 'scale': {'value': 100, 'unit': 'PERCENT'}}""");
        sleep(Duration.ofMinutes(1));
        return made.getAsJsonObject("taskSet").get("taskSetArn").getAsString();
    }

    public boolean isGone(String arn) {
        return provider.taskSets()
                .describeInOwnAccount(TaskSetArn.parse(arn).orElseThrow())
                .isEmpty();
    }

    void promote(String arn) {
        simulator.call(
                "UpdateServicePrimaryTaskSet",
                "{'cluster': 'demo', 'service': 'web', 'primaryTaskSet': '" + arn + "'}");
    }

    /** Returns the operations since the last time, a row of the same once, and forgets them. */
    List<String> called() {
        var called = new ArrayList<String>();
        for (var operation :
                simulator.calls().stream().map(RecordedCall::operation).toList()) {
            if (called.isEmpty() || !called.getLast().equals(operation)) {
                called.add(operation);
            }
        }
        simulator.clearCalls();
        return called;
    }

    @Override
    public Instant instant() {
        return simulator.clock().instant();
    }

    @Override
    public void sleep(Duration duration) {
        simulator.clock().advance(duration);
    }

    @Override
    public void debug(String message) {}

    @Override
    public void warning(String message) {}

    @Override
    public void status(String message) {
        var words = message.replaceFirst(" · \\d+m? ?\\d*s$", "");
        if (progress.isEmpty() || !progress.getLast().equals(words)) {
            progress.add(words);
        }
    }

    @Override
    public void close() {
        simulator.close();
    }
}
