package io.github.pulumiawsecs.provider.config;

import static io.github.pulumiawsecs.provider.config.ProviderConfigSample.list;
import static io.github.pulumiawsecs.provider.config.ProviderConfigSample.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.pulumiawsecs.framework.property.PropertyValue;
import io.github.pulumiawsecs.framework.property.UnknownKind;
import io.github.pulumiawsecs.framework.schema.ObjectType;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProviderConfigRulesTest {
    private static final PropertyValue UNKNOWN = new PropertyValue.UnknownValue(UnknownKind.STRING);

    @Test
    void requiresKeysTogether() {
        assertThat(violations(Map.of("accessKey", text("id"))))
                .containsExactly(Map.entry("secretKey", "is required when accessKey is set"));
        assertThat(violations(Map.of("secretKey", text("key"))))
                .containsExactly(Map.entry("accessKey", "is required when secretKey is set"));
        assertThat(violations(Map.of("accessKey", text("id"), "secretKey", UNKNOWN)))
                .isEmpty();
    }

    @Test
    void requiresKeysForToken() {
        assertThat(violations(Map.of("token", text("t"))))
                .containsExactly(Map.entry("accessKey", "is required when token is set"));
    }

    @Test
    void rejectsAllowedAndForbiddenAccountsTogether() {
        assertThat(violations(
                        Map.of("allowedAccountIds", list("111122223333"), "forbiddenAccountIds", list("444455556666"))))
                .containsExactly(
                        Map.entry("forbiddenAccountIds", "cannot be combined with allowedAccountIds: set one of them"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"useFipsEndpoint", "useDualstackEndpoint"})
    void rejectsEndpointVariantsWithCustomEndpoint(String flag) {
        var endpoints = new PropertyValue.ObjectValue(Map.of("ecs", text("http://localhost:1")));

        assertThat(violations(Map.of(flag, new PropertyValue.BoolValue(true), "endpoints", endpoints)))
                .containsOnlyKeys(flag);
        assertThat(violations(Map.of(flag, new PropertyValue.BoolValue(false), "endpoints", endpoints)))
                .isEmpty();
        assertThat(violations(
                        Map.of(flag, new PropertyValue.BoolValue(true), "endpoints", PropertyValue.ObjectValue.EMPTY)))
                .isEmpty();
        assertThat(violations(Map.of(
                        flag,
                        new PropertyValue.BoolValue(true),
                        "endpoints",
                        new PropertyValue.ObjectValue(Map.of("ecs", PropertyValue.NullValue.NULL)))))
                .isEmpty();
    }

    @Test
    void requiresOneWebIdentityTokenSource() {
        assertThat(violations(ProviderConfigTypes.WEB_IDENTITY, Map.of())).isEmpty();
        assertThat(violations(ProviderConfigTypes.WEB_IDENTITY, Map.of("roleArn", text("r"))))
                .containsExactly(Map.entry("webIdentityToken", "is required unless webIdentityTokenFile is set"));
        assertThat(violations(
                        ProviderConfigTypes.WEB_IDENTITY,
                        Map.of("webIdentityToken", text("t"), "webIdentityTokenFile", text("f"))))
                .containsOnlyKeys("webIdentityTokenFile");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:4566", "https://ecs.eu-west-1.amazonaws.com", "HTTP://[::1]:80/"})
    void acceptsWellFormedEndpoints(String url) {
        assertThat(ProviderConfigRules.HTTP_URL.violation(text(url))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "localhost:4566", "ftp://x", "http://", "http:// x", "/x"})
    void rejectsMalformedEndpoints(String url) {
        assertThat(ProviderConfigRules.HTTP_URL.violation(text(url)))
                .contains("must be a URL that starts with http:// or https:// and has a host");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1234", "1111-2222-3333", "11112222333x"})
    void rejectsMalformedAccounts(String id) {
        assertThat(ProviderConfigRules.ACCOUNT_ID.violation(text(id))).contains("must be an account ID of 12 digits");
        assertThat(ProviderConfigRules.ACCOUNT_ID.violation(text("012345678901")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"deploy", "arn:aws:iam::1:role/x", "arn:aws:iam::111122223333:user/x"})
    void rejectsMalformedRoles(String arn) {
        assertThat(ProviderConfigRules.ROLE_ARN.violation(text(arn))).isPresent();
        assertThat(ProviderConfigRules.ROLE_ARN.violation(text("arn:aws-cn:iam::111122223333:role/path/x")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"eu_west_1", "EU-WEST-1", "eu", ""})
    void rejectsMalformedRegions(String region) {
        assertThat(ProviderConfigSchema.REGION.rules())
                .anySatisfy(rule ->
                        assertThat(rule.violation(text(region))).contains("must be a region code such as eu-west-1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"eu-west-1", "us-gov-east-1", "us-isob-east-1", "cn-north-1"})
    void acceptsRegionsOfEveryPartition(String region) {
        assertThat(ProviderConfigSchema.REGION.rules())
                .allSatisfy(rule -> assertThat(rule.violation(text(region))).isEmpty());
    }

    private static Map<String, String> violations(Map<String, PropertyValue> inputs) {
        return violations(ProviderConfigSchema.TYPE, inputs);
    }

    private static Map<String, String> violations(ObjectType<?, ?> shape, Map<String, PropertyValue> inputs) {
        var all = new LinkedHashMap<String, String>();
        shape.rules()
                .forEach(rule -> rule.violations(new PropertyValue.ObjectValue(inputs))
                        .forEach((path, violation) -> all.put(path.toString(), violation)));
        return all;
    }
}
