package awsecs.walk;

import static org.assertj.core.api.Assertions.assertThat;

import awsecs.table.TaskSetTable;
import awsecs.value.JsonValues;
import awsecs.value.Value;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReadingTest {
    /** As AWS reports a set: ARNs, every default spelled out, lists in an order of its own. */
    private static final Value.Obj ACTUAL = JsonValues.object("""
            {'cluster': 'arn:aws:ecs:us-east-1:1:cluster/demo', 'service': 'arn:aws:ecs:us-east-1:1:service/demo/web',
             'taskDefinition': 'arn:aws:ecs:us-east-1:1:task-definition/web:7', 'externalId': '',
             'launchType': 'FARGATE', 'platformVersion': '1.4.0', 'scale': {'value': 100, 'unit': 'PERCENT'},
             'networkConfiguration': {'awsvpcConfiguration': {'subnets': ['s-2', 's-1'], 'securityGroups': [],
                                                              'assignPublicIp': 'DISABLED'}},
             'loadBalancers': [], 'serviceRegistries': [], 'capacityProviderStrategy': [],
             'tags': {'team': 'web'}, 'runningCount': 4}""");

    private static final Value.Obj USER = JsonValues.object("""
            {'cluster': 'demo', 'service': 'web', 'taskDefinition': 'web', 'platformVersion': 'LATEST',
             'scale': {'value': 100}, 'clientToken': 'abc', 'tags': {'team': 'web'},
             'networkConfiguration': {'awsvpcConfiguration': {'subnets': ['s-1', 's-2']}}}""");

    @Test
    void whatNobodyChangedReadsAsTheUserWroteIt() {
        assertThat(read(Reading.INPUTS, USER, ACTUAL)).isEqualTo(USER);
    }

    @Test
    void whatSomebodyChangedShowsAndOnlyThat() {
        var changed = ACTUAL.with("scale", JsonValues.object("{'value': 10, 'unit': 'PERCENT'}"))
                .with("tags", JsonValues.object("{'team': 'web', 'extra': 'yes'}"));
        assertThat(Differences.between(
                        TaskSetTable.SHAPE, Value.Obj.EMPTY, USER, read(Reading.INPUTS, USER, changed), List.of()))
                .extracting(difference -> difference.path() + " " + difference.type())
                .containsExactly("scale.value CHANGED", "tags.extra ADDED");
    }

    @Test
    void aTagThatIsGoneIsGoneFromTheInputs() {
        var read = read(Reading.INPUTS, USER, ACTUAL.with("tags", Value.Obj.EMPTY));
        assertThat(Differences.between(TaskSetTable.SHAPE, Value.Obj.EMPTY, USER, read, List.of()))
                .extracting(difference -> difference.path() + " " + difference.type())
                .containsExactly("tags REMOVED");
    }

    @Test
    void theStatePinsWhatFloatsAndShowsWhatAwsChose() {
        var state = read(Reading.STATE, USER, ACTUAL);
        assertThat(state.get("cluster")).isEqualTo(new Value.Text("demo"));
        assertThat(state.get("taskDefinition")).isEqualTo(ACTUAL.get("taskDefinition"));
        assertThat(state.get("platformVersion")).isEqualTo(new Value.Text("1.4.0"));
        assertThat(state.get("launchType")).isEqualTo(new Value.Text("FARGATE"));
        assertThat(state.get("runningCount")).isEqualTo(new Value.Num(4));
        assertThat(state.get("clientToken")).isEqualTo(Value.Null.NULL);
    }

    @Test
    void anImportTakesWhatMattersAndLeavesDefaultsOut() {
        assertThat(read(Reading.IMPORTED_INPUTS, Value.Obj.EMPTY, ACTUAL)).isEqualTo(JsonValues.object("""
                        {'cluster': 'arn:aws:ecs:us-east-1:1:cluster/demo',
                         'service': 'arn:aws:ecs:us-east-1:1:service/demo/web',
                         'taskDefinition': 'arn:aws:ecs:us-east-1:1:task-definition/web:7',
                         'networkConfiguration': {'awsvpcConfiguration': {'subnets': ['s-2', 's-1']}},
                         'launchType': 'FARGATE', 'platformVersion': '1.4.0', 'scale': {'value': 100},
                         'tags': {'team': 'web'}}"""));
    }

    @Test
    void secretsStaySecretWhetherChangedOrNot() {
        var secret = new Value.Secret(new Value.Text("web"));
        var user = USER.with("tags", new Value.Obj(Map.of("team", secret)))
                .with("externalId", new Value.Secret(new Value.Text("blue")));
        var read = read(Reading.INPUTS, user, ACTUAL.with("externalId", new Value.Text("green")));
        assertThat(read.get("tags")).isEqualTo(new Value.Obj(Map.of("team", secret)));
        assertThat(read.get("externalId")).isEqualTo(new Value.Secret(new Value.Text("green")));

        var retagged = ACTUAL.with("tags", JsonValues.object("{'team': 'core'}"));
        assertThat(read(Reading.STATE, user, retagged).get("tags").hasSecret()).isTrue();
    }

    @Test
    void aPreviewPromisesTheInputsExceptWhatAwsDecides() {
        assertThat(Reading.promised(TaskSetTable.SHAPE, USER).fields().keySet())
                .containsExactlyInAnyOrder("cluster", "service", "networkConfiguration", "scale", "tags");
    }

    private static Value.Obj read(Reading reading, Value.Obj user, Value.Obj actual) {
        return reading.of(TaskSetTable.SHAPE, user, actual);
    }
}
