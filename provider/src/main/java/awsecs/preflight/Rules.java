package awsecs.preflight;

import awsecs.value.PropertyPath;
import java.util.Optional;
import java.util.function.Consumer;

/** All rules but that of room, each applied as far as there is an answer. */
final class Rules {
    private final Wanted wanted;
    private final Report report;
    private final boolean absenceCounts;

    /**
     * @param absenceCounts whether it is a failure that AWS does not know a thing: what was made a moment ago may be
     *     shown only later, so at a creation AWS itself is to say so
     */
    Rules(Wanted wanted, Report report, boolean absenceCounts) {
        this.wanted = wanted;
        this.report = report;
        this.absenceCounts = absenceCounts;
    }

    void check(Facts.About about) {
        take(about.cluster(), Wanted.CLUSTER, "aws ecs list-clusters", cluster -> {
            ClusterRules.check(cluster, wanted, report);
            HomeRules.check(cluster, wanted, report);
        });
        // Without its cluster there is nothing to say of a service.
        if (about.cluster().filter(Answer.Missing.class::isInstance).isEmpty()) {
            take(
                    about.service(),
                    Wanted.SERVICE,
                    "aws ecs list-services --cluster CLUSTER",
                    service -> ServiceRules.check(service, report));
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
        if (absenceCounts) {
            report.fail(
                    path,
                    "must exist and be ACTIVE",
                    ", which AWS does not know",
                    "name one that exists (" + list + "), or, if this program makes it, give its ARN output, which a"
                            + " preview waits for");
        } else {
            report.unchecked(path + " was not looked at: AWS does not know it yet");
        }
    }
}
