package io.github.pulumiawsecs.enginetests;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import io.github.pulumiawsecs.simulator.exchange.Call;
import io.github.pulumiawsecs.simulator.exchange.CallHandler;
import io.github.pulumiawsecs.simulator.exchange.Response;
import io.github.pulumiawsecs.simulator.fault.ApiFault;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Runs commands, and kills the plugin or the engine before or after a given write. */
final class ProcessKiller implements ApiFault {
    private static final Set<String> WRITES = Set.of("CreateTaskSet", "UpdateTaskSet", "DeleteTaskSet", "TagResource");

    private final Workspace workspace;
    private final List<String> writes = new ArrayList<>();
    private final List<String> created = new ArrayList<>();
    private JsonObject kill = new JsonObject();
    private @Nullable RunningCommand running;
    private int number;
    private boolean hasKilled;

    ProcessKiller(Workspace workspace) {
        this.workspace = workspace;
    }

    /** Runs a command of a history to its end. */
    void run(YamlStack stack, JsonObject command) throws Exception {
        if (command.get("isOtherMachine").getAsBoolean()) {
            workspace.switchMachine();
        }
        workspace.writeYaml("resources: " + command.get("program") + "\n");
        begin(command);
        var started = new RunningCommand(
                stack.cli().start(arguments(command.get("verb").getAsString())));
        start(started);
        started.awaitEnd();
        RunningCommand.await(() -> workspace.pluginProcesses().findAny().isEmpty(), () -> "the plugin ends");
        assertThat(hasKilled()).as("kill of " + command).isEqualTo(command.has("kill"));
        if (killsEngine()) {
            stack.cli().succeed("cancel", "--yes");
        }
    }

    private static String[] arguments(String verb) {
        return switch (verb) {
            case "preview" -> new String[] {verb};
            case "target" -> new String[] {"up", "--yes", "--skip-preview", "--target", "**blue"};
            case "replace" -> new String[] {"up", "--yes", "--skip-preview", "--target-replace", "**blue"};
            default -> new String[] {verb, "--yes", "--skip-preview"};
        };
    }

    private synchronized void begin(JsonObject command) {
        kill = command.has("kill") ? command.getAsJsonObject("kill") : new JsonObject();
        number = 0;
        hasKilled = false;
        running = null;
    }

    private synchronized void start(RunningCommand command) {
        running = command;
        notifyAll();
    }

    private synchronized boolean hasKilled() {
        return hasKilled;
    }

    private synchronized boolean killsEngine() {
        return kill.has("process") && kill.get("process").getAsString().equals("ENGINE");
    }

    @Override
    public synchronized Response intercept(Call call, CallHandler next) {
        if (!WRITES.contains(call.operation())) {
            return next.handle(call);
        }
        boolean isKilled = kill.has("operation")
                && kill.get("operation").getAsString().equals(call.operation())
                && ++number == kill.get("number").getAsInt();
        if (isKilled && kill.get("moment").getAsString().equals("BEFORE")) {
            return killProcesses();
        }
        writes.add(call.operation());
        var response = next.handle(call);
        if (call.operation().equals("CreateTaskSet") && response instanceof Response.Success success) {
            created.add(
                    success.body().getAsJsonObject("taskSet").get("taskSetArn").getAsString());
        }
        return isKilled ? killProcesses() : response;
    }

    /** The kill of the engine comes first, so that it does not see the end of the plugin. */
    private Response killProcesses() {
        hasKilled = true;
        if (killsEngine()) {
            awaitStart().kill();
        }
        workspace.pluginProcesses().forEach(ProcessHandle::destroyForcibly);
        return new Response.ConnectionDropped();
    }

    private RunningCommand awaitStart() {
        try {
            while (running == null) {
                wait();
            }
            return Objects.requireNonNull(running);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns the writes that AWS executed, and clears them. */
    synchronized List<String> takeWrites() {
        var taken = List.copyOf(writes);
        writes.clear();
        return taken;
    }

    /** Returns the resources of the state, each with the number of its task set in the order of creation. */
    synchronized List<String> state() {
        return workspace.state().resources().stream()
                .filter(resource -> resource.get("type").getAsString().equals("aws-ecs:index:TaskSet"))
                .map(resource -> name(resource) + " "
                        + (created.indexOf(resource.get("id").getAsString()) + 1)
                        + (resource.has("delete") ? " replaced" : "")
                        + (resource.has("initErrors") ? " incomplete" : ""))
                .sorted()
                .toList();
    }

    private static String name(JsonObject resource) {
        var urn = resource.get("urn").getAsString();
        return urn.substring(urn.lastIndexOf(':') + 1);
    }
}
