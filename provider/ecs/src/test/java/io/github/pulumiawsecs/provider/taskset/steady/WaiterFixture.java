package io.github.pulumiawsecs.provider.taskset.steady;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.github.pulumiawsecs.framework.resource.OperationContext;
import io.github.pulumiawsecs.framework.waiter.Sleeper;
import io.github.pulumiawsecs.framework.waiter.WaitResult;
import io.github.pulumiawsecs.provider.aws.ecs.ServicesApi;
import io.github.pulumiawsecs.provider.aws.ecs.TaskSetArn;
import io.github.pulumiawsecs.provider.taskset.TaskSetContext;
import io.github.pulumiawsecs.simulator.EcsSimulator;
import io.github.pulumiawsecs.simulator.exchange.Response;
import io.github.pulumiawsecs.simulator.model.TaskFault;
import io.github.pulumiawsecs.simulator.model.Timing;
import io.github.pulumiawsecs.testkit.OutOfBand;
import io.github.pulumiawsecs.testkit.ProviderFixture;
import io.github.pulumiawsecs.testkit.RecordingLog;
import io.github.pulumiawsecs.testkit.VirtualTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/** Waits on task sets whose tasks are PENDING after 1 second and RUNNING after 10 more, in virtual time. */
final class WaiterFixture implements AutoCloseable {
    private final ProviderFixture fixture = ProviderFixture.builder()
            .virtualTime()
            .timing(new Timing(Duration.ofSeconds(1), Duration.ofSeconds(10), Duration.ofSeconds(5)))
            .build();
    private final TaskSetContext provider = fixture.provider();
    private final Instant start = fixture.time().instant();

    final EcsSimulator simulator = fixture.simulator();
    final VirtualTime time = fixture.time();
    final RecordingLog log = fixture.log();
    final ServicesApi services = provider.services();
    final TaskSetWaiter waiter = provider.waiter();

    /** Returns a waiter with another clock. */
    TaskSetWaiter waiter(Sleeper sleeper) {
        return waiter(new ServicePoller(services::describeTolerant, sleeper), sleeper);
    }

    TaskSetWaiter waiter(ServicePoller poller, Sleeper sleeper) {
        return new TaskSetWaiter(poller, provider.taskSets()::describeInOwnAccount, services::stoppedTasks, sleeper);
    }

    /** Makes all tasks fail. */
    void injectFault(TaskFault fault) {
        simulator.injectFault("web:1", fault, Integer.MAX_VALUE);
    }

    TaskSetArn create() {
        return create("web");
    }

    TaskSetArn create(String service) {
        return TaskSetArn.parse(OutOfBand.createTaskSet(simulator, service, 100))
                .orElseThrow();
    }

    void scale(TaskSetArn set, double percent) {
        OutOfBand.scale(simulator, set.text(), percent);
    }

    /** Adds an event to the services in all later responses. */
    void addEvent(String message) {
        var event = new JsonObject();
        event.addProperty("id", "event " + message);
        event.addProperty("createdAt", time.instant().toEpochMilli() / 1000.0);
        event.addProperty("message", message);
        changeServices(service -> {
            var events = new JsonArray();
            events.add(event);
            events.addAll(service.getAsJsonArray("events"));
            service.add("events", events);
        });
    }

    /** Changes the task sets in all later responses of DescribeServices. */
    void changeTaskSets(Consumer<JsonObject> change) {
        changeServices(
                service -> service.getAsJsonArray("taskSets").forEach(set -> change.accept(set.getAsJsonObject())));
    }

    private void changeServices(Consumer<JsonObject> change) {
        simulator.injectFault((call, next) -> {
            var response = next.handle(call);
            if (call.operation().equals("DescribeServices") && response instanceof Response.Success(var body)) {
                body.getAsJsonArray("services").forEach(service -> change.accept(service.getAsJsonObject()));
            }
            return response;
        });
    }

    WaitResult awaitSteady(TaskSetArn set, Duration limit) {
        return waiter.awaitSteady(context(limit), target(set));
    }

    /** Waits on a task set that an earlier deployment created. */
    WaitResult resumeWait(TaskSetArn set, Duration limit) {
        return waiter.awaitSteady(context(limit), new SteadyTarget(set, 100, Optional.empty()));
    }

    OperationContext context(Duration limit) {
        return fixture.context(limit);
    }

    void cancel() {
        fixture.cancel();
    }

    SteadyTarget target(TaskSetArn set) {
        return new SteadyTarget(set, 100, Optional.of(start));
    }

    /** Creates a task set, waits, and returns the reason why it is not steady. */
    String failureReason(Duration limit) {
        var result = awaitSteady(create(), limit);
        assertThat(result).isInstanceOf(WaitResult.Failed.class);
        return ((WaitResult.Failed) result).reason();
    }

    @Override
    public void close() {
        fixture.close();
    }
}
