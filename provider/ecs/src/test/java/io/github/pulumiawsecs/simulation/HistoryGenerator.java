package io.github.pulumiawsecs.simulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Generates random histories. The same seed gives the same history. */
final class HistoryGenerator {
    private static final int MAX_COMMANDS = 4;
    private static final int MAX_CALL = 14;
    private static final int LONG_SECONDS = 1200;
    /** The errors with which AWS rejects calls. */
    static final List<String> ERRORS = List.of(
            "ThrottlingException",
            "ServerException",
            "AccessDeniedException",
            "ExpiredTokenException",
            "UpdateInProgressException",
            "InvalidParameterException");

    private final Random random;
    private boolean canTag;

    private HistoryGenerator(long seed) {
        random = new Random(seed);
    }

    /** Returns the history of a seed. */
    static History generate(long seed) {
        return new HistoryGenerator(seed).history();
    }

    private History history() {
        canTag = chance(85);
        var commands = new ArrayList<Command>();
        var program = program(Program.EMPTY);
        int count = 1 + random.nextInt(MAX_COMMANDS);
        for (int i = 0; i < count; i++) {
            if (i > 0 && chance(60)) {
                program = program(program);
            }
            commands.add(new Command(verb(i), program, i > 0 && chance(40), incidents()));
        }
        return new History(commands, chance(20), canTag, chance(50));
    }

    private Command.Verb verb(int index) {
        if (index == 0) {
            return Command.Verb.UP;
        }
        int percent = random.nextInt(100);
        if (percent < 70) {
            return percent < 4 ? Command.Verb.REPLACE : percent < 8 ? Command.Verb.TARGET : Command.Verb.UP;
        }
        return percent < 80 ? Command.Verb.REFRESH : percent < 90 ? Command.Verb.DESTROY : Command.Verb.PREVIEW;
    }

    /** Returns a new program, or one with a few changes. */
    private Program program(Program last) {
        var taskSets = new ArrayList<Program.Declaration>();
        for (var name : List.of("blue", "green")) {
            var old = last.find(Program.Declaration.urn(name));
            if (old.isPresent() ? chance(90) : name.equals("blue") || chance(25)) {
                taskSets.add(old.map(this::change).orElseGet(() -> declaration(name)));
            }
        }
        return new Program(taskSets);
    }

    private Program.Declaration declaration(String name) {
        return new Program.Declaration(
                name,
                chance(80) ? "web" : "api",
                1 + random.nextInt(3),
                chance(80) ? 100 : 50,
                canTag && chance(30) ? "a" : "",
                chance(20),
                chance(90) ? LONG_SECONDS : 3,
                options());
    }

    private Program.Declaration change(Program.Declaration old) {
        return new Program.Declaration(
                old.name(),
                chance(95) ? old.service() : "api",
                chance(60) ? old.revision() : 1 + random.nextInt(3),
                chance(80) ? old.scale() : 50 * (1 + random.nextInt(2)),
                canTag && chance(15) ? chance(50) ? "" : "b" : old.team(),
                chance(90) ? old.forceDelete() : chance(50),
                LONG_SECONDS,
                chance(80) ? old.options() : options());
    }

    private Program.Options options() {
        return new Program.Options(chance(4), chance(6));
    }

    private List<Incident> incidents() {
        int percent = random.nextInt(100);
        var incidents = new ArrayList<Incident>();
        for (int i = percent < 25 ? 0 : percent < 80 ? 1 : 2; i > 0; i--) {
            incidents.add(
                    chance(8)
                            ? new Incident(Incident.Trigger.RESPONSE, 1 + random.nextInt(2), effectAtResponse())
                            : Incident.atCall(1 + random.nextInt(chance(75) ? MAX_CALL : 2 * MAX_CALL), effect()));
        }
        return incidents;
    }

    private Incident.Effect effectAtResponse() {
        return chance(70)
                ? new Incident.Kill(Incident.KilledProcess.ENGINE, Incident.Moment.BEFORE)
                : new Incident.CtrlC(1 + random.nextInt(2));
    }

    private Incident.Effect effect() {
        return switch (random.nextInt(10)) {
            case 0, 1 -> new Incident.Kill(pick(Incident.KilledProcess.values()), pick(Incident.Moment.values()));
            case 2 -> new Incident.Lost(pick(Incident.Moment.values()));
            case 3 -> new Incident.Silence(Duration.ofSeconds(10 + random.nextInt(50)));
            case 4, 5 -> new Incident.Rejection(ERRORS.get(random.nextInt(ERRORS.size())), 1 + random.nextInt(3));
            case 6 -> new Incident.Hidden(Duration.ofSeconds(1 + random.nextInt(240)));
            case 7 -> new Incident.Missing();
            case 8 -> new Incident.CtrlC(1 + random.nextInt(2));
            default -> interference();
        };
    }

    private Incident.Effect interference() {
        var action = pick(OtherActor.Action.values());
        // Without the permission to tag, the program cannot remove the tag.
        return new Incident.Interference(action == OtherActor.Action.TAG && !canTag ? OtherActor.Action.SCALE : action);
    }

    private <T> T pick(T[] values) {
        return values[random.nextInt(values.length)];
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }
}
