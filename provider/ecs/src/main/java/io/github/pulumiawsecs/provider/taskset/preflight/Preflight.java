package io.github.pulumiawsecs.provider.taskset.preflight;

import io.github.pulumiawsecs.framework.message.UserMessage;
import io.github.pulumiawsecs.framework.property.PropertyValue;
import io.github.pulumiawsecs.framework.resource.OperationRejectedException;
import io.github.pulumiawsecs.framework.waiter.Sleeper;
import io.github.pulumiawsecs.provider.arn.Arn;
import io.github.pulumiawsecs.provider.aws.AwsClients;
import io.github.pulumiawsecs.provider.aws.ecs.PreflightApi;
import io.github.pulumiawsecs.provider.aws.ecs.ServiceKey;
import io.github.pulumiawsecs.provider.aws.ecs.TaskSetArn;
import io.github.pulumiawsecs.provider.aws.ecs.TaskSetStatus;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.TaskSet;

/**
 * Checks before a create whether the account has the cluster, the service and the task definition of a task set, and
 * whether they fit. The task sets of one deployment share the lookups. A check changes no other state. Thread-safe.
 */
public final class Preflight {
    /** The time limit of the three lookups together. */
    private static final Duration BUDGET = Duration.ofSeconds(5);

    private final @Nullable AwsClients clients;
    private final Sleeper sleeper;
    private final Duration budget;
    private final boolean strict;
    private final AtomicBoolean isProblemReported = new AtomicBoolean();
    private @Nullable ResourceLookups lookups;

    private Preflight(@Nullable AwsClients clients, boolean strict, Sleeper sleeper, Duration budget) {
        this.clients = clients;
        this.strict = strict;
        this.sleeper = sleeper;
        this.budget = budget;
    }

    /**
     * Returns a preflight that looks up resources with {@code clients}. The first check makes the first call.
     *
     * @param strict whether a preview also fails for problems that the program itself may resolve first
     * @param sleeper measures the time limits, the age of results and the age of task sets
     */
    public static Preflight create(AwsClients clients, boolean strict, Sleeper sleeper) {
        return create(clients, strict, sleeper, BUDGET);
    }

    static Preflight create(AwsClients clients, boolean strict, Sleeper sleeper, Duration budget) {
        return new Preflight(clients, strict, sleeper, budget);
    }

    /** Returns a preflight that checks nothing. */
    public static Preflight disabled(Sleeper sleeper) {
        return new Preflight(null, false, sleeper, BUDGET);
    }

    /** Returns whether this preflight reads from the account. */
    public boolean isEnabled() {
        return clients != null;
    }

    /**
     * Checks inputs at a preview. Unknown names are skipped.
     *
     * @param inputs inputs that passed Check
     * @param pendingCreates how many task sets this deployment creates in the service before this one
     * @param replaced the ARNs of the task sets that this deployment replaces
     * @throws CancellationException when the thread is interrupted
     * @throws OperationRejectedException when a strict preflight cannot call AWS with this configuration
     */
    public Findings checkPreview(PropertyValue.ObjectValue inputs, int pendingCreates, Set<String> replaced) {
        var lookups = lookups();
        if (lookups == null) {
            return Findings.OFF;
        }
        var taskSetInputs = new TaskSetInputs(inputs);
        var collector = new FindingsCollector(taskSetInputs);
        var results = lookups.lookUp(taskSetInputs, collector::addDecision);
        results.configurationProblem().ifPresent(problem -> report(problem, collector));
        new PreflightRules(
                        taskSetInputs,
                        collector,
                        strict ? PreflightRules.Mode.STRICT_PREVIEW : PreflightRules.Mode.PREVIEW)
                .check(results);
        results.openService()
                .ifPresent(service -> collector.evaluate(
                        "deployment quota",
                        () -> new DeploymentQuota(service.taskSets(), pendingCreates, replaced)
                                .checkPreview(sleeper.instant(), collector)));
        return collector.findings();
    }

    /** The problem concerns all task sets of the deployment. A preview without credentials is possible. */
    private void report(UserMessage problem, FindingsCollector collector) {
        if (strict) {
            throw new OperationRejectedException(problem);
        }
        if (!isProblemReported.getAndSet(true)) {
            collector.addWarning(problem);
        }
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
            return Findings.OFF;
        }
        var taskSetInputs = new TaskSetInputs(inputs);
        var findings = checkCreate(lookups, taskSetInputs);
        if (findings.failures().isEmpty()) {
            return findings;
        }
        lookups.invalidate(taskSetInputs);
        return checkCreate(lookups, taskSetInputs).after(findings, "lookups are repeated, because a rule failed");
    }

    private Findings checkCreate(ResourceLookups lookups, TaskSetInputs taskSetInputs) {
        var collector = new FindingsCollector(taskSetInputs);
        var results = lookups.lookUp(taskSetInputs, collector::addDecision);
        new PreflightRules(taskSetInputs, collector, PreflightRules.Mode.CREATE).check(results);
        results.openService()
                .ifPresent(service -> collector.evaluate(
                        "deployment quota",
                        () -> new DeploymentQuota(service.taskSets(), 0, Set.of())
                                .checkCreate(sleeper.instant(), collector)));
        return collector.findings();
    }

    /**
     * Returns whether a task set is the PRIMARY one of its service; false when the service cannot be described.
     *
     * @throws CancellationException when the thread is interrupted
     */
    public boolean isPrimary(TaskSetArn arn) {
        var lookups = lookups();
        return lookups != null
                && lookups.service(arn.serviceKey())
                        .found()
                        .filter(service -> service.taskSets().stream()
                                .anyMatch(set -> arn.text().equals(set.taskSetArn()) && TaskSetStatus.isPrimary(set)))
                        .isPresent();
    }

    /**
     * Returns the ARNs of the task sets in the service that have the task definition of these inputs and are not DRAINING;
     * none when the service cannot be described, or when a name is unknown or secret.
     *
     * @throws CancellationException when the thread is interrupted
     */
    public List<String> similarTaskSets(PropertyValue.ObjectValue inputs) {
        var lookups = lookups();
        var taskSetInputs = new TaskSetInputs(inputs);
        var taskDefinition = taskSetInputs.resourceName(TaskSetInputs.TASK_DEFINITION);
        if (lookups == null || taskDefinition.isEmpty() || taskSetInputs.lookupKeysAreSecret()) {
            return List.of();
        }
        return taskSetInputs.service().flatMap(key -> lookups.service(key).found()).stream()
                .flatMap(service -> service.taskSets().stream())
                .filter(set -> !TaskSetStatus.isDraining(set) && runs(taskDefinition.get(), set))
                .map(TaskSet::taskSetArn)
                .toList();
    }

    /** @param taskDefinition a family, with or without revision */
    private static boolean runs(String taskDefinition, TaskSet set) {
        var revision = Arn.nameOf(String.valueOf(set.taskDefinition()));
        return revision.equals(taskDefinition) || revision.startsWith(taskDefinition + ":");
    }

    /** Records that this provider created or deleted a task set, so that the cached lookup of its service stays correct. */
    public void recordChange(ServiceKey service, TaskSet set) {
        var created = createdLookups();
        if (created != null) {
            created.update(service, set);
        }
    }

    /** Returns the lookups; null before the first check. */
    private synchronized @Nullable ResourceLookups createdLookups() {
        return lookups;
    }

    /** Returns the lookups; null when the preflight is disabled. */
    private synchronized @Nullable ResourceLookups lookups() {
        if (lookups == null && clients != null) {
            lookups =
                    new ResourceLookups(new PreflightApi(clients, sleeper), new LookupCircuitBreaker(sleeper, budget));
        }
        return lookups;
    }
}
