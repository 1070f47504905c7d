package io.github.pulumiawsecs.testkit;

import io.github.pulumiawsecs.framework.property.JsonPropertyValues;
import io.github.pulumiawsecs.framework.property.PropertyValue.ObjectValue;
import io.github.pulumiawsecs.framework.resource.SecretRedaction;
import io.github.pulumiawsecs.framework.waiter.Sleeper;
import io.github.pulumiawsecs.provider.aws.AwsClients;
import io.github.pulumiawsecs.provider.aws.AwsEnvironment;
import io.github.pulumiawsecs.provider.config.EcsContext;
import io.github.pulumiawsecs.provider.config.ProviderConfigSchema;
import io.github.pulumiawsecs.provider.taskset.TaskSetContext;
import io.github.pulumiawsecs.provider.taskset.create.DeploymentSession;
import io.github.pulumiawsecs.simulator.EcsSimulator;
import io.github.pulumiawsecs.simulator.Seed;
import io.github.pulumiawsecs.simulator.SimulatedClock;
import io.github.pulumiawsecs.simulator.SimulatorSettings;
import io.github.pulumiawsecs.simulator.model.AccountAndRegion;
import io.github.pulumiawsecs.simulator.model.Timing;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Builds a {@link ProviderFixture}. */
public final class ProviderFixtureBuilder {
    private static final String VERSION = "0.0.0-test";

    private final List<ObjectValue> config = new ArrayList<>();
    private SimulatorSettings settings = SimulatorSettings.defaults().withTiming(Timing.INSTANT);
    private @Nullable VirtualTime time;
    private Consumer<EcsSimulator> resources = Seed::apply;
    private Supplier<DeploymentSession> session = DeploymentSession::withoutJournal;

    ProviderFixtureBuilder() {}

    /** Adds {@code json} to the provider's configuration. */
    public ProviderFixtureBuilder config(String json) {
        return config(JsonPropertyValues.parseObject(json));
    }

    /** Adds properties to the provider's configuration. */
    public ProviderFixtureBuilder config(ObjectValue properties) {
        config.add(properties);
        return this;
    }

    /** Sets how fast tasks start and stop. */
    public ProviderFixtureBuilder timing(Timing value) {
        settings = settings.withTiming(value);
        return this;
    }

    /** Sets a timing of ten seconds to start and five to stop, in {@link #virtualTime}. */
    public ProviderFixtureBuilder slowTasks() {
        return virtualTime().timing(new Timing(Duration.ZERO, Duration.ofSeconds(10), Duration.ofSeconds(5)));
    }

    /** Sets the region of the provider and of the simulator. */
    public ProviderFixtureBuilder region(String value) {
        settings = settings.withRegion(value)
                .withPartition(AccountAndRegion.of(settings.account(), value).partition());
        return config("{'region': '" + value + "'}");
    }

    /** Replaces the resources of the seed. */
    public ProviderFixtureBuilder resources(Consumer<EcsSimulator> value) {
        resources = value;
        return this;
    }

    /** Sets the deployment session; the default keeps no journal. */
    public ProviderFixtureBuilder session(DeploymentSession value) {
        session = () -> value;
        return this;
    }

    /** Uses a clock that advances only while the provider waits. */
    public ProviderFixtureBuilder virtualTime() {
        var clock = SimulatedClock.fixed();
        settings = settings.withClock(clock);
        time = new VirtualTime(clock);
        return this;
    }

    /** Starts a simulator with the resources and builds the fixture. */
    public ProviderFixture build() {
        var simulator = EcsSimulator.start(settings);
        resources.accept(simulator);
        var fixture = build(simulator);
        // The first call in a JVM loads the SDK, which may take longer than the time limit of preflight.
        var _ = fixture.provider().services().describeTolerant("demo", List.of("web"));
        simulator.clearCalls();
        return fixture;
    }

    ProviderFixture build(EcsSimulator simulator) {
        var configuration = TestCredentials.providerConfig(simulator.endpoint());
        for (var properties : config) {
            configuration = SampleInputs.merge(configuration, properties);
        }
        var sleeper = time == null ? Sleeper.system() : time;
        var configured = EcsContext.configure(configuration, VERSION, sleeper);
        var secrets = SecretRedaction.ofConfig(ProviderConfigSchema.TYPE, configuration);
        var httpClient = new InProcessHttpClient(simulator.httpEndpoint());
        var clients =
                new AwsClients(configured.config().aws(), AwsEnvironment.ofProcess(), VERSION, sleeper, httpClient);
        var context = new EcsContext(
                clients, configured.config(), configured.tags(), configured.isComplete(), configured.scope(), sleeper);
        return new ProviderFixture(
                this, simulator, context, secrets, httpClient, TaskSetContext.of(context, session.get()));
    }

    ProviderFixtureBuilder copy() {
        var copy = new ProviderFixtureBuilder();
        copy.config.addAll(config);
        copy.settings = settings;
        copy.time = time;
        copy.resources = resources;
        copy.session = session;
        return copy;
    }

    VirtualTime time() {
        return Objects.requireNonNull(time, "the fixture was built without virtualTime()");
    }
}
