package io.github.pulumiawsecs.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListServicesTest {
    private final SimulatorFixture fixture = new SimulatorFixture();

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void defaultsToPagesOfTen() {
        add(24);
        assertThat(list("")).hasSize(10);
        assertThat(list("'maxResults':100")).hasSize(25);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 10, 24, 25, 100})
    void pagesWithoutGapsAndOverlaps(int size) {
        add(24);
        List<String> seen = new ArrayList<>();
        String more = "'maxResults':" + size;
        JsonObject response = fixture.call("ListServices", "{'cluster':'demo'," + more + "}");
        seen.addAll(arns(response));
        while (response.has("nextToken")) {
            assertThat(arns(response)).hasSize(size);
            response = fixture.call(
                    "ListServices",
                    "{'cluster':'demo'," + more + ",'nextToken':'" + SimulatorFixture.text(response, "nextToken")
                            + "'}");
            seen.addAll(arns(response));
        }
        assertThat(seen).hasSize(25).doesNotHaveDuplicates().contains(SimulatorFixture.ARNS + "service/demo/web");
    }

    @Test
    void omitsDeletedServices() {
        add(1);
        fixture.call("DeleteService", "{'cluster':'demo','service':'s0','force':true}");
        assertThat(list("")).containsExactly(SimulatorFixture.ARNS + "service/demo/web");
    }

    @ParameterizedTest
    @ValueSource(strings = {"'maxResults':0", "'maxResults':101", "'nextToken':'made-up'"})
    void rejectsInvalidPaging(String members) {
        assertThat(fixture.expectError("ListServices", "{'cluster':'demo'," + members + "}")
                        .code())
                .isEqualTo("InvalidParameterException");
    }

    @Test
    void rejectsUnknownCluster() {
        assertThat(fixture.expectError("ListServices", "{'cluster':'nowhere'}").code())
                .isEqualTo("ClusterNotFoundException");
    }

    private void add(int count) {
        for (int i = 0; i < count; i++) {
            fixture.call(
                    "CreateService",
                    "{'cluster':'demo','serviceName':'s" + i + "','deploymentController':{'type':'EXTERNAL'}}");
        }
    }

    private List<String> list(String members) {
        return arns(fixture.call("ListServices", "{'cluster':'demo'" + (members.isEmpty() ? "" : "," + members) + "}"));
    }

    private static List<String> arns(JsonObject response) {
        return response.getAsJsonArray("serviceArns").asList().stream()
                .map(JsonElement::getAsString)
                .toList();
    }
}
