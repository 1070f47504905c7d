package io.github.pulumiawsecs.provider.taskset.create;

import io.github.pulumiawsecs.framework.resource.Log;
import io.github.pulumiawsecs.provider.aws.ecs.ServiceKey;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The state that the resources of one deployment share, with this class as its only owner: the task sets that the engine
 * knows, the creates that it previewed, and the journal of creates that it has not saved yet. One plugin process has one
 * session.
 *
 * <p>Thread-safe: operations of different resources run concurrently. All state but the journal is in memory. Only creates
 * and {@link #discardKnownEntries} change the journal's files. The methods {@code record…} change memory only; all other
 * methods that return a value change nothing.
 */
public final class DeploymentSession {
    private final CreateJournal journal;
    private final Map<String, String> existing = new ConcurrentHashMap<>();
    private final Set<String> delivered = ConcurrentHashMap.newKeySet();
    private final Set<String> adopted = ConcurrentHashMap.newKeySet();
    private final Map<ServiceKey, CopyOnWriteArrayList<String>> previewedCreates = new ConcurrentHashMap<>();
    private final Set<String> replaced = ConcurrentHashMap.newKeySet();
    private final ProgramTaskSets program = new ProgramTaskSets();

    private DeploymentSession(CreateJournal journal) {
        this.journal = journal;
    }

    /** Returns a session whose journal is in the Pulumi home of this process. */
    public static DeploymentSession withJournalInPulumiHome() {
        return withJournalInPulumiHome(System.getenv());
    }

    /** Returns a session whose journal is in the Pulumi home of this environment; without a usable home, no journal. */
    static DeploymentSession withJournalInPulumiHome(Map<String, String> environment) {
        var home = environment.getOrDefault("PULUMI_HOME", "");
        var user = environment.get("HOME");
        if (home.isBlank() && user == null) {
            return new DeploymentSession(CreateJournal.disabled("PULUMI_HOME or HOME must be set"));
        }
        try {
            return withJournalIn(home.isBlank() ? Path.of(user, ".pulumi") : Path.of(home));
        } catch (InvalidPathException e) {
            // A journal is a safety net: its absence must not stop the plugin.
            return new DeploymentSession(CreateJournal.disabled("the Pulumi home must be a valid path (" + e + ")"));
        }
    }

    /** Returns a session whose journal is in a Pulumi home. When the folder does not exist, there is no journal. */
    public static DeploymentSession withJournalIn(Path pulumiHome) {
        return new DeploymentSession(CreateJournal.inPulumiHome(pulumiHome));
    }

    /** Returns a session without a journal. */
    public static DeploymentSession withoutJournal() {
        return new DeploymentSession(CreateJournal.disabled(""));
    }

    /** Returns the task sets that the program of this deployment declares. */
    public ProgramTaskSets program() {
        return program;
    }

    /** Records that the engine knows the task set of a resource. */
    public void recordExisting(String urn, String taskSetArn) {
        existing.put(urn, taskSetArn);
    }

    /** Returns the task set of a resource that the engine knows. */
    public Optional<String> existing(String urn) {
        return Optional.ofNullable(existing.get(urn));
    }

    /**
     * Records that a preview creates the task set of a resource. The engine previews a create of an existing resource only
     * when it replaces the resource. A repeated preview of the same resource changes nothing.
     *
     * @param service the service of the task set; empty while its name is unknown
     */
    public void recordPreviewedCreate(String urn, Optional<ServiceKey> service) {
        existing(urn).ifPresent(replaced::add);
        service.ifPresent(key -> previewedCreates
                .computeIfAbsent(key, _ -> new CopyOnWriteArrayList<>())
                .addIfAbsent(urn));
    }

    /** Returns how many creates in a service were previewed before the create of a resource. */
    public int previewedCreatesBefore(String urn, ServiceKey service) {
        var urns = previewedCreates.get(service);
        return urns == null ? 0 : Math.max(0, urns.indexOf(urn));
    }

    /** Returns the ARNs of the task sets that a preview replaces. */
    public Set<String> replacedTaskSets() {
        return Set.copyOf(replaced);
    }

    /** Records that the engine received the response to a create. It may not have saved its state yet. */
    public void recordCreateDelivered(String urn) {
        delivered.add(urn);
    }

    /**
     * Removes the journal entries of creates whose response the engine has received, and of task sets in its state, and
     * clears the recorded resources and previews. The engine calls Cancel at the end of a deployment and at each Ctrl-C.
     */
    public void discardKnownEntries() {
        if (!journal.isEmpty()) {
            delivered.forEach(urn ->
                    journal.find(urn).filter(entry -> !entry.isUnanswered()).ifPresent(_ -> journal.remove(urn)));
            existing.keySet()
                    .forEach(urn -> journal.find(urn)
                            .filter(entry -> isKnown(urn, entry))
                            .ifPresent(_ -> journal.remove(urn)));
        }
        delivered.clear();
        existing.clear();
        previewedCreates.clear();
        replaced.clear();
    }

    /** Returns whether a create of this session adopted a task set that an interrupted deployment had created. */
    public boolean hasAdopted(String taskSetArn) {
        return adopted.contains(taskSetArn);
    }

    /** Returns the entry that an interrupted deployment left for a resource. */
    Optional<CreateJournal.Entry> findInterrupted(String urn) {
        return journal.find(urn).filter(entry -> !isKnown(urn, entry));
    }

    void writeEntry(String urn, CreateJournal.Entry entry, Log log) {
        journal.write(urn, entry, log);
    }

    void removeEntry(String urn) {
        journal.remove(urn);
    }

    void markAdopted(String taskSetArn) {
        adopted.add(taskSetArn);
    }

    private boolean isKnown(String urn, CreateJournal.Entry entry) {
        return entry.taskSetArn() != null && entry.taskSetArn().equals(existing.get(urn));
    }
}
