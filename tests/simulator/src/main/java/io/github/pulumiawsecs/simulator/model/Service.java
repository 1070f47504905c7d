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
    /** How many events a describe shows, by the developer guide. */
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

    Service(Cluster cluster, String name, DeploymentController controller, int desired, Map<String, String> tags) {
        this.cluster = cluster;
        this.name = name;
        this.controller = controller;
        this.desiredCount = desired;
        this.tags = tags;
        this.createdAt = cluster.region().now();
    }

    RegionState region() {
        return cluster.region();
    }

    /** The cluster that hosts it. */
    public Cluster cluster() {
        return cluster;
    }

    /** The short name. */
    public String name() {
        return name;
    }

    /** The ARN, in the long form with the cluster. */
    public String arn() {
        return region().scope().ecsArn("service/" + cluster.name() + "/" + name);
    }

    /** The ARN that a task set of this service with that id has, or would have. */
    public String taskSetArn(String id) {
        return region().scope().ecsArn("task-set/" + cluster.name() + "/" + name + "/" + id);
    }

    /** Who deploys to it. */
    public DeploymentController controller() {
        return controller;
    }

    /** How many tasks a task set at 100 percent has. */
    public int desiredCount() {
        return desiredCount;
    }

    /** ACTIVE, DRAINING or INACTIVE. */
    public String status() {
        return status;
    }

    /** When it was created. */
    public Instant createdAt() {
        return createdAt;
    }

    /** What the task set that was promoted last has left on the service, if one ever was. */
    public Optional<TaskSetConfiguration> promotedConfiguration() {
        return Optional.ofNullable(promotedConfiguration);
    }

    /** The latest events, the newest first; what is known to happen later is not told yet. */
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

    /** The task sets in the order of their creation, those that drain included. */
    public Collection<TaskSet> taskSets() {
        return taskSets.values();
    }

    /** The task set with that id or ARN, if there is one. */
    public Optional<TaskSet> findTaskSet(String identifier) {
        String prefix = taskSetArn("");
        String id = identifier.startsWith(prefix) ? identifier.substring(prefix.length()) : identifier;
        return Optional.ofNullable(taskSets.get(id));
    }

    /** Adds a task set and wants its tasks. */
    public TaskSet addTaskSet(TaskSetConfiguration plan, Scale scale, Map<String, String> setTags) {
        TaskSet set = new TaskSet(this, region().idGenerator().nextTaskSetId(), plan, scale, setTags);
        taskSets.put(set.id(), set);
        set.adjustTasks();
        return set;
    }

    /** Makes a set the one that serves production traffic; the one that did so becomes ACTIVE. */
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

    /** Changes how many tasks 100 percent are. */
    public void setDesiredCount(int count) {
        desiredCount = count;
        taskSets.values().forEach(TaskSet::adjustTasks);
    }

    /** Deletes the service with all that is in it. */
    public void delete() {
        status = "DRAINING";
        desiredCount = 0;
        taskSets.values().stream()
                .filter(set -> set.status() != TaskSetStatus.DRAINING)
                .forEach(TaskSet::drain);
        reconcile(region().now());
    }

    /** Lets a set disappear at once and without a trace, as if it never was. */
    public void removeTaskSet(TaskSet set) {
        taskSets.remove(set.id());
    }

    /** A message that is there already is not repeated (developer guide, "Service event messages"). */
    void addEventOnce(Instant at, String what) {
        if (events.stream().noneMatch(event -> event.message().equals(what))) {
            addEvent(at, what);
        }
    }

    void addEvent(Instant at, String what) {
        events.addFirst(new ServiceEvent(region().idGenerator().nextEventId(), at, what));
        if (events.size() > MAX_EVENTS) {
            events.removeLast();
        }
    }

    /** Draws the consequences of the time that has passed. */
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
