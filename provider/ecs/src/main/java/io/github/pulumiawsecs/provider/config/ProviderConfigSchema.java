package io.github.pulumiawsecs.provider.config;

import static io.github.pulumiawsecs.framework.schema.PropertyType.BOOLEAN;
import static io.github.pulumiawsecs.framework.schema.PropertyType.INTEGER;
import static io.github.pulumiawsecs.framework.schema.PropertyType.STRING;

import io.github.pulumiawsecs.framework.property.PropertyValue;
import io.github.pulumiawsecs.framework.schema.CrossFieldRules;
import io.github.pulumiawsecs.framework.schema.ObjectType;
import io.github.pulumiawsecs.framework.schema.Property;
import io.github.pulumiawsecs.framework.schema.PropertyType;
import io.github.pulumiawsecs.framework.schema.Rules;
import io.github.pulumiawsecs.provider.aws.WebIdentity;
import java.util.List;
import software.amazon.awssdk.services.sts.model.AssumeRoleRequest;

/**
 * The provider's configuration, one entry a property, named as users of Pulumi's AWS provider know it. What is left
 * out is looked for where all AWS tools look (AWS SDKs and Tools Reference Guide, "Configuration and authentication
 * settings").
 */
public final class ProviderConfigSchema {

    public static final Property<ProviderConfig, ProviderConfig.Builder, String> REGION =
            Property.<ProviderConfig, ProviderConfig.Builder, String>input("region", STRING)
                    .doc("""
                    Code of the region to work in, such as `eu-west-1`. Left out, it is looked for in the environment \
                    (`AWS_REGION`, `AWS_DEFAULT_REGION`), the profile, and the metadata of the EC2 instance. Going \
                    from one region to another replaces all resources of the provider.""")
                    .rule(Rules.matching("[a-z]{2,}(-[a-z0-9]+)+", "the code of a region, such as eu-west-1"))
                    .sentAs((config, value) -> config.aws().region(value));

    /** The role that is assumed last: the account in its ARN is the one that the provider works in. */
    public static final Property<ProviderConfig, ProviderConfig.Builder, AssumeRoleRequest> ASSUME_ROLE = input(
                    "assumeRole", ProviderConfigTypes.ASSUME_ROLE)
            .doc("""
                                    IAM role to assume with the credentials that were found; calls to ECS are made as \
                                    that role (AWS STS, `AssumeRole`). Going to a role of another account replaces all \
                                    resources of the provider.""")
            .sentAs((config, value) -> config.aws().assumeRole(value));

    /** The role that is assumed first. */
    public static final Property<ProviderConfig, ProviderConfig.Builder, WebIdentity> WEB_IDENTITY = input(
                    "assumeRoleWithWebIdentity", ProviderConfigTypes.WEB_IDENTITY)
            .doc("""
                                    IAM role to assume with an OpenID Connect token, as CI systems hand it out; needs \
                                    no other credentials (AWS STS, `AssumeRoleWithWebIdentity`). With `assumeRole` too, \
                                    that role is assumed from this one. Going to a role of another account replaces \
                                    all resources of the provider.""")
            .sentAs((config, value) -> config.aws().assumeRoleWithWebIdentity(value));

    /** A single one is the account that the provider works in. */
    public static final Property<ProviderConfig, ProviderConfig.Builder, List<String>> ALLOWED_ACCOUNT_IDS = input(
                    "allowedAccountIds", new PropertyType.SetOf<>(STRING))
            .doc("""
                                    IDs of the AWS accounts to work in. With credentials of any other account, nothing \
                                    is done. Asks AWS STS once (`GetCallerIdentity`). Not together with \
                                    `forbiddenAccountIds`. Going from one account to another replaces all resources of \
                                    the provider.""")
            .elementRule(ProviderConfigRules.ACCOUNT_ID)
            .sentAs((config, value) -> config.aws().allowedAccountIds(value));

    /** The configuration's shape. */
    public static final ObjectType<ProviderConfig, ProviderConfig.Builder> TYPE = new ObjectType<>(
            "Provider",
            "The AWS account and region to work in, and how to reach them.",
            ProviderConfig::builder,
            ProviderConfig.Builder::build,
            List.of(
                    REGION,
                    input("profile", STRING)
                            .doc("""
                                    Name of the profile in the shared AWS configuration and credentials files \
                                    (`~/.aws/config`, `~/.aws/credentials`, or where `AWS_CONFIG_FILE` and \
                                    `AWS_SHARED_CREDENTIALS_FILE` point). Its keys, role, SSO session or process give \
                                    the credentials, before any in the environment. Left out, `AWS_PROFILE` or \
                                    `default`.""")
                            .rule(Rules.notBlank())
                            .sentAs((config, value) -> config.aws().profile(value)),
                    input("accessKey", STRING)
                            .doc("""
                                    Access key ID, together with `secretKey`. Left out, credentials come from \
                                    `assumeRoleWithWebIdentity`, from `profile`, or from where all AWS tools look: the \
                                    environment (`AWS_ACCESS_KEY_ID`), web identity, the default profile, the \
                                    container, the EC2 instance. Better there than here.""")
                            .secret()
                            .rule(Rules.notBlank())
                            .sentAs((config, value) -> config.aws().accessKey(value)),
                    input("secretKey", STRING)
                            .doc("Secret access key that belongs to `accessKey`.")
                            .secret()
                            .rule(Rules.notBlank())
                            .sentAs((config, value) -> config.aws().secretKey(value)),
                    input("token", STRING)
                            .doc("Session token, when `accessKey` and `secretKey` are temporary credentials.")
                            .secret()
                            .rule(Rules.notBlank())
                            .sentAs((config, value) -> config.aws().token(value)),
                    ASSUME_ROLE,
                    WEB_IDENTITY,
                    input("endpoints", ProviderConfigTypes.ENDPOINTS)
                            .doc("""
                                    Endpoints to call instead of AWS's own, for tests and private networks. If omitted, \
                                    %s and the profile apply.""".formatted(ProviderConfigTypes.endpointVariables()))
                            .sentAs((config, value) -> config.aws().endpoints(value)),
                    input("defaultTags", ProviderConfigTypes.DEFAULT_TAGS)
                            .doc("Tags for every resource of this provider.")
                            .sentAs(ProviderConfig.Builder::defaultTags),
                    input("ignoreTags", ProviderConfigTypes.IGNORE_TAGS)
                            .doc("""
                                    Tags that somebody else looks after: they are neither shown as a difference, nor \
                                    changed, nor removed. One that a program has all the same is given at creation \
                                    only.""")
                            .sentAs(ProviderConfig.Builder::ignoreTags),
                    input("maxRetries", INTEGER)
                            .doc("""
                                    How many times a request is sent again after throttling, a lost connection or an \
                                    error on AWS's side, with growing pauses; 0 for never. Left out, \
                                    `AWS_MAX_ATTEMPTS` less one, or 2.""")
                            .rule(Rules.between(0, 100))
                            .sentAs((config, value) -> config.aws().maxRetries(value)),
                    input("useFipsEndpoint", BOOLEAN)
                            .doc("""
                                    Whether to call the endpoints validated for FIPS 140. Not together with \
                                    `endpoints`. Left out, `AWS_USE_FIPS_ENDPOINT` or the profile decides, else \
                                    `false`.""")
                            .sentAs((config, value) -> config.aws().useFipsEndpoint(value)),
                    input("useDualstackEndpoint", BOOLEAN)
                            .doc("""
                                    Whether to call the endpoints that speak both IPv4 and IPv6. Not together with \
                                    `endpoints`. Left out, `AWS_USE_DUALSTACK_ENDPOINT` or the profile decides, else \
                                    `false`.""")
                            .sentAs((config, value) -> config.aws().useDualstackEndpoint(value)),
                    ALLOWED_ACCOUNT_IDS,
                    input("forbiddenAccountIds", new PropertyType.SetOf<>(STRING))
                            .doc("""
                                    IDs of the AWS accounts never to work in. With credentials of one of them, nothing \
                                    is done. Asks AWS STS once (`GetCallerIdentity`). Not together with \
                                    `allowedAccountIds`.""")
                            .elementRule(ProviderConfigRules.ACCOUNT_ID)
                            .sentAs((config, value) -> config.aws().forbiddenAccountIds(value)),
                    input("preflight", ProviderConfigTypes.PREFLIGHT)
                            .doc("""
                                    Whether the account is looked at, in previews too, before a task set is made: that \
                                    cluster, service and task definition are there and fit, and that there is room for \
                                    one more. Calls `DescribeClusters`, `DescribeServices` and \
                                    `DescribeTaskDefinition`, which change nothing; what is not permitted or does not \
                                    answer within seconds is not checked. `auto` by default: of what the program may put \
                                    right before it makes the task set (a cluster that it makes, capacity providers that \
                                    it associates) a preview warns; with `strict` it fails.""")
                            .defaultsTo(new PropertyValue.StringValue("auto"))
                            .sentAs(ProviderConfig.Builder::preflight)),
            List.of(
                    CrossFieldRules.requiredTogether("accessKey", "secretKey"),
                    ProviderConfigRules.needs("token", "accessKey"),
                    CrossFieldRules.conflicting(
                            "allowedAccountIds", "forbiddenAccountIds", "name the ones or the others"),
                    ProviderConfigRules.noEndpointsWith("useFipsEndpoint"),
                    ProviderConfigRules.noEndpointsWith("useDualstackEndpoint")));

    private ProviderConfigSchema() {}

    private static <J> Property<ProviderConfig, ProviderConfig.Builder, J> input(String name, PropertyType<J> kind) {
        return Property.<ProviderConfig, ProviderConfig.Builder, J>input(name, kind)
                .providerOnly();
    }
}
