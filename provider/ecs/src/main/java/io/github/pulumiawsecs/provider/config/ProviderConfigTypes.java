package io.github.pulumiawsecs.provider.config;

import static io.github.pulumiawsecs.framework.schema.PropertyType.STRING;
import static io.github.pulumiawsecs.framework.schema.PropertyType.STRING_MAP;

import io.github.pulumiawsecs.framework.schema.CrossFieldRules;
import io.github.pulumiawsecs.framework.schema.ObjectType;
import io.github.pulumiawsecs.framework.schema.Property;
import io.github.pulumiawsecs.framework.schema.PropertyType;
import io.github.pulumiawsecs.framework.schema.Rules;
import io.github.pulumiawsecs.provider.aws.AwsService;
import io.github.pulumiawsecs.provider.aws.Endpoints;
import io.github.pulumiawsecs.provider.aws.WebIdentity;
import io.github.pulumiawsecs.provider.tags.IgnoreTags;
import io.github.pulumiawsecs.provider.tags.TagRules;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.sts.model.AssumeRoleRequest;
import software.amazon.awssdk.services.sts.model.PolicyDescriptorType;
import software.amazon.awssdk.services.sts.model.Tag;

/** The blocks inside the provider's configuration (AWS STS API Reference, the operations of these names). */
final class ProviderConfigTypes {
    private static final String ROLE_ARN = "ARN of the role to assume.";
    private static final String SESSION_NAME =
            "Name of the session, as CloudTrail shows it: 2 to 64 characters. Left out, `pulumi-aws-ecs`.";
    private static final String DURATION = """
            How long a session lasts before it is renewed: 15 minutes to 12 hours, and no more than the role allows, \
            written as `1h30m` or `900s`. Left out, one hour.""";
    private static final String POLICY = "A policy, as JSON, that narrows down what the role allows.";
    private static final String POLICY_ARNS =
            "ARNs of up to ten managed policies that narrow down what the role allows.";

    static final ObjectType<AssumeRoleRequest, AssumeRoleRequest.Builder> ASSUME_ROLE = new ObjectType<>(
            "ProviderAssumeRole",
            "An IAM role to assume with other credentials.",
            AssumeRoleRequest::builder,
            AssumeRoleRequest.Builder::build,
            List.of(
                    role("roleArn", STRING)
                            .doc(ROLE_ARN)
                            .required()
                            .rule(ProviderConfigRules.ROLE_ARN)
                            .sentAs(AssumeRoleRequest.Builder::roleArn),
                    role("sessionName", STRING)
                            .doc(SESSION_NAME)
                            .rule(ProviderConfigRules.SESSION_NAME)
                            .sentAs(AssumeRoleRequest.Builder::roleSessionName),
                    role("externalId", STRING)
                            .doc("Identifier that the role's owner in another account asks for.")
                            .rule(ProviderConfigRules.EXTERNAL_ID)
                            .sentAs(AssumeRoleRequest.Builder::externalId),
                    role("duration", STRING)
                            .doc(DURATION)
                            .rule(GoDurations.SESSION_DURATION)
                            .sentAs((request, text) -> GoDurations.seconds(text).ifPresent(request::durationSeconds)),
                    role("policy", STRING).doc(POLICY).rule(Rules.notBlank()).sentAs(AssumeRoleRequest.Builder::policy),
                    role("policyArns", new PropertyType.SetOf<>(STRING))
                            .doc(POLICY_ARNS)
                            .rule(Rules.atMost(10, "policies"))
                            .sentAs((request, arns) -> request.policyArns(policies(arns))),
                    role("sourceIdentity", STRING)
                            .doc("Who is behind the session: 2 to 64 characters; stays with it when roles are chained.")
                            .rule(ProviderConfigRules.SESSION_NAME)
                            .sentAs(AssumeRoleRequest.Builder::sourceIdentity),
                    role("tags", STRING_MAP)
                            .doc("Up to 50 tags of the session, for policies that look at them.")
                            .rule(TagRules.COUNT)
                            .entryRule(TagRules.KEY)
                            .entryRule(TagRules.VALUE)
                            .sentAs((request, tags) -> request.tags(sessionTags(tags))),
                    role("transitiveTagKeys", new PropertyType.SetOf<>(STRING))
                            .doc("Keys of the session's tags that stay with it when roles are chained.")
                            .rule(Rules.atMost(50, "keys"))
                            .sentAs(AssumeRoleRequest.Builder::transitiveTagKeys)),
            List.of());

    static final ObjectType<WebIdentity, WebIdentity.Builder> WEB_IDENTITY = new ObjectType<>(
            "ProviderAssumeRoleWithWebIdentity",
            "An IAM role to assume with an OpenID Connect token.",
            WebIdentity::builder,
            WebIdentity.Builder::build,
            List.of(
                    web("roleArn", STRING)
                            .doc(ROLE_ARN)
                            .required()
                            .rule(ProviderConfigRules.ROLE_ARN)
                            .sentAs((it, arn) -> it.request().roleArn(arn)),
                    web("sessionName", STRING)
                            .doc(SESSION_NAME)
                            .rule(ProviderConfigRules.SESSION_NAME)
                            .sentAs((it, name) -> it.request().roleSessionName(name)),
                    web("webIdentityToken", STRING)
                            .doc("The token itself; it cannot be renewed. Either this or `webIdentityTokenFile`.")
                            .secret()
                            .rule(Rules.notBlank())
                            .sentAs((it, token) -> it.request().webIdentityToken(token)),
                    web("webIdentityTokenFile", STRING)
                            .doc("File that holds the token; read again for each session.")
                            .rule(Rules.notBlank())
                            .sentAs(WebIdentity.Builder::tokenFile),
                    web("duration", STRING)
                            .doc(DURATION)
                            .rule(GoDurations.SESSION_DURATION)
                            .sentAs((it, text) -> GoDurations.seconds(text).ifPresent(it.request()::durationSeconds)),
                    web("policy", STRING)
                            .doc(POLICY)
                            .rule(Rules.notBlank())
                            .sentAs((it, policy) -> it.request().policy(policy)),
                    web("policyArns", new PropertyType.SetOf<>(STRING))
                            .doc(POLICY_ARNS)
                            .rule(Rules.atMost(10, "policies"))
                            .sentAs((it, arns) -> it.request().policyArns(policies(arns)))),
            List.of(
                    CrossFieldRules.atLeastOneOf("webIdentityToken", "webIdentityTokenFile"),
                    CrossFieldRules.conflicting(
                            "webIdentityToken", "webIdentityTokenFile", "the token comes from one place only")));

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
            List.of(Property.<Map<String, String>, TreeMap<String, String>, Map<String, String>>input(
                            "tags", STRING_MAP)
                    .doc("""
                            The tags; a resource's own tag of the same key wins. Together with the resource's own \
                            at most 50.""")
                    .rule(TagRules.COUNT)
                    .entryRule(TagRules.KEY)
                    .entryRule(TagRules.VALUE)
                    .sentAs(TreeMap::putAll)),
            List.of());

    static final ObjectType<IgnoreTags, IgnoreTags.Builder> IGNORE_TAGS = new ObjectType<>(
            "ProviderIgnoreTags",
            "Tags that somebody else looks after.",
            IgnoreTags::builder,
            IgnoreTags.Builder::build,
            List.of(
                    Property.<IgnoreTags, IgnoreTags.Builder, List<String>>input(
                                    "keys", new PropertyType.SetOf<>(STRING))
                            .doc("Keys of the tags to leave alone.")
                            .sentAs(IgnoreTags.Builder::keys),
                    Property.<IgnoreTags, IgnoreTags.Builder, List<String>>input(
                                    "keyPrefixes", new PropertyType.SetOf<>(STRING))
                            .doc("Beginnings of the keys of the tags to leave alone.")
                            .sentAs(IgnoreTags.Builder::keyPrefixes)),
            List.of());

    static final PropertyType.EnumType PREFLIGHT = PropertyType.EnumType.of(
            "Preflight",
            "Whether the account is looked at before a task set is made.",
            "auto: It is looked at, as far as credentials and permissions go. What the program itself may put right is a"
                    + " warning in a preview.",
            "strict: As auto, and a preview refuses that too: for programs that make nothing but task sets.",
            "off: It is not; AWS says itself what it refuses.");

    private ProviderConfigTypes() {}

    private static <J> Property<AssumeRoleRequest, AssumeRoleRequest.Builder, J> role(
            String name, PropertyType<J> kind) {
        return Property.input(name, kind);
    }

    private static <J> Property<WebIdentity, WebIdentity.Builder, J> web(String name, PropertyType<J> kind) {
        return Property.input(name, kind);
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
                .sentAs((endpoints, url) -> endpoints.override(service, url));
    }

    private static List<PolicyDescriptorType> policies(List<String> arns) {
        return arns.stream()
                .map(arn -> PolicyDescriptorType.builder().arn(arn).build())
                .toList();
    }

    private static List<Tag> sessionTags(Map<String, String> tags) {
        return new TreeMap<>(tags)
                .entrySet().stream()
                        .map(tag -> Tag.builder()
                                .key(tag.getKey())
                                .value(tag.getValue())
                                .build())
                        .toList();
    }
}
