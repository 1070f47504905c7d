package io.github.pulumiawsecs.provider.taskset.create;

import io.github.pulumiawsecs.framework.property.PropertyPath;
import io.github.pulumiawsecs.framework.property.PropertyValue;
import io.github.pulumiawsecs.framework.resource.CheckRequest;
import io.github.pulumiawsecs.framework.resource.DiffRequest;
import io.github.pulumiawsecs.framework.schema.Property;
import io.github.pulumiawsecs.provider.arn.Arn;
import io.github.pulumiawsecs.provider.aws.ecs.ServiceKey;
import io.github.pulumiawsecs.provider.taskset.schema.TaskSetSchema;
import io.github.pulumiawsecs.provider.taskset.schema.TaskSetState;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The task sets that the program of this deployment declares. A deletion of a declared resource belongs to a
 * replacement: the engine sends no Check for a destroy, for a refresh, or for a resource that is no longer in the
 * program. Thread-safe.
 */
public final class DeclaredTaskSets {
    private final Set<String> urns = ConcurrentHashMap.newKeySet();
    private final Set<String> urnsInState = ConcurrentHashMap.newKeySet();
    private final Map<String, String> urnsById = new ConcurrentHashMap<>();
    private final Map<String, List<PropertyPath>> ignoreChanges = new ConcurrentHashMap<>();
    private final Set<String> primaryInState = ConcurrentHashMap.newKeySet();
    private final Set<ServiceKey> services = ConcurrentHashMap.newKeySet();

    private final Map<String, Replaced> live = new ConcurrentHashMap<>();
    private final Map<String, String> returnIds = new ConcurrentHashMap<>();

    /**
     * The task set of a resource in the engine's state, which a create replaces.
     *
     * @param previous the ARNs of the task sets that it has replaced itself, newest first
     */
    public record Replaced(String id, List<String> previous) {
        public Replaced {
            previous = List.copyOf(previous);
        }
    }

    DeclaredTaskSets() {}

    /** Records that the program declares a task set. */
    public void record(CheckRequest request) {
        urns.add(request.urn().toString());
        if (!request.oldInputs().fields().isEmpty()) {
            // Without old inputs, the engine checks the same resource again after the diff that replaces it.
            live.remove(request.urn().toString());
            urnsInState.add(request.urn().toString());
        }
        var inputs = request.newInputs();
        nameOf(TaskSetSchema.CLUSTER, inputs)
                .flatMap(cluster ->
                        nameOf(TaskSetSchema.SERVICE, inputs).map(service -> new ServiceKey(cluster, service)))
                .ifPresent(services::add);
    }

    /**
     * Records a diff. With {@code deleteBeforeReplace} the engine compares dependent resources with inputs that contain
     * unknowns, and deletes them before it checks them. The diffs of a refresh contain no unknowns.
     */
    public void record(DiffRequest request) {
        var urn = request.urn().toString();
        urnsById.put(request.id(), urn);
        // A refresh also compares task sets that wait for their delete, before it checks the program.
        live.putIfAbsent(urn, new Replaced(request.id(), TaskSetState.previous(request.oldOutputs())));
        TaskSetState.returnId(request.oldOutputs()).ifPresent(id -> returnIds.put(request.id(), id));
        ignoreChanges.put(request.id(), request.ignoreChanges());
        if (request.newInputs().hasUnknown()) {
            urns.add(urn);
        }
        if (TaskSetState.isPrimary(request.oldOutputs())) {
            primaryInState.add(request.id());
        }
    }

    /**
     * Returns whether the engine's state has a task set of the resource that no diff identified: the engine replaces a
     * tainted resource, and a resource whose provider was replaced, without a diff.
     */
    boolean hasUnidentified(String urn) {
        return urnsInState.contains(urn) && !urnsById.containsValue(urn);
    }

    /** Returns the paths of {@code ignoreChanges} in the last diff of a task set: some engines omit them in the update. */
    public List<PropertyPath> ignoreChanges(String id) {
        return ignoreChanges.getOrDefault(id, List.of());
    }

    /** Returns the task set of a resource that a create of this deployment replaces; empty when there is none. */
    public Optional<Replaced> replaced(String urn) {
        return Optional.ofNullable(live.get(urn));
    }

    /** Records that the program has taken a task set back. */
    public void recordReturned(String id, String returnId) {
        returnIds.put(id, returnId);
    }

    /**
     * Returns whether a delete is about an older entry of the engine's state for a task set that the program has taken back.
     *
     * @param returnId the ID in the outputs of the delete
     */
    public boolean isOlderEntry(String id, Optional<String> returnId) {
        var latest = returnIds.get(id);
        return latest != null && !returnId.equals(Optional.of(latest));
    }

    /** Returns whether the engine's state shows the task set as PRIMARY. */
    public boolean isPrimaryInState(String id) {
        return primaryInState.contains(id);
    }

    /** Returns whether the program declares the resource. With an alias, the diff has the new URN and the delete the old. */
    public boolean declares(String urn, String id) {
        return urns.contains(urn)
                || Optional.ofNullable(urnsById.get(id)).filter(urns::contains).isPresent();
    }

    /** Returns whether the program declares a task set of the service. */
    public boolean declaresService(ServiceKey service) {
        return services.contains(service);
    }

    private static Optional<String> nameOf(Property<?, ?, String> property, PropertyValue.ObjectValue inputs) {
        return inputs.get(property.name()).unwrapped() instanceof PropertyValue.StringValue(String text)
                ? Optional.of(Arn.nameOf(text))
                : Optional.empty();
    }
}
