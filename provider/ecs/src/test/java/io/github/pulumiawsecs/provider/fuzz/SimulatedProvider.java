package io.github.pulumiawsecs.provider.fuzz;

import io.github.pulumiawsecs.framework.property.PropertyPath;
import io.github.pulumiawsecs.framework.property.PropertyValue.ObjectValue;
import io.github.pulumiawsecs.framework.resource.CheckResult;
import io.github.pulumiawsecs.framework.resource.DiffResult;
import io.github.pulumiawsecs.framework.resource.Provider;
import io.github.pulumiawsecs.framework.resource.ProviderRegistry;
import io.github.pulumiawsecs.framework.resource.ResourceType;
import io.github.pulumiawsecs.framework.schema.ObjectType;
import io.github.pulumiawsecs.framework.waiter.Sleeper;
import io.github.pulumiawsecs.provider.EcsProvider;
import io.github.pulumiawsecs.provider.EcsRegistry;
import io.github.pulumiawsecs.provider.aws.AwsClients;
import io.github.pulumiawsecs.provider.aws.EmptyEnvironment;
import io.github.pulumiawsecs.provider.config.EcsContext;
import io.github.pulumiawsecs.provider.taskset.TaskSetContext;
import io.github.pulumiawsecs.provider.taskset.TaskSetResource;
import io.github.pulumiawsecs.provider.taskset.create.DeploymentSession;
import io.github.pulumiawsecs.provider.taskset.schema.TaskSetSchema;
import io.github.pulumiawsecs.simulator.EcsSimulator;
import io.github.pulumiawsecs.simulator.Seed;
import io.github.pulumiawsecs.simulator.SimulatorSettings;
import io.github.pulumiawsecs.simulator.model.Timing;
import io.github.pulumiawsecs.testkit.InProcessHttpClient;
import java.io.InputStream;
import java.util.List;

/**
 * The provider as it ships, but on a simulator in this process and in virtual time, without the environment and the Pulumi
 * home of this machine. Thread-safe.
 */
final class SimulatedProvider implements Provider<EcsContext>, AutoCloseable {
    private final EndlessTime time = new EndlessTime();
    private final EcsProvider provider = new EcsProvider("0.0.0-test", time);
    private final EcsSimulator simulator = EcsSimulator.start(
            SimulatorSettings.defaults().withTiming(Timing.INSTANT).withClock(time.clock()));

    SimulatedProvider() {
        Seed.apply(simulator);
        Seed.applyTaskSets(simulator);
    }

    @Override
    public String name() {
        return provider.name();
    }

    @Override
    public String version() {
        return provider.version();
    }

    @Override
    public ProviderRegistry<EcsContext> registry() {
        var resources = EcsRegistry.REGISTRY.resources().stream()
                .map(type -> type.schema().token().equals(TaskSetSchema.TOKEN) ? withoutJournal(type) : type)
                .toList();
        return new ProviderRegistry<>(resources, EcsRegistry.REGISTRY.functions());
    }

    private static ResourceType<EcsContext> withoutJournal(ResourceType<EcsContext> type) {
        return new ResourceType<>(
                type.schema(),
                context -> new TaskSetResource(
                        TaskSetContext.of(context, DeploymentSession.withoutJournal()), Thread.ofVirtual()::start));
    }

    @Override
    public ObjectType<?, ?> configType() {
        return provider.configType();
    }

    @Override
    public InputStream packageSchema() {
        return provider.packageSchema();
    }

    @Override
    public Sleeper sleeper() {
        return time;
    }

    @Override
    public CheckResult checkConfig(ObjectValue newConfig) {
        return provider.checkConfig(newConfig);
    }

    @Override
    public DiffResult diffConfig(ObjectValue oldConfig, ObjectValue newConfig, List<PropertyPath> ignoreChanges) {
        return provider.diffConfig(oldConfig, newConfig, ignoreChanges);
    }

    @Override
    public EcsContext configure(ObjectValue config) {
        var configured = provider.configure(config);
        configured.close();
        var clients = new AwsClients(
                configured.config().aws(),
                EmptyEnvironment.atAll(),
                version(),
                time,
                new InProcessHttpClient(simulator.httpEndpoint()));
        return new EcsContext(
                clients, configured.config(), configured.tags(), configured.isComplete(), configured.scope(), time);
    }

    @Override
    public void close() {
        simulator.close();
    }
}
