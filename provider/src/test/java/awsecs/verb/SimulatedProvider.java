package awsecs.verb;

import awsecs.aws.IgnoreTags;
import awsecs.simulator.EcsSimulator;
import awsecs.simulator.RecordedCall;
import awsecs.simulator.Seed;
import awsecs.simulator.SimulatorSettings;
import awsecs.simulator.model.Pace;
import awsecs.value.JsonValues;
import awsecs.value.Value;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A simulator with something in it, and a provider that is configured for it. */
final class SimulatedProvider implements AutoCloseable {
    static final String URN = "urn:pulumi:dev::shop::aws-ecs:index:TaskSet::blue";

    /** How long an operation may take; tests that wait in earnest have their own. */
    static final Duration LIMIT = Duration.ofMinutes(1);

    /** An operation that nobody watches. */
    public static final Operation QUIETLY = new Operation(Log.SILENT, LIMIT);

    /** Its tasks run at once, so that nothing has to be waited for. */
    final EcsSimulator simulator =
            EcsSimulator.start(SimulatorSettings.defaults().withPace(Pace.INSTANT));

    final Provider provider;

    SimulatedProvider() {
        this("{}");
    }

    /** @param config more of the provider's configuration, as JSON */
    SimulatedProvider(String config) {
        Seed.plant(simulator);
        provider = warm(configured(config));
    }

    /** What the SDK does only once may take longer on a busy machine than a preflight waits. */
    private Provider warm(Provider cold) {
        var _ = cold.services().find("demo", "web");
        simulator.clearCalls();
        return cold;
    }

    /** Returns another provider for the same simulator. */
    Provider configured(String more) {
        return configured(more, Ledger.NONE);
    }

    /** Returns another provider for the same simulator, with a ledger. */
    Provider remembering(Ledger ledger) {
        return warm(configured("{}", ledger));
    }

    private Provider configured(String more, Ledger ledger) {
        var config = JsonValues.object("""
                {'region': 'us-east-1', 'accessKey': 'test', 'secretKey': 'test', 'endpoints': {'ecs': '%s', 'sts': '%s'}}""".formatted(simulator.endpoint(), simulator.endpoint()));
        for (var field : JsonValues.object(more).fields().entrySet()) {
            config = config.with(field.getKey(), field.getValue());
        }
        return Configure.configure(config, "0.0.0-test", ledger);
    }

    /** Returns checked inputs: the least that is needed, and {@code more}. */
    static Value.Obj inputs(String more) {
        var inputs = JsonValues.object("{'cluster': 'demo', 'service': 'web', 'taskDefinition': 'web:1',"
                + " 'networkConfiguration': {'awsvpcConfiguration': {'subnets': ['subnet-1', 'subnet-2']}},"
                + " 'launchType': 'FARGATE'}");
        for (var field : JsonValues.object(more).fields().entrySet()) {
            inputs = inputs.with(field.getKey(), field.getValue());
        }
        // The default tags are the provider's; without a provider, inputs say nothing of tagsAll.
        return checked(new TagPolicy(Map.of(), IgnoreTags.NONE), inputs).with("tagsAll", Value.Null.NULL);
    }

    /** Returns what Check makes of inputs that are right. */
    static Value.Obj checked(TagPolicy policy, Value.Obj inputs) {
        var checked = Check.check(policy, Value.Obj.EMPTY, inputs);
        if (!checked.failures().isEmpty()) {
            throw new IllegalArgumentException(checked.failures().toString());
        }
        return checked.inputs();
    }

    /** Deletes a task set of the seeded service behind the provider's back; it drains for longer than any test. */
    void drain(String arn) {
        simulator.pace(new Pace(Duration.ZERO, Duration.ZERO, Duration.ofDays(1)));
        simulator.call(
                "DeleteTaskSet", "{'cluster': 'demo', 'service': 'web', 'taskSet': '" + arn + "', 'force': true}");
    }

    /** Returns the operations called since the last time, and forgets them. */
    List<String> called() {
        var operations = new ArrayList<String>();
        simulator.calls().forEach(call -> operations.add(call.operation()));
        simulator.clearCalls();
        return operations;
    }

    /** Returns the ARNs of the task sets of the seeded service. */
    Set<String> taskSets() {
        return provider.services().taskSetArns("demo", "web");
    }

    /** Returns those of the operations so far that change something. */
    List<String> writes() {
        return simulator.writes().stream().map(RecordedCall::operation).toList();
    }

    @Override
    public void close() {
        simulator.close();
    }
}
