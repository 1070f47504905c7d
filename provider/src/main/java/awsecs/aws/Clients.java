package awsecs.aws;

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
public final class Clients implements AutoCloseable {
    private final ClientBasics basics;
    private final ReentrantLock building = new ReentrantLock();
    private @Nullable Road road;
    private boolean closed;

    /**
     * Builds nothing yet.
     *
     * @param version the provider's version, for the user agent
     */
    public Clients(Settings settings, Surroundings surroundings, String version) {
        basics = new ClientBasics(settings, surroundings, version, new Transport());
    }

    /**
     * Starts to build the ECS client on a thread of its own and returns at once. The first call waits for it. Nothing
     * is sent. What fails here fails again, and is told, at the first call.
     *
     * @return the thread, which ends when the client is built
     */
    public Thread warm() {
        return Thread.ofPlatform().daemon().name("aws-client").start(this::buildAhead);
    }

    /** Returns the region's code, as far as it can be found without the network. */
    public Optional<String> region() {
        try {
            return basics.region().nearby().map(Region::id);
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
     * @throws AwsFailure when it fails, or when there are no credentials, no region, or the account is excluded
     * @throws CancellationException when the thread is interrupted; whether AWS did what was asked is then unknown
     */
    public <T> T call(String operation, String about, Function<EcsClient, T> call) {
        var client = AwsCalls.call(operation, about, () -> road().ecsIfAllowed());
        return AwsCalls.call(operation, about, () -> call.apply(client));
    }

    /** Returns the account that the credentials belong to (AWS STS, GetCallerIdentity); empty when AWS does not say. */
    Optional<String> account() {
        return road().guard().ownAccount();
    }

    /** Closes the clients; calls that come later fail. Harmless when done again. */
    @Override
    public void close() {
        building.lock();
        try {
            closed = true;
            if (road != null) {
                road.close();
                road = null;
            }
            basics.transport().close();
        } finally {
            building.unlock();
        }
    }

    /** Only what can be known without the network: the region of an EC2 instance is asked for at the first call. */
    private void buildAhead() {
        try {
            if (basics.region().nearby().isPresent()) {
                road();
                if (!basics.settings().endpoints().localEcs(basics.surroundings())) {
                    basics.transport().readyForTls();
                }
            }
        } catch (RuntimeException _) {
            // Whoever needs the client builds it again and can tell the user; here there is nobody to tell.
        }
    }

    private Road road() {
        enter();
        try {
            if (closed) {
                throw new CancellationException("the provider is closing");
            }
            if (road == null) {
                road = Road.build(basics);
            }
            return road;
        } finally {
            building.unlock();
        }
    }

    /** The road's builder may be asking the network for the region: whoever waits for it can still be cancelled. */
    private void enter() {
        try {
            building.lockInterruptibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            var cancelled = new CancellationException("cancelled while the AWS client was built");
            cancelled.initCause(e);
            throw cancelled;
        }
    }
}
