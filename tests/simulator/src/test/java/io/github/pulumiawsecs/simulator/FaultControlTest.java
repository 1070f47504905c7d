package io.github.pulumiawsecs.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import io.github.pulumiawsecs.simulator.exchange.Call;
import io.github.pulumiawsecs.simulator.exchange.Caller;
import io.github.pulumiawsecs.simulator.exchange.Response;
import io.github.pulumiawsecs.simulator.fault.SlowResponse;
import io.github.pulumiawsecs.simulator.model.AccountAndRegion;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The faults that users inject with HTTP. */
class FaultControlTest {
    private static final String LIST_SERVICES = "{\"cluster\":\"demo\"}";

    private static final AccountAndRegion SCOPE = SimulatorSettings.defaults().scope();

    private final SimulatorFixture fixture = new SimulatorFixture();
    private final HttpClient client = HttpClient.newHttpClient();

    @AfterEach
    void close() {
        fixture.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"missing-image", "container-exit", "no-capacity"})
    void appliesFaultsToTasks(String fault) throws Exception {
        assertThat(control("POST", "/faults/" + fault + "?taskDefinition=web:1").statusCode())
                .isEqualTo(200);

        JsonObject set = fixture.create("'scale':{'value':100,'unit':'PERCENT'}");
        fixture.advanceSeconds(15);

        assertThat(fixture.describe(set).get("runningCount").getAsInt()).isZero();
    }

    @Test
    void appliesFaultToGivenNumberOfTasks() throws Exception {
        control("POST", "/faults/no-capacity?taskDefinition=web:1&seconds=600&times=3");

        JsonObject set = fixture.create("'scale':{'value':100,'unit':'PERCENT'}");
        fixture.advanceSeconds(15);

        assertThat(fixture.describe(set).get("runningCount").getAsInt()).isEqualTo(1);
    }

    @Test
    void throttles() throws Exception {
        control("POST", "/faults/throttling?operation=ListServices&times=1");

        assertThat(listServices().body()).contains("ThrottlingException");
        assertThat(listServices().statusCode()).isEqualTo(200);
    }

    @Test
    void losesResponse() throws Exception {
        control("POST", "/faults/lost-response?operation=ListServices&times=1");

        assertThatThrownBy(this::listServices).isInstanceOf(IOException.class);
        assertThat(listServices().statusCode()).isEqualTo(200);
    }

    @Test
    void delaysResponseAfterOperation() throws Exception {
        control("POST", "/faults/slow-response?operation=ListServices&seconds=0&times=1");
        assertThat(listServices().statusCode()).isEqualTo(200);

        Thread.currentThread().interrupt();
        Response response = new SlowResponse("ListServices", Duration.ofDays(1), 1)
                .intercept(
                        new Call(Call.Service.ECS, "ListServices", new JsonObject(), new Caller(SCOPE, "", "")),
                        call -> new Response.Success(new JsonObject()));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(response).isInstanceOf(Response.ConnectionDropped.class);
    }

    @Test
    void changesScale() throws Exception {
        JsonObject set = fixture.create("'scale':{'value':100,'unit':'PERCENT'}");

        control("POST", "/faults/changed-scale?cluster=demo&service=web&percent=25");

        SimulatorFixture.assertMember(fixture.describe(set), "scale", "{'value':25,'unit':'PERCENT'}");
    }

    @Test
    void deletesTaskSets() throws Exception {
        JsonObject set = fixture.create("'scale':{'value':100,'unit':'PERCENT'}");

        control("POST", "/faults/deleted-task-sets?cluster=demo&service=web");

        SimulatorFixture.assertMember(fixture.describe(set), "status", "'DRAINING'");
        assertThat(control("POST", "/faults/deleted-task-sets?cluster=demo&service=web")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void removesFaults() throws Exception {
        control("POST", "/faults/throttling?operation=ListServices");
        control("POST", "/faults/missing-image?taskDefinition=web:1");

        assertThat(control("DELETE", "/faults").statusCode()).isEqualTo(200);

        assertThat(listServices().statusCode()).isEqualTo(200);
        JsonObject set = fixture.create("'scale':{'value':100,'unit':'PERCENT'}");
        fixture.advanceSeconds(15);
        assertThat(fixture.describe(set).get("runningCount").getAsInt()).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST /faults/nothing",
                "POST /faults/missing-image",
                "POST /faults/throttling?operation=",
                "POST /faults/throttling?operation=CreateTaskSet&times=often",
                "POST /faults/changed-scale?cluster=demo&service=web",
                "POST /faults/changed-scale?cluster=nowhere&service=web&percent=1",
                "PUT /faults",
                "GET /faults/throttling"
            })
    void rejectsInvalidRequests(String request) throws Exception {
        HttpResponse<String> response = control(request.split(" ", -1)[0], request.split(" ", -1)[1]);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("POST /faults/throttling: operation [times]");
    }

    @ParameterizedTest
    @EnumSource(FaultCommand.class)
    void describesFaults(FaultCommand command) throws Exception {
        assertThat(control("GET", "/faults").body()).contains("/faults/" + command.pathName() + ": ");
        assertThat(Files.readString(Path.of("README.md"))).contains("| `" + command.pathName() + "` | ");
    }

    private HttpResponse<String> control(String method, String path) throws Exception {
        return send(HttpRequest.newBuilder(fixture.simulator.endpoint().resolve(path))
                .method(method, HttpRequest.BodyPublishers.noBody()));
    }

    private HttpResponse<String> listServices() throws Exception {
        return send(HttpRequest.newBuilder(fixture.simulator.endpoint())
                .header("X-Amz-Target", "AmazonEC2ContainerServiceV20141113.ListServices")
                .POST(HttpRequest.BodyPublishers.ofString(LIST_SERVICES)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
