package io.github.pulumiawsecs.simulator.model;

import com.google.gson.JsonObject;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The task definitions of a region: families with revisions, counted from 1. */
public final class TaskDefinitions {
    private final AccountAndRegion scope;
    private final Map<String, TreeMap<Integer, TaskDefinition>> families = new HashMap<>();

    TaskDefinitions(AccountAndRegion scope) {
        this.scope = scope;
    }

    /** Adds the next revision of a family. */
    public TaskDefinition register(String family, JsonObject definition, Map<String, String> tags) {
        TreeMap<Integer, TaskDefinition> revisions = families.computeIfAbsent(family, name -> new TreeMap<>());
        int revision = revisions.isEmpty() ? 1 : revisions.lastKey() + 1;
        String arn = scope.ecsArn("task-definition/" + family + ":" + revision);
        TaskDefinition added = new TaskDefinition(arn, definition, tags);
        revisions.put(revision, added);
        return added;
    }

    /** Returns the revision for an ARN, a {@code family:revision} or a family, whose latest ACTIVE revision it is. */
    public Optional<TaskDefinition> find(String identifier) {
        String name = Identifiers.taskDefinitionName(scope, identifier);
        int colon = name.lastIndexOf(':');
        TreeMap<Integer, TaskDefinition> revisions = families.get(colon < 0 ? name : name.substring(0, colon));
        if (revisions == null) {
            return Optional.empty();
        }
        return colon < 0
                ? latestActive(revisions.descendingMap().values())
                : revision(revisions, name.substring(colon + 1));
    }

    private static Optional<TaskDefinition> latestActive(Collection<TaskDefinition> newestFirst) {
        return newestFirst.stream().filter(TaskDefinition::isActive).findFirst();
    }

    private static Optional<TaskDefinition> revision(Map<Integer, TaskDefinition> revisions, String number) {
        return number.matches("[1-9][0-9]{0,8}")
                ? Optional.ofNullable(revisions.get(Integer.valueOf(number)))
                : Optional.empty();
    }
}
