package io.github.pulumiawsecs.provider.primarytaskset;

import static io.github.pulumiawsecs.provider.primarytaskset.PrimaryOperations.inputs;
import static io.github.pulumiawsecs.provider.primarytaskset.PrimaryOperations.output;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pulumiawsecs.framework.resource.OperationRejectedException;
import io.github.pulumiawsecs.framework.resource.ResourceState;
import io.github.pulumiawsecs.provider.aws.AwsCallException;
import io.github.pulumiawsecs.simulator.exchange.Response;
import io.github.pulumiawsecs.simulator.fault.DenyAccess;
import io.github.pulumiawsecs.simulator.model.AwsError;
import io.github.pulumiawsecs.testkit.MessageForm;
import io.github.pulumiawsecs.testkit.OutOfBand;
import io.github.pulumiawsecs.testkit.ProviderFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Read, import, Diff and Delete of PrimaryTaskSet. */
class PrimaryTaskSetReadTest {
    private final ProviderFixture fixture = ProviderFixture.start();
    private final PrimaryOperations primary = new PrimaryOperations(fixture);
    private final String blue = OutOfBand.createTaskSet(fixture.simulator(), "web", 100);
    private final String green = OutOfBand.createTaskSet(fixture.simulator(), "web", 100);
    private ResourceState state;

    @BeforeEach
    void create() {
        state = primary.create(blue);
        fixture.takeCalls();
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void readsUnchangedResource() {
        assertThat(primary.refresh(state)).contains(state);
        assertThat(fixture.calls()).containsExactly("DescribeServices");
        assertThat(primary.diff(state, inputs(blue))).isEmpty();
    }

    @Test
    void showsPromotionByOtherActor() {
        OutOfBand.promote(fixture.simulator(), green);

        var read = primary.refresh(state).orElseThrow();

        assertThat(output(read, "taskSetArn")).isEqualTo(green);
        assertThat(primary.diff(read, inputs(blue))).containsExactly("taskSet CHANGED");
        assertThat(output(primary.update(read, inputs(blue)), "taskSetArn")).isEqualTo(blue);
    }

    @Test
    void makesReplacedTaskSetThePreviousOne() {
        var released = primary.update(state, inputs(green));
        OutOfBand.promote(fixture.simulator(), blue);

        var read = primary.refresh(released).orElseThrow();

        assertThat(output(read, "taskSetArn")).isEqualTo(blue);
        assertThat(output(read, "previousTaskSetArn")).isEqualTo(green);
    }

    @Test
    void isGoneWithoutPrimary() {
        OutOfBand.delete(fixture.simulator(), blue);

        assertThat(primary.refresh(state)).isEmpty();
    }

    @Test
    void isGoneWithService() {
        fixture.simulator().call("DeleteService", "{'cluster':'demo','service':'web','force':true}");

        assertThat(primary.refresh(state)).isEmpty();
    }

    @Test
    void keepsStateWithoutNetwork() {
        fixture.disconnect();

        assertThat(primary.refresh(state)).contains(state);
        assertThat(fixture.log().warnings())
                .singleElement()
                .asString()
                .contains("was not read, so that this command uses the state of the last one")
                .is(MessageForm.withNextStep());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ExpiredTokenException", "UnrecognizedClientException"})
    void keepsStateWithoutValidCredentials(String code) {
        fixture.simulator().injectFault((_, _) -> new Response.Failure(AwsError.of(code, "not valid")));

        assertThat(primary.refresh(state)).contains(state);
        assertThat(fixture.log().warnings()).hasSize(1);
    }

    @Test
    void failsWithoutPermission() {
        fixture.simulator().injectFault(new DenyAccess("DescribeServices"));

        assertThatThrownBy(() -> primary.refresh(state))
                .isInstanceOf(AwsCallException.class)
                .hasMessageContaining("ecs:DescribeServices");
    }

    @Test
    void failsInOtherRegion() {
        var other = new PrimaryOperations(fixture.reconfigured("{'region': 'eu-west-1'}"));

        assertThatThrownBy(() -> other.refresh(state))
                .isInstanceOf(AwsCallException.class)
                .hasMessageContaining("must be us-east-1, the region of the service");
    }

    @ParameterizedTest
    @ValueSource(strings = {"demo/web", "arn:aws:ecs:us-east-1:123456789012:service/demo/web"})
    void imports(String id) {
        var imported = primary.importId(id).orElseThrow();

        assertThat(imported.id()).isEqualTo(state.id());
        assertThat(output(imported, "taskSetArn")).isEqualTo(blue);
        assertThat(primary.diff(imported, inputs(blue))).isEmpty();
    }

    @Test
    void namesReasonOfFailedImport() {
        OutOfBand.delete(fixture.simulator(), blue);

        assertThat(primary.importId("demo/web")).isEmpty();
        assertThat(fixture.log().warnings())
                .singleElement()
                .asString()
                .contains("must exist and have a PRIMARY task set")
                .is(MessageForm.withNextStep());
    }

    @ParameterizedTest
    @ValueSource(strings = {"web", "demo/web/ecs-svc/1", "arn:aws:ecs:us-east-1:123456789012:service/web"})
    void rejectsOtherIds(String id) {
        assertThatThrownBy(() -> primary.importId(id))
                .isInstanceOf(OperationRejectedException.class)
                .hasMessageContaining("id: must be the ARN of a service");
    }

    @Test
    void ignoresSpellingOfTaskSet() {
        assertThat(primary.diff(state, inputs(blue.substring(blue.indexOf("demo/web/")))))
                .isEmpty();
    }

    @Test
    void updatesForTaskSetOfSameService() {
        assertThat(primary.diff(state, inputs(green))).containsExactly("taskSet CHANGED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "demo/api/ecs-svc/1",
                "arn:aws:ecs:us-east-1:123456789012:task-set/demo/api/ecs-svc/1",
                "arn:aws:ecs:eu-west-1:123456789012:task-set/demo/web/ecs-svc/1"
            })
    void replacesForTaskSetOfOtherService(String taskSet) {
        assertThat(primary.diff(state, inputs(taskSet))).containsExactly("taskSet CHANGED replaces");
    }

    @Test
    void deletesWithoutCall() {
        primary.delete(state);

        assertThat(fixture.calls()).isEmpty();
        assertThat(fixture.log().statuses()).contains("removed from the state; the service keeps its PRIMARY task set");
    }
}
