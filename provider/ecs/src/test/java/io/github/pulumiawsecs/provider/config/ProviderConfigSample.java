package io.github.pulumiawsecs.provider.config;

import io.github.pulumiawsecs.framework.property.PropertyValue;
import java.util.List;
import java.util.Map;

/** A value for every property of the configuration; they need not make sense together. */
public final class ProviderConfigSample {
    static final Map<String, PropertyValue> ROLE = Map.of(
            "roleArn", text("arn:aws:iam::111122223333:role/deploy"),
            "sessionName", text("nightly"),
            "externalId", text("x1"),
            "duration", text("1h30m"),
            "policy", text("{}"),
            "policyArns", list("arn:aws:iam::aws:policy/ReadOnlyAccess"),
            "sourceIdentity", text("me"),
            "tags", new PropertyValue.ObjectValue(Map.of("team", text("shop"))),
            "transitiveTagKeys", list("team"));

    static final Map<String, PropertyValue> WEB_IDENTITY = Map.of(
            "roleArn", text("arn:aws:iam::111122223333:role/ci"),
            "sessionName", text("build"),
            "webIdentityToken", text("jwt"),
            "webIdentityTokenFile", text("token.jwt"),
            "duration", text("15m"),
            "policy", text("{}"),
            "policyArns", list("arn:aws:iam::aws:policy/ReadOnlyAccess"));

    public static final Map<String, PropertyValue> ALL = Map.ofEntries(
            Map.entry("region", text("eu-west-1")),
            Map.entry("profile", text("work")),
            Map.entry("accessKey", text("id")),
            Map.entry("secretKey", text("key")),
            Map.entry("token", text("token")),
            Map.entry("assumeRole", new PropertyValue.ObjectValue(ROLE)),
            Map.entry("assumeRoleWithWebIdentity", new PropertyValue.ObjectValue(WEB_IDENTITY)),
            Map.entry(
                    "endpoints",
                    new PropertyValue.ObjectValue(
                            Map.of("ecs", text("http://localhost:1"), "sts", text("https://sts.example")))),
            Map.entry(
                    "defaultTags",
                    new PropertyValue.ObjectValue(
                            Map.of("tags", new PropertyValue.ObjectValue(Map.of("team", text("shop")))))),
            Map.entry(
                    "ignoreTags",
                    new PropertyValue.ObjectValue(Map.of("keys", list("owner"), "keyPrefixes", list("cost-")))),
            Map.entry("maxRetries", new PropertyValue.NumberValue(7)),
            Map.entry("useFipsEndpoint", new PropertyValue.BoolValue(true)),
            Map.entry("useDualstackEndpoint", new PropertyValue.BoolValue(false)),
            Map.entry("allowedAccountIds", list("111122223333")),
            Map.entry("forbiddenAccountIds", list("444455556666")),
            Map.entry("preflight", text("off")));

    private ProviderConfigSample() {}

    static PropertyValue text(String text) {
        return new PropertyValue.StringValue(text);
    }

    static PropertyValue list(String text) {
        return new PropertyValue.ArrayValue(List.of(text(text)));
    }
}
