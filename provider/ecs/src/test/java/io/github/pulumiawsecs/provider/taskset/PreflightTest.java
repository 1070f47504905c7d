package io.github.pulumiawsecs.provider.taskset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pulumiawsecs.framework.property.PropertyValue.ObjectValue;
import io.github.pulumiawsecs.framework.resource.DiffRequest;
import io.github.pulumiawsecs.framework.resource.OperationRejectedException;
import io.github.pulumiawsecs.simulator.exchange.Response;
import io.github.pulumiawsecs.simulator.fault.DenyAccess;
import io.github.pulumiawsecs.simulator.model.AwsError;
import io.github.pulumiawsecs.testkit.OutOfBand;
import io.github.pulumiawsecs.testkit.ProviderFixture;
import io.github.pulumiawsecs.testkit.SampleInputs;
import io.github.pulumiawsecs.testkit.TaskSetOperations;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The operations report their changes to the preflight, and log or fail with its findings. */
class PreflightTest {
    private static final ObjectValue INPUTS = SampleInputs.checked();

    private final ProviderFixture fixture = ProviderFixture.start();

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void rejectsCreateWithFindings() {
        var mistaken = SampleInputs.checked("{'taskDefinition': 'web:1', 'launchType': 'EC2'}");
        assertThatThrownBy(() -> fixture.create(mistaken))
                .isInstanceOf(OperationRejectedException.class)
                .hasMessageStartingWith(
                        "AWS would reject this task set (the setting preflight: off skips these checks):\n"
                                + "  launchType: must match task definition web:1");
        assertThat(fixture.writes()).isEmpty();
    }

    @Test
    void logsDecisionsAtDebug() {
        fixture.simulator().injectFault(new DenyAccess("DescribeClusters"));
        fixture.create(INPUTS);
        assertThat(fixture.log().warnings()).isEmpty();
        assertThat(fixture.log().debugMessages())
                .contains(
                        "preflight: cluster needs a lookup",
                        "preflight: service found, its rules evaluated: 0 findings",
                        "preflight: taskDefinition found, its rules evaluated: 0 findings",
                        "preflight: rules of FARGATE capacity evaluated: 0 findings",
                        "preflight: deployment quota evaluated: 0 findings")
                .anyMatch(message -> message.startsWith(
                        "preflight: cluster was not checked: DescribeClusters for cluster demo failed"));
    }

    @Test
    void logsReuseOfLookups() {
        fixture.previewCreate(INPUTS);
        fixture.log().clear();
        fixture.previewCreate(INPUTS);
        assertThat(fixture.log().debugMessages())
                .contains("preflight: cluster uses an earlier lookup")
                .noneMatch(message -> message.endsWith("needs a lookup"));
    }

    @Test
    void tracksOwnCreatesAndDeletes() {
        var made = Stream.generate(() -> fixture.create(INPUTS)).limit(5).toList();
        assertThatThrownBy(() -> fixture.previewCreate(INPUTS)).isInstanceOf(OperationRejectedException.class);
        fixture.delete(made.getFirst().id(), ObjectValue.EMPTY);
        fixture.previewCreate(INPUTS);
        assertThat(fixture.log().warnings()).singleElement().asString().contains("DRAINING");
        // Five searches for interrupted creates and one lookup.
        assertThat(Collections.frequency(fixture.calls(), "DescribeServices")).isEqualTo(5 + 1);
    }

    @Test
    void warnsAboutFullServiceOnReplace() {
        var made =
                Stream.generate(() -> fixture.create(INPUTS)).limit(5).toList().getFirst();
        var news = SampleInputs.checked("{'taskDefinition': 'web:2'}");
        assertThat(fixture.diffs(made, INPUTS, news)).isNotEmpty();
        fixture.previewCreate(news);
        assertThat(fixture.log().warnings()).singleElement().asString().contains("deleteBeforeReplace");
    }

    @Test
    void warnsAboutReplacingPrimary() {
        var made = fixture.create(INPUTS);
        OutOfBand.promote(fixture.simulator(), made.id());
        var primary = fixture.read(made.id(), INPUTS).orElseThrow();
        fixture.diffs(primary, INPUTS, SampleInputs.checked("{'scale': {'value': 50}}"));
        assertThat(fixture.log().warnings()).isEmpty();
        fixture.diffs(primary, INPUTS, SampleInputs.checked("{'externalId': 'b'}"));
        assertThat(fixture.log().warnings())
                .singleElement()
                .asString()
                .startsWith("status: the change replaces the PRIMARY task set");
    }

    /** A program can replace a service, so that only the create shows whether its deployment controller fits. */
    @Test
    void warnsAboutServiceThatTheProgramMayReplace() {
        fixture.simulator()
                .call(
                        "CreateService",
                        "{'cluster':'demo','serviceName':'rolling','desiredCount':1,'taskDefinition':'web:1'}");
        fixture.previewCreate(SampleInputs.checked("{'service': 'rolling'}"));
        assertThat(fixture.log().warnings())
                .singleElement()
                .asString()
                .startsWith("service: must have the deployment controller EXTERNAL")
                .contains("unless this program replaces the service first");
        var byArn = "{'service': 'arn:aws:ecs:us-east-1:123456789012:service/demo/rolling'}";
        assertThatThrownBy(() -> fixture.previewCreate(SampleInputs.checked(byArn)))
                .isInstanceOf(OperationRejectedException.class)
                .hasMessageContaining("preflight: off");
        assertThatThrownBy(() -> fixture.create(SampleInputs.checked("{'service': 'rolling'}")))
                .isInstanceOf(OperationRejectedException.class);
        assertThatThrownBy(() -> fixture.reconfigured("{'preflight': 'strict'}")
                        .previewCreate(SampleInputs.checked("{'service': 'rolling'}")))
                .isInstanceOf(OperationRejectedException.class);
    }

    /** The problem concerns the whole deployment, so that one warning is enough. */
    @Test
    void warnsOnceAboutUnusableCredentials() {
        fixture.simulator()
                .injectFault((_, _) -> new Response.Failure(AwsError.of(
                        "UnrecognizedClientException", "The security token included in the request is invalid.")));
        fixture.previewCreate(INPUTS);
        fixture.previewCreate(SampleInputs.checked("{'service': 'other', 'cluster': 'other', 'taskDefinition': 'b'}"));
        assertThat(fixture.log().warnings())
                .singleElement()
                .asString()
                .startsWith("preflight: cannot check the account, and `pulumi up` would fail (The security token")
                .contains("Next: check the access key");
        assertThatThrownBy(() -> fixture.reconfigured("{'preflight': 'strict'}").previewCreate(INPUTS))
                .isInstanceOf(OperationRejectedException.class)
                .hasMessageStartingWith("preflight: cannot check the account");
    }

    @Test
    void skipsCheckWithoutPermission() {
        fixture.simulator().injectFault(new DenyAccess("DescribeServices"));
        fixture.reconfigured("{'preflight': 'strict'}").previewCreate(INPUTS);
        assertThat(fixture.log().warnings()).isEmpty();
    }

    @Test
    void hintsAtTaskSetThatTheStateLost() {
        var kept = fixture.create(INPUTS);
        var lost = fixture.simulator()
                .call(
                        "CreateTaskSet",
                        "{'cluster':'demo','service':'web','taskDefinition':'web:1',"
                                + "'launchType':'FARGATE','networkConfiguration':"
                                + "{'awsvpcConfiguration':{'subnets':['subnet-1']}}}")
                .getAsJsonObject("taskSet")
                .get("taskSetArn")
                .getAsString();
        var next = fixture.reconfigured("{}");
        next.previewCreate(INPUTS);
        next.resource()
                .onDiff(new DiffRequest(TaskSetOperations.URN, kept.id(), kept.outputs(), INPUTS, INPUTS, List.of()));
        next.resource().onCancel(next.log());
        assertThat(next.log().warnings())
                .singleElement()
                .asString()
                .contains("does not manage: " + lost + ".", "`pulumi import aws-ecs:index:TaskSet ")
                .doesNotContain(kept.id());

        next.log().clear();
        next.previewCreate(SampleInputs.checked("{'taskDefinition': 'web:2'}"));
        next.resource().onCancel(next.log());
        assertThat(next.log().warnings()).isEmpty();
    }

    @Test
    void diffsTaskSetOfAnotherRegion() {
        var made = fixture.create(INPUTS);
        var elsewhere = fixture.reconfigured("{'region': 'eu-west-1'}");
        assertThatThrownBy(() -> elsewhere.diffs(made, INPUTS, INPUTS))
                .isInstanceOf(OperationRejectedException.class)
                .hasMessageContainingAll(made.id(), "got us-east-1", "the provider's region, eu-west-1");
    }
}
