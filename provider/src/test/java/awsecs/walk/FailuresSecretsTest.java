package awsecs.walk;

import static org.assertj.core.api.Assertions.assertThat;

import awsecs.table.ProviderTable;
import awsecs.table.TaskSetTable;
import awsecs.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FailuresSecretsTest {

    @Test
    void aSecretThatIsWrongIsNotShown() {
        var inputs = new Value.Obj(Map.of("accessKey", new Value.Num(1234), "secretKey", new Value.Text(" ")));

        assertThat(Failures.in(ProviderTable.SHAPE, inputs))
                .extracting(Object::toString)
                .anySatisfy(failure -> assertThat(failure).contains("accessKey", "must be a string (got [secret])"))
                .anySatisfy(failure -> assertThat(failure).contains("secretKey", "must not be empty (got [secret])"))
                .noneSatisfy(failure -> assertThat(failure).contains("1234"));
    }

    @Test
    void whatIsInsideASecretIsNotShownEither() {
        var strategy =
                new Value.Obj(Map.of("capacityProvider", new Value.Text("FARGATE"), "weight", new Value.Num(4711)));
        var inputs = new Value.Obj(Map.of(
                "tags",
                new Value.Secret(new Value.Obj(Map.of("team", new Value.Text("aws:hidden")))),
                "scale",
                new Value.Secret(new Value.Obj(Map.of("value", new Value.Num(4711)))),
                "capacityProviderStrategy",
                new Value.Output(Optional.of(new Value.Array(List.of(strategy))), true, List.of())));

        assertThat(Failures.in(TaskSetTable.SHAPE, inputs))
                .extracting(Object::toString)
                .anySatisfy(
                        failure -> assertThat(failure).startsWith("tags.team: ").endsWith("(got [secret])"))
                .anySatisfy(failure ->
                        assertThat(failure).startsWith("scale.value: ").endsWith("(got [secret])"))
                .anySatisfy(failure -> assertThat(failure)
                        .startsWith("capacityProviderStrategy[0].weight: ")
                        .endsWith("(got [secret])"))
                .noneSatisfy(failure -> assertThat(failure).containsAnyOf("hidden", "4711"));
    }
}
