package awsecs.table;

import awsecs.value.Value;
import java.util.List;
import java.util.Map;

/** A value for every property of the configuration; they need not make sense together. */
public final class ProviderSample {
    static final Map<String, Value> ROLE = Map.of(
            "roleArn", text("arn:aws:iam::111122223333:role/deploy"),
            "sessionName", text("nightly"),
            "externalId", text("x1"),
            "duration", text("1h30m"),
            "policy", text("{}"),
            "policyArns", list("arn:aws:iam::aws:policy/ReadOnlyAccess"),
            "sourceIdentity", text("me"),
            "tags", new Value.Obj(Map.of("team", text("shop"))),
            "transitiveTagKeys", list("team"));

    static final Map<String, Value> WEB_IDENTITY = Map.of(
            "roleArn", text("arn:aws:iam::111122223333:role/ci"),
            "sessionName", text("build"),
            "webIdentityToken", text("jwt"),
            "webIdentityTokenFile", text("token.jwt"),
            "duration", text("15m"),
            "policy", text("{}"),
            "policyArns", list("arn:aws:iam::aws:policy/ReadOnlyAccess"));

    public static final Map<String, Value> ALL = Map.ofEntries(
            Map.entry("region", text("eu-west-1")),
            Map.entry("profile", text("work")),
            Map.entry("accessKey", text("id")),
            Map.entry("secretKey", text("key")),
            Map.entry("token", text("token")),
            Map.entry("assumeRole", new Value.Obj(ROLE)),
            Map.entry("assumeRoleWithWebIdentity", new Value.Obj(WEB_IDENTITY)),
            Map.entry(
                    "endpoints",
                    new Value.Obj(Map.of("ecs", text("http://localhost:1"), "sts", text("https://sts.example")))),
            Map.entry("defaultTags", new Value.Obj(Map.of("tags", new Value.Obj(Map.of("team", text("shop")))))),
            Map.entry("ignoreTags", new Value.Obj(Map.of("keys", list("owner"), "keyPrefixes", list("cost-")))),
            Map.entry("maxRetries", new Value.Num(7)),
            Map.entry("useFipsEndpoint", new Value.Bool(true)),
            Map.entry("useDualstackEndpoint", new Value.Bool(false)),
            Map.entry("allowedAccountIds", list("111122223333")),
            Map.entry("forbiddenAccountIds", list("444455556666")),
            Map.entry("preflight", text("off")));

    private ProviderSample() {}

    static Value text(String text) {
        return new Value.Text(text);
    }

    static Value list(String text) {
        return new Value.Array(List.of(text(text)));
    }
}
