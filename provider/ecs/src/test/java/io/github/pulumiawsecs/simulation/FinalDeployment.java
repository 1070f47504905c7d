package io.github.pulumiawsecs.simulation;

import io.github.pulumiawsecs.framework.resource.Urn;
import io.github.pulumiawsecs.simulator.model.TaskSet;
import io.github.pulumiawsecs.simulator.model.TaskSetStatus;
import io.github.pulumiawsecs.testkit.OutOfBand;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Deploys the last program of a history once more, without incidents, as a user would: follows the next steps of the
 * provider's messages. Then checks the invariants.
 */
final class FinalDeployment {
    private static final int LONG_SECONDS = 1200;

    private final Simulation simulation;
    private final Program program;
    private final List<String> violations = new ArrayList<>();
    private final boolean canTag;
    private final boolean changesMachine;
    private final boolean replacesOnRequest;
    private final List<EngineState.Entry> initial = new ArrayList<>();
    private boolean isPrimaryWithoutSuccessor;

    FinalDeployment(Simulation simulation, History history) {
        this.simulation = simulation;
        canTag = history.canTag();
        replacesOnRequest = history.commands().stream().anyMatch(command -> command.verb() == Command.Verb.REPLACE);
        changesMachine = history.commands().stream().anyMatch(Command::isOtherMachine);
        program = new Program(history.lastProgram().taskSets().stream()
                .map(FinalDeployment::withLongTimeout)
                .toList());
    }

    private static Program.Declaration withLongTimeout(Program.Declaration it) {
        return new Program.Declaration(
                it.name(),
                it.service(),
                it.revision(),
                it.scale(),
                it.team(),
                it.forceDelete(),
                LONG_SECONDS,
                new Program.Options(false, it.options().isRetained()));
    }

    /** Returns the violated invariants. */
    List<String> violations() {
        simulation.network().recover();
        simulation.state().unprotect();
        initial.addAll(simulation.state().entries());
        // The engine's state does not show changes by others, and interrupted updates, without a refresh.
        if (simulation.actor().hasChangedProgram() || needsRefresh()) {
            run(Command.Verb.REFRESH).ifPresent(error -> violations.add("the refresh failed: " + error));
        }
        deploy();
        // A create that continues with a task set does not repair what another actor has changed.
        if (simulation.actor().hasChangedProgram() && simulation.warned("this deployment continues with it")) {
            deploy();
        }
        // Only the user can decide about a PRIMARY task set without a successor.
        if (!isPrimaryWithoutSuccessor) {
            checkNoChanges();
            checkState();
            run(Command.Verb.REFRESH).ifPresent(error -> violations.add("the last refresh failed: " + error));
            checkNoChanges();
        }
        checkAccount();
        violations.addAll(simulation.observer().violations());
        return violations;
    }

    private boolean needsRefresh() {
        return simulation.state().isStale()
                // Without the tag, another machine does not find an interrupted delete.
                || (!canTag && changesMachine)
                || simulation.hasRefreshAdvice()
                || simulation.state().entries().stream().anyMatch(entry -> !isActive(entry.id()));
    }

    private void checkNoChanges() {
        simulation.observer().takeWrites();
        run(Command.Verb.UP).ifPresent(error -> violations.add("the second `pulumi up` failed: " + error));
        var writes = simulation.observer().takeWrites();
        if (!writes.isEmpty()) {
            violations.add("the second `pulumi up` changed something: " + writes);
        }
    }

    /** Runs {@code pulumi up}, and follows the next step of its error. */
    private void deploy() {
        var error = run(Command.Verb.UP);
        if (error.filter(text -> text.contains("PRIMARY")).isPresent()) {
            promoteDeclared();
            error = run(Command.Verb.UP);
        }
        if (error.filter(text -> text.contains("`pulumi refresh`")).isPresent()) {
            var _ = run(Command.Verb.REFRESH);
            error = run(Command.Verb.UP);
        }
        if (error.filter(text -> text.contains("fewer than 5 deployments")).isPresent()) {
            deleteTaskSetsNotNeeded();
            error = run(Command.Verb.UP);
        }
        isPrimaryWithoutSuccessor =
                error.filter(text -> text.contains("PRIMARY")).isPresent() && hasPrimaryWithoutSuccessor();
        if (!isPrimaryWithoutSuccessor) {
            error.ifPresent(text -> violations.add("`pulumi up` without incidents failed: " + text));
        }
    }

    private boolean hasPrimaryWithoutSuccessor() {
        return simulation.state().entries().stream()
                .filter(entry -> simulation.observer().isPrimary(entry.id()))
                .anyMatch(entry -> program.taskSets().stream()
                        .noneMatch(declared -> declared.service().equals(Observer.serviceOf(entry.id()))));
    }

    private Optional<String> run(Command.Verb verb) {
        if (verb == Command.Verb.UP) {
            // `pulumi up` runs a preview before its deployment.
            var error = simulation.run(Command.of(Command.Verb.PREVIEW, program));
            if (!error.isEmpty()) {
                return Optional.of(error);
            }
        }
        return Optional.of(simulation.run(Command.of(verb, program))).filter(error -> !error.isEmpty());
    }

    /** The message about a PRIMARY task set says that another one must become PRIMARY. */
    private void promoteDeclared() {
        for (var entry : simulation.state().entries()) {
            if (!entry.isReplaced() && program.find(entry.urn()).isPresent()) {
                simulation.actor().promote(entry.id());
            }
        }
    }

    /** The message lists the task sets. A user keeps those that the program needs. */
    private void deleteTaskSetsNotNeeded() {
        var needed = simulation.state().entries().stream()
                .filter(entry -> !entry.isReplaced())
                .map(EngineState.Entry::id)
                .toList();
        simulation.observer().created().stream()
                .filter(arn -> !needed.contains(arn) && isActive(arn))
                .forEach(arn -> OutOfBand.delete(simulation.simulator(), arn));
    }

    private void checkState() {
        for (var entry : simulation.state().entries()) {
            if (!simulation.observer().urnOf(entry.id()).equals(Optional.of(entry.urn()))) {
                violations.add(entry.id() + " was created for another resource than " + entry.urn());
            }
            if (entry.isReplaced() || entry.hasInitErrors()) {
                violations.add("the state is not settled: " + simulation.state());
            }
            if (!isActive(entry.id())) {
                violations.add("the state has " + entry.id() + ", the account does not");
            }
        }
        for (var declared : program.taskSets()) {
            var entry = simulation.state().current(declared.urn());
            if (entry.isEmpty()) {
                violations.add("the state lacks " + declared);
            } else {
                simulation
                        .simulator()
                        .inspect(entry.get().id(), FinalDeployment::describe)
                        .filter(found -> !found.equals(describe(declared)))
                        .ifPresent(found ->
                                violations.add("the program has " + describe(declared) + ", the account " + found));
            }
        }
    }

    private void checkAccount() {
        var unnamed = simulation.observer().created().stream()
                .filter(arn -> !simulation.state().contains(arn) && isActive(arn))
                .filter(arn -> !simulation.wasNamed(arn) && mustBeNamed(arn))
                .toList();
        // Without a tag, the journal shows only that an unanswered request may have created a task set.
        if (unnamed.size() > (canTag ? 0 : simulation.possibleOrphans())) {
            violations.add("nothing names the orphans " + unnamed + "; state: " + simulation.state());
        }
    }

    /**
     * Documented limits (docs/reliability.md): without tags only the next create on the same machine finds a task set, and no replacement on request does, the
     * engine does not call the provider for a resource that is neither in the program nor in the state, and the provider
     * searches only the services of the program and of the state.
     */
    private boolean mustBeNamed(String arn) {
        var urn = simulation.observer().urnOf(arn).orElseThrow();
        if (simulation.state().retained().contains(arn)) {
            return false;
        }
        if (!canTag && (changesMachine || replacesOnRequest || !isCreatedAgain(urn, arn))) {
            return false;
        }
        var service = Observer.serviceOf(arn);
        return program.find(urn)
                        .filter(declared -> declared.service().equals(service))
                        .isPresent()
                || initial.stream()
                        .anyMatch(entry -> entry.urn().equals(urn)
                                && Observer.serviceOf(entry.id()).equals(service));
    }

    private boolean isCreatedAgain(Urn urn, String arn) {
        var created = simulation.observer().created();
        return simulation
                .state()
                .current(urn)
                .filter(entry -> created.indexOf(entry.id()) > created.indexOf(arn))
                .isPresent();
    }

    private static String describe(Program.Declaration declared) {
        return describe("web:" + declared.revision(), declared.scale(), declared.team());
    }

    private static String describe(TaskSet set) {
        return describe(
                set.configuration().taskDefinition().replaceFirst(".*/", ""),
                set.scale().percent(),
                set.tags().getOrDefault("team", ""));
    }

    private static String describe(String taskDefinition, double percent, String team) {
        return taskDefinition + ", " + percent + " %, team " + team;
    }

    private boolean isActive(String arn) {
        return simulation
                .simulator()
                .inspect(arn, TaskSet::status)
                .filter(status -> status != TaskSetStatus.DRAINING)
                .isPresent();
    }
}
