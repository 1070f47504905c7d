package io.github.pulumiawsecs.provider.taskset.preflight;

import io.github.pulumiawsecs.framework.property.PropertyPath;
import io.github.pulumiawsecs.provider.aws.ecs.EcsStatus;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.Cluster;
import software.amazon.awssdk.services.ecs.model.Service;

/** Applies all rules but the deployment quota, each as far as its lookup gave a result. */
final class PreflightRules {
    private final TaskSetInputs inputs;
    private final FindingsCollector findings;
    private final When when;

    PreflightRules(TaskSetInputs inputs, FindingsCollector findings, When when) {
        this.inputs = inputs;
        this.findings = findings;
        this.when = when;
    }

    /** The time of the check, which decides whether a problem is a failure. */
    enum When {
        /** The program may still resolve a problem before the create: such a problem is a warning. */
        PREVIEW,
        /** The program creates only task sets: every problem is a failure. */
        STRICT_PREVIEW,
        /** Dependencies exist, but new ones may not be visible yet: AWS itself reports missing ones. */
        CREATION
    }

    void check(ResourceLookups.TaskSetLookups results) {
        apply(
                hideInactive(results.cluster(), Cluster::status, TaskSetInputs.CLUSTER),
                TaskSetInputs.CLUSTER,
                "aws ecs list-clusters",
                cluster -> {
                    ClusterRules.check(cluster, inputs, findings, capacityFindings());
                    ArnScopeRules.check(cluster, inputs, findings);
                });
        // A service cannot be checked without its cluster.
        if (results.cluster().filter(LookupResult.NotFound.class::isInstance).isEmpty()) {
            apply(
                    hideInactive(results.service(), Service::status, TaskSetInputs.SERVICE),
                    TaskSetInputs.SERVICE,
                    "aws ecs list-services --cluster CLUSTER",
                    service -> ServiceRules.check(service, findings));
        }
        apply(
                results.taskDefinition(),
                TaskSetInputs.TASK_DEFINITION,
                "aws ecs list-task-definitions",
                definition -> TaskDefinitionRules.check(definition, inputs, definitionFindings()));
        var cluster = results.cluster().flatMap(LookupResult::found).filter(ClusterRules::isActive);
        boolean byDefault = inputs.leavesCapacityToTheCluster();
        ResolvedCapacity.of(inputs, cluster)
                .ifPresent(capacity -> new CapacityRules(capacity, inputs)
                        .check(
                                results.taskDefinition().flatMap(LookupResult::found),
                                byDefault ? capacityFindings() : findings,
                                byDefault ? capacityFindings() : definitionFindings()));
    }

    private FindingsCollector capacityFindings() {
        return when == When.PREVIEW ? findings.downgradedWhen("changes the cluster's capacity providers") : findings;
    }

    private FindingsCollector definitionFindings() {
        return when == When.PREVIEW && isNameOnly(TaskSetInputs.TASK_DEFINITION)
                ? findings.downgradedWhen("registers a newer revision")
                : findings;
    }

    private <T> void apply(Optional<LookupResult<T>> answer, PropertyPath path, String list, Consumer<T> rules) {
        answer.ifPresent(given -> {
            switch (given) {
                case LookupResult.Found<T>(T resource) -> rules.accept(resource);
                case LookupResult.NotFound<T>() -> reportMissing(path, list);
                case LookupResult.Unavailable<T>(String reason) ->
                    // The message of AWS may repeat the names.
                    findings.addSkipped(
                            path + " was not checked" + (inputs.lookupKeysAreSecret() ? "" : ": " + reason));
            }
        });
    }

    private void reportMissing(PropertyPath path, String list) {
        if (when == When.CREATION) {
            findings.addSkipped(path + " was not checked: AWS does not show it yet");
        } else if (when == When.PREVIEW && isNameOnly(path)) {
            findings.addWarning(path + ": must exist" + inputs.renderGot(path, "")
                    + ". Next: unless this program creates it first, use the name of an existing one (" + list + ").");
        } else {
            findings.addFailure(
                    path,
                    "must exist and be ACTIVE",
                    ", which does not exist",
                    "use the name of an existing one (" + list + ")");
        }
    }

    /** AWS shows a deleted resource for a while, but its name can be used again at once: a preview ignores it. */
    private <T> Optional<LookupResult<T>> hideInactive(
            Optional<LookupResult<T>> answer, Function<T, @Nullable String> status, PropertyPath path) {
        return answer.map(given -> when == When.PREVIEW
                        && isNameOnly(path)
                        && given.found()
                                .map(status)
                                .filter(EcsStatus::isInactive)
                                .isPresent()
                ? new LookupResult.NotFound<>()
                : given);
    }

    /** A program knows a name before the resource exists; an ARN or a revision only after. */
    private boolean isNameOnly(PropertyPath path) {
        return inputs.text(path).filter(text -> text.indexOf(':') < 0).isPresent();
    }
}
