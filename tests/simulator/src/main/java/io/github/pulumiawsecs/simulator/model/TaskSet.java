package io.github.pulumiawsecs.simulator.model;

import io.github.pulumiawsecs.simulator.shape.NetworkConfiguration;
import io.github.pulumiawsecs.simulator.shape.Scale;
import io.github.pulumiawsecs.simulator.shape.Tag;
import io.github.pulumiawsecs.simulator.shape.TaskSetDescription;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A task set: its configuration, scale and tasks. */
public final class TaskSet implements Tagged {
    /** After this many consecutive failures per desired task, ECS reports that it cannot start tasks consistently. */
    private static final int FAILURES_PER_TASK = 3;

    private final Service service;
    private final String id;
    private final TaskSetConfiguration configuration;
    private final TaskPool taskPool;
    private final Map<String, String> tags;
    private final Instant createdAt;
    private Instant changedAt;
    private Scale scale;
    private TaskSetStatus status = TaskSetStatus.ACTIVE;
    private @Nullable Instant deletedAt;
    private boolean steadyStateReported;
    private boolean startFailureReported;

    TaskSet(Service service, String id, TaskSetConfiguration configuration, Scale scale, Map<String, String> tags) {
        this.service = service;
        this.id = id;
        this.configuration = configuration;
        this.scale = scale;
        this.tags = tags;
        this.taskPool = new TaskPool();
        this.createdAt = service.region().now();
        this.changedAt = createdAt;
    }

    /** Returns the id, for example {@code ecs-svc/1234567890123456789}. */
    public String id() {
        return id;
    }

    /** Returns the ARN: {@code …:task-set/CLUSTER/SERVICE/ecs-svc/N}. */
    public String arn() {
        return service.taskSetArn(id);
    }

    /** Returns the configuration. */
    public TaskSetConfiguration configuration() {
        return configuration;
    }

    /** Returns PRIMARY, ACTIVE or DRAINING. */
    public TaskSetStatus status() {
        return status;
    }

    /** Returns the scale in percent of the service's desired count. */
    public Scale scale() {
        return scale;
    }

    /** Returns the tasks. */
    public TaskPool taskPool() {
        return taskPool;
    }

    @Override
    public Map<String, String> tags() {
        return tags;
    }

    /** Returns the service's desired count times the scale, rounded up; 0 for a DRAINING task set. */
    public int computedDesiredCount() {
        return status == TaskSetStatus.DRAINING
                ? 0
                : BigDecimal.valueOf(scale.percent())
                        .multiply(BigDecimal.valueOf(service.desiredCount()))
                        .divide(BigDecimal.valueOf(100), 0, RoundingMode.CEILING)
                        .intValueExact();
    }

    /** Sets the scale and starts or stops tasks. */
    public void setScale(Scale scale) {
        this.scale = scale;
        adjustTasks();
    }

    /** Starts or stops tasks to reach the desired count. */
    void adjustTasks() {
        changedAt = service.region().now();
        steadyStateReported = false;
        List<TaskFault.Event> events = new ArrayList<>();
        int change = taskPool.scaleTo(
                computedDesiredCount(), changedAt, service.region().timing(), at -> startTask(at, events));
        if (change != 0) {
            service.addEvent(changedAt, ServiceEventMessages.tasksStartedOrStopped(service.name(), id, change));
        }
        addEvents(events);
    }

    /** Updates the task set to {@code now}: replaces failed tasks and reports a steady state. */
    void reconcile(Instant now) {
        List<TaskFault.Event> events = new ArrayList<>();
        int failures = taskPool.replaceStopped(now, at -> {
            SimulatedTask replacement = startTask(at, events);
            events.add(new TaskFault.Event(at, "has started 1 tasks: (task " + replacement.id() + ")."));
            return replacement;
        });
        addEvents(events);
        boolean failing = failures >= FAILURES_PER_TASK * Math.max(1, computedDesiredCount());
        if (failing && !startFailureReported) {
            service.addEvent(now, ServiceEventMessages.cannotStartTasks(service.name()));
        }
        startFailureReported = failing;
        reportSteadyState(now);
    }

    private SimulatedTask startTask(Instant at, List<TaskFault.Event> events) {
        RegionState region = service.region();
        SimulatedTask healthy = SimulatedTask.healthy(region.idGenerator().nextTaskId(), at, region.timing());
        Optional<TaskFault> fault = region.taskFaults().takeNext(configuration.taskDefinition());
        SimulatedTask task = fault.map(injected -> injected.applyTo(healthy)).orElse(healthy);
        fault.flatMap(injected -> injected.event(task)).ifPresent(events::add);
        return task;
    }

    private void addEvents(List<TaskFault.Event> events) {
        events.forEach(event -> service.addEventOnce(
                event.at(), ServiceEventMessages.taskSetMessage(service.name(), id, event.message())));
    }

    void setStatus(TaskSetStatus status) {
        this.status = status;
        changedAt = service.region().now();
    }

    /** Stops all tasks; the task set disappears with its last task. */
    public void drain() {
        setStatus(TaskSetStatus.DRAINING);
        deletedAt = changedAt.plus(service.region().timing().shutdown());
        adjustTasks();
    }

    /** Returns whether the task set was deleted and all its tasks have stopped. */
    boolean isDeleted(Instant now) {
        return deletedAt != null && !now.isBefore(deletedAt) && taskPool.running(now) == 0;
    }

    /** Returns whether the API reference's conditions for STEADY_STATE hold. No container instances are simulated. */
    boolean isSteady(Instant now) {
        return taskPool.running(now) == computedDesiredCount()
                && taskPool.pending(now) == 0
                && taskPool.allHealthy(now);
    }

    /** Adds one service event when a steady state is reached, with the time when it was. */
    private void reportSteadyState(Instant now) {
        if (!steadyStateReported && isSteady(now)) {
            steadyStateReported = true;
            service.addEvent(taskPool.lastChange(changedAt, now), ServiceEventMessages.steadyState(service.name(), id));
        }
    }

    /** Returns the task set as the API shows it now; without tags unless {@code withTags}. */
    public TaskSetDescription describe(boolean withTags) {
        Instant now = service.region().now();
        return new TaskSetDescription(
                id,
                arn(),
                service.arn(),
                service.cluster().arn(),
                null,
                configuration.externalId(),
                status.name(),
                configuration.taskDefinition(),
                computedDesiredCount(),
                taskPool.pending(now),
                taskPool.running(now),
                createdAt,
                taskPool.lastChange(changedAt, now),
                configuration.launchType(),
                service.region().inResponseOrder(configuration.capacityProviderStrategy()),
                configuration.platformVersion(),
                configuration.platformFamily(),
                inResponseOrder(configuration.networkConfiguration()),
                configuration.loadBalancers(),
                configuration.serviceRegistries(),
                scale,
                isSteady(now) ? "STEADY_STATE" : "STABILIZING",
                now,
                withTags ? service.region().inResponseOrder(Tag.toList(tags)) : null,
                configuration.fargateEphemeralStorage());
    }

    private @Nullable NetworkConfiguration inResponseOrder(@Nullable NetworkConfiguration network) {
        return network == null || network.awsvpcConfiguration() == null
                ? network
                : new NetworkConfiguration(network.awsvpcConfiguration().reordered(service.region()::inResponseOrder));
    }
}
