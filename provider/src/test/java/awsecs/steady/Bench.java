package awsecs.steady;

import static org.assertj.core.api.Assertions.assertThat;

import awsecs.aws.Clients;
import awsecs.aws.Endpoints;
import awsecs.aws.Services;
import awsecs.aws.Settings;
import awsecs.aws.Surroundings;
import awsecs.aws.TaskSetArn;
import awsecs.aws.TaskSets;
import awsecs.simulator.EcsSimulator;
import awsecs.simulator.Seed;
import awsecs.simulator.SimulatedClock;
import awsecs.simulator.SimulatorSettings;
import awsecs.simulator.exchange.Reply;
import awsecs.simulator.model.Ailment;
import awsecs.simulator.model.Pace;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;

/** A simulator, and waits on it by a clock that moves only as they sleep. */
final class Bench implements AutoCloseable, Time {
    final EcsSimulator simulator = EcsSimulator.start(SimulatorSettings.defaults()
            .withPace(new Pace(Duration.ofSeconds(1), Duration.ofSeconds(10), Duration.ofSeconds(5)))
            .withClock(SimulatedClock.standing()));
    final List<String> progress = new ArrayList<>();
    final Services services;
    private final TaskSets taskSets;
    final Waiting waiting;
    final Patience patience;
    private final Queue<Runnable> incidents = new ConcurrentLinkedQueue<>();
    private final Instant start = simulator.clock().instant();

    Bench() {
        Seed.plant(simulator);
        var clients = clients(simulator.endpoint().toString());
        services = new Services(clients);
        taskSets = new TaskSets(clients);
        waiting = waitingFor(this);
        patience = waiting.patience();
    }

    static Clients clients(String endpoint) {
        return new Clients(
                Settings.builder()
                        .region("us-east-1")
                        .accessKey("test")
                        .secretKey("test")
                        .endpoints(
                                Endpoints.builder().ecs(endpoint).sts(endpoint).build())
                        .build(),
                Surroundings.ofThisProcess(),
                "0.0.0-test");
    }

    Waiting waitingFor(Time time) {
        return waitingFor(new Lookout(services::visible, time), time);
    }

    Waiting waitingFor(Lookout lookout, Time time) {
        return new Waiting(lookout, taskSets::own, services::stopped, time);
    }

    @Override
    public Instant now() {
        return simulator.clock().instant();
    }

    @Override
    public void sleep(Duration duration) {
        simulator.clock().advance(duration);
        var incident = incidents.poll();
        if (incident != null) {
            incident.run();
        }
    }

    /** Lets something happen while a wait sleeps: the third time, so that it has seen what was before. */
    void whenAsleep(Runnable incident) {
        incidents.add(() -> {});
        incidents.add(() -> {});
        incidents.add(incident);
    }

    Duration waited() {
        return Duration.between(start, now());
    }

    /** Lets every task fail. */
    void ail(Ailment ailment) {
        simulator.ail("web:1", ailment, Integer.MAX_VALUE);
    }

    TaskSetArn create() {
        return create("web");
    }

    TaskSetArn create(String service) {
        var made = simulator.call("CreateTaskSet", """
                {'cluster': 'demo', 'service': '%s', 'taskDefinition': 'web:1', 'launchType': 'FARGATE',
                 'networkConfiguration': {'awsvpcConfiguration': {'subnets': ['subnet-1']}},
                 'scale': {'value': 100, 'unit': 'PERCENT'}}""".formatted(service));
        return TaskSetArn.parse(
                        made.getAsJsonObject("taskSet").get("taskSetArn").getAsString())
                .orElseThrow();
    }

    /** Lets the service's events say something now, in AWS's words. */
    void hear(String message) {
        var id = "event " + message;
        var at = now().toEpochMilli() / 1000.0;
        alterServices(service -> {
            var event = new JsonObject();
            event.addProperty("id", id);
            event.addProperty("createdAt", at);
            event.addProperty("message", message);
            var events = new JsonArray();
            events.add(event);
            events.addAll(service.getAsJsonArray("events"));
            service.add("events", events);
        });
    }

    /** Lets DescribeServices show task sets otherwise. */
    void alterSets(Consumer<JsonObject> change) {
        alterServices(
                service -> service.getAsJsonArray("taskSets").forEach(set -> change.accept(set.getAsJsonObject())));
    }

    private void alterServices(Consumer<JsonObject> change) {
        simulator.inject((call, next) -> {
            var reply = next.answer(call);
            if (call.operation().equals("DescribeServices") && reply instanceof Reply.Done(var body)) {
                body.getAsJsonArray("services").forEach(service -> change.accept(service.getAsJsonObject()));
            }
            return reply;
        });
    }

    void call(String operation, TaskSetArn set, String more) {
        simulator.call(
                operation,
                "{'cluster': '" + set.cluster() + "', 'service': '" + set.service() + "', 'taskSet': '" + set.text()
                        + "', " + more + "}");
    }

    Outcome untilSteady(TaskSetArn set, Duration limit) {
        return untilSteady(target(set), limit);
    }

    /** Waits on a set that was made before, and not for this wait. */
    Outcome goesOn(TaskSetArn set, Duration limit) {
        return untilSteady(new Target(set, 100, Optional.empty()), limit);
    }

    private Outcome untilSteady(Target target, Duration limit) {
        try (var operation = waiting.patience()) {
            return waiting.untilSteady(operation, target, limit, progress::add);
        }
    }

    Target target(TaskSetArn set) {
        return new Target(set, 100, Optional.of(start));
    }

    /** Creates a set, waits, and returns why it did not become steady. */
    String whyNot(Duration limit) {
        var outcome = untilSteady(create(), limit);
        assertThat(outcome).isInstanceOf(Outcome.Failed.class);
        return ((Outcome.Failed) outcome).why();
    }

    @Override
    public void close() {
        simulator.close();
    }
}
