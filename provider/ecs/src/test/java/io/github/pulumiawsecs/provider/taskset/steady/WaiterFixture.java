package io.github.pulumiawsecs.provider.taskset.steady;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.github.pulumiawsecs.framework.resource.Log;
import io.github.pulumiawsecs.framework.resource.OperationContext;
import io.github.pulumiawsecs.framework.waiter.Cancellations;
import io.github.pulumiawsecs.framework.waiter.Deadline;
import io.github.pulumiawsecs.framework.waiter.Sleeper;
import io.github.pulumiawsecs.framework.waiter.WaitResult;
import io.github.pulumiawsecs.provider.aws.AwsClientConfig;
import io.github.pulumiawsecs.provider.aws.AwsClients;
import io.github.pulumiawsecs.provider.aws.AwsEnvironment;
import io.github.pulumiawsecs.provider.aws.AwsService;
import io.github.pulumiawsecs.provider.aws.Endpoints;
import io.github.pulumiawsecs.provider.aws.ecs.ServicesApi;
import io.github.pulumiawsecs.provider.aws.ecs.TaskSetArn;
import io.github.pulumiawsecs.provider.aws.ecs.TaskSetsApi;
import io.github.pulumiawsecs.simulator.EcsSimulator;
import io.github.pulumiawsecs.simulator.Seed;
import io.github.pulumiawsecs.simulator.SimulatedClock;
import io.github.pulumiawsecs.simulator.SimulatorSettings;
import io.github.pulumiawsecs.simulator.exchange.Response;
import io.github.pulumiawsecs.simulator.model.TaskFault;
import io.github.pulumiawsecs.simulator.model.Timing;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;

/** A simulator, and waits on it by a clock that moves only as they sleep. */
final class WaiterFixture implements AutoCloseable, Sleeper {
    final EcsSimulator simulator = EcsSimulator.start(SimulatorSettings.defaults()
            .withTiming(new Timing(Duration.ofSeconds(1), Duration.ofSeconds(10), Duration.ofSeconds(5)))
            .withClock(SimulatedClock.fixed()));
    final List<String> progress = new ArrayList<>();
    final ServicesApi services;
    private final TaskSetsApi taskSets;
    final TaskSetWaiter waiting;
    final Cancellations operations = new Cancellations();
    private final Queue<Runnable> incidents = new ConcurrentLinkedQueue<>();
    private final Instant start = simulator.clock().instant();

    WaiterFixture() {
        Seed.apply(simulator);
        var clients = clients(simulator.endpoint().toString());
        services = new ServicesApi(clients);
        taskSets = new TaskSetsApi(clients);
        waiting = waitingFor(this);
    }

    static AwsClients clients(String endpoint) {
        return new AwsClients(
                AwsClientConfig.builder()
                        .region("us-east-1")
                        .accessKey("test")
                        .secretKey("test")
                        .endpoints(Endpoints.builder()
                                .override(AwsService.ECS, endpoint)
                                .override(AwsService.STS, endpoint)
                                .build())
                        .build(),
                AwsEnvironment.ofProcess(),
                "0.0.0-test");
    }

    TaskSetWaiter waitingFor(Sleeper time) {
        return waitingFor(new ServicePoller(services::describeTolerant, time), time);
    }

    TaskSetWaiter waitingFor(ServicePoller poller, Sleeper time) {
        return new TaskSetWaiter(poller, taskSets::describeInOwnAccount, services::stoppedTasks, time);
    }

    @Override
    public Instant instant() {
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
        return Duration.between(start, instant());
    }

    /** Lets every task fail. */
    void injectFault(TaskFault fault) {
        simulator.injectFault("web:1", fault, Integer.MAX_VALUE);
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
        var at = instant().toEpochMilli() / 1000.0;
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
        simulator.injectFault((call, next) -> {
            var reply = next.handle(call);
            if (call.operation().equals("DescribeServices") && reply instanceof Response.Success(var body)) {
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

    WaitResult untilSteady(TaskSetArn set, Duration limit) {
        return untilSteady(target(set), limit);
    }

    /** Waits on a set that was made before, and not for this wait. */
    WaitResult resumeWait(TaskSetArn set, Duration limit) {
        return untilSteady(new SteadyTarget(set, 100, Optional.empty()), limit);
    }

    private WaitResult untilSteady(SteadyTarget target, Duration limit) {
        return waiting.awaitSteady(context(limit), target);
    }

    /** Returns the context of an operation whose statuses go to {@link #progress}. */
    OperationContext context(Duration limit) {
        return context(progress::add, limit);
    }

    OperationContext context(Consumer<String> status, Duration limit) {
        return new OperationContext(new StatusLog(status), Deadline.of(this, limit), operations.begin());
    }

    /** A log of which only the statuses count. */
    private record StatusLog(Consumer<String> statuses) implements Log {
        @Override
        public void debug(String message) {}

        @Override
        public void warning(String message) {}

        @Override
        public void status(String message) {
            statuses.accept(message);
        }
    }

    SteadyTarget target(TaskSetArn set) {
        return new SteadyTarget(set, 100, Optional.of(start));
    }

    /** Creates a set, waits, and returns why it did not become steady. */
    String failureReason(Duration limit) {
        var outcome = untilSteady(create(), limit);
        assertThat(outcome).isInstanceOf(WaitResult.Failed.class);
        return ((WaitResult.Failed) outcome).reason();
    }

    @Override
    public void close() {
        simulator.close();
    }
}
