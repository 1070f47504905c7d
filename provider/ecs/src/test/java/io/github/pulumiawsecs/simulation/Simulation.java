package io.github.pulumiawsecs.simulation;

import io.github.pulumiawsecs.simulator.EcsSimulator;
import io.github.pulumiawsecs.simulator.Seed;
import io.github.pulumiawsecs.simulator.SimulatedClock;
import io.github.pulumiawsecs.simulator.SimulatorSettings;
import io.github.pulumiawsecs.simulator.model.Timing;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Runs one history on a new account and a new state. Not thread-safe; one instance runs one history. */
final class Simulation {
    private static final Timing SLOW = new Timing(Duration.ZERO, Duration.ofSeconds(4), Duration.ofSeconds(2));

    private final SimulationWorker worker;
    private final EcsSimulator simulator;
    private final SimulatedNetwork network;
    private final OtherActor actor;
    private final EngineState state = new EngineState();
    private final UserLog log;
    private final List<String> errors = new ArrayList<>();
    private final Observer observer;
    private final Coverage coverage;
    private final boolean searchesLate;
    private Command command = Command.of(Command.Verb.UP, Program.EMPTY);
    private int responses;
    private int warningsBeforeRefresh;
    private int errorsBeforeRefresh;
    private @Nullable PluginProcess plugin;
    private @Nullable Engine engine;

    private Simulation(SimulationWorker worker, History history, Coverage coverage) {
        this.worker = worker;
        this.coverage = coverage;
        searchesLate = history.searchesLate();
        worker.machine().restore(Map.of());
        var clock = SimulatedClock.fixed();
        worker.time().reset(clock);
        simulator = EcsSimulator.inProcess(SimulatorSettings.defaults()
                .withClock(clock)
                .withTiming(history.hasSlowTasks() ? SLOW : Timing.INSTANT));
        Seed.apply(simulator);
        simulator.call("RegisterTaskDefinition", Seed.webTaskDefinition("example/web:1.2"));
        simulator.call(
                "CreateService",
                "{'cluster':'demo','serviceName':'api','desiredCount':2,'deploymentController':{'type':'EXTERNAL'}}");
        actor = new OtherActor(simulator);
        network = new SimulatedNetwork(
                worker.time(), (operation, effect) -> coverage.record(command.verb(), operation, effect), this::happen);
        observer = new Observer(
                simulator,
                state,
                actor,
                () -> command,
                () -> Objects.requireNonNull(engine).step());
        log = new UserLog(observer::checkWarning);
        simulator.injectFault(network);
        if (!history.canTag()) {
            simulator.injectFault(new DenyTags());
        }
        simulator.injectFault(observer);
    }

    /** Runs a history and returns the violated invariants; empty when there are none. */
    static List<String> violations(SimulationWorker worker, History history) {
        return violations(worker, history, new Coverage());
    }

    /** Runs a history, counts its incidents, and returns the violated invariants. An unexpected exception is one, too. */
    static List<String> violations(SimulationWorker worker, History history, Coverage coverage) {
        try {
            var simulation = new Simulation(worker, history, coverage);
            history.commands().forEach(simulation::run);
            return new FinalDeployment(simulation, history).violations();
        } catch (RuntimeException | AssertionError unexpected) {
            return List.of("unexpected " + unexpected + " at "
                    + List.of(unexpected.getStackTrace()).subList(0, 3));
        }
    }

    /** Returns a simulation of a history's account, in which no command has run yet. */
    static Simulation begin(SimulationWorker worker, History history) {
        return new Simulation(worker, history, new Coverage());
    }

    /** Returns the AWS calls of a scenario's command when nothing interrupts it. */
    static List<String> operations(SimulationWorker worker, Interruptions.Scenario scenario) {
        var simulation = new Simulation(worker, new History(List.of(), false, true, false), new Coverage());
        scenario.before().forEach(simulation::run);
        simulation.observer().takeExecuted();
        simulation.run(Command.of(scenario.verb(), scenario.program()));
        return simulation.observer().takeExecuted();
    }

    /** Runs one command. Returns its error, empty when it succeeds. */
    String run(Command next) {
        command = next;
        responses = 0;
        if (next.isOtherMachine()) {
            worker.machine().restore(Map.of());
        }
        network.begin(next.incidents());
        observer.begin();
        var process = new PluginProcess(worker.configure(simulator), worker.machine(), worker.time(), log);
        plugin = process;
        engine = new Engine(state, process, next.program(), () -> happenAt(Incident.Trigger.RESPONSE, ++responses));
        worker.time().beginProcess(searchesLate, process::throwIfKilled);
        network.beginProcess(process::throwIfKilled);
        var error = "";
        try {
            execute(next, engine);
        } catch (PluginCalls.StepFailed failed) {
            error = String.valueOf(failed.getMessage());
            errors.add(error);
        } catch (ProcessKilled killed) {
            process.restoreFiles();
            error = killed.process() + " was killed";
            if (killed.process() == Incident.KilledProcess.ENGINE) {
                coverage.recordCalls(network.calls());
                return error;
            }
        }
        if (next.verb() == Command.Verb.REFRESH && error.isEmpty()) {
            warningsBeforeRefresh = log.warnings().size();
            errorsBeforeRefresh = errors.size();
        }
        if (process.isAlive() && !network.hasLostResponse()) {
            observer.checkDeleted();
        }
        end(process);
        coverage.recordCalls(network.calls());
        return error;
    }

    private static void execute(Command command, Engine engine) {
        switch (command.verb()) {
            case UP -> engine.up(false);
            case REPLACE -> engine.up(true);
            case TARGET -> engine.upTarget(Program.Declaration.urn("blue"));
            case PREVIEW -> engine.preview();
            case REFRESH -> engine.refresh();
            case DESTROY -> engine.destroy();
        }
    }

    private static void end(PluginProcess process) {
        if (process.isAlive()) {
            try {
                process.cancel();
                process.stop();
            } catch (ProcessKilled killed) {
                process.restoreFiles();
            }
        }
    }

    private void happenAt(Incident.Trigger trigger, int number) {
        for (var incident : command.incidents()) {
            if (incident.isAt(trigger, number)) {
                coverage.record(command.verb(), "response", incident.effect());
                happen(incident.effect());
            }
        }
    }

    private void happen(Incident.Effect effect) {
        var process = Objects.requireNonNull(plugin);
        switch (effect) {
            case Incident.Kill(var killed, var _) -> process.kill(killed);
            case Incident.CtrlC(var times) -> {
                Objects.requireNonNull(engine).cancel();
                if (times > 1) {
                    // The terminal sends SIGINT to the plugin, too.
                    if (Objects.requireNonNull(engine).hasSavedResponses()) {
                        process.stop();
                    }
                    process.kill(Incident.KilledProcess.ENGINE);
                }
            }
            case Incident.Interference(var action) -> actor.perform(action, "web");
            default -> throw new IllegalArgumentException("not an event of a process: " + effect);
        }
    }

    SimulatedNetwork network() {
        return network;
    }

    EcsSimulator simulator() {
        return simulator;
    }

    EngineState state() {
        return state;
    }

    OtherActor actor() {
        return actor;
    }

    Observer observer() {
        return observer;
    }

    SimulatedTime time() {
        return worker.time();
    }

    /** Returns whether a message since the last refresh suggests one. */
    boolean hasRefreshAdvice() {
        return log.warnings().stream().skip(warningsBeforeRefresh).anyMatch(text -> text.contains("`pulumi refresh`"))
                || errors.stream().skip(errorsBeforeRefresh).anyMatch(text -> text.contains("`pulumi refresh`"));
    }

    /** Returns whether a warning named the task set as one that is not in the state. */
    boolean wasNamed(String arn) {
        return log.warnings().stream().anyMatch(text -> text.contains(arn) && text.contains("not in the state"));
    }

    /** Returns the number of warnings about a task set that may exist. */
    long possibleOrphans() {
        return log.warnings().stream()
                .filter(text -> text.contains("may exist without being in the state"))
                .count();
    }

    /** Returns whether a warning or an error contained that text. */
    boolean warned(String text) {
        return log.warnings().stream().anyMatch(warning -> warning.contains(text))
                || errors.stream().anyMatch(error -> error.contains(text));
    }
}
