package io.github.pulumiawsecs.provider.config;

import static io.github.pulumiawsecs.framework.schema.PropertyType.BOOLEAN;
import static io.github.pulumiawsecs.framework.schema.PropertyType.INTEGER;
import static io.github.pulumiawsecs.framework.schema.PropertyType.STRING;

import io.github.pulumiawsecs.framework.property.PropertyValue;
import io.github.pulumiawsecs.framework.schema.CrossFieldRules;
import io.github.pulumiawsecs.framework.schema.ObjectType;
import io.github.pulumiawsecs.framework.schema.Property;
import io.github.pulumiawsecs.framework.schema.PropertyBuilder;
import io.github.pulumiawsecs.framework.schema.PropertyType;
import io.github.pulumiawsecs.framework.schema.Rules;
import io.github.pulumiawsecs.provider.aws.Endpoints;
import io.github.pulumiawsecs.provider.aws.WebIdentity;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.sts.model.AssumeRoleRequest;

/**
 * The provider's configuration, with the names of Pulumi's AWS provider. An omitted setting comes from where all AWS tools
 * find it (AWS SDKs and Tools Reference Guide, "Configuration and authentication settings").
 */
public final class ProviderConfigSchema {

    public static final Property<ProviderConfig, ProviderConfig.Builder, String> REGION =
            Property.<ProviderConfig, ProviderConfig.Builder, String>input("region", STRING)
                    .doc("""
                    Region code, such as `eu-west-1`. If omitted, it comes from the environment (`AWS_REGION`, \
                    `AWS_DEFAULT_REGION`), the profile, or the metadata of the EC2 instance. A change from one region to \
                    another replaces all resources of the provider.""")
                    .rule(Rules.matching("[a-z]{2,}(-[a-z0-9]+)++", "a region code such as eu-west-1"))
                    .sentAs((config, value) -> config.aws().region(value))
                    .build();

    /** The role that is assumed last: the provider works in the account of its ARN. */
    public static final Property<ProviderConfig, ProviderConfig.Builder, AssumeRoleRequest> ASSUME_ROLE = input(
                    "assumeRole", ProviderConfigTypes.ASSUME_ROLE)
            .doc("""
                    IAM role to assume with the credentials found; the provider calls ECS with this role (AWS STS, \
                    `AssumeRole`). A change to a role in another account replaces all resources of the provider.""")
            .warning(ProviderConfigRules.HAS_ROLE)
            .sentAs((config, value) -> {
                if (value.roleArn() != null) {
                    config.aws().assumeRole(value);
                }
            })
            .build();

    /** The chain of roles: the last one determines the account. */
    public static final Property<ProviderConfig, ProviderConfig.Builder, List<AssumeRoleRequest>> ASSUME_ROLES = input(
                    "assumeRoles", new PropertyType.ListOf<>(ProviderConfigTypes.ASSUME_ROLE))
            .doc("""
                    IAM roles to assume one after the other, each with the credentials of the one before; the provider \
                    calls ECS with the last one. Cannot be combined with `assumeRole`. A change of the last role to one in \
                    another account replaces all resources of the provider.""")
            .warning(ProviderConfigRules.HAS_ROLE)
            .sentAs((config, value) ->
                    value.stream().filter(role -> role.roleArn() != null).forEach(config.aws()::assumeRole))
            .build();

    /** The role that is assumed first. */
    public static final Property<ProviderConfig, ProviderConfig.Builder, WebIdentity> WEB_IDENTITY = input(
                    "assumeRoleWithWebIdentity", ProviderConfigTypes.WEB_IDENTITY)
            .doc("""
                    IAM role to assume with an OpenID Connect token, as CI systems issue it; needs no other credentials \
                    (AWS STS, `AssumeRoleWithWebIdentity`). If `assumeRole` is set too, the provider assumes that role \
                    with this one. A change to a role in another account replaces all resources of the provider.""")
            .warning(ProviderConfigRules.HAS_ROLE)
            .sentAs((config, value) -> {
                if (value.request().roleArn() != null) {
                    config.aws().assumeRoleWithWebIdentity(value);
                }
            })
            .build();

    /** A single ID is the account that the provider works in. */
    public static final Property<ProviderConfig, ProviderConfig.Builder, List<String>> ALLOWED_ACCOUNT_IDS = input(
                    "allowedAccountIds", new PropertyType.SetOf<>(STRING))
            .doc("""
                    IDs of the AWS accounts to work in. With credentials of any other account the provider does nothing. \
                    Calls AWS STS once (`GetCallerIdentity`). Cannot be combined with `forbiddenAccountIds`. A change from \
                    one account to another replaces all resources of the provider.""")
            .elementRule(ProviderConfigRules.ACCOUNT_ID)
            .sentAs((config, value) -> config.aws().allowedAccountIds(value))
            .build();

    private static final Property<ProviderConfig, ProviderConfig.Builder, List<String>> FORBIDDEN_ACCOUNT_IDS = input(
                    "forbiddenAccountIds", new PropertyType.SetOf<>(STRING))
            .doc("""
                    IDs of the AWS accounts never to work in. With credentials of one of them the provider does nothing. \
                    Calls AWS STS once (`GetCallerIdentity`). Cannot be combined with `allowedAccountIds`.""")
            .elementRule(ProviderConfigRules.ACCOUNT_ID)
            .sentAs((config, value) -> config.aws().forbiddenAccountIds(value))
            .build();

    private static final Property<ProviderConfig, ProviderConfig.Builder, String> ACCESS_KEY = credential(
                    "accessKey", """
                    Access key ID; requires `secretKey`. If omitted, credentials come from `assumeRoleWithWebIdentity`, \
                    from `profile`, or from where all AWS tools find them: the environment (`AWS_ACCESS_KEY_ID`), web \
                    identity, the default profile, the container, the EC2 instance. Prefer those.""")
            .sentAs((config, value) -> config.aws().accessKey(value))
            .build();

    private static final Property<ProviderConfig, ProviderConfig.Builder, String> SECRET_KEY = credential(
                    "secretKey", "Secret access key of `accessKey`.")
            .sentAs((config, value) -> config.aws().secretKey(value))
            .build();

    private static final Property<ProviderConfig, ProviderConfig.Builder, String> SESSION_TOKEN = credential(
                    "token", "Session token, if `accessKey` and `secretKey` are temporary credentials.")
            .sentAs((config, value) -> config.aws().token(value))
            .build();

    private static final Property<ProviderConfig, ProviderConfig.Builder, Endpoints> ENDPOINTS = input(
                    "endpoints", ProviderConfigTypes.ENDPOINTS)
            .doc("""
                    Endpoints to call instead of AWS's own, for tests and private networks. If omitted, \
                    %s and the profile apply.""".formatted(ProviderConfigTypes.endpointVariables()))
            .sentAs((config, value) -> config.aws().endpoints(value))
            .build();

    private static final Property<ProviderConfig, ProviderConfig.Builder, Map<String, String>> DEFAULT_TAGS = input(
                    "defaultTags", ProviderConfigTypes.DEFAULT_TAGS)
            .doc("Tags for every resource of this provider.")
            .sentAs(ProviderConfig.Builder::defaultTags)
            .build();

    private static final Property<ProviderConfig, ProviderConfig.Builder, Boolean> USE_FIPS_ENDPOINT = input(
                    "useFipsEndpoint", BOOLEAN)
            .doc("""
                    Whether to call the endpoints validated for FIPS 140. Cannot be combined with `endpoints`. If omitted, \
                    `AWS_USE_FIPS_ENDPOINT` or the profile applies, else `false`.""")
            .sentAs((config, value) -> config.aws().useFipsEndpoint(value))
            .build();

    private static final Property<ProviderConfig, ProviderConfig.Builder, Boolean> USE_DUALSTACK_ENDPOINT = input(
                    "useDualstackEndpoint", BOOLEAN)
            .doc("""
                    Whether to call the endpoints that support both IPv4 and IPv6. Cannot be combined with `endpoints`. If \
                    omitted, `AWS_USE_DUALSTACK_ENDPOINT` or the profile applies, else `false`.""")
            .sentAs((config, value) -> config.aws().useDualstackEndpoint(value))
            .build();

    private static final Property<ProviderConfig, ProviderConfig.Builder, String> CUSTOM_CA_BUNDLE = input(
                    "customCaBundle", STRING)
            .doc("""
                    File with PEM certificates of authorities to trust besides those of the machine and of the plugin, for \
                    networks and endpoints with certificates of a private authority. If omitted, `AWS_CA_BUNDLE` or \
                    `ca_bundle` of the profile.""")
            .rule(Rules.notBlank())
            .sentAs((config, value) -> config.aws().customCaBundle(value))
            .build();

    private static final Property<ProviderConfig, ProviderConfig.Builder, Boolean> SKIP_ACCOUNT_ID = input(
                    "skipRequestingAccountId", BOOLEAN)
            .doc("""
                            Whether not to ask AWS STS for the account of the credentials, for networks and emulators without \
                            AWS STS. Default: `false`, which fails a refresh or a delete of a task set that AWS does not show \
                            while its account cannot be compared with that of the credentials. With `true`, such a task set \
                            counts as deleted.""")
            .defaultsTo(new PropertyValue.BoolValue(false))
            .sentAs((config, value) -> config.aws().skipRequestingAccountId(value))
            .build();

    /** The configuration's type. */
    public static final ObjectType<ProviderConfig, ProviderConfig.Builder> TYPE = new ObjectType<>(
            "Provider",
            "The AWS account and region to work in, and how to connect to them.",
            ProviderConfig::builder,
            ProviderConfig.Builder::build,
            List.of(
                    REGION,
                    input("profile", STRING)
                            .doc("""
                                    Name of the profile in the shared AWS configuration and credentials files \
                                    (`~/.aws/config`, `~/.aws/credentials`, or the files in `AWS_CONFIG_FILE` and \
                                    `AWS_SHARED_CREDENTIALS_FILE`). The credentials come from its keys, role, SSO session \
                                    or process, before any in the environment. If omitted, `AWS_PROFILE` or `default`.""")
                            .rule(Rules.notBlank())
                            .sentAs((config, value) -> config.aws().profile(value))
                            .build(),
                    ACCESS_KEY,
                    SECRET_KEY,
                    SESSION_TOKEN,
                    ASSUME_ROLE,
                    ASSUME_ROLES,
                    WEB_IDENTITY,
                    ENDPOINTS,
                    DEFAULT_TAGS,
                    input("ignoreTags", ProviderConfigTypes.IGNORE_TAGS)
                            .doc("""
                                    Tags that another tool manages. The provider does not show them as a difference and \
                                    does not change or remove them. If a program sets such a tag, it takes effect at \
                                    creation only.""")
                            .sentAs(ProviderConfig.Builder::ignoreTags)
                            .build(),
                    input("maxRetries", INTEGER)
                            .doc("""
                                    Number of times that the AWS SDK repeats a request after throttling, a lost connection \
                                    or an error in AWS, with exponential backoff. If omitted, `AWS_MAX_ATTEMPTS` minus one, \
                                    or 2. With any value, also 0, the provider repeats calls that change something for a \
                                    limited time.""")
                            .rule(Rules.between(0, 100))
                            .sentAs((config, value) -> config.aws().maxRetries(value))
                            .build(),
                    USE_FIPS_ENDPOINT,
                    USE_DUALSTACK_ENDPOINT,
                    CUSTOM_CA_BUNDLE,
                    ALLOWED_ACCOUNT_IDS,
                    FORBIDDEN_ACCOUNT_IDS,
                    SKIP_ACCOUNT_ID,
                    input("preflight", ProviderConfigTypes.PREFLIGHT)
                            .doc("""
                                    Whether to check the account before a task set is created, in previews too: that \
                                    cluster, service and task definition exist and are compatible, and that the service \
                                    has room for one more task set. Calls `DescribeClusters`, `DescribeServices` and \
                                    `DescribeTaskDefinition`, which change nothing. A check that is not permitted or gets \
                                    no answer within seconds is skipped. Default: `auto`, with which a preview only warns \
                                    about problems that the program itself may fix before (a cluster that it creates, a \
                                    service that it replaces, capacity providers that it associates), and about missing \
                                    or wrong credentials and regions. With `strict` the preview fails.""")
                            .defaultsTo(new PropertyValue.StringValue("auto"))
                            .sentAs(ProviderConfig.Builder::preflight)
                            .build()),
            List.of(
                    CrossFieldRules.requiredTogether(ACCESS_KEY, SECRET_KEY),
                    CrossFieldRules.requires(SESSION_TOKEN, ACCESS_KEY),
                    CrossFieldRules.conflicting(ASSUME_ROLE, ASSUME_ROLES, "put all roles into assumeRoles"),
                    CrossFieldRules.conflicting(ALLOWED_ACCOUNT_IDS, FORBIDDEN_ACCOUNT_IDS, "set one of them"),
                    ProviderConfigRules.requiresAccountId(SKIP_ACCOUNT_ID, ALLOWED_ACCOUNT_IDS, FORBIDDEN_ACCOUNT_IDS),
                    ProviderConfigRules.conflictsWithEndpoints(USE_FIPS_ENDPOINT, ENDPOINTS),
                    ProviderConfigRules.conflictsWithEndpoints(USE_DUALSTACK_ENDPOINT, ENDPOINTS)));

    private ProviderConfigSchema() {}

    /** Returns the default tags, each secret if the configuration says so. */
    static PropertyValue.ObjectValue defaultTags(PropertyValue.ObjectValue config) {
        return contents(contents(config.get(DEFAULT_TAGS.name())).get(ProviderConfigTypes.TAGS));
    }

    private static PropertyValue.ObjectValue contents(PropertyValue value) {
        return value.withoutOuterWrappers() instanceof PropertyValue.ObjectValue object
                ? object
                : PropertyValue.ObjectValue.EMPTY;
    }

    private static <J> PropertyBuilder<ProviderConfig, ProviderConfig.Builder, J> input(
            String name, PropertyType<J> type) {
        return Property.<ProviderConfig, ProviderConfig.Builder, J>input(name, type)
                .providerOnly();
    }

    private static PropertyBuilder<ProviderConfig, ProviderConfig.Builder, String> credential(String name, String doc) {
        return input(name, STRING).doc(doc).secret().rule(Rules.notBlank());
    }
}
