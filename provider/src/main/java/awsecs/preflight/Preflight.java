package awsecs.preflight;

import awsecs.aws.Account;
import awsecs.aws.Clients;
import awsecs.value.Value;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.TaskSet;

/**
 * Looks, before a task set is made, whether the account has what it is made from. Lives as long as one deployment, whose
 * task sets share the answers. Safe for use by several threads.
 */
public final class Preflight {
    /** The three calls together: a preview must not seem to hang. */
    private static final Duration BUDGET = Duration.ofSeconds(5);

    private final @Nullable Clients clients;
    private final Patience patience;
    private final boolean strict;
    private final Map<String, String> there = new ConcurrentHashMap<>();
    private final Set<String> leaving = ConcurrentHashMap.newKeySet();
    private final Map<ServiceName, List<String>> previewed = new ConcurrentHashMap<>();
    private @Nullable Facts facts;

    private Preflight(@Nullable Clients clients, boolean strict, Patience patience) {
        this.clients = clients;
        this.strict = strict;
        this.patience = patience;
    }

    /**
     * Returns one that asks AWS with {@code clients}, before something is about to be made and not earlier.
     *
     * @param strict whether a preview refuses, too, what the program itself may still put right
     */
    public static Preflight with(Clients clients, boolean strict) {
        return with(clients, strict, InstantSource.system(), BUDGET);
    }

    static Preflight with(Clients clients, boolean strict, InstantSource clock, Duration budget) {
        return new Preflight(clients, strict, new Patience(clock, budget));
    }

    /** Returns one that asks nothing and finds nothing. */
    public static Preflight off() {
        return new Preflight(null, false, new Patience(InstantSource.system(), BUDGET));
    }

    /**
     * Holds inputs against the account, for a preview. What is unknown is not looked at.
     *
     * @param urn the resource: those that were previewed before it take their places first
     * @param inputs inputs that passed Check
     * @throws CancellationException when the thread is interrupted
     */
    public Findings preview(String urn, Value.Obj inputs) {
        var facts = facts();
        if (facts == null) {
            return Findings.NONE;
        }
        var wanted = new Wanted(inputs);
        var report = new Report(wanted);
        var about = facts.about(wanted);
        new Rules(wanted, report, strict ? Rules.When.STRICT_PREVIEW : Rules.When.PREVIEW).check(about);
        // The engine previews a creation of what is there only when it replaces it.
        Optional.ofNullable(there.get(urn)).ifPresent(leaving::add);
        wanted.service().ifPresent(name -> {
            int ahead = place(name, urn);
            about.openService()
                    .ifPresent(service ->
                            new Room(service.taskSets(), ahead, leaving).checkPreview(patience.now(), report));
        });
        return report.findings();
    }

    /**
     * Holds inputs against the account, right before the task set is made. Before anything is said to fail, AWS is asked
     * anew.
     *
     * @param inputs inputs that passed Check, without unknowns
     * @throws CancellationException when the thread is interrupted
     */
    public Findings creation(Value.Obj inputs) {
        var facts = facts();
        if (facts == null) {
            return Findings.NONE;
        }
        var wanted = new Wanted(inputs);
        var findings = creation(facts, wanted);
        if (findings.failures().isEmpty()) {
            return findings;
        }
        facts.forget(wanted);
        return creation(facts, wanted);
    }

    private Findings creation(Facts facts, Wanted wanted) {
        var report = new Report(wanted);
        var about = facts.about(wanted);
        new Rules(wanted, report, Rules.When.CREATION).check(about);
        about.openService()
                .ifPresent(service -> new Room(service.taskSets(), 0, Set.of()).checkCreation(patience.now(), report));
        return report.findings();
    }

    /** The resource is there, as the task set with this ARN. */
    public void isThere(String urn, String arn) {
        there.put(urn, arn);
    }

    /**
     * We made this task set, or deleted it so that it drains.
     *
     * @param cluster the cluster's name, not its ARN; so the service's
     */
    public void changed(String cluster, String service, TaskSet set) {
        var known = known();
        if (known != null) {
            known.learn(new ServiceName(cluster, service), set);
        }
    }

    /** How many were previewed for this service before. */
    private int place(ServiceName service, String urn) {
        var urns = previewed.computeIfAbsent(service, _ -> new ArrayList<>());
        synchronized (urns) {
            if (!urns.contains(urn)) {
                urns.add(urn);
            }
            return urns.indexOf(urn);
        }
    }

    private synchronized @Nullable Facts known() {
        return facts;
    }

    private synchronized @Nullable Facts facts() {
        if (facts == null && clients != null) {
            facts = new Facts(new Account(clients), patience);
        }
        return facts;
    }
}
