package io.github.pulumiawsecs.provider.taskset;

import io.github.pulumiawsecs.framework.property.JsonPropertyValues;
import io.github.pulumiawsecs.framework.property.PropertyValue;
import io.github.pulumiawsecs.framework.resource.CheckRequest;
import io.github.pulumiawsecs.framework.resource.Log;
import io.github.pulumiawsecs.framework.resource.OperationContext;
import io.github.pulumiawsecs.framework.waiter.Cancellation;
import io.github.pulumiawsecs.framework.waiter.Deadline;
import io.github.pulumiawsecs.framework.waiter.Sleeper;
import io.github.pulumiawsecs.provider.arn.AwsScope;
import io.github.pulumiawsecs.provider.tags.IgnoreTags;
import io.github.pulumiawsecs.provider.tags.TagPolicy;
import io.github.pulumiawsecs.provider.taskset.create.DeploymentSession;
import io.github.pulumiawsecs.simulator.EcsSimulator;
import io.github.pulumiawsecs.simulator.RecordedCall;
import io.github.pulumiawsecs.simulator.Seed;
import io.github.pulumiawsecs.simulator.SimulatorSettings;
import io.github.pulumiawsecs.simulator.model.Timing;
import io.github.pulumiawsecs.testkit.TaskSetOperations;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A simulator with something in it, and a provider that is configured for it. */
public final class SimulatedProvider implements AutoCloseable {
    public static final String URN = "urn:pulumi:dev::shop::aws-ecs:index:TaskSet::blue";

    /** How long an operation may take; tests that wait in earnest have their own. */
    static final Duration LIMIT = Duration.ofMinutes(1);

    /** An operation that nobody watches. */
    public static final OperationContext QUIETLY = context(Log.SILENT, Duration.ofHours(1));

    /** Its tasks run at once, so that nothing has to be waited for. */
    public final EcsSimulator simulator =
            EcsSimulator.start(SimulatorSettings.defaults().withTiming(Timing.INSTANT));

    public final TaskSetContext provider;

    public SimulatedProvider() {
        this("{}");
    }

    /** @param config more of the provider's configuration, as JSON */
    public SimulatedProvider(String config) {
        Seed.apply(simulator);
        provider = warm(configured(config));
    }

    /** What the SDK does only once may take longer on a busy machine than a preflight waits. */
    private TaskSetContext warm(TaskSetContext cold) {
        var _ = cold.services().findActive("demo", "web");
        simulator.clearCalls();
        return cold;
    }

    /** Returns the context of an operation that nobody cancels, by the clock of the machine. */
    static OperationContext context(Log log, Duration limit) {
        return new OperationContext(log, Deadline.of(Sleeper.system(), limit), new Cancellation());
    }

    /** Returns another provider for the same simulator. */
    TaskSetContext configured(String more) {
        return configured(more, DeploymentSession.withoutJournal());
    }

    /** Returns another provider for the same simulator, with a session. */
    TaskSetContext withSession(DeploymentSession session) {
        return warm(configured("{}", session));
    }

    private TaskSetContext configured(String more, DeploymentSession session) {
        var config = JsonPropertyValues.parseObject("""
                {'region': 'us-east-1', 'accessKey': 'test', 'secretKey': 'test', 'endpoints': {'ecs': '%s', 'sts': '%s'}}""".formatted(simulator.endpoint(), simulator.endpoint()));
        for (var field : JsonPropertyValues.parseObject(more).fields().entrySet()) {
            config = config.with(field.getKey(), field.getValue());
        }
        return ResourceCalls.configure(config, session);
    }

    /** Returns checked inputs: the least that is needed, and {@code more}. */
    public static PropertyValue.ObjectValue inputs(String more) {
        var inputs = JsonPropertyValues.parseObject("{'cluster': 'demo', 'service': 'web', 'taskDefinition': 'web:1',"
                + " 'networkConfiguration': {'awsvpcConfiguration': {'subnets': ['subnet-1', 'subnet-2']}},"
                + " 'launchType': 'FARGATE'}");
        for (var field : JsonPropertyValues.parseObject(more).fields().entrySet()) {
            inputs = inputs.with(field.getKey(), field.getValue());
        }
        // The default tags are the provider's; without a provider, inputs say nothing of tagsAll.
        return checked(new TagPolicy(Map.of(), IgnoreTags.NONE), inputs).with("tagsAll", PropertyValue.NullValue.NULL);
    }

    /** Returns what Check makes of inputs that are right. */
    static PropertyValue.ObjectValue checked(TagPolicy policy, PropertyValue.ObjectValue inputs) {
        var checked = TaskSetCheck.check(
                AwsScope.UNKNOWN,
                policy,
                new CheckRequest(TaskSetOperations.URN, PropertyValue.ObjectValue.EMPTY, inputs));
        if (!checked.failures().isEmpty()) {
            throw new IllegalArgumentException(checked.failures().toString());
        }
        return checked.inputs();
    }

    /** Deletes a task set of the seeded service behind the provider's back; it drains for longer than any test. */
    public void drain(String arn) {
        simulator.setTiming(new Timing(Duration.ZERO, Duration.ZERO, Duration.ofDays(1)));
        simulator.call(
                "DeleteTaskSet", "{'cluster': 'demo', 'service': 'web', 'taskSet': '" + arn + "', 'force': true}");
    }

    /** Returns the operations called since the last time, and forgets them. */
    public List<String> called() {
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
