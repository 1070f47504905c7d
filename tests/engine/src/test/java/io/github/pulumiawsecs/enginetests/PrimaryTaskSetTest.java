package io.github.pulumiawsecs.enginetests;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pulumiawsecs.simulator.RecordedCall;
import io.github.pulumiawsecs.simulator.exchange.Response;
import io.github.pulumiawsecs.simulator.model.AwsError;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The resource PrimaryTaskSet, which the engine reads before each command. */
class PrimaryTaskSetTest {
    private static final String SERVICE = "arn:aws:ecs:us-east-1:123456789012:service/demo/web";
    private ReleasedService service;

    @BeforeEach
    void start() throws Exception {
        service = ReleasedService.start();
    }

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    void promotesNewTaskSet() throws Exception {
        service.program(ReleasedService.primary("primary", "${web.taskSetArn}"));

        service.up();

        var web = service.stack().taskSetArn();
        assertThat(service.status(web)).isEqualTo("PRIMARY");
        assertThat(service.primaryState().get("id").getAsString()).isEqualTo(SERVICE);
        assertThat(service.writes()).containsExactly("CreateTaskSet", ReleasedService.PROMOTE);

        service.ecs().clearCalls();
        service.up("--expect-no-changes");
        assertThat(service.writes()).isEmpty();
        assertThat(service.ecs().calls()).extracting(RecordedCall::operation).contains("DescribeServices");
    }

    @Test
    void revertsPromotionByOtherActor() throws Exception {
        service.program(ReleasedService.primary("primary", "${web.taskSetArn}"));
        service.up();
        var web = service.stack().taskSetArn();
        service.promoteOtherTaskSet();
        service.ecs().clearCalls();

        assertThat(service.stack().cli().succeed("preview", "--diff"))
                .contains("aws-ecs:index:PrimaryTaskSet: (update)", web);
        assertThat(service.writes()).isEmpty();
        service.up();

        assertThat(service.status(web)).isEqualTo("PRIMARY");
        assertThat(service.writes()).containsExactly(ReleasedService.PROMOTE);
    }

    @Test
    void createsAgainWhenPrimaryIsGone() throws Exception {
        service.program(ReleasedService.primary("primary", "${web.taskSetArn}"));
        service.up();
        service.ecs().purge(service.stack().taskSetArn());

        service.stack().cli().succeed("refresh", "--yes", "--skip-preview");
        service.up();

        assertThat(service.status(service.stack().taskSetArn())).isEqualTo("PRIMARY");
    }

    @Test
    void previewsWithExpiredCredentials() throws Exception {
        service.program(ReleasedService.primary("primary", "${web.taskSetArn}"));
        service.up();
        service.ecs()
                .injectFault((call, next) -> new Response.Failure(AwsError.of("ExpiredTokenException", "expired")));

        assertThat(service.stack().cli().succeed("preview"))
                .contains("was not read, so that this command uses the state of the last one")
                .contains("3 unchanged");
    }

    @Test
    void importsService() throws Exception {
        var arn = service.promoteOtherTaskSet();
        service.stack().workspace().writeYaml("""
            resources:
              primary:
                type: aws-ecs:index:PrimaryTaskSet
                properties: {taskSet: "%s", waitForSteadyState: true}
                options: {import: demo/web}
            """.formatted(arn));
        service.ecs().clearCalls();

        service.up();

        assertThat(service.primaryState().get("id").getAsString()).isEqualTo(SERVICE);
        service.stack().cli().succeed("destroy", "--yes", "--skip-preview");
        assertThat(service.writes()).isEmpty();
        assertThat(service.status(arn)).isEqualTo("PRIMARY");
    }

    @Test
    void rejectsSecondResourceOfService() throws Exception {
        var arn = service.promoteOtherTaskSet();
        service.program(ReleasedService.primary("one", arn)
                + ReleasedService.primary("two", arn.substring(arn.indexOf("demo/"))));

        var preview = service.stack().cli().run("preview");

        assertThat(preview.status()).isNotZero();
        assertThat(preview.output())
                .contains("must be of a service without another PrimaryTaskSet")
                .contains("::aws-ecs:index:PrimaryTaskSet::one", "::aws-ecs:index:PrimaryTaskSet::two");
    }
}
