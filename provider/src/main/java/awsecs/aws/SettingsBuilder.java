package awsecs.aws;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sts.model.AssumeRoleRequest;

/** Gathers {@link Settings}, one property of the configuration at a time. */
public final class SettingsBuilder {
    private @Nullable String region;
    private @Nullable String profile;
    private Keys keys = Keys.NONE;
    private @Nullable AssumeRoleRequest assumeRole;
    private @Nullable WebIdentity webIdentity;
    private Endpoints endpoints = Endpoints.OF_AWS;
    private Map<String, String> defaultTags = Map.of();
    private IgnoreTags ignoreTags = IgnoreTags.NONE;
    private @Nullable Integer maxRetries;
    private @Nullable Boolean useFipsEndpoint;
    private @Nullable Boolean useDualstackEndpoint;
    private Accounts accounts = Accounts.ANY;
    private Settings.Preflight preflight = Settings.Preflight.AUTO;

    SettingsBuilder() {}

    public SettingsBuilder region(String code) {
        region = code;
        return this;
    }

    public SettingsBuilder profile(String name) {
        profile = name;
        return this;
    }

    public SettingsBuilder accessKey(String id) {
        keys = new Keys(Optional.of(id), keys.secretKey(), keys.token());
        return this;
    }

    public SettingsBuilder secretKey(String secret) {
        keys = new Keys(keys.accessKey(), Optional.of(secret), keys.token());
        return this;
    }

    public SettingsBuilder token(String token) {
        keys = new Keys(keys.accessKey(), keys.secretKey(), Optional.of(token));
        return this;
    }

    public SettingsBuilder assumeRole(AssumeRoleRequest request) {
        assumeRole = request;
        return this;
    }

    public SettingsBuilder assumeRoleWithWebIdentity(WebIdentity identity) {
        webIdentity = identity;
        return this;
    }

    public SettingsBuilder endpoints(Endpoints overrides) {
        endpoints = overrides;
        return this;
    }

    public SettingsBuilder defaultTags(Map<String, String> tags) {
        defaultTags = tags;
        return this;
    }

    public SettingsBuilder ignoreTags(IgnoreTags tags) {
        ignoreTags = tags;
        return this;
    }

    public SettingsBuilder maxRetries(int retries) {
        maxRetries = retries;
        return this;
    }

    public SettingsBuilder useFipsEndpoint(boolean use) {
        useFipsEndpoint = use;
        return this;
    }

    public SettingsBuilder useDualstackEndpoint(boolean use) {
        useDualstackEndpoint = use;
        return this;
    }

    public SettingsBuilder allowedAccountIds(List<String> ids) {
        accounts = new Accounts(ids, accounts.forbidden());
        return this;
    }

    public SettingsBuilder forbiddenAccountIds(List<String> ids) {
        accounts = new Accounts(accounts.allowed(), ids);
        return this;
    }

    /**
     * Takes {@code auto}, {@code strict} or {@code off}.
     *
     * @throws IllegalArgumentException when it is none of these
     */
    public SettingsBuilder preflight(String how) {
        preflight = Settings.Preflight.valueOf(how.toUpperCase(Locale.ROOT));
        return this;
    }

    public Settings build() {
        return new Settings(
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
