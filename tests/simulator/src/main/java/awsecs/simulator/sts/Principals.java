package awsecs.simulator.sts;

import awsecs.simulator.model.Arn;
import awsecs.simulator.model.Home;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Whose access keys are whose: a user of the simulated account, unless a role was assumed. */
public final class Principals {
    private final String account;
    private final String partition;
    private final Map<String, Arn> roles = new ConcurrentHashMap<>();
    private final AtomicInteger issued = new AtomicInteger();

    /** Principals of an account; the partition is that of each caller's region when it is empty. */
    public Principals(String account, String partition) {
        this.account = account;
        this.partition = partition;
    }

    /** The session of an assumed role behind an access key, or the account's user. */
    public Arn principal(String accessKey, String region) {
        Arn role = roles.get(accessKey);
        return role == null ? new Arn(partition(region), "iam", "", account, "user/simulator") : role;
    }

    /** Where the resources of that access key's owner are. */
    public Home home(String accessKey, String region) {
        return new Home(partition(region), principal(accessKey, region).account(), region);
    }

    /** A new access key for a session of a role. */
    String assume(Arn session) {
        String accessKey = String.format("ASIASIMULATOR%07d", issued.incrementAndGet());
        roles.put(accessKey, session);
        return accessKey;
    }

    private String partition(String region) {
        return partition.isEmpty() ? Home.partitionOf(region) : partition;
    }
}
