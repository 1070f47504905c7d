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

/** A task set: its plan, its scale, and the tasks that follow from it. */
public final class TaskSet implements Tagged {
    /** So many failures in a row of each of its tasks make the service say that it cannot start tasks consistently. */
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

    TaskSet(Service service, String id, TaskSetConfiguration plan, Scale scale, Map<String, String> tags) {
        this.service = service;
        this.id = id;
        this.configuration = plan;
        this.scale = scale;
        this.tags = tags;
        this.taskPool = new TaskPool();
        this.createdAt = service.region().now();
        this.changedAt = createdAt;
    }

    /** The id without its service, e.g. {@code ecs-svc/1234567890123456789}. */
    public String id() {
        return id;
    }

    /** The ARN: {@code …:task-set/CLUSTER/SERVICE/ecs-svc/N}. */
    public String arn() {
        return service.taskSetArn(id);
    }

    /** What it is made of. */
    public TaskSetConfiguration configuration() {
        return configuration;
    }

    /** PRIMARY, ACTIVE or DRAINING. */
    public TaskSetStatus status() {
        return status;
    }

    /** Its share of the service's desired count. */
    public Scale scale() {
        return scale;
    }

    /** Its tasks. */
    public TaskPool taskPool() {
        return taskPool;
    }

    @Override
    public Map<String, String> tags() {
        return tags;
    }

    /** The service's desired count times the scale, rounded up; nothing for a set that goes. */
    public int computedDesiredCount() {
        return status == TaskSetStatus.DRAINING
                ? 0
                : BigDecimal.valueOf(scale.percent())
                        .multiply(BigDecimal.valueOf(service.desiredCount()))
                        .divide(BigDecimal.valueOf(100), 0, RoundingMode.CEILING)
                        .intValueExact();
    }

    /** Gives it another share. */
    public void setScale(Scale wanted) {
        scale = wanted;
        adjustTasks();
    }

    /** Starts or stops tasks as the desired count asks for. */
    void adjustTasks() {
        changedAt = service.region().now();
        steadyStateReported = false;
        List<TaskFault.Event> tales = new ArrayList<>();
        int change = taskPool.scaleTo(
                computedDesiredCount(), changedAt, service.region().timing(), at -> startTask(at, tales));
        if (change != 0) {
            service.addEvent(changedAt, ServiceEventMessages.tasksStartedOrStopped(service.name(), id, change));
        }
        addEvents(tales);
    }

    /** Draws the consequences of the time that has passed: what died is replaced, a steady state is told of. */
    void reconcile(Instant now) {
        List<TaskFault.Event> tales = new ArrayList<>();
        int failures = taskPool.replaceStopped(now, at -> {
            SimulatedTask next = startTask(at, tales);
            tales.add(new TaskFault.Event(at, "has started 1 tasks: (task " + next.id() + ")."));
            return next;
        });
        addEvents(tales);
        boolean failing = failures >= FAILURES_PER_TASK * Math.max(1, computedDesiredCount());
        if (failing && !startFailureReported) {
            service.addEvent(now, ServiceEventMessages.cannotStartTasks(service.name()));
        }
        startFailureReported = failing;
        reportSteadyState(now);
    }

    private SimulatedTask startTask(Instant at, List<TaskFault.Event> tales) {
        RegionState region = service.region();
        SimulatedTask healthy = SimulatedTask.healthy(region.idGenerator().nextTaskId(), at, region.timing());
        Optional<TaskFault> ailment = region.taskFaults().takeNext(configuration.taskDefinition());
        SimulatedTask task = ailment.map(what -> what.applyTo(healthy)).orElse(healthy);
        ailment.flatMap(what -> what.event(task)).ifPresent(tales::add);
        return task;
    }

    private void addEvents(List<TaskFault.Event> tales) {
        tales.forEach(told -> service.addEventOnce(
                told.at(), ServiceEventMessages.taskSetMessage(service.name(), id, told.message())));
    }

    void setStatus(TaskSetStatus next) {
        status = next;
        changedAt = service.region().now();
    }

    /** Stops everything; when the last task is gone, so is the set. */
    public void drain() {
        setStatus(TaskSetStatus.DRAINING);
        deletedAt = changedAt.plus(service.region().timing().shutdown());
        adjustTasks();
    }

    /** Whether it was deleted and all its tasks have stopped. */
    boolean isDeleted(Instant now) {
        return deletedAt != null && !now.isBefore(deletedAt) && taskPool.running(now) == 0;
    }

    /** The conditions of the API reference for STEADY_STATE; there are no container instances here that could drain. */
    boolean isSteady(Instant now) {
        return taskPool.running(now) == computedDesiredCount()
                && taskPool.pending(now) == 0
                && taskPool.allHealthy(now);
    }

    /** Says once in the service's events that a steady state was reached, at the time when it was. */
    private void reportSteadyState(Instant now) {
        if (!steadyStateReported && isSteady(now)) {
            steadyStateReported = true;
            service.addEvent(taskPool.lastChange(changedAt, now), ServiceEventMessages.steadyState(service.name(), id));
        }
    }

    /** The set as the API shows it now. The tags are left out unless they were asked for. */
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
