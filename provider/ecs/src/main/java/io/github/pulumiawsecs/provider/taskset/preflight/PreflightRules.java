package io.github.pulumiawsecs.provider.taskset.preflight;

import io.github.pulumiawsecs.framework.property.PropertyPath;
import io.github.pulumiawsecs.provider.aws.ecs.EcsStatus;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.Cluster;
import software.amazon.awssdk.services.ecs.model.Service;

/** Applies all rules but the deployment quota, each as far as its lookup gave a result. Not thread-safe. */
final class PreflightRules {
    private final TaskSetInputs inputs;
    private final FindingsCollector findings;
    private final Mode mode;

    PreflightRules(TaskSetInputs inputs, FindingsCollector findings, Mode mode) {
        this.inputs = inputs;
        this.findings = findings;
        this.mode = mode;
    }

    /** The operation that runs the check; it decides whether a problem is a failure. */
    enum Mode {
        /** The program may still resolve a problem before the create: such a problem is a warning. */
        PREVIEW,
        /** The program creates only task sets: every problem is a failure. */
        STRICT_PREVIEW,
        /** Dependencies exist, but new ones may not be visible yet: AWS itself reports missing ones. */
        CREATE
    }

    void check(ResourceLookups.TaskSetLookups results) {
        apply(
                hideInactive(results.cluster(), Cluster::status, TaskSetInputs.CLUSTER),
                TaskSetInputs.CLUSTER,
                "aws ecs list-clusters",
                cluster -> {
                    ClusterRules.check(cluster, inputs, findings, capacityFindings());
                    findings.evaluate("scope rules of ARNs", () -> ArnScopeRules.check(cluster, inputs, findings));
                });
        // A service cannot be checked without its cluster.
        if (results.cluster().filter(LookupResult.NotFound.class::isInstance).isPresent()) {
            findings.addDecision(TaskSetInputs.SERVICE + " was not checked: its cluster does not exist");
        } else {
            apply(
                    hideInactive(results.service(), Service::status, TaskSetInputs.SERVICE),
                    TaskSetInputs.SERVICE,
                    "aws ecs list-services --cluster " + clusterForCommands(),
                    service -> ServiceRules.check(service, serviceFindings()));
        }
        apply(
                results.taskDefinition(),
                TaskSetInputs.TASK_DEFINITION,
                "aws ecs list-task-definitions",
                definition -> TaskDefinitionRules.check(definition, inputs, definitionFindings()));
        var cluster = results.cluster().flatMap(LookupResult::found).filter(ClusterRules::isActive);
        boolean usesClusterDefault = inputs.leavesCapacityToTheCluster();
        ResolvedCapacity.of(inputs, cluster)
                .ifPresentOrElse(
                        capacity -> findings.evaluate(
                                "rules of " + capacity.launchType() + " capacity",
                                () -> new LaunchTypeRules(capacity, inputs)
                                        .check(
                                                results.taskDefinition().flatMap(LookupResult::found),
                                                usesClusterDefault ? capacityFindings() : findings,
                                                usesClusterDefault ? capacityFindings() : definitionFindings())),
                        () -> findings.addDecision("capacity was not checked: the launch type is not known yet"));
    }

    private String clusterForCommands() {
        return inputs.text(TaskSetInputs.CLUSTER)
                .filter(_ -> !inputs.isSecret(TaskSetInputs.CLUSTER))
                .orElse("CLUSTER");
    }

    /** A program that changes the deployment controller of a service replaces the service, which keeps its name. */
    private FindingsCollector serviceFindings() {
        return mode == Mode.PREVIEW && isNameOnly(TaskSetInputs.SERVICE)
                ? findings.downgradedWhen("replaces the service")
                : findings;
    }

    private FindingsCollector capacityFindings() {
        return mode == Mode.PREVIEW ? findings.downgradedWhen("changes the cluster's capacity providers") : findings;
    }

    private FindingsCollector definitionFindings() {
        return mode == Mode.PREVIEW && isNameOnly(TaskSetInputs.TASK_DEFINITION)
                ? findings.downgradedWhen("registers a newer revision")
                : findings;
    }

    private <T> void apply(Optional<LookupResult<T>> lookup, PropertyPath path, String listCommand, Consumer<T> rules) {
        if (lookup.isEmpty()) {
            findings.addDecision(path + " was not checked: its name is not known yet");
            return;
        }
        switch (lookup.get()) {
            case LookupResult.Found<T>(T resource) ->
                findings.evaluate(path + " found, its rules", () -> rules.accept(resource));
            case LookupResult.NotFound<T>() -> reportMissing(path, listCommand);
            case LookupResult.Unavailable<T>(String reason, var _) ->
                // The message of AWS may repeat the names.
                findings.addDecision(path + " was not checked" + (inputs.lookupKeysAreSecret() ? "" : ": " + reason));
        }
    }

    private void reportMissing(PropertyPath path, String listCommand) {
        if (mode == Mode.CREATE) {
            findings.addDecision(path + " was not checked: AWS does not show it yet");
            return;
        }
        findings.addDecision(path + " not found");
        if (mode == Mode.PREVIEW && isNameOnly(path)) {
            findings.addWarning(
                    path,
                    "must exist" + inputs.renderGot(path, ""),
                    "use the name of an existing one (`" + listCommand + "`), unless this program creates it first");
        } else {
            findings.addFailure(
                    path,
                    "must exist and be ACTIVE",
                    ", which does not exist",
                    "use the name of an existing one (`" + listCommand + "`)");
        }
    }

    /** AWS shows a deleted resource for a while, but its name can be used again at once: a preview ignores it. */
    private <T> Optional<LookupResult<T>> hideInactive(
            Optional<LookupResult<T>> lookup, Function<T, @Nullable String> status, PropertyPath path) {
        return lookup.map(result -> mode == Mode.PREVIEW
                        && isNameOnly(path)
                        && result.found()
                                .map(status)
                                .filter(EcsStatus::isInactive)
                                .isPresent()
                ? new LookupResult.NotFound<>()
                : result);
    }

    /** A program knows a name before the resource exists; an ARN or a revision only after. */
    private boolean isNameOnly(PropertyPath path) {
        return inputs.text(path).filter(text -> text.indexOf(':') < 0).isPresent();
    }
}
