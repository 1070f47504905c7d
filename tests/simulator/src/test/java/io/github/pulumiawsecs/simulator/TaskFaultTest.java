package io.github.pulumiawsecs.simulator;

import static io.github.pulumiawsecs.simulator.SimulatorFixture.assertMember;
import static io.github.pulumiawsecs.simulator.SimulatorFixture.id;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.github.pulumiawsecs.simulator.model.TaskFault;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tasks that fail: placed after 1 second, running after 10 more, unless something ails them. */
class TaskFaultTest {
    private static final TaskFault NO_IMAGE =
            new TaskFault.StartFailure(Duration.ofSeconds(4), "CannotPullContainerError: web:2 not found");

    private final SimulatorFixture scene = new SimulatorFixture();

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void aTaskThatCannotStartIsReplacedAndShownAsStopped() {
        scene.simulator.injectFault("web:1", NO_IMAGE, 1);
        JsonObject set = scene.create("'scale':{'value':100}");
        scene.advanceSeconds(5);
        assertMember(scene.describe(set), "pendingCount", "3");

        JsonArray stopped = stopped();
        assertThat(stopped).hasSize(1);
        JsonObject task = stopped.get(0).getAsJsonObject();
        assertMember(task, "stopCode", "'TaskFailedToStart'");
        assertMember(task, "stoppedReason", "'CannotPullContainerError: web:2 not found'");
        assertMember(task, "startedBy", "'" + id(set) + "'");
        JsonObject container = task.getAsJsonArray("containers").get(0).getAsJsonObject();
        assertMember(container, "name", "'app'");
        assertMember(container, "reason", "'CannotPullContainerError: web:2 not found'");
        assertThat(container.has("exitCode")).isFalse();

        // 5 seconds until it died, 1 before another is tried, 11 until that one runs.
        scene.advanceSeconds(11);
        assertMember(scene.describe(set), "stabilityStatus", "'STABILIZING'");
        scene.advanceSeconds(1);
        assertMember(scene.describe(set), "stabilityStatus", "'STEADY_STATE'");
    }

    @Test
    void aTaskThatExitsIsCountedUntilThen() {
        scene.simulator.injectFault("web:1", new TaskFault.ContainerExit(Duration.ofSeconds(3), 78), 4);
        JsonObject set = scene.create("'scale':{'value':100}");
        scene.advanceSeconds(11);
        assertMember(scene.describe(set), "runningCount", "4");
        scene.advanceSeconds(3);
        assertMember(scene.describe(set), "runningCount", "0");
        JsonObject task = stopped().get(0).getAsJsonObject();
        assertMember(task, "stopCode", "'EssentialContainerExited'");
        assertMember(task.getAsJsonArray("containers").get(0).getAsJsonObject(), "exitCode", "78");
    }

    @Test
    void manyFailuresInARowMakeTheServiceSaySo() {
        scene.simulator.injectFault("web:1", NO_IMAGE, Integer.MAX_VALUE);
        scene.create("'scale':{'value':25}");
        scene.advanceSeconds(14);
        assertThat(events()).noneMatch(event -> event.contains("consistently"));
        scene.advanceSeconds(7);
        assertThat(events().get(0)).startsWith("(service web) is unable to consistently start tasks successfully.");
    }

    @Test
    void healingEndsTheFailures() {
        scene.simulator.injectFault("web:1", NO_IMAGE, Integer.MAX_VALUE);
        JsonObject set = scene.create("'scale':{'value':25}");
        scene.advanceSeconds(5);
        scene.describe(set);
        scene.simulator.clearTaskFaults();

        // The task that is to replace the dead one is started after that, and nothing ails it.
        scene.advanceSeconds(12);
        assertMember(scene.describe(set), "stabilityStatus", "'STEADY_STATE'");
        assertThat(stopped()).hasSize(1);
    }

    @Test
    void whatIsNotWantedAnyMoreIsNotReplaced() {
        scene.simulator.injectFault("web:1", NO_IMAGE, 4);
        JsonObject set = scene.create("'scale':{'value':100}");
        scene.advanceSeconds(5);
        scene.describe(set);
        scene.taskSet("UpdateTaskSet", "'taskSet':'" + id(set) + "','scale':{'value':50}");
        scene.advanceSeconds(13);
        assertMember(scene.describe(set), "runningCount", "2");
        assertMember(scene.describe(set), "stabilityStatus", "'STEADY_STATE'");
    }

    @Test
    void aTaskWithoutRoomIsNeitherPendingNorListed() {
        scene.simulator.injectFault(
                "web:1",
                new TaskFault.PlacementFailure(
                        Duration.ofMinutes(5), "no container instance met all of its requirements."),
                1);
        JsonObject set = scene.create("'scale':{'value':25}");
        scene.advanceSeconds(30);
        assertMember(scene.describe(set), "pendingCount", "0");
        assertThat(listed("RUNNING")).isEmpty();
        assertThat(events().get(0))
                .isEqualTo("(service web, taskSet " + id(set)
                        + ") was unable to place a task because no container instance met all of its requirements.");
        scene.advanceSeconds(300);
        assertMember(scene.describe(set), "stabilityStatus", "'STEADY_STATE'");
    }

    @Test
    void anUnhealthyTaskIsStoppedAndTheEventsSayWhy() {
        scene.simulator.injectFault(
                "web:1",
                new TaskFault.TargetGroupUnhealthy(Duration.ofSeconds(20), 8080, "arn:blue", "Health checks failed"),
                1);
        scene.create("'scale':{'value':25}");
        scene.advanceSeconds(30);
        assertThat(events()).noneMatch(event -> event.contains("unhealthy"));
        scene.advanceSeconds(1);
        JsonObject task = stopped().get(0).getAsJsonObject();
        assertMember(task, "stoppedReason", "'Task failed ELB health checks in (target-group arn:blue)'");
        assertThat(events())
                .anyMatch(event -> event.contains("(port 8080) is unhealthy in (target-group arn:blue)"
                        + " due to (reason Health checks failed)"));
    }

    @Test
    void tasksAreListedByPagesAndByOneFilterOnly() {
        JsonObject set = scene.create("'scale':{'value':100}");
        scene.advanceSeconds(1);
        assertThat(listed("RUNNING")).hasSize(4);
        JsonObject page = scene.call("ListTasks", "{'cluster':'demo','serviceName':'web','maxResults':3}");
        assertThat(page.getAsJsonArray("taskArns")).hasSize(3);
        JsonObject rest = scene.call(
                "ListTasks",
                "{'cluster':'demo','serviceName':'web','maxResults':3,'nextToken':'"
                        + page.get("nextToken").getAsString() + "'}");
        assertThat(rest.getAsJsonArray("taskArns")).hasSize(1);
        assertThat(rest.has("nextToken")).isFalse();
        assertThat(scene.call("ListTasks", "{'cluster':'demo','startedBy':'" + id(set) + "'}")
                        .getAsJsonArray("taskArns"))
                .hasSize(4);
        for (String more : List.of("'serviceName':'web'", "'desiredStatus':'STOPPED'")) {
            assertThat(scene.expectError("ListTasks", "{'cluster':'demo','startedBy':'x'," + more + "}")
                            .getMessage())
                    .contains("startedBy");
        }
    }

    private JsonArray listed(String status) {
        return scene.call("ListTasks", "{'cluster':'demo','serviceName':'web','desiredStatus':'" + status + "'}")
                .getAsJsonArray("taskArns");
    }

    private JsonArray stopped() {
        return scene.call("DescribeTasks", "{'cluster':'demo','tasks':" + listed("STOPPED") + "}")
                .getAsJsonArray("tasks");
    }

    private List<String> events() {
        return scene
                .call("DescribeServices", "{'cluster':'demo','services':['web']}")
                .getAsJsonArray("services")
                .get(0)
                .getAsJsonObject()
                .getAsJsonArray("events")
                .asList()
                .stream()
                .map(event -> event.getAsJsonObject().get("message").getAsString())
                .toList();
    }
}
