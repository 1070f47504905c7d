package io.github.pulumiawsecs.simulator;

import static io.github.pulumiawsecs.simulator.SimulatorFixture.assertMember;
import static io.github.pulumiawsecs.simulator.SimulatorFixture.id;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.github.pulumiawsecs.simulator.model.Timing;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TimeTest {
    private final SimulatorFixture fixture = new SimulatorFixture();

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void startsTasksAfterPlacement() {
        JsonObject set = fixture.create("'scale':{'value':100,'unit':'PERCENT'}");
        assertCounts(set, 4, 0, 0, "STABILIZING");
        fixture.advanceSeconds(1);
        assertCounts(fixture.describe(set), 4, 4, 0, "STABILIZING");
        fixture.advanceSeconds(10);
        assertCounts(fixture.describe(set), 4, 0, 4, "STEADY_STATE");
    }

    @Test
    void isSteadyWithoutTasks() {
        assertCounts(fixture.create(""), 0, 0, 0, "STEADY_STATE");
    }

    @Test
    void roundsComputedDesiredCountUp() {
        JsonObject set = fixture.create("'scale':{'value':30}");
        assertMember(set, "computedDesiredCount", "2");
        fixture.call("UpdateService", "{'cluster':'demo','service':'web','desiredCount':10}");
        // In binary floating point 10 × 70 % is a little more than 7.
        set = fixture.taskSet("UpdateTaskSet", "'taskSet':'" + id(set) + "','scale':{'value':70}");
        assertMember(set, "computedDesiredCount", "7");
    }

    @Test
    void isSteadyAfterSurplusTasksStop() {
        JsonObject set = fixture.create("'scale':{'value':100}");
        fixture.advanceSeconds(11);
        set = fixture.taskSet("UpdateTaskSet", "'taskSet':'" + id(set) + "','scale':{'value':50,'unit':'PERCENT'}");
        assertCounts(set, 2, 0, 4, "STABILIZING");
        fixture.advanceSeconds(5);
        assertCounts(fixture.describe(set), 2, 0, 2, "STEADY_STATE");
    }

    @Test
    void followsDesiredCountOfService() {
        JsonObject set = fixture.create("'scale':{'value':50}");
        fixture.call("UpdateService", "{'cluster':'demo','service':'web','desiredCount':8}");
        assertCounts(fixture.describe(set), 4, 0, 0, "STABILIZING");
        fixture.advanceSeconds(11);
        assertCounts(fixture.describe(set), 4, 0, 4, "STEADY_STATE");
    }

    @Test
    void changesUpdatedAtWithCounts() {
        JsonObject set = fixture.create("'scale':{'value':100}");
        fixture.advanceSeconds(60);
        JsonObject later = fixture.describe(set);
        assertThat(later.get("createdAt")).isEqualTo(set.get("createdAt"));
        assertThat(seconds(later, "updatedAt") - seconds(set, "updatedAt")).isEqualTo(11);
        assertThat(seconds(later, "stabilityStatusAt") - seconds(set, "stabilityStatusAt"))
                .isEqualTo(60);
    }

    @Test
    void listsServiceEventsNewestFirst() {
        JsonObject set = fixture.create("'scale':{'value':100}");
        fixture.advanceSeconds(60);
        JsonObject service = fixture.call("DescribeServices", "{'cluster':'demo','services':['web']}")
                .getAsJsonArray("services")
                .get(0)
                .getAsJsonObject();
        JsonArray events = service.getAsJsonArray("events");
        assertThat(events).hasSize(2);
        assertThat(events.get(0).getAsJsonObject().get("message").getAsString())
                .isEqualTo("(service web, taskSet " + id(set) + ") updated state to STEADY_STATE.");
        assertThat(events.get(1).getAsJsonObject().get("message").getAsString())
                .isEqualTo("(service web, taskSet " + id(set) + ") has started 4 tasks.");
        assertThat(seconds(events.get(0).getAsJsonObject(), "createdAt")
                        - seconds(events.get(1).getAsJsonObject(), "createdAt"))
                .isEqualTo(11);
        assertMember(service, "runningCount", "4");
    }

    @Test
    void appliesTimingToNewTasks() {
        fixture.simulator.setTiming(Timing.INSTANT);
        assertCounts(fixture.create("'scale':{'value':100}"), 4, 0, 4, "STEADY_STATE");
    }

    @Test
    void advancesRunningClock() {
        SimulatedClock clock = SimulatedClock.running();
        Instant before = clock.instant();
        clock.advance(Duration.ofHours(1));
        assertThat(clock.instant()).isAfterOrEqualTo(before.plusSeconds(3600));
    }

    private static double seconds(JsonObject object, String member) {
        return object.get(member).getAsDouble();
    }

    private static void assertCounts(JsonObject set, int desired, int pending, int running, String stability) {
        assertMember(set, "computedDesiredCount", String.valueOf(desired));
        assertMember(set, "pendingCount", String.valueOf(pending));
        assertMember(set, "runningCount", String.valueOf(running));
        assertMember(set, "stabilityStatus", "'" + stability + "'");
    }
}
