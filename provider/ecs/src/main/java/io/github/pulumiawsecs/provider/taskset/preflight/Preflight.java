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
 * Checks before a create whether the account has the cluster, the service and the task definition of a task set, and
 * whether they fit. The task sets of one deployment share the lookups. Thread-safe.
 */
public final class Preflight {
    /** The time limit of the three lookups together. */
    private static final Duration BUDGET = Duration.ofSeconds(5);

    private final @Nullable AwsClients clients;
    private final LookupCircuitBreaker policy;
    private final boolean strict;
    private final Set<String> replaced = ConcurrentHashMap.newKeySet();
    private final Map<ServiceKey, List<String>> previewed = new ConcurrentHashMap<>();
    private @Nullable ResourceLookups lookups;

    private Preflight(@Nullable AwsClients clients, boolean strict, LookupCircuitBreaker policy) {
        this.clients = clients;
        this.strict = strict;
        this.policy = policy;
    }

    /**
     * Returns a preflight that looks up resources with {@code clients}. The first check makes the first call.
     *
     * @param strict whether a preview also fails for problems that the program itself may resolve first
     */
    public static Preflight with(AwsClients clients, boolean strict) {
        return with(clients, strict, InstantSource.system(), BUDGET);
    }

    static Preflight with(AwsClients clients, boolean strict, InstantSource clock, Duration budget) {
        return new Preflight(clients, strict, new LookupCircuitBreaker(clock, budget));
    }

    /** Returns a preflight that checks nothing. */
    public static Preflight off() {
        return new Preflight(null, false, new LookupCircuitBreaker(InstantSource.system(), BUDGET));
    }

    /**
     * Checks inputs at a preview. Unknown names are skipped.
     *
     * @param urn the resource; creates that were previewed before it come first
     * @param existing the task set of the resource that the engine knows
     * @param inputs inputs that passed Check
     * @throws CancellationException when the thread is interrupted
     */
    public Findings checkPreview(String urn, Optional<String> existing, PropertyValue.ObjectValue inputs) {
        var lookups = lookups();
        if (lookups == null) {
            return Findings.NONE;
        }
        var taskSetInputs = new TaskSetInputs(inputs);
        var collector = new FindingsCollector(taskSetInputs);
        var results = lookups.lookUp(taskSetInputs);
        new PreflightRules(
                        taskSetInputs,
                        collector,
                        strict ? PreflightRules.When.STRICT_PREVIEW : PreflightRules.When.PREVIEW)
                .check(results);
        // The engine previews a create of an existing resource only when it replaces the resource.
        existing.ifPresent(replaced::add);
        taskSetInputs.service().ifPresent(name -> {
            int ahead = previewPosition(name, urn);
            results.openService()
                    .ifPresent(service -> new DeploymentQuota(service.taskSets(), ahead, replaced)
                            .checkPreview(policy.now(), collector));
        });
        return collector.findings();
    }

    /**
     * Checks inputs right before the create. Before the check fails, it repeats the lookups.
     *
     * @param inputs inputs that passed Check, without unknowns
     * @throws CancellationException when the thread is interrupted
     */
    public Findings checkCreate(PropertyValue.ObjectValue inputs) {
        var lookups = lookups();
        if (lookups == null) {
            return Findings.NONE;
        }
        var taskSetInputs = new TaskSetInputs(inputs);
        var findings = checkCreate(lookups, taskSetInputs);
        if (findings.failures().isEmpty()) {
            return findings;
        }
        lookups.invalidate(taskSetInputs);
        return checkCreate(lookups, taskSetInputs);
    }

    private Findings checkCreate(ResourceLookups lookups, TaskSetInputs taskSetInputs) {
        var collector = new FindingsCollector(taskSetInputs);
        var results = lookups.lookUp(taskSetInputs);
        new PreflightRules(taskSetInputs, collector, PreflightRules.When.CREATION).check(results);
        results.openService()
                .ifPresent(service ->
                        new DeploymentQuota(service.taskSets(), 0, Set.of()).checkCreation(policy.now(), collector));
        return collector.findings();
    }

    /**
     * Records that this provider created or deleted a task set.
     *
     * @param cluster the name of the cluster, not its ARN
     * @param service the name of the service, not its ARN
     */
    public void recordChange(String cluster, String service, TaskSet set) {
        var known = known();
        if (known != null) {
            known.update(new ServiceKey(cluster, service), set);
        }
    }

    /** Returns how many creates were previewed for the service before this one. */
    private int previewPosition(ServiceKey service, String urn) {
        var urns = previewed.computeIfAbsent(service, _ -> new ArrayList<>());
        synchronized (urns) {
            if (!urns.contains(urn)) {
                urns.add(urn);
            }
            return urns.indexOf(urn);
        }
    }

    private synchronized @Nullable ResourceLookups known() {
        return lookups;
    }

    private synchronized @Nullable ResourceLookups lookups() {
        if (lookups == null && clients != null) {
            lookups = new ResourceLookups(new PreflightApi(clients), policy);
        }
        return lookups;
    }
}
