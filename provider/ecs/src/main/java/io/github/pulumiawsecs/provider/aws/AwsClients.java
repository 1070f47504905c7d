package io.github.pulumiawsecs.provider.aws;

import io.github.pulumiawsecs.framework.resource.CurrentLog;
import io.github.pulumiawsecs.framework.waiter.Interrupts;
import io.github.pulumiawsecs.framework.waiter.Sleeper;
import io.github.pulumiawsecs.provider.http.HttpTransport;
import io.github.pulumiawsecs.provider.http.TransportService;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ecs.EcsClient;

/**
 * Access to AWS with one configuration. One instance serves all calls, so that they share connections and the retry
 * budget. Thread-safe.
 *
 * <p>A new configuration of the provider replaces the instance. {@link #close} then closes the SDK's clients once no
 * call runs. Operations that started with the old configuration may still call: the clients are then built again, and
 * closed after the call.
 */
public final class AwsClients implements AutoCloseable {
    private final Sleeper sleeper;
    private final ClientFactory factory;
    private final Optional<EcsClient> ecs;
    private final Map<String, RequestPacer> pacers = new ConcurrentHashMap<>();
    private final CallWatchdog watchdog = new CallWatchdog();
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable AwsConnection connection;
    private int runningCalls;
    private boolean closed;
    private final AtomicBoolean isDescribed = new AtomicBoolean();

    /**
     * Creates an instance without clients: the first call, or {@link #buildInBackground}, builds them.
     *
     * @param version the provider's version, for the user agent
     * @param sleeper measures the duration of calls and the age of a failed lookup of the account, and pauses calls that AWS
     *     throttles
     */
    public AwsClients(AwsClientConfig config, AwsEnvironment environment, String version, Sleeper sleeper) {
        this(config, environment, version, sleeper, TransportFactory.create(config, environment, sleeper));
    }

    /**
     * Creates an instance that sends all requests through {@code httpClient} and closes it in the end.
     *
     * @param version the provider's version, for the user agent
     * @param sleeper measures the duration of calls and the age of a failed lookup of the account, and pauses calls that AWS
     *     throttles
     */
    public AwsClients(
            AwsClientConfig config,
            AwsEnvironment environment,
            String version,
            Sleeper sleeper,
            SdkHttpClient httpClient) {
        this(sleeper, new ClientFactory(config, environment, version, sleeper, httpClient), Optional.empty());
    }

    private AwsClients(Sleeper sleeper, ClientFactory factory, Optional<EcsClient> ecs) {
        this.sleeper = sleeper;
        this.factory = factory;
        this.ecs = ecs;
    }

    /** Returns an access that calls Amazon ECS with {@code client}, without the SDK's HTTP client, and closes it in the end. */
    public AwsClients withEcs(EcsClient client) {
        return new AwsClients(sleeper, factory, Optional.of(client));
    }

    /**
     * Starts a thread that builds the client of Amazon ECS, and returns immediately. Sends nothing. The first call waits
     * for the thread, and fails with the error of the thread.
     *
     * @return the thread, which ends when the client is built
     */
    public Thread buildInBackground() {
        return Thread.ofPlatform().daemon().name("aws-client").start(this::prebuild);
    }

    /** Returns the region's code; empty when only the instance metadata has it. */
    public Optional<String> region() {
        try {
            return factory.region().resolveLocally().map(Region::id);
        } catch (RuntimeException _) {
            // The first call reports unreadable profile files.
            return Optional.empty();
        }
    }

    /**
     * Calls an AWS service on the calling thread, within the limits of the current operation
     * ({@link io.github.pulumiawsecs.framework.resource.CurrentOperation}).
     *
     * @param operation the operation
     * @param subject the object of the operation, as in "for SUBJECT": a task set's ARN, "service web in cluster prod"
     * @param call sends the request
     * @throws AwsCallException when the call fails, when there are no credentials or no region, or when the
     *     configuration excludes the account
     * @throws CancellationException when the thread is interrupted; the outcome of the call is then unknown
     */
    public <C extends SdkClient, T> T call(AwsOperation<C> operation, String subject, Function<C, T> call) {
        return watchdog.watch(
                operation,
                subject,
                false,
                () -> CurrentLog.isDebugEnabled()
                        ? CallTrace.trace(operation, subject, factory.clock(), () -> send(operation, subject, call))
                        : send(operation, subject, call));
    }

    /**
     * Waits for a call that another thread makes for several operations. The limits of the current operation end the wait,
     * not the call.
     *
     * @param wait returns the result of the call
     * @throws AwsCallException when the call fails, or the wait outlasts the limits
     * @throws CancellationException when the thread is interrupted
     */
    public <T> T await(AwsOperation<?> operation, String subject, Supplier<T> wait) {
        return watchdog.watch(operation, subject, true, wait);
    }

    private <C extends SdkClient, T> T send(AwsOperation<C> operation, String subject, Function<C, T> call) {
        return withConnection(operation, subject, current -> {
            if (CurrentLog.isDebugEnabled() && isDescribed.compareAndSet(false, true)) {
                CurrentLog.debug(current.description());
            }
            var client = AwsCallRunner.call(operation, subject, () -> current.clientIfAllowed(operation.service()));
            return paced(operation)
                    .run(
                            operation + " for " + subject + " was cancelled",
                            () -> AwsCallRunner.call(operation, subject, () -> call.apply(client)));
        });
    }

    /** {@link CallRetries} repeat calls that change something. */
    private PacedCall paced(AwsOperation<?> operation) {
        boolean isRepeated = operation.isReadOnly()
                && factory.config().maxRetries().filter(retries -> retries == 0).isEmpty();
        return new PacedCall(
                pacers.computeIfAbsent(operation.name(), _ -> new RequestPacer(sleeper)),
                sleeper,
                isRepeated ? KnownErrors.THROTTLED.retryFor() : Duration.ZERO);
    }

    /**
     * Returns the account of the credentials (AWS STS, GetCallerIdentity).
     *
     * @throws AwsCallException when there is no region or when the configuration is unusable
     */
    public AccountLookup account() {
        return watchdog.watch(
                AwsOperation.GET_CALLER_IDENTITY,
                AccountGuard.SUBJECT,
                false,
                () -> withConnection(
                        AwsOperation.GET_CALLER_IDENTITY,
                        AccountGuard.SUBJECT,
                        current -> current.guard().ownAccount()));
    }

    /**
     * Closes the clients after the running calls. Later calls build new clients and close them at their end.
     * Idempotent.
     */
    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            closeIfUnused();
        } finally {
            lock.unlock();
        }
    }

    private <T> T withConnection(AwsOperation<?> operation, String subject, Function<AwsConnection, T> call) {
        return TransportService.callWith(factory.httpClient(), () -> {
            var current = AwsCallRunner.call(operation, subject, this::acquire);
            try {
                return call.apply(current);
            } finally {
                release();
            }
        });
    }

    /** Uses only local sources of the region: the metadata of an EC2 instance is read at the first call. */
    private void prebuild() {
        try {
            if (factory.region().resolveLocally().isPresent()) {
                var _ = TransportService.callWith(factory.httpClient(), this::acquire);
                release();
                if (factory.httpClient() instanceof HttpTransport transport
                        && !factory.endpoints().resolve(AwsService.ECS).isLocal()) {
                    transport.loadCertificateAuthorities();
                }
            }
        } catch (RuntimeException _) {
            // The first call builds the client again and reports the error.
        }
    }

    private AwsConnection acquire() {
        lockInterruptibly();
        try {
            if (connection == null) {
                secureContainerCredentials();
                connection = AwsConnection.build(factory, ecs);
            }
            runningCalls++;
            return connection;
        } finally {
            lock.unlock();
        }
    }

    private void secureContainerCredentials() {
        if (factory.httpClient() instanceof HttpTransport transport
                && factory.environment()
                        .variable("AWS_CONTAINER_CREDENTIALS_FULL_URI")
                        .filter(url -> url.startsWith("https:"))
                        .isPresent()) {
            transport.secureUrlConnections();
        }
    }

    private void release() {
        lock.lock();
        try {
            runningCalls--;
            closeIfUnused();
        } finally {
            lock.unlock();
        }
    }

    private void closeIfUnused() {
        if (closed && runningCalls == 0 && connection != null) {
            connection.close();
            connection = null;
            factory.httpClient().close();
        }
    }

    /** Another thread may be asking the network for the region: a thread that waits for it stays cancellable. */
    private void lockInterruptibly() {
        try {
            lock.lockInterruptibly();
        } catch (InterruptedException e) {
            throw Interrupts.cancelled("cancelled while the AWS client was built", e);
        }
    }
}
