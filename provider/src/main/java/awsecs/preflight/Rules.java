package awsecs.preflight;

import awsecs.value.PropertyPath;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.Cluster;
import software.amazon.awssdk.services.ecs.model.Service;

/** All rules but that of room, each applied as far as there is an answer. */
final class Rules {
    private final Wanted wanted;
    private final Report report;
    private final When when;

    Rules(Wanted wanted, Report report, When when) {
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

    void check(Facts.About about) {
        take(
                there(about.cluster(), Cluster::status, Wanted.CLUSTER),
                Wanted.CLUSTER,
                "aws ecs list-clusters",
                cluster -> {
                    ClusterRules.check(cluster, wanted, report, onCapacity());
                    HomeRules.check(cluster, wanted, report);
                });
        // Without its cluster there is nothing to say of a service.
        if (about.cluster().filter(Answer.Missing.class::isInstance).isEmpty()) {
            take(
                    there(about.service(), Service::status, Wanted.SERVICE),
                    Wanted.SERVICE,
                    "aws ecs list-services --cluster CLUSTER",
                    service -> ServiceRules.check(service, report));
        }
        take(
                about.taskDefinition(),
                Wanted.TASK_DEFINITION,
                "aws ecs list-task-definitions",
                definition -> TaskDefinitionRules.check(definition, wanted, onDefinition()));
        var cluster = about.cluster().flatMap(Answer::found).filter(ClusterRules::isActive);
        boolean byDefault = wanted.leavesCapacityToTheCluster();
        Capacity.of(wanted, cluster)
                .ifPresent(capacity -> new CapacityRules(capacity, wanted)
                        .check(
                                about.taskDefinition().flatMap(Answer::found),
                                byDefault ? onCapacity() : report,
                                byDefault ? onCapacity() : onDefinition()));
    }

    private Report onCapacity() {
        return when == When.PREVIEW ? report.unless("changes the cluster's capacity providers") : report;
    }

    private Report onDefinition() {
        return when == When.PREVIEW && isMereName(Wanted.TASK_DEFINITION)
                ? report.unless("registers a newer revision")
                : report;
    }

    private <T> void take(Optional<Answer<T>> answer, PropertyPath path, String list, Consumer<T> rules) {
        answer.ifPresent(given -> {
            switch (given) {
                case Answer.Found<T>(T thing) -> rules.accept(thing);
                case Answer.Missing<T>() -> absent(path, list);
                case Answer.Silent<T>(String why) ->
                    // AWS's own words may repeat the names.
                    report.unchecked(path + " was not looked at" + (wanted.namesSecrets() ? "" : ": " + why));
            }
        });
    }

    private void absent(PropertyPath path, String list) {
        if (when == When.CREATION) {
            report.unchecked(path + " was not looked at: AWS does not know it yet");
        } else if (when == When.PREVIEW && isMereName(path)) {
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

    /** AWS shows what was deleted for a while, and lets its name be used again at once: to a preview it is not there. */
    private <T> Optional<Answer<T>> there(
            Optional<Answer<T>> answer, Function<T, @Nullable String> status, PropertyPath path) {
        return answer.map(given -> when == When.PREVIEW
                        && isMereName(path)
                        && given.found().map(status).filter("INACTIVE"::equals).isPresent()
                ? new Answer.Missing<>()
                : given);
    }

    /** A program knows the name of what it makes before it is there; an ARN, or a revision, only after. */
    private boolean isMereName(PropertyPath path) {
        return wanted.text(path).filter(text -> text.indexOf(':') < 0).isPresent();
    }
}
