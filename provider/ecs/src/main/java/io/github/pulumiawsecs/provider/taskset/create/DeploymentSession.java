package io.github.pulumiawsecs.provider.taskset.create;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.github.pulumiawsecs.framework.resource.BackendUrl;
import io.github.pulumiawsecs.framework.resource.EngineProcess;
import io.github.pulumiawsecs.framework.resource.Log;
import io.github.pulumiawsecs.provider.arn.AwsScope;
import io.github.pulumiawsecs.provider.aws.ecs.ServiceKey;
import io.github.pulumiawsecs.provider.tags.Tags;
import io.github.pulumiawsecs.provider.taskset.schema.CreationMarker;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The state that the resources of one deployment share, with this class as its only owner: the task sets of
 * the engine's state, the creates that it previewed, the markers to remove, and the journal of creates. Each configuration of the
 * provider has one session.
 *
 * <p>Thread-safe: operations of different resources run concurrently. All state but the journal is in memory. Only
 * creates, {@link #discardSavedEntries} and {@link #discardKnownEntries} change the journal's files. The methods
 * {@code record…} change memory only; all other methods that return a value change nothing.
 */
public final class DeploymentSession {
    private final CreateJournal journal;
    private final ScaleDownJournal scaleDowns;
    private final Supplier<Optional<String>> backendLookup;
    private final Supplier<AwsScope> scope;
    private final Map<String, String> existing = new ConcurrentHashMap<>();
    private final Set<String> known = ConcurrentHashMap.newKeySet();
    private final Map<String, Created> created = new ConcurrentHashMap<>();
    private final Set<String> delivered = ConcurrentHashMap.newKeySet();
    private final Set<String> adopted = ConcurrentHashMap.newKeySet();
    private final Set<String> named = ConcurrentHashMap.newKeySet();
    private final LeftoverMarkers leftoverMarkers = new LeftoverMarkers();
    private final PreviewedCreates previews = new PreviewedCreates();
    private final DeclaredTaskSets program = new DeclaredTaskSets();
    private volatile boolean changes;
    private @Nullable String backend;

    /** A task set that this session created or adopted. */
    private record Created(String taskSetArn, boolean isMarked) {}

    private DeploymentSession(
            CreateJournal journal,
            ScaleDownJournal scaleDowns,
            Supplier<Optional<String>> backendLookup,
            Supplier<AwsScope> scope) {
        this.journal = journal;
        this.scaleDowns = scaleDowns;
        this.backendLookup = backendLookup;
        this.scope = scope;
    }

    /**
     * Returns a session for the stack of this process, whose journal is in the Pulumi home.
     *
     * @param scope the provider's region and account, as far as they are known without a call
     */
    public static DeploymentSession ofThisProcess(Supplier<AwsScope> scope) {
        return of(System.getenv(), scope);
    }

    /** Returns a session for a process with this environment; without a usable Pulumi home, it has no journal. */
    static DeploymentSession of(Map<String, String> environment, Supplier<AwsScope> scope) {
        // Most deployments create nothing and need no file for it.
        Supplier<Optional<String>> backend = () -> BackendUrl.find(environment, Path.of(""));
        var home = environment.getOrDefault("PULUMI_HOME", "");
        var user = environment.get("HOME");
        if (home.isBlank() && user == null) {
            return withoutHome("PULUMI_HOME or HOME must be set", backend, scope);
        }
        try {
            var folder = home.isBlank() ? Path.of(user, ".pulumi") : Path.of(home);
            return new DeploymentSession(
                    CreateJournal.inPulumiHome(folder, EngineProcess.id()),
                    ScaleDownJournal.inPulumiHome(folder),
                    backend,
                    scope);
        } catch (InvalidPathException e) {
            // A journal is a safety net: its absence must not stop the plugin.
            return withoutHome("the Pulumi home must be a valid path (" + e + ")", backend, scope);
        }
    }

    private static DeploymentSession withoutHome(
            String reason, Supplier<Optional<String>> backend, Supplier<AwsScope> scope) {
        return new DeploymentSession(CreateJournal.disabled(reason), ScaleDownJournal.disabled(), backend, scope);
    }

    /** Returns a session whose journal is in a Pulumi home. When the folder does not exist, there is no journal. */
    public static DeploymentSession withJournalIn(Path pulumiHome, Optional<String> backend) {
        return withJournalIn(pulumiHome, backend, "");
    }

    /**
     * Returns a session whose journal is in a Pulumi home. When the folder does not exist, there is no journal.
     *
     * @param engine identifies the engine's process; empty if unknown
     */
    public static DeploymentSession withJournalIn(Path pulumiHome, Optional<String> backend, String engine) {
        return new DeploymentSession(
                CreateJournal.inPulumiHome(pulumiHome, engine),
                ScaleDownJournal.inPulumiHome(pulumiHome),
                () -> backend,
                () -> AwsScope.UNKNOWN);
    }

    /** Returns a session without a journal. */
    public static DeploymentSession withoutJournal() {
        return new DeploymentSession(
                CreateJournal.disabled(""), ScaleDownJournal.disabled(), Optional::empty, () -> AwsScope.UNKNOWN);
    }

    /** Returns the record of task sets that a deletion has scaled to 0. */
    public ScaleDownJournal scaleDowns() {
        return scaleDowns;
    }

    /** Returns the task sets that the program of this deployment declares. */
    public DeclaredTaskSets program() {
        return program;
    }

    /** Returns the identity of a resource among all stacks of all backends, for {@link CreationMarker}. */
    public String identity(String urn) {
        return CreationMarker.hash(backend() + "\n" + urn);
    }

    private synchronized String backend() {
        if (backend == null) {
            backend = backendLookup.get().orElse("");
        }
        return backend;
    }

    /** Records that the engine's state has this task set of a resource. */
    public void recordExisting(String urn, String taskSetArn) {
        existing.put(urn, taskSetArn);
        known.add(taskSetArn);
    }

    /** Records that the engine's state has this task set, as the current or as a replaced one of its resource. */
    public void recordKnown(String taskSetArn) {
        known.add(taskSetArn);
    }

    /** Returns the task set of a resource that the engine's state has. */
    public Optional<String> existing(String urn) {
        return Optional.ofNullable(existing.get(urn));
    }

    /** Returns whether the engine's state has this task set, or this session created it. */
    boolean isKnown(String taskSetArn) {
        return known.contains(taskSetArn);
    }

    /** Returns the markers of interrupted deployments on task sets of the engine's state. */
    public LeftoverMarkers leftoverMarkers() {
        return leftoverMarkers;
    }

    /** Returns the creates of the preview. */
    public PreviewedCreates previews() {
        return previews;
    }

    /** Records that a preview creates the task set of a resource, and replaces the one that exists. */
    public void recordPreviewedCreate(String urn, Optional<ServiceKey> service) {
        previews.record(urn, existing(urn), service);
    }

    /** Records that the engine received the response to a create. It may not have saved its state yet. */
    public void recordCreateDelivered(String urn) {
        delivered.add(urn);
    }

    /** Records that a warning names a task set that is in no state, and returns whether it is the first one. */
    boolean recordNamed(String taskSetArn) {
        return named.add(taskSetArn);
    }

    /** Returns whether the engine received creates whose journal entries are still there. */
    public boolean hasSavedCreates() {
        return delivered.stream().anyMatch(created::containsKey);
    }

    /** Records that an operation of this deployment changes a resource: it is no preview. */
    public void recordChange() {
        changes = true;
    }

    /** Returns whether an operation of this deployment changed a resource. Without one it may be a preview. */
    boolean hasChanges() {
        return changes;
    }

    /** Returns the keys of the tags to remove from each task set, once the engine has saved its state. */
    public Map<String, Set<String>> markersToRemove() {
        // The provider cannot distinguish a preview, which only reads, from a deployment without changes.
        var keys = changes ? leftoverMarkers.keys() : new HashMap<String, Set<String>>();
        created.forEach((urn, create) -> {
            if (!delivered.contains(urn)) {
                // The search for orphans may have found it. It is in no state.
                keys.remove(create.taskSetArn());
            } else if (create.isMarked()) {
                LeftoverMarkers.add(keys, create.taskSetArn(), Tags.CREATION_MARKER);
            }
        });
        return keys;
    }

    /** Removes the journal entries of creates that the engine has received. Its state must have been saved. */
    public void discardSavedEntries() {
        delivered.stream().filter(created::containsKey).forEach(this::removeEntry);
        delivered.clear();
    }

    /** Removes the journal entries of task sets that the engine's state has. Does nothing for other creates. */
    public void discardKnownEntries() {
        if (!journal.isEmpty()) {
            existing.forEach((urn, arn) -> journal.find(key(urn))
                    .filter(entry -> arn.equals(entry.taskSetArn()))
                    .ifPresent(_ -> removeEntry(urn)));
        }
    }

    /** Returns whether a create of this session adopted a task set that an interrupted deployment had created. */
    public boolean hasAdopted(String taskSetArn) {
        return adopted.contains(taskSetArn);
    }

    /** Returns the entry that an interrupted deployment left for a resource. */
    Optional<CreateJournal.Entry> findInterrupted(String urn) {
        return journal.find(key(urn))
                .filter(entry ->
                        entry.taskSetArn() == null || (!isKnown(entry.taskSetArn()) && !program.hasUnidentified(urn)));
    }

    void writeEntry(String urn, CreateJournal.Entry entry, Log log) {
        journal.write(key(urn), entry, log);
    }

    void removeEntry(String urn) {
        journal.remove(key(urn));
    }

    void recordCreated(String urn, String taskSetArn, boolean isMarked) {
        created.put(urn, new Created(taskSetArn, isMarked));
        known.add(taskSetArn);
    }

    void recordAdopted(String urn, String taskSetArn, boolean isMarked) {
        recordCreated(urn, taskSetArn, isMarked);
        adopted.add(taskSetArn);
    }

    /**
     * Returns whether another plugin of this deployment creates, or has created, a task set of the resource. The engine starts
     * two plugins for a replacement when the provider resource, or the version of the plugin, changes.
     */
    public boolean isReplacedByOtherPlugin(String urn, String taskSetArn) {
        return journal.hasOther(keyPrefix(urn), taskSetArn);
    }

    /** Returns those of these resources whose task set any plugin of this deployment creates, or has created. */
    Set<String> urnsBeingCreated(Set<String> urns) {
        var resources = journal.resourcesOfDeployment();
        return resources.isEmpty()
                ? Set.of()
                : urns.stream()
                        .filter(urn -> resources.stream().anyMatch(it -> it.startsWith(keyPrefix(urn))))
                        .collect(toUnmodifiableSet());
    }

    /** Returns whether {@link #urnsBeingCreated} includes the creates of all plugins. */
    boolean hasSharedJournal() {
        return journal.isShared();
    }

    /** An entry must not apply to a task set of another backend, region or account. */
    private String key(String urn) {
        var here = scope.get();
        return keyPrefix(urn) + here.region().orElse("") + "\n" + here.account().orElse("");
    }

    private String keyPrefix(String urn) {
        return urn + "\n" + identity(urn) + "\n";
    }
}
