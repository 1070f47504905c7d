package io.github.pulumiawsecs.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reduces a history that violates an invariant, so that it is short enough to read. */
final class Shrinker {
    private final Predicate<History> fails;

    private Shrinker(Predicate<History> fails) {
        this.fails = fails;
    }

    /** Returns a history that still violates an invariant, and from which no single part can be removed. */
    static History shrink(SimulationWorker worker, History history) {
        return new Shrinker(
                        candidate -> !Simulation.violations(worker, candidate).isEmpty())
                .shrink(history);
    }

    private History shrink(History history) {
        var current = history;
        while (true) {
            var smaller = candidates(current).filter(fails).findFirst();
            if (smaller.isEmpty()) {
                return current;
            }
            current = smaller.get();
        }
    }

    /** Returns the histories with one part less. */
    private static Stream<History> candidates(History history) {
        var commands = history.commands();
        var shorter = IntStream.range(0, commands.size()).mapToObj(index -> history.with(without(commands, index)));
        var simpler = IntStream.range(0, commands.size())
                .boxed()
                .flatMap(index -> simpler(commands.get(index)).map(command -> {
                    var changed = new ArrayList<>(commands);
                    changed.set(index, command);
                    return history.with(changed);
                }));
        var faster = history.hasSlowTasks()
                ? Stream.of(new History(commands, false, history.canTag(), history.searchesLate()))
                : Stream.<History>empty();
        return Stream.of(shorter, simpler, faster).flatMap(candidates -> candidates);
    }

    private static Stream<Command> simpler(Command it) {
        var fewerIncidents = IntStream.range(0, it.incidents().size())
                .mapToObj(index ->
                        new Command(it.verb(), it.program(), it.isOtherMachine(), without(it.incidents(), index)));
        var fewerTaskSets = IntStream.range(0, it.program().taskSets().size())
                .mapToObj(index -> new Command(
                        it.verb(),
                        new Program(without(it.program().taskSets(), index)),
                        it.isOtherMachine(),
                        it.incidents()));
        var sameMachine = it.isOtherMachine()
                ? Stream.of(new Command(it.verb(), it.program(), false, it.incidents()))
                : Stream.<Command>empty();
        return Stream.of(fewerIncidents, fewerTaskSets, sameMachine).flatMap(commands -> commands);
    }

    private static <T> List<T> without(List<T> list, int index) {
        var shorter = new ArrayList<>(list);
        shorter.remove(index);
        return shorter;
    }
}
