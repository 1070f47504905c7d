package io.github.pulumiawsecs.provider.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pulumiawsecs.framework.property.JsonPropertyValues;
import io.github.pulumiawsecs.framework.property.PropertyValue;
import io.github.pulumiawsecs.framework.property.PropertyValue.ObjectValue;
import io.github.pulumiawsecs.framework.resource.Lister;
import io.github.pulumiawsecs.framework.schema.Property;
import io.github.pulumiawsecs.provider.EcsProvider;
import io.github.pulumiawsecs.provider.config.ProviderConfigSchema;
import io.github.pulumiawsecs.testkit.ProviderFixture;
import io.github.pulumiawsecs.testkit.SampleInputs;
import io.github.pulumiawsecs.testkit.TestCredentials;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Plants a canary in every setting of the provider's configuration. */
class ConfigSecretsTest {
    private static final String ID = "arn:aws:ecs:us-east-1:123456789012:task-set/demo/web/ecs-svc/1";

    private final VisibleTexts visible = new VisibleTexts();
    private final ProviderFixture fixture =
            ProviderFixture.builder().config("{'maxRetries': 0}").virtualTime().build();

    static Stream<String> settings() {
        return ProviderConfigSchema.TYPE.inputs().stream().map(Property::name);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void wrapsSecretPropertiesInCheckConfig() {
        var canaries = new Canaries(UnaryOperator.identity());
        checkConfig(canaries.plant(ProviderConfigSchema.TYPE));
        assertThat(canaries.inSecretProperties())
                .contains("canary-assumeRoleWithWebIdentity-webIdentityToken-planted", "canary-secretKey-planted");
        visible.assertNone(canaries.inSecretProperties());
    }

    /** SDKs send nested objects as JSON text. */
    @Test
    void wrapsSecretPropertiesInJsonText() {
        checkConfig(ObjectValue.EMPTY.with(
                "assumeRoleWithWebIdentity", text("{\"roleArn\": \"r\", \"webIdentityToken\": \"canary-token\"}")));
        visible.assertNone(Set.of("canary-token"));
    }

    @Test
    void wrapsSecretsInUnreadableText() {
        checkConfig(ObjectValue.EMPTY.with("assumeRoleWithWebIdentity", text("{webIdentityToken: canary-token")));
        visible.assertNone(Set.of("canary-token"));
    }

    @ParameterizedTest
    @MethodSource("settings")
    void hidesSecretSettings(String setting) {
        var canaries = new Canaries(PropertyValue::secret);
        var planted = canaries.plant(ProviderConfigSchema.TYPE).get(setting);
        callAll(ObjectValue.EMPTY.with(setting, planted));
        visible.assertNone(canariesIn(setting, canaries));
    }

    @ParameterizedTest
    @MethodSource("settings")
    void hidesSecretSettingsAsAWhole(String setting) {
        var canaries = new Canaries(UnaryOperator.identity());
        var planted = canaries.plant(ProviderConfigSchema.TYPE).get(setting);
        callAll(ObjectValue.EMPTY.with(setting, PropertyValue.secret(planted)));
        visible.assertNone(canariesIn(setting, canaries));
    }

    @Test
    void showsSettingsWithoutSecrets() {
        callAll(ObjectValue.EMPTY.with("profile", text("canary-profile")));
        assertThat(String.join("\n", visible.messages())).contains("canary-profile");
    }

    private static Set<String> canariesIn(String setting, Canaries canaries) {
        return canaries.planted().stream()
                .filter(canary -> canary.matches("canary-" + setting + "-.*"))
                .collect(Collectors.toSet());
    }

    private void checkConfig(ObjectValue config) {
        var result = new EcsProvider("1.2.3").checkConfig(config);
        visible.message(result.failures().toString());
        visible.add(result.inputs());
    }

    private void callAll(ObjectValue settings) {
        var config = TestCredentials.providerConfig(fixture.simulator().endpoint());
        for (var field : settings.fields().entrySet()) {
            config = config.with(field.getKey(), field.getValue());
        }
        checkConfig(config);
        // Access keys precede all other sources of credentials.
        boolean hasKeys = settings.get("profile").isNull()
                && settings.get("assumeRoleWithWebIdentity").isNull();
        var configured = new LinkedHashMap<>(settings.fields());
        if (!hasKeys) {
            configured.put("accessKey", PropertyValue.NullValue.NULL);
            configured.put("secretKey", PropertyValue.NullValue.NULL);
        }
        visible.run(() -> callAll(fixture.reconfigured(new ObjectValue(configured))));
    }

    private void callAll(ProviderFixture configured) {
        visible.run(() -> visible.add(configured.checked(SampleInputs.minimal())));
        var inputs = SampleInputs.checked("{'tags': {'own': '1'}}");
        var context = configured.context(Duration.ofSeconds(1));
        visible.run(() -> visible.add(configured.previewCreate(inputs).outputs()));
        visible.run(() -> {
            var state = configured.create(inputs, context);
            visible.add(state.outputs());
            visible.add(state.inputs());
            visible.message(configured.diffs(state, inputs, inputs).toString());
            var changed = inputs.with("scale", JsonPropertyValues.parseObject("{'value': 50}"));
            visible.add(configured
                    .update(state, inputs, changed, List.of(), context)
                    .outputs());
            configured.read(state.id(), state.outputs(), inputs).ifPresent(read -> visible.add(read.outputs()));
            configured.read(state.id()).ifPresent(imported -> visible.add(imported.inputs()));
            configured.delete(state.id(), inputs, context);
        });
        visible.run(() -> configured.read(ID).ifPresent(read -> visible.add(read.outputs())));
        visible.run(() -> configured.delete(ID, inputs, context));
        var service = JsonPropertyValues.parseObject("{'cluster': 'demo', 'service': 'web'}");
        visible.run(() -> visible.add(
                configured.invoke("aws-ecs:index:getTaskSets", service).result()));
        visible.run(() -> configured
                .resource()
                .lister()
                .orElseThrow()
                .list(new Lister.Request(service, 0, 0, ""), item -> visible.message(item.toString())));
        visible.add(configured.log());
    }

    private static PropertyValue text(String text) {
        return new PropertyValue.StringValue(text);
    }
}
