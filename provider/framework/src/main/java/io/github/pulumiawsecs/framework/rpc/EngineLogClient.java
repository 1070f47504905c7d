package io.github.pulumiawsecs.framework.rpc;

import com.google.protobuf.Empty;
import io.github.pulumiawsecs.framework.resource.Log;
import io.github.pulumiawsecs.framework.waiter.Deadline;
import io.grpc.ManagedChannel;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.okhttp.OkHttpChannelBuilder;
import io.grpc.stub.StreamObserver;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import pulumirpc.EngineGrpc;
import pulumirpc.EngineOuterClass.LogRequest;
import pulumirpc.EngineOuterClass.LogSeverity;

/**
 * Sends log messages to the engine, which shows them in the terminal. Most deployments log nothing, so the client connects
 * at the first message. Logging is best effort: no operation fails or waits long because of it. Thread-safe.
 */
final class EngineLogClient {
    /** gRPC measures this limit with the clock of the machine, like all limits of connections. */
    private static final Duration SEND_TIMEOUT = Duration.ofSeconds(2);

    /** After a timeout, messages are dropped for this time, so that not every resource waits for a timeout of its own. */
    private static final Duration RETRY_AFTER = Duration.ofSeconds(10);

    private static final int MAX_PORT = 65_535;

    private static final int MAX_PENDING_DEBUG_MESSAGES = 1000;

    /** The warnings that this engine has received; each is sent once. */
    private final Set<LogRequest> warnings = ConcurrentHashMap.newKeySet();

    private final Semaphore pendingDebugMessages = new Semaphore(MAX_PENDING_DEBUG_MESSAGES);

    private final InstantSource clock;
    private @Nullable String address;
    private @Nullable ManagedChannel channel;
    private volatile Deadline suppressed;

    EngineLogClient(InstantSource clock) {
        this.clock = clock;
        suppressed = Deadline.of(clock, Duration.ZERO);
    }

    /**
     * Sets the engine's address, host and port. Engines pass it when they start a plugin, and when they attach to one. A
     * text that is no address is ignored: gRPC would throw, in some cases on a thread of its own.
     */
    synchronized void connectTo(String engineAddress) {
        if (isAddress(engineAddress) && !engineAddress.equals(address)) {
            close();
            warnings.clear();
            suppressed = Deadline.of(clock, Duration.ZERO);
            address = engineAddress;
        }
    }

    /** Follows gRPC's own rule for a name and a port: what {@link URI} accepts as an authority. */
    private static boolean isAddress(String text) {
        try {
            var uri = new URI("//" + text);
            return uri.getHost() != null
                    && text.equals(uri.getHost() + ":" + uri.getPort())
                    && uri.getPort() > 0
                    && uri.getPort() <= MAX_PORT;
        } catch (URISyntaxException _) {
            return false;
        }
    }

    /** Returns the log of a resource. Messages are dropped while no engine is known. */
    Log logFor(String urn) {
        return new Log() {
            @Override
            public boolean isDebugEnabled() {
                return DebugDetection.isEnabled();
            }

            @Override
            public void debug(String message) {
                if (isDebugEnabled()) {
                    sendInBackground(request(LogSeverity.DEBUG, message).build());
                }
            }

            @Override
            public void warning(String message) {
                var request = request(LogSeverity.WARNING, message).build();
                if (warnings.add(request) && !send(request)) {
                    warnings.remove(request);
                }
            }

            @Override
            public void status(String message) {
                var _ = send(
                        request(LogSeverity.INFO, message).setEphemeral(true).build());
            }

            private LogRequest.Builder request(LogSeverity severity, String message) {
                return LogRequest.newBuilder().setSeverity(severity).setUrn(urn).setMessage(message);
            }
        };
    }

    /** Returns whether the engine received the message. */
    private boolean send(LogRequest request) {
        var engine = channel();
        if (engine == null || !suppressed.hasPassed()) {
            return false;
        }
        try {
            var _ = EngineGrpc.newBlockingStub(engine)
                    .withDeadlineAfter(SEND_TIMEOUT)
                    .log(request);
            return true;
        } catch (StatusRuntimeException failure) {
            if (failure.getStatus().getCode() == Status.Code.DEADLINE_EXCEEDED) {
                suppressed = Deadline.of(clock, RETRY_AFTER);
            }
            return false;
        }
    }

    /** Debug messages must not delay the work that they describe. Discards messages that the engine is too slow for. */
    private void sendInBackground(LogRequest request) {
        var engine = channel();
        if (engine != null && pendingDebugMessages.tryAcquire()) {
            EngineGrpc.newStub(engine).withDeadlineAfter(SEND_TIMEOUT).log(request, new StreamObserver<Empty>() {
                @Override
                public void onNext(Empty response) {}

                @Override
                public void onError(Throwable failure) {
                    pendingDebugMessages.release();
                }

                @Override
                public void onCompleted() {
                    pendingDebugMessages.release();
                }
            });
        }
    }

    private synchronized @Nullable ManagedChannel channel() {
        if (channel == null && address != null) {
            channel = OkHttpChannelBuilder.forTarget("dns:///" + address)
                    .usePlaintext()
                    // The engine runs on this machine: a proxy for the cloud's API does not apply.
                    .proxyDetector(_ -> null)
                    .build();
        }
        return channel;
    }

    /** Closes the connection, and drops all messages until the next {@link #connectTo}. */
    synchronized void close() {
        if (channel != null) {
            channel.shutdown();
            channel = null;
        }
        address = null;
    }
}
