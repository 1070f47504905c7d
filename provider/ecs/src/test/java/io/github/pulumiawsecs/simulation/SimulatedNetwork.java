package io.github.pulumiawsecs.simulation;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.pulumiawsecs.simulator.exchange.Call;
import io.github.pulumiawsecs.simulator.exchange.CallHandler;
import io.github.pulumiawsecs.simulator.exchange.Response;
import io.github.pulumiawsecs.simulator.fault.ApiFault;
import io.github.pulumiawsecs.simulator.model.AwsError;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** The network between a plugin and AWS, with the incidents of a command. Not thread-safe. */
final class SimulatedNetwork implements ApiFault {
    /** AWS's documented bound of its eventual consistency. */
    private static final Duration NEW = Duration.ofMinutes(5);

    /** How long AWS may hide a task set that it has shown before, once. */
    private static final Duration RELAPSE = Duration.ofSeconds(4);

    private final SimulatedTime time;
    private final BiConsumer<String, Incident.Effect> observer;
    private final Consumer<Incident.Effect> processEvents;
    private List<Incident> incidents = List.of();
    private Runnable onCall = () -> {};
    private int calls;
    private final Set<String> shownBefore = new HashSet<>();
    private final Map<String, Instant> relapses = new HashMap<>();
    private Instant hiddenUntil = Instant.MIN;
    private int missing;
    private boolean hasLostResponse;
    private String rejectedOperation = "";
    private Incident.Rejection rejection = new Incident.Rejection("", 0);

    /**
     * Creates a network without incidents.
     *
     * @param observer receives each incident with the operation at which it happens
     * @param processEvents receives the incidents that concern processes or other actors
     */
    SimulatedNetwork(
            SimulatedTime time, BiConsumer<String, Incident.Effect> observer, Consumer<Incident.Effect> processEvents) {
        this.time = time;
        this.observer = observer;
        this.processEvents = processEvents;
    }

    /** Begins a process: {@code onUse} runs before each call. */
    void beginProcess(Runnable onUse) {
        onCall = onUse;
    }

    /** Begins a command with these incidents. */
    void begin(List<Incident> newIncidents) {
        incidents = newIncidents;
        calls = 0;
        missing = 0;
        hasLostResponse = false;
        rejection = new Incident.Rejection("", 0);
    }

    /** Returns the number of calls in this command. */
    int calls() {
        return calls;
    }

    /** Returns whether AWS executed a request in this command whose response was lost. */
    boolean hasLostResponse() {
        return hasLostResponse;
    }

    /** Ends all incidents that last. */
    void recover() {
        begin(List.of());
        hiddenUntil = Instant.MIN;
    }

    @Override
    public Response intercept(Call call, CallHandler next) {
        onCall.run();
        calls++;
        var lost = false;
        for (var incident : incidents) {
            if (incident.isAt(Incident.Trigger.CALL, calls)) {
                observer.accept(call.operation(), incident.effect());
                switch (incident.effect()) {
                    case Incident.Kill(var _, var moment)
                    when moment == Incident.Moment.AFTER -> {
                        var _ = next.handle(call);
                        processEvents.accept(incident.effect());
                    }
                    case Incident.Lost(var moment)
                    when moment == Incident.Moment.BEFORE -> {
                        return new Response.ConnectionDropped();
                    }
                    case Incident.Lost _ -> lost = true;
                    case Incident.Silence(var duration) -> {
                        time.advance(duration);
                        lost = true;
                    }
                    case Incident.Rejection rejects -> {
                        rejection = rejects;
                        rejectedOperation = call.operation();
                    }
                    case Incident.Hidden(var duration) ->
                        hiddenUntil = time.instant().plus(duration);
                    case Incident.Missing _ -> missing = 1;
                    default -> processEvents.accept(incident.effect());
                }
            }
        }
        if (rejection.times() > 0 && rejectedOperation.equals(call.operation())) {
            rejection = new Incident.Rejection(rejection.code(), rejection.times() - 1);
            return new Response.Failure(error(rejection.code()));
        }
        var response = next.handle(call);
        if (lost) {
            hasLostResponse = true;
            return new Response.ConnectionDropped();
        }
        var visible = withoutHidden(response);
        recordShown(visible);
        return visible;
    }

    private static AwsError error(String code) {
        return code.equals("ServerException")
                ? AwsError.serverError("Service Unavailable.")
                : AwsError.of(code, "The request was rejected.");
    }

    private Response withoutHidden(Response response) {
        boolean hidesNew = time.instant().isBefore(hiddenUntil);
        if (!(response instanceof Response.Success(var body)) || !(hidesNew || missing > 0)) {
            return response;
        }
        var changed = body.deepCopy();
        if (changed.has("services")) {
            changed.getAsJsonArray("services").forEach(service -> hide(service.getAsJsonObject(), new JsonArray()));
        } else if (changed.has("taskSets")) {
            hide(changed, changed.getAsJsonArray("failures"));
            missing = 0;
        }
        return new Response.Success(changed);
    }

    private void hide(JsonObject owner, JsonArray failures) {
        var shown = new JsonArray();
        for (JsonElement element : owner.getAsJsonArray("taskSets")) {
            var set = element.getAsJsonObject();
            var createdAt = Instant.ofEpochMilli((long) (set.get("createdAt").getAsDouble() * 1000));
            if (isHidden(set.get("taskSetArn").getAsString(), createdAt) || missing > 0) {
                var failure = new JsonObject();
                failure.add("arn", set.get("taskSetArn"));
                failure.addProperty("reason", "MISSING");
                failures.add(failure);
            } else {
                shown.add(set);
            }
        }
        owner.add("taskSets", shown);
    }

    private boolean isHidden(String arn, Instant createdAt) {
        var now = time.instant();
        return now.isBefore(hiddenUntil)
                && now.isBefore(createdAt.plus(NEW))
                && (!shownBefore.contains(arn)
                        || now.isBefore(relapses.computeIfAbsent(arn, _ -> now).plus(RELAPSE)));
    }

    private void recordShown(Response response) {
        if (response instanceof Response.Success(var body) && body.has("taskSets")) {
            body.getAsJsonArray("taskSets")
                    .forEach(set -> shownBefore.add(
                            set.getAsJsonObject().get("taskSetArn").getAsString()));
        }
    }
}
