package io.github.pulumiawsecs.provider.taskset;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pulumiawsecs.framework.property.PropertyValue;
import io.github.pulumiawsecs.framework.property.PropertyValue.ObjectValue;
import io.github.pulumiawsecs.framework.resource.CheckRequest;
import io.github.pulumiawsecs.framework.resource.CreateRequest;
import io.github.pulumiawsecs.framework.resource.DeleteRequest;
import io.github.pulumiawsecs.framework.resource.DiffRequest;
import io.github.pulumiawsecs.framework.resource.RedactingResource;
import io.github.pulumiawsecs.framework.resource.ResourceState;
import io.github.pulumiawsecs.framework.resource.SecretRedaction;
import io.github.pulumiawsecs.provider.taskset.create.DeploymentSession;
import io.github.pulumiawsecs.provider.taskset.create.OrphanScan;
import io.github.pulumiawsecs.simulator.fault.DenyAccess;
import io.github.pulumiawsecs.testkit.ProviderFixture;
import io.github.pulumiawsecs.testkit.SampleInputs;
import io.github.pulumiawsecs.testkit.TaskSetOperations;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A replacement was interrupted; no later deployment creates the resource again. */
class OrphanScanTest {
    private static final ObjectValue INPUTS = SampleInputs.checked();
    private static final ObjectValue OTHER_INPUTS = SampleInputs.checked("{'externalId': 'green'}");

    private final ProviderFixture interrupted =
            ProviderFixture.builder().virtualTime().build();
    private final ProviderFixture next = interrupted.reconfigured("{}");

    private TaskSetResource resource;
    private ResourceState first;
    private ResourceState orphan;

    @TempDir
    private Path home;

    @BeforeEach
    void interruptReplacement() {
        first = interrupted.create(INPUTS);
        interrupted.diffs(first, INPUTS, OTHER_INPUTS);
        orphan = interrupted.create(OTHER_INPUTS);
        resource = new TaskSetResource(next.provider(), Runnable::run);
    }

    @AfterEach
    void close() {
        interrupted.close();
    }

    @Test
    void namesOrphanAfterRollback() {
        diff();
        resource.onCancel(next.log());
        resource.onCancel(next.log());
        assertThat(next.log().warnings())
                .singleElement()
                .asString()
                .contains(orphan.id(), TaskSetOperations.URN.toString(), "aws ecs delete-task-set")
                .doesNotContain(first.id());
    }

    @Test
    void namesOrphanWhenProgramChangesService() {
        next.simulator()
                .call(
                        "CreateService",
                        "{'cluster':'demo','serviceName':'other','deploymentController':{'type':'EXTERNAL'}}");
        diff();
        var moved = INPUTS.with("service", new PropertyValue.StringValue("other"));
        resource.create(new CreateRequest(TaskSetOperations.URN, moved, false), next.context());
        resource.onCancel(next.log());
        assertThat(next.log().warnings()).singleElement().asString().contains(orphan.id());
    }

    private void diff() {
        resource.onCheck(new CheckRequest(TaskSetOperations.URN, INPUTS, OTHER_INPUTS));
        diffOfRefresh();
    }

    private void diffOfRefresh() {
        resource.onDiff(
                new DiffRequest(TaskSetOperations.URN, first.id(), first.outputs(), INPUTS, OTHER_INPUTS, List.of()));
    }

    @Test
    void namesOrphanAfterDelete() {
        resource.delete(new DeleteRequest(TaskSetOperations.URN, first.id(), first.outputs(), INPUTS), next.context());
        resource.onCancel(next.log());
        assertThat(next.log().warnings()).singleElement().asString().contains(orphan.id());
    }

    @Test
    void namesNoAdoptedTaskSet() {
        diff();
        resource.create(new CreateRequest(TaskSetOperations.URN, OTHER_INPUTS, false), next.context());
        next.log().clear();
        resource.onCancel(next.log());
        assertThat(next.log().warnings()).isEmpty();
    }

    @Test
    void namesOrphanOnlyOnce() {
        diff();
        var third = SampleInputs.checked("{'externalId': 'red'}");
        resource.create(new CreateRequest(TaskSetOperations.URN, third, false), next.context());
        resource.onCancel(next.log());
        assertThat(next.log().warnings()).singleElement().asString().contains(orphan.id());
    }

    @Test
    void removesMarkerThatWasLeftOnKnownTaskSet() {
        diff();
        resource.onCancel(next.log());
        assertThat(next.provider().session().markersToRemove())
                .as("in a preview")
                .isEmpty();
        next.provider().session().recordChange();
        assertThat(next.provider().session().markersToRemove()).containsOnlyKeys(first.id());
    }

    /** The preview of an up that continues with the task set must not ask to delete it. */
    @Test
    void namesNothingInPreviewOfCreate() {
        diff();
        resource.create(new CreateRequest(TaskSetOperations.URN, OTHER_INPUTS, true), next.context());
        resource.onCancel(next.log());
        assertThat(next.log().warnings()).isEmpty();
    }

    /** Nothing tells a preview of the engine apart from a deployment without changes. */
    @Test
    void saysInPreviewThatDeploymentMayBeInProgress() {
        diff();
        resource.onCancel(next.log());
        assertThat(next.log().warnings())
                .singleElement()
                .asString()
                .contains("or by one in progress", "unless a deployment is in progress, delete it");
    }

    /** The provider resource has changed: its old plugin deletes what its new plugin has replaced. */
    @Test
    void namesNothingThatOtherPluginOfDeploymentCreates() {
        var creating = session("engine");
        var created = creating.create(SampleInputs.checked("{'externalId': 'red'}"));
        var deleting = session("engine");
        var other = new TaskSetResource(deleting.provider(), Runnable::run);
        deleting.provider().session().recordKnown(orphan.id());

        other.delete(new DeleteRequest(TaskSetOperations.URN, first.id(), first.outputs(), INPUTS), deleting.context());
        creating.provider().session().discardSavedEntries();
        other.onCancel(deleting.log());

        assertThat(deleting.log().warnings()).isEmpty();
        assertThat(next.taskSets()).contains(created.id());
    }

    /** Without a journal, only the time shows which deployment has created a task set. */
    @Test
    void namesNothingThatIsCreatedAfterItsStart() {
        next.provider().session().recordKnown(orphan.id());
        next.time().advance(Duration.ofSeconds(1));
        interrupted.create(SampleInputs.checked("{'externalId': 'red'}"));

        resource.delete(new DeleteRequest(TaskSetOperations.URN, first.id(), first.outputs(), INPUTS), next.context());
        resource.onCancel(next.log());

        assertThat(next.log().warnings()).isEmpty();
    }

    private ProviderFixture session(String engine) {
        return interrupted.withSession(DeploymentSession.withJournalIn(home, Optional.empty(), engine));
    }

    @Test
    void namesNothingInRefresh() {
        diffOfRefresh();
        resource.onCancel(next.log());
        assertThat(next.log().warnings()).isEmpty();
    }

    @Test
    void hidesSecretNames() {
        var redacting = new RedactingResource(resource, TaskSetResource.TYPE.schema(), SecretRedaction.NONE);
        var secret = INPUTS.with("service", PropertyValue.secret(INPUTS.get("service")))
                .with("cluster", PropertyValue.secret(INPUTS.get("cluster")));
        redacting.onCheck(new CheckRequest(TaskSetOperations.URN, secret, secret));
        redacting.onDiff(
                new DiffRequest(TaskSetOperations.URN, first.id(), first.outputs(), secret, secret, List.of()));
        redacting.onCancel(next.log());
        assertThat(next.log().warnings())
                .singleElement()
                .asString()
                .contains("--cluster", "[secret]")
                .doesNotContain("/demo", "/web");
    }

    @Test
    void readsTagsOnlyOfServicesWithUnknownTaskSets() {
        next.provider().session().recordKnown(orphan.id());
        next.takeCalls();
        diff();
        resource.onCancel(next.log());
        assertThat(next.takeCalls()).containsExactly("DescribeServices");
    }

    @Test
    void readsTenServicesWithOneCall() {
        var deferred = new ArrayList<Runnable>();
        var scan = new OrphanScan(
                next.provider().session(),
                next.provider().taskSets(),
                next.provider().services(),
                next.provider().sleeper(),
                deferred::add);
        for (int i = 0; i < 25; i++) {
            scan.begin("urn:" + i, first.id().replace("/web/", "/web" + i + "/"));
        }
        assertThat(deferred).hasSize(1);
        next.takeCalls();
        deferred.getFirst().run();
        scan.report(next.log());
        assertThat(next.takeCalls()).containsExactly("DescribeServices", "DescribeServices", "DescribeServices");
    }

    @Test
    void reportsNothingWithoutPermissions() {
        next.simulator().injectFault(new DenyAccess("DescribeServices"));
        diff();
        resource.onCancel(next.log());
        assertThat(next.log().warnings()).isEmpty();
    }

    @Test
    void reportsNothingWithoutNetwork() {
        next.disconnect();
        diff();
        resource.onCancel(next.log());
        assertThat(next.log().warnings()).isEmpty();
    }
}
