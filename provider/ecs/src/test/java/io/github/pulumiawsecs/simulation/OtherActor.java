package io.github.pulumiawsecs.simulation;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.pulumiawsecs.simulator.EcsSimulator;
import io.github.pulumiawsecs.testkit.OutOfBand;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Another actor that changes the account: an autoscaler, a release tool, a person. */
final class OtherActor {
    /** The changes. They concern the newest task set of the service, unless the name says otherwise. */
    enum Action {
        SCALE,
        TAG,
        PROMOTE,
        DELETE,
        /** Creates a task set that no program declares. */
        CREATE
    }

    private final EcsSimulator simulator;
    private final Set<String> created = new HashSet<>();
    private boolean hasChangedProgram;

    OtherActor(EcsSimulator simulator) {
        this.simulator = simulator;
    }

    /** Performs the action in a service, if it is possible. */
    void perform(Action action, String service) {
        if (action == Action.CREATE) {
            created.add(OutOfBand.createTaskSet(simulator, service, 10));
            return;
        }
        newest(service).ifPresent(arn -> {
            hasChangedProgram |= action != Action.PROMOTE;
            switch (action) {
                case SCALE -> OutOfBand.scale(simulator, arn, 30);
                case TAG -> OutOfBand.tag(simulator, arn, "owner", "other");
                case PROMOTE -> OutOfBand.promote(simulator, arn);
                case DELETE -> OutOfBand.delete(simulator, arn);
                case CREATE -> throw new IllegalStateException();
            }
        });
    }

    /** Makes a task set the PRIMARY one. */
    void promote(String arn) {
        OutOfBand.promote(simulator, arn);
    }

    /** Returns the task sets that the actor created. */
    Set<String> created() {
        return created;
    }

    /** Returns whether the actor changed a task set of the program, which the engine's state cannot show. */
    boolean hasChangedProgram() {
        return hasChangedProgram;
    }

    private Optional<String> newest(String service) {
        return taskSets(simulator, service).stream()
                .filter(set -> !created.contains(arn(set)))
                .filter(set -> !set.get("status").getAsString().equals("DRAINING"))
                .max(Comparator.comparingDouble(set -> set.get("createdAt").getAsDouble()))
                .map(OtherActor::arn);
    }

    /** Returns the task sets of a service, with their tags. */
    static List<JsonObject> taskSets(EcsSimulator simulator, String service) {
        var services = simulator.call("DescribeServices", "{'cluster': 'demo', 'services': ['%s']}".formatted(service));
        var arns = objects(services.getAsJsonArray("services").get(0).getAsJsonObject(), "taskSets")
                .map(set -> "'" + arn(set) + "'")
                .collect(Collectors.joining(", "));
        return arns.isEmpty()
                ? List.of()
                : objects(
                                simulator.call(
                                        "DescribeTaskSets",
                                        "{'cluster': 'demo', 'service': '%s', 'taskSets': [%s], 'include': ['TAGS']}"
                                                .formatted(service, arns)),
                                "taskSets")
                        .toList();
    }

    private static Stream<JsonObject> objects(JsonObject owner, String name) {
        return StreamSupport.stream(owner.getAsJsonArray(name).spliterator(), false)
                .map(JsonElement::getAsJsonObject);
    }

    static String arn(JsonObject set) {
        return set.get("taskSetArn").getAsString();
    }
}
