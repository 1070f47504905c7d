package io.github.pulumiawsecs.provider.aws;

import io.github.pulumiawsecs.framework.waiter.Interrupts;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ecs.EcsClient;

/**
 * AWS, as the configuration lets us reach it. One of these serves all calls, so that they share connections and the
 * budget for retries. Safe for use by several threads.
 */
public final class AwsClients implements AutoCloseable {
    private final ClientFactory factory;
    private final ReentrantLock building = new ReentrantLock();
    private @Nullable AwsConnection connection;
    private boolean closed;

    /**
     * Builds nothing yet.
     *
     * @param version the provider's version, for the user agent
     */
    public AwsClients(AwsClientConfig settings, AwsEnvironment surroundings, String version) {
        factory = new ClientFactory(settings, surroundings, version, new LazyTlsHttpClient());
    }

    /**
     * Starts to build the ECS client on a thread of its own and returns at once. The first call waits for it. Nothing
     * is sent. What fails here fails again, and is told, at the first call.
     *
     * @return the thread, which ends when the client is built
     */
    public Thread buildInBackground() {
        return Thread.ofPlatform().daemon().name("aws-client").start(this::prebuild);
    }

    /** Returns the region's code, as far as it can be found without the network. */
    public Optional<String> region() {
        try {
            return factory.region().resolveLocally().map(Region::id);
        } catch (RuntimeException _) {
            // Profiles that cannot be read are told of at the first call.
            return Optional.empty();
        }
    }

    /**
     * Makes a call to ECS on the calling thread.
     *
     * @param operation the operation's name, as in the Amazon ECS API Reference
     * @param about what it concerns, as it reads after "for": a task set's ARN, "service web in cluster prod"
     * @throws AwsCallException when it fails, or when there are no credentials, no region, or the account is excluded
     * @throws CancellationException when the thread is interrupted; whether AWS did what was asked is then unknown
     */
    public <T> T call(String operation, String about, Function<EcsClient, T> call) {
        var client = AwsCalls.call(operation, about, () -> connection().ecsIfAllowed());
        return AwsCalls.call(operation, about, () -> call.apply(client));
    }

    /** Returns the account that the credentials belong to (AWS STS, GetCallerIdentity); empty when AWS does not say. */
    public Optional<String> account() {
        return connection().guard().ownAccount();
    }

    /** Closes the clients; calls that come later fail. Harmless when done again. */
    @Override
    public void close() {
        building.lock();
        try {
            closed = true;
            if (connection != null) {
                connection.close();
                connection = null;
            }
            factory.httpClient().close();
        } finally {
            building.unlock();
        }
    }

    /** Only what can be known without the network: the region of an EC2 instance is asked for at the first call. */
    private void prebuild() {
        try {
            if (factory.region().resolveLocally().isPresent()) {
                connection();
                if (!factory.config().endpoints().isLocalEcs(factory.environment())) {
                    factory.httpClient().loadTrustStore();
                }
            }
        } catch (RuntimeException _) {
            // Whoever needs the client builds it again and can tell the user; here there is nobody to tell.
        }
    }

    private AwsConnection connection() {
        lockInterruptibly();
        try {
            if (closed) {
                throw new CancellationException("the provider is closing");
            }
            if (connection == null) {
                connection = AwsConnection.build(factory);
            }
            return connection;
        } finally {
            building.unlock();
        }
    }

    /** The road's builder may be asking the network for the region: whoever waits for it can still be cancelled. */
    private void lockInterruptibly() {
        try {
            building.lockInterruptibly();
        } catch (InterruptedException e) {
            throw Interrupts.cancelled("cancelled while the AWS client was built", e);
        }
    }
}
