package io.github.pulumiawsecs.provider.taskset.preflight;

import io.github.pulumiawsecs.framework.property.PropertyPath;
import io.github.pulumiawsecs.provider.aws.ecs.EcsStatus;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.Cluster;
import software.amazon.awssdk.services.ecs.model.Service;

/** All rules but that of room, each applied as far as there is an answer. */
final class PreflightRules {
    private final TaskSetInputs wanted;
    private final FindingsCollector report;
    private final When when;

    PreflightRules(TaskSetInputs wanted, FindingsCollector report, When when) {
        this.wanted = wanted;
        this.report = report;
        this.when = when;
    }

    /** When the rules are applied, which decides what a breach of them means. */
    enum When {
        /** The program has yet to make and change what comes before: of what it may put right there is a warning. */
        PREVIEW,
        /** Nothing but task sets is going to be made. */
        STRICT_PREVIEW,
        /** All is done; but what was made a moment ago AWS may show only later, so AWS itself is to say what is not there. */
        CREATION
    }

    void check(AccountLookups.TaskSetLookups about) {
        apply(
                hideInactive(about.cluster(), Cluster::status, TaskSetInputs.CLUSTER),
                TaskSetInputs.CLUSTER,
                "aws ecs list-clusters",
                cluster -> {
                    ClusterRules.check(cluster, wanted, report, capacityFindings());
                    ArnScopeRules.check(cluster, wanted, report);
                });
        // Without its cluster there is nothing to say of a service.
        if (about.cluster().filter(LookupResult.NotFound.class::isInstance).isEmpty()) {
            apply(
                    hideInactive(about.service(), Service::status, TaskSetInputs.SERVICE),
                    TaskSetInputs.SERVICE,
                    "aws ecs list-services --cluster CLUSTER",
                    service -> ServiceRules.check(service, report));
        }
        apply(
                about.taskDefinition(),
                TaskSetInputs.TASK_DEFINITION,
                "aws ecs list-task-definitions",
                definition -> TaskDefinitionRules.check(definition, wanted, definitionFindings()));
        var cluster = about.cluster().flatMap(LookupResult::found).filter(ClusterRules::isActive);
        boolean byDefault = wanted.leavesCapacityToTheCluster();
        ResolvedCapacity.of(wanted, cluster)
                .ifPresent(capacity -> new CapacityRules(capacity, wanted)
                        .check(
                                about.taskDefinition().flatMap(LookupResult::found),
                                byDefault ? capacityFindings() : report,
                                byDefault ? capacityFindings() : definitionFindings()));
    }

    private FindingsCollector capacityFindings() {
        return when == When.PREVIEW ? report.downgradedWhen("changes the cluster's capacity providers") : report;
    }

    private FindingsCollector definitionFindings() {
        return when == When.PREVIEW && isNameOnly(TaskSetInputs.TASK_DEFINITION)
                ? report.downgradedWhen("registers a newer revision")
                : report;
    }

    private <T> void apply(Optional<LookupResult<T>> answer, PropertyPath path, String list, Consumer<T> rules) {
        answer.ifPresent(given -> {
            switch (given) {
                case LookupResult.Found<T>(T thing) -> rules.accept(thing);
                case LookupResult.NotFound<T>() -> reportMissing(path, list);
                case LookupResult.Unavailable<T>(String why) ->
                    // AWS's own words may repeat the names.
                    report.addSkipped(path + " was not looked at" + (wanted.lookupKeysAreSecret() ? "" : ": " + why));
            }
        });
    }

    private void reportMissing(PropertyPath path, String list) {
        if (when == When.CREATION) {
            report.addSkipped(path + " was not looked at: AWS does not know it yet");
        } else if (when == When.PREVIEW && isNameOnly(path)) {
            report.addWarning(path + ": AWS does not know it" + wanted.renderGot(path, "")
                    + ". If this program makes it first, all is well; if not, name one that exists (" + list + ")");
        } else {
            report.addFailure(
                    path,
                    "must exist and be ACTIVE",
                    ", which AWS does not know",
                    "name one that exists (" + list + ")");
        }
    }

    /** AWS shows what was deleted for a while, and lets its name be used again at once: to a preview it is not there. */
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

    /** A program knows the name of what it makes before it is there; an ARN, or a revision, only after. */
    private boolean isNameOnly(PropertyPath path) {
        return wanted.text(path).filter(text -> text.indexOf(':') < 0).isPresent();
    }
}
