package io.github.pulumiawsecs.simulator;

import io.github.pulumiawsecs.simulator.fault.CommitThenDrop;
import io.github.pulumiawsecs.simulator.fault.SlowResponse;
import io.github.pulumiawsecs.simulator.fault.Throttle;
import io.github.pulumiawsecs.simulator.model.TaskFault;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;

/** The faults that {@link FaultControl} injects, with the parameters of their requests. */
enum FaultCommand {
    MISSING_IMAGE("taskDefinition [times]: tasks stop because their image does not exist", (simulator, parameters) ->
            simulator.injectFault(
                    parameters.required("taskDefinition"),
                    new TaskFault.StartFailure(
                            Duration.ofMillis(500),
                            "CannotPullContainerError: pull image manifest has been retried 1 time(s): failed to resolve"
                                    + " ref docker.io/example/web:9.9: docker.io/example/web:9.9: not found"),
                    parameters.times())),

    CONTAINER_EXIT("taskDefinition [times]: containers exit with code 1 a second after they started", (simulator, parameters) ->
            simulator.injectFault(
                    parameters.required("taskDefinition"),
                    new TaskFault.ContainerExit(Duration.ofSeconds(1), 1),
                    parameters.times())),

    NO_CAPACITY("taskDefinition [seconds] [times]: ECS cannot place tasks for 60 seconds, or for another time", (simulator, parameters) ->
            simulator.injectFault(
                    parameters.required("taskDefinition"),
                    new TaskFault.PlacementFailure(
                            parameters.seconds(60),
                            "no container instance met all of its requirements. The closest matching container-instance"
                                    + " 0123456789abcdef0123456789abcdef has insufficient CPU units available."),
                    parameters.times())),

    THROTTLING("operation [times]: AWS rejects the requests with ThrottlingException", (simulator, parameters) ->
            simulator.injectFault(new Throttle(parameters.required("operation"), parameters.times()))),

    SLOW_RESPONSE("operation [seconds] [times]: AWS performs the requests and responds 10 seconds later, or after another time", (simulator, parameters) ->
            simulator.injectFault(new SlowResponse(
                    parameters.required("operation"), parameters.seconds(10), parameters.times()))),

    LOST_RESPONSE("operation [times]: AWS performs the requests, and the connection breaks before the response", (simulator, parameters) ->
            simulator.injectFault(new CommitThenDrop(parameters.required("operation"), parameters.times())));

    private final String description;
    private final BiConsumer<EcsSimulator, FaultParameters> injection;

    FaultCommand(String description, BiConsumer<EcsSimulator, FaultParameters> injection) {
        this.description = description;
        this.injection = injection;
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

    /** @throws IllegalArgumentException if a parameter is missing or has no valid value */
    void apply(EcsSimulator simulator, FaultParameters parameters) {
        injection.accept(simulator, parameters);
    }
}
