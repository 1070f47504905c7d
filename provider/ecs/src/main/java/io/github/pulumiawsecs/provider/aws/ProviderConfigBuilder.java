package io.github.pulumiawsecs.provider.aws;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sts.model.AssumeRoleRequest;

/** Gathers {@link ProviderConfig}, one property of the configuration at a time. */
public final class ProviderConfigBuilder {
    private @Nullable String region;
    private @Nullable String profile;
    private StaticCredentials keys = StaticCredentials.NONE;
    private @Nullable AssumeRoleRequest assumeRole;
    private @Nullable WebIdentity webIdentity;
    private Endpoints endpoints = Endpoints.DEFAULT;
    private Map<String, String> defaultTags = Map.of();
    private IgnoreTags ignoreTags = IgnoreTags.NONE;
    private @Nullable Integer maxRetries;
    private @Nullable Boolean useFipsEndpoint;
    private @Nullable Boolean useDualstackEndpoint;
    private AccountRestrictions accounts = AccountRestrictions.ANY;
    private ProviderConfig.PreflightMode preflight = ProviderConfig.PreflightMode.AUTO;

    ProviderConfigBuilder() {}

    public ProviderConfigBuilder region(String code) {
        region = code;
        return this;
    }

    public ProviderConfigBuilder profile(String name) {
        profile = name;
        return this;
    }

    public ProviderConfigBuilder accessKey(String id) {
        keys = new StaticCredentials(Optional.of(id), keys.secretKey(), keys.token());
        return this;
    }

    public ProviderConfigBuilder secretKey(String secret) {
        keys = new StaticCredentials(keys.accessKey(), Optional.of(secret), keys.token());
        return this;
    }

    public ProviderConfigBuilder token(String token) {
        keys = new StaticCredentials(keys.accessKey(), keys.secretKey(), Optional.of(token));
        return this;
    }

    public ProviderConfigBuilder assumeRole(AssumeRoleRequest request) {
        assumeRole = request;
        return this;
    }

    public ProviderConfigBuilder assumeRoleWithWebIdentity(WebIdentity identity) {
        webIdentity = identity;
        return this;
    }

    public ProviderConfigBuilder endpoints(Endpoints overrides) {
        endpoints = overrides;
        return this;
    }

    public ProviderConfigBuilder defaultTags(Map<String, String> tags) {
        defaultTags = tags;
        return this;
    }

    public ProviderConfigBuilder ignoreTags(IgnoreTags tags) {
        ignoreTags = tags;
        return this;
    }

    public ProviderConfigBuilder maxRetries(int retries) {
        maxRetries = retries;
        return this;
    }

    public ProviderConfigBuilder useFipsEndpoint(boolean use) {
        useFipsEndpoint = use;
        return this;
    }

    public ProviderConfigBuilder useDualstackEndpoint(boolean use) {
        useDualstackEndpoint = use;
        return this;
    }

    public ProviderConfigBuilder allowedAccountIds(List<String> ids) {
        accounts = new AccountRestrictions(ids, accounts.forbidden());
        return this;
    }

    public ProviderConfigBuilder forbiddenAccountIds(List<String> ids) {
        accounts = new AccountRestrictions(accounts.allowed(), ids);
        return this;
    }

    /**
     * Takes {@code auto}, {@code strict} or {@code off}.
     *
     * @throws IllegalArgumentException when it is none of these
     */
    public ProviderConfigBuilder preflight(String how) {
        preflight = ProviderConfig.PreflightMode.valueOf(how.toUpperCase(Locale.ROOT));
        return this;
    }

    public ProviderConfig build() {
        return new ProviderConfig(
                Optional.ofNullable(region),
                Optional.ofNullable(profile),
                keys,
                Optional.ofNullable(assumeRole),
                Optional.ofNullable(webIdentity),
                endpoints,
                defaultTags,
                ignoreTags,
                Optional.ofNullable(maxRetries),
                Optional.ofNullable(useFipsEndpoint),
                Optional.ofNullable(useDualstackEndpoint),
                accounts,
                preflight);
    }
}
