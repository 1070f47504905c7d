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

/** Failing tasks. Healthy tasks are PENDING after 1 second and RUNNING after 10 more. */
class TaskFaultTest {
    private static final TaskFault NO_IMAGE =
            new TaskFault.StartFailure(Duration.ofSeconds(4), "CannotPullContainerError: web:2 not found");

    private final SimulatorFixture fixture = new SimulatorFixture();

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void replacesTaskThatCannotStart() {
        fixture.simulator.injectFault("web:1", NO_IMAGE, 1);
        JsonObject set = fixture.create("'scale':{'value':100}");
        fixture.advanceSeconds(5);
        assertMember(fixture.describe(set), "pendingCount", "3");

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

        // The task failed after 5 seconds; the backoff takes 1; the replacement runs after 11.
        fixture.advanceSeconds(11);
        assertMember(fixture.describe(set), "stabilityStatus", "'STABILIZING'");
        fixture.advanceSeconds(1);
        assertMember(fixture.describe(set), "stabilityStatus", "'STEADY_STATE'");
    }

    @Test
    void countsTaskUntilContainerExits() {
        fixture.simulator.injectFault("web:1", new TaskFault.ContainerExit(Duration.ofSeconds(3), 78), 4);
        JsonObject set = fixture.create("'scale':{'value':100}");
        fixture.advanceSeconds(11);
        assertMember(fixture.describe(set), "runningCount", "4");
        fixture.advanceSeconds(3);
        assertMember(fixture.describe(set), "runningCount", "0");
        JsonObject task = stopped().get(0).getAsJsonObject();
        assertMember(task, "stopCode", "'EssentialContainerExited'");
        assertMember(task.getAsJsonArray("containers").get(0).getAsJsonObject(), "exitCode", "78");
    }

    @Test
    void reportsRepeatedStartFailures() {
        fixture.simulator.injectFault("web:1", NO_IMAGE, Integer.MAX_VALUE);
        fixture.create("'scale':{'value':25}");
        fixture.advanceSeconds(14);
        assertThat(events()).noneMatch(event -> event.contains("consistently"));
        fixture.advanceSeconds(7);
        assertThat(events().get(0)).startsWith("(service web) is unable to consistently start tasks successfully.");
    }

    @Test
    void startsHealthyTasksAfterFaultsAreCleared() {
        fixture.simulator.injectFault("web:1", NO_IMAGE, Integer.MAX_VALUE);
        JsonObject set = fixture.create("'scale':{'value':25}");
        fixture.advanceSeconds(5);
        fixture.describe(set);
        fixture.simulator.clearTaskFaults();

        // The replacement starts after the faults are cleared.
        fixture.advanceSeconds(12);
        assertMember(fixture.describe(set), "stabilityStatus", "'STEADY_STATE'");
        assertThat(stopped()).hasSize(1);
    }

    @Test
    void replacesNoSurplusTasks() {
        fixture.simulator.injectFault("web:1", NO_IMAGE, 4);
        JsonObject set = fixture.create("'scale':{'value':100}");
        fixture.advanceSeconds(5);
        fixture.describe(set);
        fixture.taskSet("UpdateTaskSet", "'taskSet':'" + id(set) + "','scale':{'value':50}");
        fixture.advanceSeconds(13);
        assertMember(fixture.describe(set), "runningCount", "2");
        assertMember(fixture.describe(set), "stabilityStatus", "'STEADY_STATE'");
    }

    @Test
    void hidesTaskThatCannotBePlaced() {
        fixture.simulator.injectFault(
                "web:1",
                new TaskFault.PlacementFailure(
                        Duration.ofMinutes(5), "no container instance met all of its requirements."),
                1);
        JsonObject set = fixture.create("'scale':{'value':25}");
        fixture.advanceSeconds(30);
        assertMember(fixture.describe(set), "pendingCount", "0");
        assertThat(listed("RUNNING")).isEmpty();
        assertThat(events().get(0))
                .isEqualTo("(service web, taskSet " + id(set)
                        + ") was unable to place a task because no container instance met all of its requirements.");
        fixture.advanceSeconds(300);
        assertMember(fixture.describe(set), "stabilityStatus", "'STEADY_STATE'");
    }

    @Test
    void stopsUnhealthyTaskWithEvent() {
        fixture.simulator.injectFault(
                "web:1",
                new TaskFault.TargetGroupUnhealthy(Duration.ofSeconds(20), 8080, "arn:blue", "Health checks failed"),
                1);
        fixture.create("'scale':{'value':25}");
        fixture.advanceSeconds(30);
        assertThat(events()).noneMatch(event -> event.contains("unhealthy"));
        fixture.advanceSeconds(1);
        JsonObject task = stopped().get(0).getAsJsonObject();
        assertMember(task, "stoppedReason", "'Task failed ELB health checks in (target-group arn:blue)'");
        assertThat(events())
                .anyMatch(event -> event.contains("(port 8080) is unhealthy in (target-group arn:blue)"
                        + " due to (reason Health checks failed)"));
    }

    @Test
    void listsTasksInPages() {
        JsonObject set = fixture.create("'scale':{'value':100}");
        fixture.advanceSeconds(1);
        assertThat(listed("RUNNING")).hasSize(4);
        JsonObject page = fixture.call("ListTasks", "{'cluster':'demo','serviceName':'web','maxResults':3}");
        assertThat(page.getAsJsonArray("taskArns")).hasSize(3);
        JsonObject rest = fixture.call(
                "ListTasks",
                "{'cluster':'demo','serviceName':'web','maxResults':3,'nextToken':'"
                        + page.get("nextToken").getAsString() + "'}");
        assertThat(rest.getAsJsonArray("taskArns")).hasSize(1);
        assertThat(rest.has("nextToken")).isFalse();
        assertThat(fixture.call("ListTasks", "{'cluster':'demo','startedBy':'" + id(set) + "'}")
                        .getAsJsonArray("taskArns"))
                .hasSize(4);
        for (String more : List.of("'serviceName':'web'", "'desiredStatus':'STOPPED'")) {
            assertThat(fixture.expectError("ListTasks", "{'cluster':'demo','startedBy':'x'," + more + "}")
                            .getMessage())
                    .contains("startedBy");
        }
    }

    private JsonArray listed(String status) {
        return fixture.call("ListTasks", "{'cluster':'demo','serviceName':'web','desiredStatus':'" + status + "'}")
                .getAsJsonArray("taskArns");
    }

    private JsonArray stopped() {
        return fixture.call("DescribeTasks", "{'cluster':'demo','tasks':" + listed("STOPPED") + "}")
                .getAsJsonArray("tasks");
    }

    private List<String> events() {
        return fixture
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
