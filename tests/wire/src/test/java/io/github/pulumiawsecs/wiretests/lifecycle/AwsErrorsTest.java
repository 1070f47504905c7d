package io.github.pulumiawsecs.wiretests.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pulumiawsecs.simulator.exchange.Response;
import io.github.pulumiawsecs.simulator.fault.DenyAccess;
import io.github.pulumiawsecs.simulator.model.AwsError;
import io.github.pulumiawsecs.wiretests.plugin.EngineClient;
import io.github.pulumiawsecs.wiretests.plugin.PluginFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** AWS errors as gRPC statuses: UNKNOWN when the outcome is unknown, FAILED_PRECONDITION when nothing happened. */
class AwsErrorsTest {
    private PluginFixture fixture;

    @BeforeEach
    void start() {
        fixture = PluginFixture.start();
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void returnsFailedPreconditionWhenAwsRejects() {
        fixture.simulator().injectFault(new DenyAccess("CreateTaskSet"));
        var inputs = fixture.inputs("{}");
        assertThatThrownBy(() -> fixture.engine().create(inputs))
                .hasMessageStartingWith("FAILED_PRECONDITION: ")
                .hasMessageContainingAll("CreateTaskSet", "web", "demo", "AccessDeniedException");
        assertThat(taskSets()).isZero();
    }

    @Test
    void returnsUnknownWhenAwsFails() {
        fixture.simulator()
                .injectFault((call, next) -> call.operation().equals("CreateTaskSet")
                        ? new Response.Failure(AwsError.serverError("Service Unavailable"))
                        : next.handle(call));
        assertThatThrownBy(this::createWithinASecond)
                .hasMessageStartingWith("UNKNOWN: ")
                .hasMessageContainingAll("CreateTaskSet", "500");
    }

    /** The default retry window is longer. */
    private void createWithinASecond() {
        var request = EngineClient.json("{'urn': '" + EngineClient.URN + "', 'timeout': 1}");
        request.add("properties", fixture.inputs("{}"));
        fixture.engine().call("Create", request);
    }

    private int taskSets() {
        return fixture.simulator()
                .call("DescribeServices", "{'cluster': 'demo', 'services': ['web']}")
                .getAsJsonArray("services")
                .get(0)
                .getAsJsonObject()
                .getAsJsonArray("taskSets")
                .size();
    }
}
