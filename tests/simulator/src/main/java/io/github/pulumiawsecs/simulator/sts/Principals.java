package io.github.pulumiawsecs.simulator.sts;

import io.github.pulumiawsecs.simulator.model.AccountAndRegion;
import io.github.pulumiawsecs.simulator.model.ParsedArn;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Whose access keys are whose: a user of the simulated account, unless a role was assumed. */
public final class Principals {
    private final String account;
    private final String partition;
    private final Map<String, ParsedArn> sessions = new ConcurrentHashMap<>();
    private final AtomicInteger issuedKeys = new AtomicInteger();

    /** Principals of an account; the partition is that of each caller's region when it is empty. */
    public Principals(String account, String partition) {
        this.account = account;
        this.partition = partition;
    }

    /** The session of an assumed role behind an access key, or the account's user. */
    public ParsedArn principalOf(String accessKey, String region) {
        ParsedArn role = sessions.get(accessKey);
        return role == null ? new ParsedArn(partition(region), "iam", "", account, "user/simulator") : role;
    }

    /** Where the resources of that access key's owner are. */
    public AccountAndRegion scopeOf(String accessKey, String region) {
        return new AccountAndRegion(
                partition(region), principalOf(accessKey, region).account(), region);
    }

    /** A new access key for a session of a role. */
    String issueAccessKey(ParsedArn session) {
        String accessKey = String.format("ASIASIMULATOR%07d", issuedKeys.incrementAndGet());
        sessions.put(accessKey, session);
        return accessKey;
    }

    private String partition(String region) {
        return partition.isEmpty() ? AccountAndRegion.partitionOf(region) : partition;
    }
}
