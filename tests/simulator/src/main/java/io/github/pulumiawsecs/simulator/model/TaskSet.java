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
    private static final int IMPAIRED = 3;

    private final Service service;
    private final String id;
    private final TaskSetPlan plan;
    private final TaskPool fleet;
    private final Map<String, String> tags;
    private final Instant createdAt;
    private Instant changedAt;
    private Scale scale;
    private TaskSetStatus status = TaskSetStatus.ACTIVE;
    private @Nullable Instant goneAt;
    private boolean steadyAnnounced;
    private boolean impaired;

    TaskSet(Service service, String id, TaskSetPlan plan, Scale scale, Map<String, String> tags) {
        this.service = service;
        this.id = id;
        this.plan = plan;
        this.scale = scale;
        this.tags = tags;
        this.fleet = new TaskPool();
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
    public TaskSetPlan plan() {
        return plan;
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
    public TaskPool fleet() {
        return fleet;
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
    public void scaleTo(Scale wanted) {
        scale = wanted;
        aim();
    }

    /** Starts or stops tasks as the desired count asks for. */
    void aim() {
        changedAt = service.region().now();
        steadyAnnounced = false;
        List<TaskFault.Told> tales = new ArrayList<>();
        int change =
                fleet.aimFor(computedDesiredCount(), changedAt, service.region().pace(), at -> born(at, tales));
        if (change != 0) {
            service.announce(changedAt, ServiceLog.tasksMoved(service.name(), id, change));
        }
        announce(tales);
    }

    /** Draws the consequences of the time that has passed: what died is replaced, a steady state is told of. */
    void settle(Instant now) {
        List<TaskFault.Told> tales = new ArrayList<>();
        int failures = fleet.replaceDead(now, at -> {
            SimulatedTask next = born(at, tales);
            tales.add(new TaskFault.Told(at, "has started 1 tasks: (task " + next.id() + ")."));
            return next;
        });
        announce(tales);
        boolean failing = failures >= IMPAIRED * Math.max(1, computedDesiredCount());
        if (failing && !impaired) {
            service.announce(now, ServiceLog.impaired(service.name()));
        }
        impaired = failing;
        announceSteadiness(now);
    }

    private SimulatedTask born(Instant at, List<TaskFault.Told> tales) {
        RegionState region = service.region();
        SimulatedTask healthy = SimulatedTask.wanted(region.ids().task(), at, region.pace());
        Optional<TaskFault> ailment = region.ailments().next(plan.taskDefinition());
        SimulatedTask task = ailment.map(what -> what.strike(healthy)).orElse(healthy);
        ailment.flatMap(what -> what.told(task)).ifPresent(tales::add);
        return task;
    }

    private void announce(List<TaskFault.Told> tales) {
        tales.forEach(told -> service.complain(told.at(), ServiceLog.told(service.name(), id, told.what())));
    }

    void become(TaskSetStatus next) {
        status = next;
        changedAt = service.region().now();
    }

    /** Stops everything; when the last task is gone, so is the set. */
    public void drain() {
        become(TaskSetStatus.DRAINING);
        goneAt = changedAt.plus(service.region().pace().shutdown());
        aim();
    }

    /** Whether it was deleted and all its tasks have stopped. */
    boolean isGone(Instant now) {
        return goneAt != null && !now.isBefore(goneAt) && fleet.running(now) == 0;
    }

    /** The conditions of the API reference for STEADY_STATE; there are no container instances here that could drain. */
    boolean isSteady(Instant now) {
        return fleet.running(now) == computedDesiredCount() && fleet.pending(now) == 0 && fleet.isHealthy(now);
    }

    /** Says once in the service's events that a steady state was reached, at the time when it was. */
    private void announceSteadiness(Instant now) {
        if (!steadyAnnounced && isSteady(now)) {
            steadyAnnounced = true;
            service.announce(fleet.lastChange(changedAt, now), ServiceLog.steady(service.name(), id));
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
                plan.externalId(),
                status.name(),
                plan.taskDefinition(),
                computedDesiredCount(),
                fleet.pending(now),
                fleet.running(now),
                createdAt,
                fleet.lastChange(changedAt, now),
                plan.launchType(),
                service.region().inAnyOrder(plan.capacityProviderStrategy()),
                plan.platformVersion(),
                plan.platformFamily(),
                inAnyOrder(plan.networkConfiguration()),
                plan.loadBalancers(),
                plan.serviceRegistries(),
                scale,
                isSteady(now) ? "STEADY_STATE" : "STABILIZING",
                now,
                withTags ? service.region().inAnyOrder(Tag.toList(tags)) : null,
                plan.fargateEphemeralStorage());
    }

    private @Nullable NetworkConfiguration inAnyOrder(@Nullable NetworkConfiguration network) {
        return network == null || network.awsvpcConfiguration() == null
                ? network
                : new NetworkConfiguration(network.awsvpcConfiguration().inOrder(service.region()::inAnyOrder));
    }
}
