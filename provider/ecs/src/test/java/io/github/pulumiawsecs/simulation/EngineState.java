package io.github.pulumiawsecs.simulation;

import io.github.pulumiawsecs.framework.property.PropertyValue.ObjectValue;
import io.github.pulumiawsecs.framework.resource.ResourceState;
import io.github.pulumiawsecs.framework.resource.Urn;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The resources of a stack, as Pulumi's state backend stores them. Not thread-safe. */
final class EngineState {
    private final List<Entry> entries = new ArrayList<>();
    private final Set<String> retained = new HashSet<>();
    private boolean isStale;

    /**
     * A resource of the state.
     *
     * @param state the id, the outputs and the inputs
     * @param hasInitErrors whether the last create or update was incomplete
     * @param isReplaced whether the engine deletes the resource at the end of a deployment, because another one replaced it
     * @param options the options of the program that created or updated the resource
     */
    record Entry(Urn urn, ResourceState state, boolean hasInitErrors, boolean isReplaced, Program.Options options) {
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
            return new Entry(urn, state, hasInitErrors, true, options);
        }

        Entry with(ResourceState newState, boolean hasNewInitErrors) {
            return new Entry(urn, newState, hasNewInitErrors, isReplaced, options);
        }

        Entry with(Program.Options newOptions) {
            return new Entry(urn, state, hasInitErrors, isReplaced, newOptions);
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

    /** Removes a resource whose task set stays in the account ({@code retainOnDelete}). */
    void retain(Entry entry) {
        retained.add(entry.id());
        remove(entry);
    }

    /** Returns the task sets that the program retained. */
    Set<String> retained() {
        return retained;
    }

    /** Executes {@code pulumi state unprotect --all}. */
    void unprotect() {
        entries.replaceAll(it -> it.with(new Program.Options(false, it.options().isRetained())));
    }

    /** Removes a resource. */
    void remove(Entry entry) {
        entries.remove(entry);
    }

    /** Returns the targeted resources to delete at the end of a deployment of {@code program}, in the engine's order. */
    List<Entry> toDelete(Program program, Predicate<Urn> isTargeted) {
        return entries.reversed().stream()
                .filter(entry -> entry.isReplaced() || program.find(entry.urn()).isEmpty())
                .filter(entry -> isTargeted.test(entry.urn()))
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
