package io.github.pulumiawsecs.simulator;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.pulumiawsecs.simulator.fault.CommitThenDrop;
import io.github.pulumiawsecs.simulator.fault.SlowResponse;
import io.github.pulumiawsecs.simulator.fault.Throttle;
import io.github.pulumiawsecs.simulator.model.TaskFault;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/** The faults that {@link FaultControl} injects, with the parameters of their requests. */
enum FaultCommand {
    MISSING_IMAGE("taskDefinition [times]: tasks stop because their image does not exist") {
        @Override
        void apply(EcsSimulator simulator, FaultParameters parameters) {
            simulator.injectFault(
                    parameters.required("taskDefinition"),
                    new TaskFault.StartFailure(
                            Duration.ofMillis(500),
                            "CannotPullContainerError: pull image manifest has been retried 1 time(s): failed to resolve"
                                    + " ref docker.io/example/web:9.9: docker.io/example/web:9.9: not found"),
                    parameters.times());
        }
    },

    CONTAINER_EXIT("taskDefinition [times]: containers exit with code 1 a second after they started") {
        @Override
        void apply(EcsSimulator simulator, FaultParameters parameters) {
            simulator.injectFault(
                    parameters.required("taskDefinition"),
                    new TaskFault.ContainerExit(Duration.ofSeconds(1), 1),
                    parameters.times());
        }
    },

    NO_CAPACITY("taskDefinition [seconds] [times]: ECS cannot place tasks for 60 seconds, or for another time") {
        @Override
        void apply(EcsSimulator simulator, FaultParameters parameters) {
            simulator.injectFault(
                    parameters.required("taskDefinition"),
                    new TaskFault.PlacementFailure(
                            parameters.seconds(60),
                            "no container instance met all of its requirements. The closest matching container-instance"
                                    + " 0123456789abcdef0123456789abcdef has insufficient CPU units available."),
                    parameters.times());
        }
    },

    THROTTLING("operation [times]: AWS rejects the requests with ThrottlingException") {
        @Override
        void apply(EcsSimulator simulator, FaultParameters parameters) {
            simulator.injectFault(new Throttle(parameters.required("operation"), parameters.times()));
        }
    },

    SLOW_RESPONSE(
            "operation [seconds] [times]: AWS performs the requests, and responds after 10 seconds or another time") {
        @Override
        void apply(EcsSimulator simulator, FaultParameters parameters) {
            simulator.injectFault(
                    new SlowResponse(parameters.required("operation"), parameters.seconds(10), parameters.times()));
        }
    },

    LOST_RESPONSE("operation [times]: AWS performs the requests, and the connection breaks before the response") {
        @Override
        void apply(EcsSimulator simulator, FaultParameters parameters) {
            simulator.injectFault(new CommitThenDrop(parameters.required("operation"), parameters.times()));
        }
    },

    CHANGED_SCALE("cluster service percent: another client scales all task sets of the service") {
        @Override
        void apply(EcsSimulator simulator, FaultParameters parameters) {
            JsonObject change = new JsonObject();
            change.addProperty("value", parameters.requiredNumber("percent"));
            change.addProperty("unit", "PERCENT");
            forEachTaskSet(simulator, parameters, request -> {
                request.add("scale", change);
                simulator.call("UpdateTaskSet", request.toString());
            });
        }
    },

    DELETED_TASK_SETS("cluster service: another client deletes all task sets of the service") {
        @Override
        void apply(EcsSimulator simulator, FaultParameters parameters) {
            forEachTaskSet(simulator, parameters, request -> {
                request.addProperty("force", true);
                simulator.call("DeleteTaskSet", request.toString());
            });
        }
    };

    private final String description;

    FaultCommand(String description) {
        this.description = description;
    }

    /** @throws IllegalArgumentException if a parameter is missing or has no valid value */
    abstract void apply(EcsSimulator simulator, FaultParameters parameters);

    /** Calls {@code send} with a request that names a task set, for each one that is not DRAINING. */
    private static void forEachTaskSet(EcsSimulator simulator, FaultParameters parameters, Consumer<JsonObject> send) {
        String cluster = parameters.required("cluster");
        String name = parameters.required("service");
        JsonArray names = new JsonArray();
        names.add(name);
        JsonObject query = new JsonObject();
        query.addProperty("cluster", cluster);
        query.add("services", names);
        for (JsonElement service :
                simulator.call("DescribeServices", query.toString()).getAsJsonArray("services")) {
            for (JsonElement element : service.getAsJsonObject().getAsJsonArray("taskSets")) {
                JsonObject set = element.getAsJsonObject();
                if (!set.get("status").getAsString().equals("DRAINING")) {
                    JsonObject request = new JsonObject();
                    request.addProperty("cluster", cluster);
                    request.addProperty("service", name);
                    request.add("taskSet", set.get("taskSetArn"));
                    send.accept(request);
                }
            }
        }
    }

    /** Returns the command with this name in a path, such as {@code missing-image}. */
    static Optional<FaultCommand> find(String pathName) {
        return Arrays.stream(values())
                .filter(command -> command.pathName().equals(pathName))
                .findFirst();
    }

    String pathName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns the parameters, and the effect. */
    String description() {
        return description;
    }
}
