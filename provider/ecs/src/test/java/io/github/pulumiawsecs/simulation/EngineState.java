package io.github.pulumiawsecs.simulation;

import io.github.pulumiawsecs.framework.property.PropertyValue.ObjectValue;
import io.github.pulumiawsecs.framework.resource.ResourceState;
import io.github.pulumiawsecs.framework.resource.Urn;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The resources of a stack, as Pulumi's state backend stores them. Not thread-safe. */
final class EngineState {
    private final List<Entry> entries = new ArrayList<>();
    private boolean isStale;

    /**
     * A resource of the state.
     *
     * @param state the id, the outputs and the inputs
     * @param hasInitErrors whether the last create or update was incomplete
     * @param isReplaced whether the engine deletes the resource at the end of a deployment, because another one replaced it
     */
    record Entry(Urn urn, ResourceState state, boolean hasInitErrors, boolean isReplaced) {
        /** Returns the task set's ARN. */
        String id() {
            return state.id();
        }

        ObjectValue inputs() {
            return state.inputs();
        }

        ObjectValue outputs() {
            return state.outputs();
        }

        Entry replaced() {
            return new Entry(urn, state, hasInitErrors, true);
        }
    }

    /** Returns all resources in the order of their creation. */
    List<Entry> entries() {
        return List.copyOf(entries);
    }

    /** Returns the current resource of that URN. */
    Optional<Entry> current(Urn urn) {
        return entries.stream()
                .filter(entry -> entry.urn().equals(urn) && !entry.isReplaced())
                .findFirst();
    }

    /** Returns whether the state has the task set. */
    boolean contains(String id) {
        return entries.stream().anyMatch(entry -> entry.id().equals(id));
    }

    /** Adds a resource. One with the same URN counts as replaced from now on. */
    void add(Entry entry) {
        entries.replaceAll(old -> old.urn().equals(entry.urn()) ? old.replaced() : old);
        entries.add(entry);
    }

    /** Replaces the resource {@code old}. */
    void update(Entry old, Entry entry) {
        entries.set(entries.indexOf(old), entry);
    }

    /** Records that an update or a delete was interrupted, so that only a refresh shows its result. */
    void markStale() {
        isStale = true;
    }

    /** Records that a refresh has read all resources. */
    void markRefreshed() {
        isStale = false;
    }

    /** Returns whether the state may be older than the account. The engine then asks for a refresh. */
    boolean isStale() {
        return isStale;
    }

    /** Removes a resource. */
    void remove(Entry entry) {
        entries.remove(entry);
    }

    /** Returns the resources to delete at the end of a deployment of {@code program}, in the engine's order. */
    List<Entry> toDelete(Program program) {
        return entries.reversed().stream()
                .filter(entry -> entry.isReplaced() || program.find(entry.urn()).isEmpty())
                .toList();
    }

    @Override
    public String toString() {
        return entries.stream()
                .sorted(Comparator.comparing((Entry entry) -> entry.urn().toString()))
                .map(entry -> entry.urn().name() + " " + entry.id() + (entry.isReplaced() ? " (replaced)" : "")
                        + (entry.hasInitErrors() ? " (incomplete)" : ""))
                .toList()
                .toString();
    }
}
