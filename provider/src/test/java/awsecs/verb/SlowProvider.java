package awsecs.verb;

import awsecs.aws.TaskSetArn;
import awsecs.simulator.EcsSimulator;
import awsecs.simulator.RecordedCall;
import awsecs.simulator.Seed;
import awsecs.simulator.SimulatedClock;
import awsecs.simulator.SimulatorSettings;
import awsecs.simulator.model.Pace;
import awsecs.steady.Lookout;
import awsecs.steady.Time;
import awsecs.steady.Waiting;
import awsecs.value.JsonValues;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A simulator whose tasks take ten seconds to start and five to stop, by a clock that moves only as waits sleep. */
final class SlowProvider implements AutoCloseable, Time, Log {
    static final Duration LIMIT = Duration.ofMinutes(20);

    final EcsSimulator simulator = EcsSimulator.start(SimulatorSettings.defaults()
            .withPace(new Pace(Duration.ZERO, Duration.ofSeconds(10), Duration.ofSeconds(5)))
            .withClock(SimulatedClock.standing()));

    /** What a person was shown, without the times. */
    final List<String> progress = new ArrayList<>();

    final Provider provider;

    SlowProvider() {
        this(Ledger.NONE);
    }

    SlowProvider(Ledger ledger) {
        Seed.plant(simulator);
        var address = simulator.endpoint();
        var real = Configure.configure(
                JsonValues.object("{'region': 'us-east-1', 'accessKey': 'test', 'secretKey': 'test',"
                        + " 'endpoints': {'ecs': '" + address + "', 'sts': '" + address + "'}}"),
                "0.0.0-test",
                ledger);
        var waiting = new Waiting(
                new Lookout(real.services()::visible, this), real.taskSets()::own, real.services()::stopped, this);
        provider = new Provider(
                real.taskSets(), real.services(), real.tags(), real.preflight(), waiting, real.ledger(), real.home());
    }

    Operation operation(Duration limit) {
        return new Operation(this, limit);
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

    boolean isGone(String arn) {
        return provider.taskSets().own(TaskSetArn.parse(arn).orElseThrow()).isEmpty();
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
    public Instant now() {
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
