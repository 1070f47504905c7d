package awsecs.walk;

import static org.assertj.core.api.Assertions.assertThat;

import awsecs.table.ProviderTable;
import awsecs.value.Value;
import java.util.Map;
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
}
