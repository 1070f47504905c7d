package io.github.pulumiawsecs.simulator.model;

import io.github.pulumiawsecs.simulator.shape.DeploymentController;
import io.github.pulumiawsecs.simulator.shape.Scale;
import io.github.pulumiawsecs.simulator.shape.ServiceEvent;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A service and its task sets. */
public final class Service implements Tagged {
    /** DescribeServices returns this many events (ECS developer guide). */
    private static final int MAX_EVENTS = 100;

    private final Cluster cluster;
    private final String name;
    private final DeploymentController controller;
    private final Map<String, String> tags;
    private final Instant createdAt;
    private final Map<String, TaskSet> taskSets = new LinkedHashMap<>();
    private final Deque<ServiceEvent> events = new ArrayDeque<>();
    private int desiredCount;
    private @Nullable TaskSetConfiguration promotedConfiguration;
    private String status = "ACTIVE";

    Service(Cluster cluster, String name, DeploymentController controller, int desiredCount, Map<String, String> tags) {
        this.cluster = cluster;
        this.name = name;
        this.controller = controller;
        this.desiredCount = desiredCount;
        this.tags = tags;
        this.createdAt = cluster.region().now();
    }

    RegionState region() {
        return cluster.region();
    }

    /** Returns the service's cluster. */
    public Cluster cluster() {
        return cluster;
    }

    /** Returns the name. */
    public String name() {
        return name;
    }

    /** Returns the ARN in the long format, with the cluster. */
    public String arn() {
        return region().scope().ecsArn("service/" + cluster.name() + "/" + name);
    }

    /** Returns the ARN for a task set id of this service, whether the task set exists or not. */
    public String taskSetArn(String id) {
        return region().scope().ecsArn("task-set/" + cluster.name() + "/" + name + "/" + id);
    }

    /** Returns the deployment controller. */
    public DeploymentController controller() {
        return controller;
    }

    /** Returns the number of tasks of a task set at 100 percent. */
    public int desiredCount() {
        return desiredCount;
    }

    /** Returns ACTIVE, DRAINING or INACTIVE. */
    public String status() {
        return status;
    }

    /** Returns the time of creation. */
    public Instant createdAt() {
        return createdAt;
    }

    /** Returns the configuration of the task set that was promoted last, if any. */
    public Optional<TaskSetConfiguration> promotedConfiguration() {
        return Optional.ofNullable(promotedConfiguration);
    }

    /** Returns the latest events, newest first, without events scheduled for later. */
    public List<ServiceEvent> events() {
        Instant now = region().now();
        return events.stream()
                .filter(event -> !event.createdAt().isAfter(now))
                .sorted(Comparator.comparing(ServiceEvent::createdAt).reversed())
                .toList();
    }

    @Override
    public Map<String, String> tags() {
        return tags;
    }

    /** Returns the task sets in the order of creation, including DRAINING ones. */
    public Collection<TaskSet> taskSets() {
        return taskSets.values();
    }

    /** Returns the task set with that id or ARN, if it exists. */
    public Optional<TaskSet> findTaskSet(String identifier) {
        String prefix = taskSetArn("");
        String id = identifier.startsWith(prefix) ? identifier.substring(prefix.length()) : identifier;
        return Optional.ofNullable(taskSets.get(id));
    }

    /** Adds a task set and starts its tasks. */
    public TaskSet addTaskSet(TaskSetConfiguration plan, Scale scale, Map<String, String> setTags) {
        TaskSet set = new TaskSet(this, region().idGenerator().nextTaskSetId(), plan, scale, setTags);
        taskSets.put(set.id(), set);
        set.adjustTasks();
        return set;
    }

    /** Makes a task set PRIMARY; the previous PRIMARY task set becomes ACTIVE. */
    public void promote(TaskSet set) {
        for (TaskSet other : taskSets.values()) {
            if (other.status() == TaskSetStatus.PRIMARY) {
                other.setStatus(TaskSetStatus.ACTIVE);
            }
        }
        set.setStatus(TaskSetStatus.PRIMARY);
        promotedConfiguration = set.configuration();
        addEvent(region().now(), ServiceEventMessages.promoted(name, set.id()));
    }

    /** Sets the number of tasks of a task set at 100 percent. */
    public void setDesiredCount(int count) {
        desiredCount = count;
        taskSets.values().forEach(TaskSet::adjustTasks);
    }

    /** Deletes the service and its task sets. */
    public void delete() {
        status = "DRAINING";
        desiredCount = 0;
        taskSets.values().stream()
                .filter(set -> set.status() != TaskSetStatus.DRAINING)
                .forEach(TaskSet::drain);
        reconcile(region().now());
    }

    /** Removes a task set at once and without events. */
    public void removeTaskSet(TaskSet set) {
        taskSets.remove(set.id());
    }

    /** Adds an event unless its message exists: ECS does not repeat messages (ECS developer guide, "Service event messages"). */
    void addEventOnce(Instant createdAt, String message) {
        if (events.stream().noneMatch(event -> event.message().equals(message))) {
            addEvent(createdAt, message);
        }
    }

    void addEvent(Instant createdAt, String message) {
        events.addFirst(new ServiceEvent(region().idGenerator().nextEventId(), createdAt, message));
        if (events.size() > MAX_EVENTS) {
            events.removeLast();
        }
    }

    /** Updates the task sets to the current time. */
    void reconcile(Instant now) {
        for (TaskSet set : new ArrayList<>(taskSets.values())) {
            if (set.isDeleted(now)) {
                taskSets.remove(set.id());
            } else {
                set.reconcile(now);
            }
        }
        if (status.equals("DRAINING") && taskSets.isEmpty()) {
            status = "INACTIVE";
        }
    }
}
