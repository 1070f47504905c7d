package io.github.pulumiawsecs.provider.aws;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sts.model.AssumeRoleRequest;

/** Builds an {@link AwsClientConfig}. Used by one thread. */
public final class AwsClientConfigBuilder {
    private @Nullable String region;
    private @Nullable String profile;
    private StaticCredentials staticCredentials = StaticCredentials.NONE;
    private final List<AssumeRoleRequest> assumeRoles = new ArrayList<>();
    private @Nullable WebIdentity webIdentity;
    private Endpoints endpoints = Endpoints.DEFAULT;
    private @Nullable Integer maxRetries;
    private @Nullable Boolean useFipsEndpoint;
    private @Nullable Boolean useDualstackEndpoint;
    private AccountRestrictions accounts = AccountRestrictions.ANY;
    private @Nullable String customCaBundle;
    private boolean skipRequestingAccountId;

    AwsClientConfigBuilder() {}

    public AwsClientConfigBuilder region(String code) {
        region = code;
        return this;
    }

    public AwsClientConfigBuilder profile(String name) {
        profile = name;
        return this;
    }

    public AwsClientConfigBuilder accessKey(String id) {
        staticCredentials =
                new StaticCredentials(Optional.of(id), staticCredentials.secretKey(), staticCredentials.token());
        return this;
    }

    public AwsClientConfigBuilder secretKey(String secret) {
        staticCredentials =
                new StaticCredentials(staticCredentials.accessKey(), Optional.of(secret), staticCredentials.token());
        return this;
    }

    public AwsClientConfigBuilder token(String token) {
        staticCredentials =
                new StaticCredentials(staticCredentials.accessKey(), staticCredentials.secretKey(), Optional.of(token));
        return this;
    }

    /** Adds a role, which is assumed after the roles added before. */
    public AwsClientConfigBuilder assumeRole(AssumeRoleRequest request) {
        assumeRoles.add(request);
        return this;
    }

    public AwsClientConfigBuilder assumeRoleWithWebIdentity(WebIdentity identity) {
        webIdentity = identity;
        return this;
    }

    public AwsClientConfigBuilder endpoints(Endpoints overrides) {
        endpoints = overrides;
        return this;
    }

    public AwsClientConfigBuilder maxRetries(int retries) {
        maxRetries = retries;
        return this;
    }

    public AwsClientConfigBuilder useFipsEndpoint(boolean use) {
        useFipsEndpoint = use;
        return this;
    }

    public AwsClientConfigBuilder useDualstackEndpoint(boolean use) {
        useDualstackEndpoint = use;
        return this;
    }

    public AwsClientConfigBuilder allowedAccountIds(List<String> ids) {
        accounts = new AccountRestrictions(ids, accounts.forbidden());
        return this;
    }

    public AwsClientConfigBuilder forbiddenAccountIds(List<String> ids) {
        accounts = new AccountRestrictions(accounts.allowed(), ids);
        return this;
    }

    public AwsClientConfigBuilder customCaBundle(String file) {
        customCaBundle = file;
        return this;
    }

    public AwsClientConfigBuilder skipRequestingAccountId(boolean skip) {
        skipRequestingAccountId = skip;
        return this;
    }

    public AwsClientConfig build() {
        return new AwsClientConfig(
                Optional.ofNullable(region),
                Optional.ofNullable(profile),
                staticCredentials,
                assumeRoles,
                Optional.ofNullable(webIdentity),
                endpoints,
                Optional.ofNullable(maxRetries),
                Optional.ofNullable(useFipsEndpoint),
                Optional.ofNullable(useDualstackEndpoint),
                accounts,
                Optional.ofNullable(customCaBundle),
                skipRequestingAccountId);
    }
}
