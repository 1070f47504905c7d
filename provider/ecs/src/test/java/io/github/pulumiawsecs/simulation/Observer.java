package io.github.pulumiawsecs.simulation;

import io.github.pulumiawsecs.framework.resource.Urn;
import io.github.pulumiawsecs.provider.taskset.schema.TaskSetSchema;
import io.github.pulumiawsecs.simulator.EcsSimulator;
import io.github.pulumiawsecs.simulator.exchange.Call;
import io.github.pulumiawsecs.simulator.exchange.CallHandler;
import io.github.pulumiawsecs.simulator.exchange.Response;
import io.github.pulumiawsecs.simulator.fault.ApiFault;
import io.github.pulumiawsecs.simulator.model.TaskSet;
import io.github.pulumiawsecs.simulator.model.TaskSetStatus;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Checks for each request that AWS executes whether the provider may send it, and records the writes. Not thread-safe. */
final class Observer implements ApiFault {
    private final EcsSimulator simulator;
    private final EngineState state;
    private final OtherActor actor;
    private final Supplier<Command> command;
    private final Supplier<Engine.Step> step;
    private final Map<String, Urn> created = new LinkedHashMap<>();
    private final List<String> violations = new ArrayList<>();
    private final List<String> writes = new ArrayList<>();
    private final List<String> executed = new ArrayList<>();
    private final Set<String> deleted = new HashSet<>();

    Observer(
            EcsSimulator simulator,
            EngineState state,
            OtherActor actor,
            Supplier<Command> command,
            Supplier<Engine.Step> step) {
        this.simulator = simulator;
        this.state = state;
        this.actor = actor;
        this.command = command;
        this.step = step;
    }

    @Override
    public Response intercept(Call call, CallHandler next) {
        executed.add(call.operation());
        checkCommand(call);
        switch (call.operation()) {
            case "DeleteTaskSet", "UpdateTaskSet" -> {
                var arn = call.body().get("taskSet").getAsString();
                checkOwner(call, arn);
                if (!state.contains(arn)) {
                    violations.add(call.operation() + " for " + arn + ", which is not in the state");
                }
                boolean isForbidden =
                        call.operation().equals("DeleteTaskSet") && isPrimary(arn) && !allowsDeleteOfPrimary(arn);
                checkShown(call, arn);
                writes.add(call.operation());
                var response = next.handle(call);
                if (call.operation().equals("DeleteTaskSet") && response instanceof Response.Success) {
                    deleted.add(arn);
                }
                if (isForbidden && response instanceof Response.Success) {
                    violations.add("DeleteTaskSet for the PRIMARY task set " + arn);
                }
                return response;
            }
            case "TagResource", "UntagResource" -> {
                checkOwner(call, call.body().get("resourceArn").getAsString());
                if (!call.body().toString().contains("pulumi:aws-ecs:")) {
                    if (step.get().isUpdate()
                            && Collections.disjoint(step.get().changes(), Set.of("tags", "tagsAll"))) {
                        violations.add(call.operation() + ", but the diff shows only "
                                + step.get().changes());
                    }
                    writes.add(call.operation());
                }
            }
            default -> {}
        }
        var response = next.handle(call);
        if (call.operation().equals("CreateTaskSet") && response instanceof Response.Success(var body)) {
            created.putIfAbsent(
                    OtherActor.arn(body.getAsJsonObject("taskSet")), step.get().urn());
            writes.add("CreateTaskSet");
        }
        return response;
    }

    /** A preview and a refresh only read. The end of a command removes the provider's own tags. */
    private void checkCommand(Call call) {
        var verb = command.get().verb();
        boolean mayChange = verb.deploys()
                || verb == Command.Verb.DESTROY
                || call.operation().equals("UntagResource");
        if (!mayChange && !call.operation().startsWith("Describe") && call.service() == Call.Service.ECS) {
            if (!call.operation().startsWith("List")) {
                violations.add(call.operation() + " in " + verb);
            }
        }
    }

    private void checkOwner(Call call, String arn) {
        if (actor.created().contains(arn)) {
            violations.add(call.operation() + " for " + arn + ", which somebody else created");
        }
    }

    /** An update writes only the changes that its diff shows. */
    private void checkShown(Call call, String arn) {
        if (step.get().isUpdate() && !step.get().changes().contains("scale")) {
            violations.add(call.operation() + " for " + arn + ", but the diff shows only "
                    + step.get().changes());
        }
    }

    /**
     * {@code forceDelete} allows a destroy, and the removal of all task sets of a service. So does the scale 0, after an
     * interrupted destroy.
     */
    private boolean allowsDeleteOfPrimary(String arn) {
        var service = serviceOf(arn);
        boolean isDeclared = command.get().verb().deploys()
                && command.get()
                        .checked()
                        .anyMatch(declared -> declared.service().equals(service));
        return !isDeclared
                && (isScaledToZero(arn)
                        || state.entries().stream()
                                .filter(entry -> entry.id().equals(arn))
                                .anyMatch(entry ->
                                        Boolean.TRUE.equals(TaskSetSchema.FORCE_DELETE.decodeFrom(entry.inputs()))));
    }

    /** A warning about a task set that is in no state never names the current task set of a resource. */
    void checkWarning(String text) {
        if (text.contains("not in the state")) {
            state.entries().stream()
                    .filter(entry -> !entry.isReplaced() && text.contains(entry.id()))
                    .forEach(entry -> violations.add("the state has the task set of the warning: " + text));
        }
    }

    /** Begins a command. */
    void begin() {
        deleted.clear();
    }

    /** At the end of a command, the state has no task set whose deletion AWS has accepted during the command. */
    void checkDeleted() {
        deleted.stream()
                .filter(state::contains)
                .forEach(arn -> violations.add("AWS has accepted the deletion of " + arn + ", but the state has it"));
    }

    /** Returns whether the task set is the PRIMARY one of its service. */
    boolean isPrimary(String arn) {
        return simulator.inspect(arn, TaskSet::status).equals(Optional.of(TaskSetStatus.PRIMARY));
    }

    private boolean isScaledToZero(String arn) {
        return simulator.inspect(arn, set -> set.scale().percent()).equals(Optional.of(0.0));
    }

    static String serviceOf(String arn) {
        return arn.split("/", -1)[2];
    }

    /** Returns the task sets that the provider created, in that order. */
    List<String> created() {
        return List.copyOf(created.keySet());
    }

    /** Returns the resource for which the provider created the task set; empty if somebody else did. */
    Optional<Urn> urnOf(String arn) {
        return Optional.ofNullable(created.get(arn));
    }

    /** Returns the violations so far. */
    List<String> violations() {
        return violations;
    }

    /** Returns all operations that AWS executed, and clears them. */
    List<String> takeExecuted() {
        var taken = List.copyOf(executed);
        executed.clear();
        return taken;
    }

    /** Returns the operations that changed task sets, except for the provider's own tag, and clears them. */
    List<String> takeWrites() {
        var taken = List.copyOf(writes);
        writes.clear();
        return taken;
    }
}
