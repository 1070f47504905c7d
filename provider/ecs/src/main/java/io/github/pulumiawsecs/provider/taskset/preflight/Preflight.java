package io.github.pulumiawsecs.provider.taskset.preflight;

import io.github.pulumiawsecs.framework.property.PropertyValue;
import io.github.pulumiawsecs.provider.aws.AwsClients;
import io.github.pulumiawsecs.provider.aws.ecs.PreflightApi;
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

    private final @Nullable AwsClients clients;
    private final LookupPolicy patience;
    private final boolean strict;
    private final Set<String> replaced = ConcurrentHashMap.newKeySet();
    private final Map<ServiceKey, List<String>> previewed = new ConcurrentHashMap<>();
    private @Nullable AccountLookups facts;

    private Preflight(@Nullable AwsClients clients, boolean strict, LookupPolicy patience) {
        this.clients = clients;
        this.strict = strict;
        this.patience = patience;
    }

    /**
     * Returns one that asks AWS with {@code clients}, before something is about to be made and not earlier.
     *
     * @param strict whether a preview refuses, too, what the program itself may still put right
     */
    public static Preflight with(AwsClients clients, boolean strict) {
        return with(clients, strict, InstantSource.system(), BUDGET);
    }

    static Preflight with(AwsClients clients, boolean strict, InstantSource clock, Duration budget) {
        return new Preflight(clients, strict, new LookupPolicy(clock, budget));
    }

    /** Returns one that asks nothing and finds nothing. */
    public static Preflight off() {
        return new Preflight(null, false, new LookupPolicy(InstantSource.system(), BUDGET));
    }

    /**
     * Holds inputs against the account, for a preview. What is unknown is not looked at.
     *
     * @param urn the resource; creates that were previewed before it come first
     * @param existing the task set of the resource that the engine knows
     * @param inputs inputs that passed Check
     * @throws CancellationException when the thread is interrupted
     */
    public Findings checkPreview(String urn, Optional<String> existing, PropertyValue.ObjectValue inputs) {
        var facts = facts();
        if (facts == null) {
            return Findings.NONE;
        }
        var wanted = new TaskSetInputs(inputs);
        var report = new FindingsCollector(wanted);
        var about = facts.lookUp(wanted);
        new PreflightRules(wanted, report, strict ? PreflightRules.When.STRICT_PREVIEW : PreflightRules.When.PREVIEW)
                .check(about);
        // The engine previews a create of an existing resource only when it replaces the resource.
        existing.ifPresent(replaced::add);
        wanted.service().ifPresent(name -> {
            int ahead = previewPosition(name, urn);
            about.openService()
                    .ifPresent(service -> new DeploymentQuota(service.taskSets(), ahead, replaced)
                            .checkPreview(patience.now(), report));
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
    public Findings checkCreate(PropertyValue.ObjectValue inputs) {
        var facts = facts();
        if (facts == null) {
            return Findings.NONE;
        }
        var wanted = new TaskSetInputs(inputs);
        var findings = checkCreate(facts, wanted);
        if (findings.failures().isEmpty()) {
            return findings;
        }
        facts.invalidate(wanted);
        return checkCreate(facts, wanted);
    }

    private Findings checkCreate(AccountLookups facts, TaskSetInputs wanted) {
        var report = new FindingsCollector(wanted);
        var about = facts.lookUp(wanted);
        new PreflightRules(wanted, report, PreflightRules.When.CREATION).check(about);
        about.openService()
                .ifPresent(service ->
                        new DeploymentQuota(service.taskSets(), 0, Set.of()).checkCreation(patience.now(), report));
        return report.findings();
    }

    /**
     * We made this task set, or deleted it so that it drains.
     *
     * @param cluster the cluster's name, not its ARN; so the service's
     */
    public void recordChange(String cluster, String service, TaskSet set) {
        var known = known();
        if (known != null) {
            known.update(new ServiceKey(cluster, service), set);
        }
    }

    /** How many were previewed for this service before. */
    private int previewPosition(ServiceKey service, String urn) {
        var urns = previewed.computeIfAbsent(service, _ -> new ArrayList<>());
        synchronized (urns) {
            if (!urns.contains(urn)) {
                urns.add(urn);
            }
            return urns.indexOf(urn);
        }
    }

    private synchronized @Nullable AccountLookups known() {
        return facts;
    }

    private synchronized @Nullable AccountLookups facts() {
        if (facts == null && clients != null) {
            facts = new AccountLookups(new PreflightApi(clients), patience);
        }
        return facts;
    }
}
