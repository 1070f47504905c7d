package io.github.pulumiawsecs.simulator.sts;

import io.github.pulumiawsecs.simulator.model.AccountAndRegion;
import io.github.pulumiawsecs.simulator.model.ParsedArn;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Maps access keys to principals: the account's user, or the session of an assumed role. Thread-safe. */
public final class Principals {
    private final String account;
    private final String partition;
    private final Map<String, ParsedArn> sessions = new ConcurrentHashMap<>();
    private final AtomicInteger issuedKeys = new AtomicInteger();

    /** Creates the principals of an account; an empty partition follows from the caller's region. */
    public Principals(String account, String partition) {
        this.account = account;
        this.partition = partition;
    }

    /** Returns the assumed role session of an access key, or the account's user. */
    public ParsedArn principalOf(String accessKey, String region) {
        ParsedArn session = sessions.get(accessKey);
        return session == null ? new ParsedArn(partition(region), "iam", "", account, "user/simulator") : session;
    }

    /** Returns the account and region of a request with that access key. */
    public AccountAndRegion scopeOf(String accessKey, String region) {
        return new AccountAndRegion(
                partition(region), principalOf(accessKey, region).account(), region);
    }

    /** Issues an access key for the session of a role. */
    String issueAccessKey(ParsedArn session) {
        String accessKey = String.format("ASIASIMULATOR%07d", issuedKeys.incrementAndGet());
        sessions.put(accessKey, session);
        return accessKey;
    }

    private String partition(String region) {
        return partition.isEmpty() ? AccountAndRegion.partitionOf(region) : partition;
    }
}
