package awsecs.preflight;

import awsecs.value.PropertyPath;
import java.util.Optional;
import java.util.function.Consumer;

/** All rules but that of room, each applied as far as there is an answer. */
final class Rules {
    private final Wanted wanted;
    private final Report report;
    private final boolean isPreview;

    /**
     * @param isPreview whether it is a failure that AWS does not know a thing: what was made a moment ago may be shown
     *     only later, so at a creation AWS itself is to say so
     */
    Rules(Wanted wanted, Report report, boolean isPreview) {
        this.wanted = wanted;
        this.report = report;
        this.isPreview = isPreview;
    }

    void check(Facts.About about) {
        take(about.cluster(), Wanted.CLUSTER, "aws ecs list-clusters", cluster -> {
            if (mayBeMadeAnew(cluster.status(), Wanted.CLUSTER)) {
                absent(Wanted.CLUSTER, "aws ecs list-clusters");
            } else {
                ClusterRules.check(cluster, wanted, report);
                HomeRules.check(cluster, wanted, report);
            }
        });
        // Without its cluster there is nothing to say of a service.
        if (about.cluster().filter(Answer.Missing.class::isInstance).isEmpty()) {
            take(about.service(), Wanted.SERVICE, "aws ecs list-services --cluster CLUSTER", service -> {
                if (mayBeMadeAnew(service.status(), Wanted.SERVICE)) {
                    absent(Wanted.SERVICE, "aws ecs list-services --cluster CLUSTER");
                } else {
                    ServiceRules.check(service, report);
                }
            });
        }
        take(
                about.taskDefinition(),
                Wanted.TASK_DEFINITION,
                "aws ecs list-task-definitions",
                definition -> TaskDefinitionRules.check(definition, wanted, report));
        Capacity.of(wanted, about.cluster().flatMap(Answer::found))
                .ifPresent(capacity ->
                        CapacityRules.check(capacity, about.taskDefinition().flatMap(Answer::found), wanted, report));
    }

    private <T> void take(Optional<Answer<T>> answer, PropertyPath path, String list, Consumer<T> rules) {
        answer.ifPresent(given -> {
            switch (given) {
                case Answer.Found<T>(T thing) -> rules.accept(thing);
                case Answer.Missing<T>() -> absent(path, list);
                case Answer.Silent<T>(String why) -> report.unchecked(path + " was not looked at: " + why);
            }
        });
    }

    private void absent(PropertyPath path, String list) {
        if (!isPreview) {
            report.unchecked(path + " was not looked at: AWS does not know it yet");
        } else if (isMereName(path)) {
            report.warn(path + ": AWS does not know it" + wanted.got(path, "")
                    + ". If this program makes it first, all is well; if not, name one that exists (" + list + ")");
        } else {
            report.fail(
                    path,
                    "must exist and be ACTIVE",
                    ", which AWS does not know",
                    "name one that exists (" + list + ")");
        }
    }

    /** AWS shows what was deleted for a while, and lets its name be used again at once. */
    private boolean mayBeMadeAnew(String status, PropertyPath path) {
        return isPreview && "INACTIVE".equals(status) && isMereName(path);
    }

    /** A program knows the name of what it makes before it is there; an ARN, or a revision, only after. */
    private boolean isMereName(PropertyPath path) {
        return wanted.text(path).filter(text -> text.indexOf(':') < 0).isPresent();
    }
}
