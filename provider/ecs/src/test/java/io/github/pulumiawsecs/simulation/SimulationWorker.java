package io.github.pulumiawsecs.simulation;

import io.github.pulumiawsecs.framework.property.JsonPropertyValues;
import io.github.pulumiawsecs.provider.aws.AwsClients;
import io.github.pulumiawsecs.provider.aws.AwsEnvironment;
import io.github.pulumiawsecs.provider.config.EcsContext;
import io.github.pulumiawsecs.simulator.EcsSimulator;
import io.github.pulumiawsecs.testkit.DirectEcsClient;
import io.github.pulumiawsecs.testkit.InProcessHttpClient;
import io.github.pulumiawsecs.testkit.SampleInputs;
import io.github.pulumiawsecs.testkit.TestCredentials;
import java.net.URI;
import java.nio.file.Path;

/**
 * The parts of a simulation that are expensive to create: a configured provider with its AWS clients, and a machine. Each
 * thread that runs simulations has its own.
 */
final class SimulationWorker {
    private static final URI ENDPOINT = URI.create("http://simulator.invalid");
    private static final String VERSION = "0.0.0-test";

    private final SimulatedTime time = new SimulatedTime();
    private final InProcessHttpClient sts = new InProcessHttpClient();
    private final DirectEcsClient ecs = new DirectEcsClient();
    private final EcsContext configured;
    private final AwsClients clients;
    private final Machine machine;

    /** Creates a worker whose machine has its files in that folder. */
    SimulationWorker(Path folder) {
        machine = new Machine(folder);
        var configuration = TestCredentials.providerConfig(ENDPOINT);
        // The SDK's own retries pause in the time of the machine.
        configuration = SampleInputs.merge(configuration, JsonPropertyValues.parseObject("{'maxRetries': 0}"));
        configured = EcsContext.configure(configuration, VERSION, time);
        clients = new AwsClients(configured.config().aws(), AwsEnvironment.ofProcess(), VERSION, time, sts);
    }

    SimulatedTime time() {
        return time;
    }

    /** Returns the configured provider of a new process, which calls this account. */
    EcsContext configure(EcsSimulator simulator) {
        sts.connect(simulator.httpEndpoint());
        ecs.connect(simulator);
        return new EcsContext(
                clients.withEcs(ecs.client()),
                configured.config(),
                configured.tags(),
                configured.isComplete(),
                configured.scope(),
                time);
    }

    Machine machine() {
        return machine;
    }
}
