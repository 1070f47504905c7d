package io.github.pulumiawsecs.provider.aws.ecs;

import io.github.pulumiawsecs.framework.resource.CurrentLog;
import io.github.pulumiawsecs.framework.waiter.Interrupts;
import io.github.pulumiawsecs.framework.waiter.SharedCall;
import io.github.pulumiawsecs.framework.waiter.Sleeper;
import io.github.pulumiawsecs.provider.aws.AwsCallException;
import io.github.pulumiawsecs.provider.aws.AwsCallRunner;
import io.github.pulumiawsecs.provider.aws.AwsClients;
import io.github.pulumiawsecs.provider.aws.AwsOperation;
import io.github.pulumiawsecs.provider.aws.DescribeFailureException;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.Failure;

/**
 * Describes the resources of concurrent lookups with one call for up to ten of them. A lookup makes its call at once when
 * no other call runs. Otherwise its name waits until no call runs, until ten names wait, or until no further name arrives
 * for a few milliseconds. Each lookup gets its own resource or its own failure. Thread-safe.
 *
 * @param <T> the resource
 */
final class DescribeBatcher<T> {
    /** The maximum number of services in DescribeServices (Amazon ECS API Reference). */
    static final int MAX_BATCH = 10;

    /** The names of a program arrive every 3 to 5 ms. A longer pause makes previews slower (provider/plugin/PERFORMANCE.md). */
    private static final Duration QUIET_PERIOD = Duration.ofMillis(5);

    private final AwsClients clients;
    private final Sleeper sleeper;
    private final AwsOperation<EcsClient> operation;
    private final Describe<T> describe;
    private final Function<T, @Nullable String> nameOf;

    /** The calls by scope. Guarded by {@code this}, as are the fields of the groups and the names of the batches. */
    private final Map<String, Group> groups = new HashMap<>();

    /**
     * Creates a batcher.
     *
     * @param operation the operation that {@code describe} calls
     * @param nameOf returns the short name of a resource
     */
    DescribeBatcher(
            AwsClients clients,
            Sleeper sleeper,
            AwsOperation<EcsClient> operation,
            Describe<T> describe,
            Function<T, @Nullable String> nameOf) {
        this.clients = clients;
        this.sleeper = sleeper;
        this.operation = operation;
        this.describe = describe;
        this.nameOf = nameOf;
    }

    /** Makes one call. */
    interface Describe<T> {
        Described<T> describe(EcsClient ecs, String scope, List<String> names);
    }

    /** The response of one call. */
    record Described<T>(List<T> resources, List<Failure> failures) {}

    /** The calls of one scope. */
    private final class Group {
        /** The batch that further names may join; null when there is none. */
        private @Nullable Batch open;

        private int runningCalls;
    }

    /** The names of one call. */
    private final class Batch {
        private final Group group;
        private final Set<String> names = new LinkedHashSet<>();
        private final CompletableFuture<Void> due = new CompletableFuture<>();
        private final SharedCall<Described<T>> call;

        private Batch(Group group, String scope, String subject) {
            this.group = group;
            call = new SharedCall<>(CurrentLog.inherit(() -> send(this, scope, subject)));
        }
    }

    /**
     * Returns a resource; empty when it does not exist.
     *
     * @param scope what the resources of one call have in common: the cluster of services
     * @param name the short name
     * @param subject the resource, as in "for SUBJECT"
     * @throws AwsCallException when AWS rejects the lookup or cannot be reached
     * @throws CancellationException when the thread is interrupted; it stays so
     */
    Optional<T> find(String scope, String name, String subject) {
        var batch = join(scope, name, subject);
        Described<T> response;
        try {
            response = batch.call.await(operation + " for " + subject + " was cancelled");
        } catch (AwsCallException failure) {
            if (isAlone(batch) || appliesToWholeBatch(failure)) {
                throw failure.withSubject(subject);
            }
            return findAlone(scope, name, subject);
        }
        if (isAlone(batch)) {
            return AwsCallRunner.call(operation, subject, () -> firstOf(response, subject));
        }
        var found = response.resources().stream()
                .filter(resource -> name.equals(nameOf.apply(resource)))
                .findFirst();
        return found.isPresent() || isMissing(name, response) ? found : findAlone(scope, name, subject);
    }

    /** Returns the batch of a name. The first lookup of a batch starts its call. */
    private Batch join(String scope, String name, String subject) {
        Batch batch;
        boolean isNew;
        synchronized (this) {
            var group = groups.computeIfAbsent(scope, _ -> new Group());
            var open = group.open;
            isNew = open == null || (open.names.size() == MAX_BATCH && !open.names.contains(name));
            batch = open == null || isNew ? new Batch(group, scope, subject) : open;
            group.open = batch;
            batch.names.add(name);
            if (batch.names.size() == MAX_BATCH || (isNew && group.runningCalls == 0)) {
                batch.due.complete(null);
            }
        }
        if (isNew) {
            batch.call.start(sleeper, "describe-batch");
        }
        return batch;
    }

    private Described<T> send(Batch batch, String scope, String subject) {
        awaitOtherNames(batch);
        begin(batch);
        try {
            // Names that arrive while the client is being built still join the batch.
            return clients.call(operation, subject, ecs -> describe.describe(ecs, scope, close(batch)));
        } finally {
            end(batch);
        }
    }

    private void awaitOtherNames(Batch batch) {
        try {
            int seen;
            do {
                seen = size(batch);
            } while (!sleeper.await(batch.due, QUIET_PERIOD) && size(batch) != seen);
        } catch (InterruptedException e) {
            close(batch);
            throw Interrupts.cancelled(operation + " was cancelled", e);
        }
    }

    private synchronized int size(Batch batch) {
        return batch.names.size();
    }

    private synchronized void begin(Batch batch) {
        batch.group.runningCalls++;
    }

    /** Closes the batch for further names, and returns its names. */
    private synchronized List<String> close(Batch batch) {
        if (batch.group.open == batch) {
            batch.group.open = null;
        }
        return List.copyOf(batch.names);
    }

    private synchronized void end(Batch batch) {
        close(batch);
        batch.group.runningCalls--;
        if (batch.group.open != null && batch.group.runningCalls == 0) {
            batch.group.open.due.complete(null);
        }
    }

    private synchronized boolean isAlone(Batch batch) {
        return batch.names.size() == 1;
    }

    /** AWS rejects the whole call when the credentials lack the permission for one resource. */
    private static boolean appliesToWholeBatch(AwsCallException failure) {
        return failure.code().isEmpty() || failure.isTransient() || failure.isNotFound();
    }

    private Optional<T> findAlone(String scope, String name, String subject) {
        return clients.call(operation, subject, ecs -> firstOf(describe.describe(ecs, scope, List.of(name)), subject));
    }

    private static <T> Optional<T> firstOf(Described<T> response, String subject) {
        for (var failure : response.failures()) {
            if (!"MISSING".equals(failure.reason())) {
                throw new DescribeFailureException(subject, failure.reason(), failure.detail());
            }
        }
        return response.resources().stream().findFirst();
    }

    private static boolean isMissing(String name, Described<?> response) {
        return response.failures().stream()
                .anyMatch(failure -> "MISSING".equals(failure.reason())
                        && failure.arn() != null
                        && failure.arn()
                                .substring(failure.arn().lastIndexOf('/') + 1)
                                .equals(name));
    }
}
