package io.github.pulumiawsecs.simulator.fault;

import io.github.pulumiawsecs.simulator.exchange.Call;
import io.github.pulumiawsecs.simulator.exchange.CallHandler;
import io.github.pulumiawsecs.simulator.exchange.Response;
import io.github.pulumiawsecs.simulator.model.AccountAndRegion;
import io.github.pulumiawsecs.simulator.model.AwsError;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Rejects the ECS requests of an account in a region that exceed AWS's quotas, with ThrottlingException and HTTP 400. Each
 * category of operations has a token bucket, which is refilled every second. Thread-safe.
 */
public final class RequestQuotas implements ApiFault {
    private final InstantSource clock;
    private final int speed;
    private final Map<Key, Bucket> buckets = new HashMap<>();
    private final Map<String, Integer> rejected = new TreeMap<>();
    private boolean startsEmpty;

    private record Key(AccountAndRegion scope, RequestQuota quota) {}

    private static final class Bucket {
        private int tokens;
        private Instant refilled;

        private Bucket(int tokens, Instant refilled) {
            this.tokens = tokens;
            this.refilled = refilled;
        }
    }

    /** Creates AWS's quotas with full buckets, which are refilled by this clock. */
    public RequestQuotas(InstantSource clock) {
        this(clock, 1);
    }

    /**
     * Creates quotas with full buckets.
     *
     * @param speed how many times as fast as AWS's the buckets are refilled
     */
    public RequestQuotas(InstantSource clock, int speed) {
        this.clock = clock;
        this.speed = speed;
    }

    /** Empties all buckets, as if other clients had just used the quotas, and clears {@link #rejected}. */
    public synchronized void empty() {
        buckets.clear();
        rejected.clear();
        startsEmpty = true;
    }

    /** Returns the number of rejected requests of each operation. */
    public synchronized Map<String, Integer> rejected() {
        return new TreeMap<>(rejected);
    }

    @Override
    public Response intercept(Call call, CallHandler next) {
        return call.service() != Call.Service.ECS || takeToken(call)
                ? next.handle(call)
                : new Response.Failure(AwsError.of("ThrottlingException", "Rate exceeded"));
    }

    private synchronized boolean takeToken(Call call) {
        RequestQuota quota = RequestQuota.of(call.operation());
        Bucket bucket = buckets.computeIfAbsent(
                new Key(call.caller().scope(), quota),
                key -> new Bucket(startsEmpty ? 0 : quota.capacity(), clock.instant()));
        long seconds = Duration.between(bucket.refilled, clock.instant()).toSeconds();
        bucket.refilled = bucket.refilled.plusSeconds(seconds);
        bucket.tokens = (int) Math.min(quota.capacity(), bucket.tokens + seconds * quota.refill() * speed);
        if (bucket.tokens == 0) {
            rejected.merge(call.operation(), 1, Integer::sum);
            return false;
        }
        bucket.tokens--;
        return true;
    }
}
