package io.github.pulumiawsecs.testkit;

import io.github.pulumiawsecs.framework.property.JsonPropertyValues;
import io.github.pulumiawsecs.framework.property.PropertyValue.ObjectValue;
import io.github.pulumiawsecs.framework.resource.InvokeResult;
import io.github.pulumiawsecs.framework.resource.Resource;
import io.github.pulumiawsecs.framework.resource.SecretRedaction;
import io.github.pulumiawsecs.provider.EcsRegistry;
import io.github.pulumiawsecs.provider.aws.AwsClients;
import io.github.pulumiawsecs.provider.aws.ecs.TaskSetArn;
import io.github.pulumiawsecs.provider.config.EcsContext;
import io.github.pulumiawsecs.provider.taskset.TaskSetContext;
import io.github.pulumiawsecs.provider.taskset.create.DeploymentSession;
import io.github.pulumiawsecs.provider.taskset.schema.TaskSetSchema;
import io.github.pulumiawsecs.simulator.EcsSimulator;
import io.github.pulumiawsecs.simulator.RecordedCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A configured provider on a simulator in the same process. Closing it closes the simulator. */
public final class ProviderFixture extends TaskSetOperations implements AutoCloseable {
    private final ProviderFixtureBuilder builder;
    private final EcsSimulator simulator;

    private final EcsContext context;
    private final SecretRedaction secrets;
    private final InProcessHttpClient httpClient;
    private @Nullable Map<String, Resource> resources;

    ProviderFixture(
            ProviderFixtureBuilder builder,
            EcsSimulator simulator,
            EcsContext context,
            SecretRedaction secrets,
            InProcessHttpClient httpClient,
            TaskSetContext provider) {
        super(provider, secrets);
        this.secrets = secrets;
        this.builder = builder;
        this.simulator = simulator;
        this.context = context;
        this.httpClient = httpClient;
    }

    /** Returns a builder of a fixture whose tasks start and stop at once. */
    public static ProviderFixtureBuilder builder() {
        return new ProviderFixtureBuilder();
    }

    /** Returns a fixture in virtual time, with the other defaults of the builder. */
    public static ProviderFixture start() {
        return builder().virtualTime().build();
    }

    /** Returns a fixture whose tasks take ten seconds to start and five to stop, in virtual time. */
    public static ProviderFixture slow() {
        return builder().slowTasks().build();
    }

    /** Returns another provider on the same simulator, with {@code json} added to this provider's configuration. */
    public ProviderFixture reconfigured(String json) {
        return reconfigured(JsonPropertyValues.parseObject(json));
    }

    /** Returns another provider on the same simulator, with {@code properties} added to this provider's configuration. */
    public ProviderFixture reconfigured(ObjectValue properties) {
        return builder.copy().config(properties).build(simulator);
    }

    /** Returns another provider on the same simulator with another session. */
    public ProviderFixture withSession(DeploymentSession session) {
        return builder.copy().session(session).build(simulator);
    }

    /** Returns the simulator. */
    public EcsSimulator simulator() {
        return simulator;
    }

    /** Returns the AWS clients. */
    public AwsClients clients() {
        return context.clients();
    }

    /** Returns the virtual time. */
    public VirtualTime time() {
        return builder.time();
    }

    /** Changes the replies to all later AWS calls. */
    public void filterReplies(ReplyFilter replies) {
        httpClient.filterReplies(replies);
    }

    /** Fails all later AWS calls with a refused connection. */
    public void disconnect() {
        httpClient.disconnect();
    }

    /** Returns the operations of a resource type; those of task sets have the session and the clock of this fixture. */
    public Resource resource(String token) {
        return token.equals(TaskSetSchema.TOKEN)
                ? resource()
                : Objects.requireNonNull(resources().get(token), token);
    }

    private Map<String, Resource> resources() {
        if (resources == null) {
            resources = EcsRegistry.REGISTRY.configureResources(context, secrets);
        }
        return resources;
    }

    /** Calls a function of the provider. */
    public InvokeResult invoke(String token, ObjectValue arguments) {
        return Objects.requireNonNull(
                        EcsRegistry.REGISTRY
                                .configureFunctions(context, secrets)
                                .get(token),
                        token)
                .invoke(arguments);
    }

    /** Returns the ARNs of the task sets of the seeded service. */
    public Set<String> taskSets() {
        return provider().services().taskSetArns("demo", "web");
    }

    /** Returns whether AWS no longer has the task set; a DRAINING one still exists. */
    public boolean isGone(String arn) {
        return provider()
                .taskSets()
                .describeInOwnAccount(TaskSetArn.parse(arn).orElseThrow())
                .isEmpty();
    }

    /** Returns the names of the AWS operations called so far. */
    public List<String> calls() {
        return simulator.calls().stream().map(RecordedCall::operation).toList();
    }

    /** Returns the names of the AWS operations called so far that change resources. */
    public List<String> writes() {
        return simulator.writes().stream().map(RecordedCall::operation).toList();
    }

    /** Returns {@link #calls} and clears them. */
    public List<String> takeCalls() {
        var calls = calls();
        simulator.clearCalls();
        return calls;
    }

    /** Returns {@link #takeCalls} without consecutive repetitions, such as polls. */
    public List<String> takeDistinctCalls() {
        var calls = new ArrayList<String>();
        for (var call : takeCalls()) {
            if (calls.isEmpty() || !calls.getLast().equals(call)) {
                calls.add(call);
            }
        }
        return calls;
    }

    @Override
    public void close() {
        simulator.close();
    }
}
