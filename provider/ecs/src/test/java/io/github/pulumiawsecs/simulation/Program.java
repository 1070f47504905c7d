package io.github.pulumiawsecs.simulation;

import io.github.pulumiawsecs.framework.property.JsonPropertyValues;
import io.github.pulumiawsecs.framework.property.PropertyValue.ObjectValue;
import io.github.pulumiawsecs.framework.resource.Urn;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The task sets that a Pulumi program declares, in order.
 *
 * @param taskSets the task sets
 */
record Program(List<Declaration> taskSets) {
    /** The program without resources. */
    static final Program EMPTY = new Program(List.of());

    Program {
        taskSets = List.copyOf(taskSets);
    }

    /**
     * The options of a resource that the engine does not send to the provider.
     *
     * @param isProtected the option {@code protect}
     * @param isRetained the option {@code retainOnDelete}
     */
    record Options(boolean isProtected, boolean isRetained) {
        /** No option. */
        static final Options NONE = new Options(false, false);

        @Override
        public String toString() {
            return (isProtected ? ", protect" : "") + (isRetained ? ", retainOnDelete" : "");
        }
    }

    /**
     * A task set of a program.
     *
     * @param name the resource's name
     * @param service the service
     * @param revision the revision of task definition {@code web}; a change replaces the task set
     * @param scale the scale in percent
     * @param team the value of the tag {@code team}; empty for no tag
     * @param forceDelete the input {@code forceDelete}
     * @param timeoutSeconds the time limits of {@code customTimeouts}
     * @param options the options of the resource that concern only the engine
     */
    record Declaration(
            String name,
            String service,
            int revision,
            int scale,
            String team,
            boolean forceDelete,
            int timeoutSeconds,
            Options options) {
        private static final Map<Declaration, ObjectValue> INPUTS = new ConcurrentHashMap<>();
        private static final Map<String, Urn> URNS = new ConcurrentHashMap<>();

        /** Returns the resource's URN. */
        Urn urn() {
            return urn(name);
        }

        /** Returns the URN of the resource of that name. */
        static Urn urn(String name) {
            return URNS.computeIfAbsent(
                    name,
                    _ -> Urn.parse("urn:pulumi:dev::shop::aws-ecs:index:TaskSet::" + name)
                            .orElseThrow());
        }

        /** Returns the inputs as JSON. */
        String json() {
            return ("{'cluster': 'demo', 'service': '%s', 'taskDefinition': 'web:%d', 'launchType': 'FARGATE',"
                            + " 'networkConfiguration': {'awsvpcConfiguration': {'subnets': ['subnet-1']}},"
                            + " 'scale': {'value': %d}, 'forceDelete': %s%s}")
                    .formatted(
                            service,
                            revision,
                            scale,
                            forceDelete,
                            team.isEmpty() ? "" : ", 'tags': {'team': '" + team + "'}");
        }

        /** Returns the inputs of the resource. */
        ObjectValue inputs() {
            return INPUTS.computeIfAbsent(this, _ -> JsonPropertyValues.parseObject(json()));
        }

        @Override
        public String toString() {
            return name + "(" + service + ", web:" + revision + ", " + scale + " %"
                    + (team.isEmpty() ? "" : ", team " + team) + (forceDelete ? ", forceDelete" : "")
                    + (timeoutSeconds < 60 ? ", timeout " + timeoutSeconds + " s" : "") + options + ")";
        }
    }

    /** Returns the task set of that URN. */
    Optional<Declaration> find(Urn urn) {
        return taskSets.stream().filter(declared -> declared.urn().equals(urn)).findFirst();
    }

    @Override
    public String toString() {
        return taskSets.isEmpty()
                ? "nothing"
                : taskSets.stream().map(Declaration::toString).collect(Collectors.joining(", "));
    }
}
