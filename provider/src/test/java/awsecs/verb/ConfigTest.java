package awsecs.verb;

import static org.assertj.core.api.Assertions.assertThat;

import awsecs.table.Change;
import awsecs.value.JsonValues;
import awsecs.value.UnknownKind;
import awsecs.value.Value;
import awsecs.walk.Difference;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConfigTest {

    @Test
    void checkSaysAllMistakesAtOnceAndKnowsTheEnginesVersionKey() {
        var checked = CheckConfig.check(
                JsonValues.object("{'version': '0.1.0', 'regoin': 'x', 'maxRetries': '-1', 'region': 'nowhere'}"));
        assertThat(checked.failures())
                .extracting(failure -> failure.path().toString())
                .containsExactlyInAnyOrder("regoin", "maxRetries", "region");
    }

    @Test
    void checkPutsNothingFromTheEnvironmentIntoTheConfiguration() {
        assertThat(CheckConfig.check(Value.Obj.EMPTY).inputs()).isEqualTo(Value.Obj.EMPTY);
    }

    @Test
    void aChangedRegionReplacesAllResources() {
        assertThat(changes("{'region': 'eu-west-1'}", "{'region': 'us-east-1'}"))
                .containsExactly(Change.REPLACES);
    }

    @Test
    void aRegionThatIsWrittenDownForTheFirstTimeReplacesNothing() {
        assertThat(changes("{}", "{'region': 'us-east-1'}")).containsExactly(Change.RECONFIGURES);
        assertThat(changes("{'region': 'us-east-1'}", "{}")).containsExactly(Change.RECONFIGURES);
    }

    @Test
    void changedCredentialsAndEndpointsReplaceNothing() {
        assertThat(changes(
                        "{'accessKey': 'a', 'profile': 'a', 'maxRetries': 1, 'endpoints': {'ecs': 'http://a'}}",
                        "{'accessKey': 'b', 'profile': 'b', 'maxRetries': '2', 'endpoints': {'ecs': 'http://b'}}"))
                .containsOnly(Change.RECONFIGURES)
                .hasSize(4);
    }

    @Test
    void theSameConfigurationAsStringsIsNoDifference() {
        assertThat(changes(
                        "{'maxRetries': '2', 'endpoints': '{\"ecs\": \"http://a\"}'}",
                        "{'maxRetries': 2, 'endpoints': {'ecs': 'http://a'}}"))
                .isEmpty();
    }

    @Test
    void configuresAPreviewWhileTheRegionIsUnknown() {
        var provider =
                Configure.configure(Value.Obj.EMPTY.with("region", new Value.Unknown(UnknownKind.TEXT)), "0.0.0-test");
        assertThat(Create.preview(provider, SimulatedProvider.inputs("{}"))
                        .outputs()
                        .fields())
                .isNotEmpty();
    }

    private static List<Change> changes(String olds, String news) {
        return DiffConfig.diff(JsonValues.object(olds), JsonValues.object(news), List.of()).stream()
                .map(Difference::change)
                .toList();
    }
}
