package io.github.pulumiawsecs.provider.taskset;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pulumiawsecs.framework.property.PropertyValue;
import io.github.pulumiawsecs.framework.schema.check.InputValidator;
import io.github.pulumiawsecs.provider.config.ProviderConfigSchema;
import io.github.pulumiawsecs.provider.taskset.schema.TaskSetSchema;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SecretInputValidationTest {

    @Test
    void redactsInvalidSecret() {
        var inputs = new PropertyValue.ObjectValue(Map.of(
                "accessKey", new PropertyValue.NumberValue(1234), "secretKey", new PropertyValue.StringValue(" ")));

        assertThat(InputValidator.validate(ProviderConfigSchema.TYPE, inputs))
                .extracting(Object::toString)
                .anySatisfy(failure -> assertThat(failure).contains("accessKey", "must be a string (got [secret])"))
                .anySatisfy(failure -> assertThat(failure).contains("secretKey", "must not be empty (got [secret])"))
                .noneSatisfy(failure -> assertThat(failure).contains("1234"));
    }

    @Test
    void redactsNestedSecret() {
        var strategy = new PropertyValue.ObjectValue(Map.of(
                "capacityProvider",
                new PropertyValue.StringValue("FARGATE"),
                "weight",
                new PropertyValue.NumberValue(4711)));
        var inputs = new PropertyValue.ObjectValue(Map.of(
                "tags",
                new PropertyValue.SecretValue(
                        new PropertyValue.ObjectValue(Map.of("team", new PropertyValue.StringValue("aws:hidden")))),
                "scale",
                new PropertyValue.SecretValue(
                        new PropertyValue.ObjectValue(Map.of("value", new PropertyValue.NumberValue(4711)))),
                "capacityProviderStrategy",
                new PropertyValue.OutputValue(
                        Optional.of(new PropertyValue.ArrayValue(List.of(strategy))), true, List.of())));

        assertThat(InputValidator.validate(TaskSetSchema.TYPE, inputs))
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
