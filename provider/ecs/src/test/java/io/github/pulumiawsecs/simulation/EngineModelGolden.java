package io.github.pulumiawsecs.simulation;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Histories with one kill, and histories that show other features of the engine, each with the writes of AWS and the state of the engine after each command, as the model of the
 * engine produces them. A test of {@code tests/engine} compares them with the real engine.
 */
final class EngineModelGolden {
    /** Operations that the plugin sends in the same order in each run: reads overlap, and tags are removed in the background. */
    private static final Set<String> WRITES = Set.of("CreateTaskSet", "UpdateTaskSet", "DeleteTaskSet", "TagResource");

    private static final int HISTORIES = 60;
    private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

    private final SimulationWorker worker;

    EngineModelGolden(SimulationWorker worker) {
        this.worker = worker;
    }

    /** A write of a scenario's command: the position among all calls, and among the calls of its operation. */
    private record Write(int call, String operation, int number) {}

    /** A history with a kill at a write. */
    private record KilledAtWrite(History history, Write write) {}

    /** Returns the histories as JSON, one a line. */
    String json() {
        var all = Interruptions.scenarios().flatMap(this::killedAtWrites).toList();
        var killed = IntStream.range(0, HISTORIES)
                .mapToObj(i -> all.get(i * all.size() / HISTORIES))
                .map(it -> describe(it.history(), it.write()));
        var features = Interruptions.features().map(history -> describe(history, new Write(0, "", 0)));
        return Stream.concat(killed, features).map(it -> GSON.toJson(it) + "\n").collect(Collectors.joining());
    }

    private Stream<KilledAtWrite> killedAtWrites(Interruptions.Scenario scenario) {
        return writes(scenario).stream()
                .flatMap(write -> Interruptions.kills()
                        .flatMap(kill -> scenario.with(Incident.atCall(write.call(), kill)))
                        .map(history -> new KilledAtWrite(history, write)));
    }

    private List<Write> writes(Interruptions.Scenario scenario) {
        var operations = Simulation.operations(worker, scenario);
        var writes = new ArrayList<Write>();
        for (int i = 0; i < operations.size(); i++) {
            var operation = operations.get(i);
            if (WRITES.contains(operation)) {
                int number = (int) operations.subList(0, i + 1).stream()
                        .filter(operation::equals)
                        .count();
                writes.add(new Write(i + 1, operation, number));
            }
        }
        return writes;
    }

    private JsonObject describe(History history, Write killedWrite) {
        var commands = new JsonArray();
        var simulation = Simulation.begin(worker, history);
        for (var command : history.commands()) {
            var object = new JsonObject();
            object.addProperty("verb", command.verb().name().toLowerCase(Locale.ROOT));
            object.addProperty("isOtherMachine", command.isOtherMachine());
            object.add("program", program(command.program()));
            command.incidents().forEach(incident -> object.add("kill", kill(incident, killedWrite)));
            simulation.run(command);
            object.add(
                    "writes",
                    GSON.toJsonTree(simulation.observer().takeExecuted().stream()
                            .filter(WRITES::contains)
                            .toList()));
            object.add("state", GSON.toJsonTree(state(simulation)));
            commands.add(object);
        }
        var described = new JsonObject();
        described.addProperty("history", history.toString());
        described.add("commands", commands);
        return described;
    }

    private static JsonObject kill(Incident incident, Write write) {
        var kill = (Incident.Kill) incident.effect();
        var object = new JsonObject();
        object.addProperty("process", kill.process().name());
        object.addProperty("moment", kill.moment().name());
        object.addProperty("operation", write.operation());
        object.addProperty("number", write.number());
        return object;
    }

    private static JsonObject program(Program program) {
        var resources = new JsonObject();
        for (var declared : program.taskSets()) {
            var resource = new JsonObject();
            resource.addProperty("type", "aws-ecs:index:TaskSet");
            resource.add("properties", JsonParser.parseString(declared.json().replace('\'', '"')));
            if (!declared.options().equals(Program.Options.NONE)) {
                resource.add("options", options(declared.options()));
            }
            resources.add(declared.name(), resource);
        }
        return resources;
    }

    private static JsonObject options(Program.Options options) {
        var object = new JsonObject();
        if (options.isProtected()) {
            object.addProperty("protect", true);
        }
        if (options.isRetained()) {
            object.addProperty("retainOnDelete", true);
        }
        return object;
    }

    /** Returns the resources with the number of their task set in the order of creation. */
    private static List<String> state(Simulation simulation) {
        var created = simulation.observer().created();
        return simulation.state().entries().stream()
                .map(entry -> entry.urn().name() + " " + (created.indexOf(entry.id()) + 1)
                        + (entry.isReplaced() ? " replaced" : "") + (entry.hasInitErrors() ? " incomplete" : ""))
                .sorted()
                .toList();
    }
}
