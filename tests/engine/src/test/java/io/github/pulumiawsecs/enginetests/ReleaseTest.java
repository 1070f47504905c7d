package io.github.pulumiawsecs.enginetests;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pulumiawsecs.simulator.fault.DenyAccess;
import io.github.pulumiawsecs.simulator.model.TaskFault;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Releases: replacements of a task set that a PrimaryTaskSet promotes. */
class ReleaseTest {
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
    void releasesInOneDeployment() throws Exception {
        service.release("blue");
        service.up();
        var blue = service.stack().taskSetArn();
        service.ecs().clearCalls();

        service.release("green");
        var preview = service.stack().cli().succeed("preview");
        service.up();

        assertThat(preview).doesNotContain("replaces the PRIMARY task set");
        var green = service.stack().taskSetArn();
        assertThat(green).isNotEqualTo(blue);
        assertThat(SimulatedEcs.taskSetArns(service.ecs(), "web")).containsExactly(green);
        assertThat(service.status(green)).isEqualTo("PRIMARY");
        assertThat(service.writes())
                .containsExactly("CreateTaskSet", ReleasedService.PROMOTE, "UpdateTaskSet", "DeleteTaskSet");
        assertThat(service.primaryState()
                        .getAsJsonObject("outputs")
                        .get("previousTaskSetArn")
                        .getAsString())
                .isEqualTo(blue);
        service.up("--expect-no-changes");
    }

    @Test
    void keepsOldTaskSetWhenReleaseFails() throws Exception {
        service.release("blue");
        service.up();
        var blue = service.stack().taskSetArn();
        service.ecs().injectFault("web:1", TaskFault.ContainerExit.outOfMemory(Duration.ofSeconds(1)), 1000);
        service.release("green");

        assertThat(service.stack().cli().run("up", "--yes", "--skip-preview").status())
                .isNotZero();

        assertThat(service.status(blue)).isEqualTo("PRIMARY");
        assertThat(service.scale(blue)).isEqualTo(100);

        service.ecs().clearTaskFaults();
        service.up();

        assertThat(SimulatedEcs.taskSetArns(service.ecs(), "web"))
                .containsExactly(service.stack().taskSetArn());
        assertThat(service.status(service.stack().taskSetArn())).isEqualTo("PRIMARY");
        service.up("--expect-no-changes");
    }

    @Test
    void continuesAfterRejectedPromotion() throws Exception {
        service.release("blue");
        service.up();
        var blue = service.stack().taskSetArn();
        service.ecs().injectFault(new DenyAccess(ReleasedService.PROMOTE));
        service.release("green");

        for (var option : List.of("--skip-preview", "--continue-on-error")) {
            assertThat(service.stack().cli().run("up", "--yes", option).status())
                    .isNotZero();
            assertThat(service.status(blue)).isEqualTo("PRIMARY");
            assertThat(service.scale(blue)).isEqualTo(100);
        }

        service.ecs().clearApiFaults();
        service.up();
        assertThat(SimulatedEcs.taskSetArns(service.ecs(), "web"))
                .containsExactly(service.stack().taskSetArn());
        assertThat(service.status(service.stack().taskSetArn())).isEqualTo("PRIMARY");
    }

    @Test
    void keepsPrimaryOnTargetedReplace() throws Exception {
        service.release("blue");
        service.up();
        var blue = service.stack().taskSetArn();
        service.release("green");

        var targeted = service.stack().cli().run("up", "--yes", "--skip-preview", "--target", "**::web");

        assertThat(targeted.status()).isNotZero();
        assertThat(targeted.output()).contains(blue, "A replacement does not delete it");
        assertThat(service.status(blue)).isEqualTo("PRIMARY");
        assertThat(service.scale(blue)).isEqualTo(100);

        service.up();
        assertThat(SimulatedEcs.taskSetArns(service.ecs(), "web"))
                .containsExactly(service.stack().taskSetArn());
    }

    @Test
    void destroysWholeProgram() throws Exception {
        service.release("blue");
        service.up();
        service.ecs().clearCalls();

        service.stack().cli().succeed("destroy", "--yes", "--skip-preview");

        assertThat(SimulatedEcs.taskSetArns(service.ecs(), "web")).isEmpty();
        assertThat(service.writes()).containsExactly("UpdateTaskSet", "DeleteTaskSet");
    }

    @Test
    void destroysInMiddleOfRelease() throws Exception {
        service.release("blue");
        service.up();
        service.ecs().injectFault(new DenyAccess(ReleasedService.PROMOTE));
        service.release("green");
        assertThat(service.stack().cli().run("up", "--yes", "--skip-preview").status())
                .isNotZero();
        assertThat(SimulatedEcs.taskSetArns(service.ecs(), "web")).hasSize(2);

        service.stack().cli().succeed("destroy", "--yes", "--skip-preview");

        assertThat(SimulatedEcs.taskSetArns(service.ecs(), "web")).isEmpty();
        assertThat(service.stack().workspace().state().resources()).isEmpty();
    }

    @Test
    void deletesAllWhenProgramIsEmpty() throws Exception {
        service.release("blue");
        service.up();
        service.stack().workspace().writeYaml("resources: {}\n");

        service.up();

        assertThat(SimulatedEcs.taskSetArns(service.ecs(), "web")).isEmpty();
    }

    @Test
    void keepsTaskSetWhenOnlyPrimaryTaskSetIsRemoved() throws Exception {
        service.release("blue");
        service.up();
        var blue = service.stack().taskSetArn();
        service.stack().program("  externalId: blue");
        service.ecs().clearCalls();

        service.up();

        assertThat(service.writes()).isEmpty();
        assertThat(service.status(blue)).isEqualTo("PRIMARY");
    }

    @Test
    void takesOldTaskSetBackOnRevert() throws Exception {
        service.release("blue");
        service.up();
        var blue = service.stack().taskSetArn();
        service.ecs().injectFault("web:1", TaskFault.ContainerExit.outOfMemory(Duration.ofSeconds(1)), 1000);
        service.release("green");
        assertThat(service.stack().cli().run("up", "--yes", "--skip-preview").status())
                .isNotZero();
        service.stack().workspace().switchMachine();
        service.ecs().clearCalls();

        service.release("blue");
        service.up();

        assertReturned(blue);
        assertThat(service.writes()).containsExactly("UpdateTaskSet", "DeleteTaskSet");
    }

    @Test
    void takesOldTaskSetBackAfterPromotion() throws Exception {
        service.release("blue");
        service.up();
        var blue = service.stack().taskSetArn();
        service.ecs().injectFault(new DenyAccess("DeleteTaskSet"));
        service.release("green");
        assertThat(service.stack().cli().run("up", "--yes", "--skip-preview").status())
                .isNotZero();
        assertThat(service.scale(blue)).isZero();
        service.ecs().clearApiFaults();
        service.ecs().clearCalls();

        service.release("blue");
        service.up();

        assertReturned(blue);
        assertThat(service.writes())
                .containsExactly("UpdateTaskSet", ReleasedService.PROMOTE, "UpdateTaskSet", "DeleteTaskSet");
    }

    @Test
    void releasesAgainAfterRevert() throws Exception {
        service.release("blue");
        service.up();
        var blue = service.stack().taskSetArn();
        service.ecs().injectFault(new DenyAccess(ReleasedService.PROMOTE));
        service.release("green");
        assertThat(service.stack().cli().run("up", "--yes", "--skip-preview").status())
                .isNotZero();
        service.ecs().clearApiFaults();
        service.release("blue");
        service.up();
        assertReturned(blue);

        service.release("red");
        service.up();

        assertThat(SimulatedEcs.taskSetArns(service.ecs(), "web"))
                .containsExactly(service.stack().taskSetArn());
        assertThat(service.stack().taskSetArn()).isNotEqualTo(blue);
        service.up("--expect-no-changes");
    }

    private void assertReturned(String arn) throws Exception {
        assertThat(service.stack().taskSetArn()).isEqualTo(arn);
        assertThat(SimulatedEcs.taskSetArns(service.ecs(), "web")).containsExactly(arn);
        assertThat(service.status(arn)).isEqualTo("PRIMARY");
        assertThat(service.scale(arn)).isEqualTo(100);
        service.up("--expect-no-changes");
    }
}
