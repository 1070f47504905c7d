package io.github.pulumiawsecs.provider.config;

import static io.github.pulumiawsecs.framework.schema.PropertyType.STRING;
import static io.github.pulumiawsecs.framework.schema.PropertyType.STRING_MAP;

import io.github.pulumiawsecs.framework.schema.CrossFieldRules;
import io.github.pulumiawsecs.framework.schema.ObjectType;
import io.github.pulumiawsecs.framework.schema.Property;
import io.github.pulumiawsecs.framework.schema.PropertyBuilder;
import io.github.pulumiawsecs.framework.schema.PropertyType;
import io.github.pulumiawsecs.framework.schema.Rules;
import io.github.pulumiawsecs.provider.aws.AwsService;
import io.github.pulumiawsecs.provider.aws.Endpoints;
import io.github.pulumiawsecs.provider.aws.WebIdentity;
import io.github.pulumiawsecs.provider.tags.IgnoreTags;
import io.github.pulumiawsecs.provider.tags.TagRules;
import io.github.pulumiawsecs.provider.tags.Tags;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.sts.model.AssumeRoleRequest;
import software.amazon.awssdk.services.sts.model.PolicyDescriptorType;
import software.amazon.awssdk.services.sts.model.Tag;

/** The objects inside the provider's configuration (AWS STS API Reference, the operations of these names). */
final class ProviderConfigTypes {
    /** The property of both role objects that names the role. */
    static final String ROLE_ARN = "roleArn";

    /** The property of the default tags. */
    static final String TAGS = "tags";

    private static final String ROLE_ARN_DOC = "ARN of the role to assume. If omitted or empty, no role is assumed.";
    private static final String SESSION_NAME =
            "Name of the session in CloudTrail: 2 to 64 characters. Default: `pulumi-aws-ecs`.";
    private static final String DURATION = """
            Duration of a session before it is renewed: 15 minutes to 12 hours, and no more than the role allows, \
            written as `1h30m` or `900s`. Default: one hour.""";
    private static final String POLICY = "Policy, as JSON, that further restricts the role's permissions.";
    private static final String POLICY_ARNS =
            "ARNs of up to ten managed policies that further restrict the role's permissions.";

    static final ObjectType<AssumeRoleRequest, AssumeRoleRequest.Builder> ASSUME_ROLE = new ObjectType<>(
            "ProviderAssumeRole",
            "IAM role to assume with other credentials.",
            AssumeRoleRequest::builder,
            AssumeRoleRequest.Builder::build,
            List.of(
                    role(ROLE_ARN, STRING)
                            .doc(ROLE_ARN_DOC)
                            .rule(ProviderConfigRules.ROLE_ARN)
                            .sentAs(AssumeRoleRequest.Builder::roleArn)
                            .build(),
                    role("sessionName", STRING)
                            .doc(SESSION_NAME)
                            .rule(ProviderConfigRules.SESSION_NAME)
                            .sentAs(AssumeRoleRequest.Builder::roleSessionName)
                            .build(),
                    role("externalId", STRING)
                            .doc("External ID that the trust policy of a role in another account requires.")
                            .rule(ProviderConfigRules.EXTERNAL_ID)
                            .sentAs(AssumeRoleRequest.Builder::externalId)
                            .build(),
                    role("duration", STRING)
                            .doc(DURATION)
                            .rule(GoDurations.SESSION_DURATION)
                            .sentAs((request, text) -> GoDurations.seconds(text).ifPresent(request::durationSeconds))
                            .build(),
                    role("policy", STRING)
                            .doc(POLICY)
                            .rule(Rules.notBlank())
                            .sentAs(AssumeRoleRequest.Builder::policy)
                            .build(),
                    role("policyArns", new PropertyType.SetOf<>(STRING))
                            .doc(POLICY_ARNS)
                            .rule(Rules.atMost(10, "policies"))
                            .sentAs((request, arns) -> request.policyArns(policies(arns)))
                            .build(),
                    role("sourceIdentity", STRING)
                            .doc("Source identity of the session: 2 to 64 characters; kept when roles are chained.")
                            .rule(ProviderConfigRules.SESSION_NAME)
                            .sentAs(AssumeRoleRequest.Builder::sourceIdentity)
                            .build(),
                    role("tags", STRING_MAP)
                            .doc("Up to 50 tags of the session, for policies that use them.")
                            .rule(TagRules.COUNT)
                            .entryRule(TagRules.KEY)
                            .entryRule(TagRules.VALUE)
                            .sentAs((request, tags) -> request.tags(sessionTags(tags)))
                            .build(),
                    role("transitiveTagKeys", new PropertyType.SetOf<>(STRING))
                            .doc("Keys of the session's tags that are kept when roles are chained.")
                            .rule(Rules.atMost(50, "keys"))
                            .sentAs(AssumeRoleRequest.Builder::transitiveTagKeys)
                            .build()),
            List.of());

    private static final Property<WebIdentity, WebIdentity.Builder, String> WEB_IDENTITY_ROLE = web(ROLE_ARN, STRING)
            .doc(ROLE_ARN_DOC)
            .rule(ProviderConfigRules.ROLE_ARN)
            .sentAs((identity, arn) -> identity.request().roleArn(arn))
            .build();

    private static final Property<WebIdentity, WebIdentity.Builder, String> TOKEN = web("webIdentityToken", STRING)
            .doc("The token itself, which cannot be renewed. Set either this or `webIdentityTokenFile`.")
            .secret()
            .rule(Rules.notBlank())
            .sentAs((identity, token) -> identity.request().webIdentityToken(token))
            .build();

    private static final Property<WebIdentity, WebIdentity.Builder, String> TOKEN_FILE = web(
                    "webIdentityTokenFile", STRING)
            .doc("File with the token; read again for each session.")
            .rule(Rules.notBlank())
            .sentAs(WebIdentity.Builder::tokenFile)
            .build();

    static final ObjectType<WebIdentity, WebIdentity.Builder> WEB_IDENTITY = new ObjectType<>(
            "ProviderAssumeRoleWithWebIdentity",
            "IAM role to assume with an OpenID Connect token.",
            WebIdentity::builder,
            WebIdentity.Builder::build,
            List.of(
                    WEB_IDENTITY_ROLE,
                    web("sessionName", STRING)
                            .doc(SESSION_NAME)
                            .rule(ProviderConfigRules.SESSION_NAME)
                            .sentAs((identity, name) -> identity.request().roleSessionName(name))
                            .build(),
                    TOKEN,
                    TOKEN_FILE,
                    web("duration", STRING)
                            .doc(DURATION)
                            .rule(GoDurations.SESSION_DURATION)
                            .sentAs((identity, text) ->
                                    GoDurations.seconds(text).ifPresent(identity.request()::durationSeconds))
                            .build(),
                    web("policy", STRING)
                            .doc(POLICY)
                            .rule(Rules.notBlank())
                            .sentAs((identity, policy) -> identity.request().policy(policy))
                            .build(),
                    web("policyArns", new PropertyType.SetOf<>(STRING))
                            .doc(POLICY_ARNS)
                            .rule(Rules.atMost(10, "policies"))
                            .sentAs((identity, arns) -> identity.request().policyArns(policies(arns)))
                            .build()),
            List.of(
                    CrossFieldRules.requiresOneOf(WEB_IDENTITY_ROLE, TOKEN, TOKEN_FILE),
                    CrossFieldRules.conflicting(TOKEN, TOKEN_FILE, "the token has one source")));

    static final ObjectType<Endpoints, Endpoints.Builder> ENDPOINTS = new ObjectType<>(
            "ProviderEndpoints",
            "Endpoints to call instead of AWS's own.",
            Endpoints::builder,
            Endpoints.Builder::build,
            AwsService.ALL.stream()
                    .<Property<Endpoints, Endpoints.Builder, ?>>map(ProviderConfigTypes::endpoint)
                    .toList(),
            List.of());

    static final ObjectType<Map<String, String>, TreeMap<String, String>> DEFAULT_TAGS = new ObjectType<>(
            "ProviderDefaultTags",
            "Tags for every resource of the provider.",
            TreeMap::new,
            Map::copyOf,
            List.of(Property.<Map<String, String>, TreeMap<String, String>, Map<String, String>>input(TAGS, STRING_MAP)
                    .doc("""
                            The tags. A resource's own tag with the same key overrides a default tag. A resource has at \
                            most 50 tags, its own and default tags together.""")
                    .rule(TagRules.COUNT)
                    .entryRule(TagRules.KEY)
                    .entryRule(TagRules.VALUE)
                    .sentAs(TreeMap::putAll)
                    .build()),
            List.of());

    static final ObjectType<IgnoreTags, IgnoreTags.Builder> IGNORE_TAGS = new ObjectType<>(
            "ProviderIgnoreTags",
            "Tags that another tool manages.",
            IgnoreTags::builder,
            IgnoreTags.Builder::build,
            List.of(
                    Property.<IgnoreTags, IgnoreTags.Builder, List<String>>input(
                                    "keys", new PropertyType.SetOf<>(STRING))
                            .doc("Keys of the tags to ignore.")
                            .sentAs(IgnoreTags.Builder::keys)
                            .build(),
                    Property.<IgnoreTags, IgnoreTags.Builder, List<String>>input(
                                    "keyPrefixes", new PropertyType.SetOf<>(STRING))
                            .doc("Key prefixes of the tags to ignore.")
                            .sentAs(IgnoreTags.Builder::keyPrefixes)
                            .build()),
            List.of());

    static final PropertyType.EnumType PREFLIGHT = PropertyType.EnumType.of(
            "Preflight",
            "Whether to check the account before a task set is created.",
            "auto: Check as far as credentials and permissions allow. A problem that the program itself may fix is a"
                    + " warning in a preview.",
            "strict: As auto, and such a problem fails the preview too: for programs that create only task sets.",
            "off: Do not check; AWS rejects invalid requests itself.");

    private ProviderConfigTypes() {}

    private static <J> PropertyBuilder<AssumeRoleRequest, AssumeRoleRequest.Builder, J> role(
            String name, PropertyType<J> type) {
        return Property.input(name, type);
    }

    private static <J> PropertyBuilder<WebIdentity, WebIdentity.Builder, J> web(String name, PropertyType<J> type) {
        return Property.input(name, type);
    }

    /** Returns the environment variables that override the endpoints, as Markdown. */
    static String endpointVariables() {
        return Stream.concat(AwsService.ALL.stream().map(AwsService::endpointVariable), Stream.of("AWS_ENDPOINT_URL"))
                .map(variable -> "`" + variable + "`")
                .collect(Collectors.joining(", "));
    }

    private static Property<Endpoints, Endpoints.Builder, String> endpoint(AwsService<?> service) {
        return Property.<Endpoints, Endpoints.Builder, String>input(service.endpointProperty(), STRING)
                .doc("URL of the endpoint for " + service.displayName() + ", such as `http://localhost:4566`.")
                .rule(ProviderConfigRules.HTTP_URL)
                .sentAs((endpoints, url) -> endpoints.override(service, url))
                .build();
    }

    private static List<PolicyDescriptorType> policies(List<String> arns) {
        return arns.stream()
                .map(arn -> PolicyDescriptorType.builder().arn(arn).build())
                .toList();
    }

    private static List<Tag> sessionTags(Map<String, String> tags) {
        return Tags.toAws(
                tags, (key, value) -> Tag.builder().key(key).value(value).build());
    }
}
