package io.github.pulumiawsecs.simulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** All histories in which one incident interrupts one command at one AWS call, up to the last call of the command. */
final class Interruptions {
    private static final int LONG_SECONDS = 1200;

    private static final Program BEFORE = program(1, 100, "");
    private static final Program OTHER = program(3, 50, "b");
    private static final Program TWO = twoTaskSets(1);

    private Interruptions() {}

    /**
     * A command to interrupt.
     *
     * @param before the commands before it
     * @param verb the interrupted command
     * @param program the program of the interrupted command
     * @param other another program, with which the user may go on
     */
    record Scenario(String name, List<Command> before, Command.Verb verb, Program program, Program other) {
        private Scenario(String name, List<Command> before, Command.Verb verb, Program program) {
            this(name, before, verb, program, OTHER);
        }

        @Override
        public String toString() {
            return name;
        }

        /** Returns the histories with this incident and all ways to go on. */
        Stream<History> with(Incident incident) {
            return Stream.of(false, true)
                    .flatMap(isOtherMachine -> next(isOtherMachine).map(next -> {
                        var commands = new ArrayList<>(before);
                        commands.add(new Command(verb, program, false, List.of(incident)));
                        commands.add(next);
                        return new History(commands, false, true, false);
                    }));
        }

        private Stream<Command> next(boolean isOtherMachine) {
            return Stream.of(
                    new Command(Command.Verb.UP, program, isOtherMachine, List.of()),
                    new Command(
                            Command.Verb.UP,
                            before.isEmpty() ? Program.EMPTY : before.getFirst().program(),
                            isOtherMachine,
                            List.of()),
                    new Command(Command.Verb.UP, other, isOtherMachine, List.of()),
                    new Command(Command.Verb.DESTROY, program, isOtherMachine, List.of()));
        }
    }

    /** Returns the commands of all kinds. */
    static Stream<Scenario> scenarios() {
        var up = List.of(Command.of(Command.Verb.UP, BEFORE));
        return Stream.of(
                new Scenario("create", List.of(), Command.Verb.UP, BEFORE),
                new Scenario("update", up, Command.Verb.UP, program(1, 50, "a")),
                new Scenario("replace", up, Command.Verb.UP, program(2, 100, "")),
                new Scenario("replace on request", up, Command.Verb.REPLACE, BEFORE),
                new Scenario("remove", up, Command.Verb.UP, Program.EMPTY),
                new Scenario("destroy", up, Command.Verb.DESTROY, BEFORE),
                new Scenario("refresh", up, Command.Verb.REFRESH, BEFORE),
                new Scenario("preview", up, Command.Verb.PREVIEW, program(2, 100, "")));
    }

    /** Returns the commands for two task sets of a service, one of which is PRIMARY. */
    static Stream<Scenario> scenariosWithPrimary() {
        var promotion = Incident.atCall(1, new Incident.Interference(OtherActor.Action.PROMOTE));
        var before = List.of(
                Command.of(Command.Verb.UP, TWO), new Command(Command.Verb.REFRESH, TWO, false, List.of(promotion)));
        return Stream.of(
                new Scenario("replace two, one PRIMARY", before, Command.Verb.UP, twoTaskSets(2), twoTaskSets(3)),
                new Scenario("remove one of two, one PRIMARY", before, Command.Verb.UP, BEFORE, twoTaskSets(3)),
                new Scenario("destroy two, one PRIMARY", before, Command.Verb.DESTROY, TWO, twoTaskSets(3)));
    }

    /** Returns the ways in which a process ends. */
    static Stream<Incident.Effect> kills() {
        return Stream.of(Incident.KilledProcess.values())
                .flatMap(process ->
                        Stream.of(Incident.Moment.values()).map(moment -> new Incident.Kill(process, moment)));
    }

    /** Returns one effect of every other kind. */
    static Stream<Incident.Effect> faults() {
        return Stream.of(
                        Stream.of(Incident.Moment.values()).map(Incident.Lost::new),
                        HistoryGenerator.ERRORS.stream()
                                .flatMap(code ->
                                        Stream.of(new Incident.Rejection(code, 1), new Incident.Rejection(code, 100))),
                        Stream.of(
                                new Incident.Silence(Duration.ofSeconds(50)),
                                new Incident.Hidden(Duration.ofSeconds(45)),
                                new Incident.Hidden(Duration.ofMinutes(4)),
                                new Incident.Missing(),
                                new Incident.Rejection("ServiceNotFoundException", 1),
                                new Incident.CtrlC(1),
                                new Incident.CtrlC(2)),
                        Stream.of(OtherActor.Action.values()).map(Incident.Interference::new))
                .flatMap(effects -> effects);
    }

    /** Returns the incidents with this effect at each call of a command, and for a kill of the engine also at each response. */
    static Stream<Incident> incidents(Incident.Effect effect, int calls) {
        var atCalls = IntStream.rangeClosed(1, calls).mapToObj(call -> Incident.atCall(call, effect));
        boolean isAtResponse = effect.equals(new Incident.Kill(Incident.KilledProcess.ENGINE, Incident.Moment.BEFORE));
        var atResponses = isAtResponse
                ? IntStream.rangeClosed(1, 2)
                        .mapToObj(response -> new Incident(Incident.Trigger.RESPONSE, response, effect))
                : Stream.<Incident>empty();
        return Stream.concat(atCalls, atResponses);
    }

    private static Program program(int revision, int scale, String team) {
        return new Program(List.of(declaration("blue", revision, scale, team, Program.Options.NONE)));
    }

    private static Program twoTaskSets(int revision) {
        return new Program(Stream.of("blue", "green")
                .map(name -> declaration(name, revision, 100, "", Program.Options.NONE))
                .toList());
    }

    private static Program.Declaration declaration(
            String name, int revision, int scale, String team, Program.Options options) {
        return new Program.Declaration(name, "web", revision, scale, team, false, LONG_SECONDS, options);
    }

    /** Returns histories without incidents that show the options and the commands that the scenarios lack. */
    static Stream<History> features() {
        var protect = new Program.Options(true, false);
        var retain = new Program.Options(false, true);
        return Stream.of(
                        List.of(
                                Command.of(Command.Verb.UP, only(1, retain)),
                                Command.of(Command.Verb.UP, only(2, retain)),
                                Command.of(Command.Verb.UP, only(3, Program.Options.NONE)),
                                Command.of(Command.Verb.UP, only(3, retain)),
                                Command.of(Command.Verb.UP, Program.EMPTY)),
                        List.of(
                                Command.of(Command.Verb.UP, only(1, protect)),
                                Command.of(Command.Verb.UP, only(2, protect)),
                                Command.of(Command.Verb.REPLACE, only(1, protect)),
                                Command.of(Command.Verb.DESTROY, only(1, protect)),
                                Command.of(Command.Verb.UP, Program.EMPTY),
                                Command.of(Command.Verb.UP, only(2, Program.Options.NONE)),
                                Command.of(Command.Verb.DESTROY, only(2, Program.Options.NONE))),
                        List.of(
                                Command.of(Command.Verb.UP, BEFORE),
                                Command.of(Command.Verb.UP, TWO),
                                Command.of(Command.Verb.TARGET, twoTaskSets(2)),
                                Command.of(Command.Verb.UP, twoTaskSets(2))))
                .map(commands -> new History(commands, false, true, false));
    }

    private static Program only(int revision, Program.Options options) {
        return new Program(List.of(declaration("blue", revision, 100, "", options)));
    }
}
