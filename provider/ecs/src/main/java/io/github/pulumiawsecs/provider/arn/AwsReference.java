package io.github.pulumiawsecs.provider.arn;

import io.github.pulumiawsecs.framework.schema.ResourceReference;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A reference to an AWS resource by its ARN, or also by its name. Immutable.
 *
 * @param resources the resource types that it may refer to
 * @param description the rule, as it reads after the property's path
 * @param namePattern the pattern of the name; empty if it must be an ARN
 * @param crossAccountAllowed whether the resource may be in another account
 */
public record AwsReference(
        List<AwsResource> resources, String description, Optional<Pattern> namePattern, boolean crossAccountAllowed)
        implements ResourceReference {
    public static final AwsReference CLUSTER =
            named(AwsResource.CLUSTER, NamePatterns.NAME, "up to 255 letters, digits, _ and -");
    public static final AwsReference SERVICE =
            named(AwsResource.SERVICE, NamePatterns.NAME, "up to 255 letters, digits, _ and -");
    public static final AwsReference TASK_DEFINITION = named(
            AwsResource.TASK_DEFINITION,
            NamePatterns.NAME + NamePatterns.REVISION,
            "family or family:revision, the family up to 255 letters, digits, _ and -");
    public static final AwsReference TASK_SET = new AwsReference(
            List.of(AwsResource.TASK_SET),
            "must be the ARN of a task set or CLUSTER/SERVICE/ecs-svc/NUMBER",
            Optional.of(Pattern.compile(NamePatterns.NAME + "/" + NamePatterns.NAME + "/ecs-svc/[A-Za-z0-9-]+")),
            false);
    public static final AwsReference TARGET_GROUP = arn(false, AwsResource.TARGET_GROUP);
    public static final AwsReference LISTENER_RULE = arn(false, AwsResource.LISTENER_RULE, AwsResource.LISTENER);
    public static final AwsReference ROLE = arn(false, AwsResource.ROLE);

    /** Accounts can share namespaces, and with them their services (AWS Cloud Map Developer Guide). */
    public static final AwsReference REGISTRY = arn(true, AwsResource.REGISTRY);

    private static AwsReference named(AwsResource resource, String pattern, String format) {
        return new AwsReference(
                List.of(resource),
                "must be the name of " + resource.displayName() + " (" + format + ") or its ARN",
                Optional.of(Pattern.compile(pattern)),
                false);
    }

    private static AwsReference arn(boolean crossAccountAllowed, AwsResource... resources) {
        var names = List.of(resources).stream().map(AwsResource::displayName).collect(Collectors.joining(" or "));
        return new AwsReference(
                List.of(resources), "must be the ARN of " + names, Optional.empty(), crossAccountAllowed);
    }

    @Override
    public Optional<String> violation(String text) {
        var arn = Arn.parse(text);
        if (arn.isPresent()) {
            return accepts(arn.get())
                    ? Optional.empty()
                    : Optional.of(description
                            + AwsResource.identify(arn.get())
                                    .map(other -> ", not of " + other.displayNameWithHint())
                                    .orElse(""));
        }
        return namePattern.filter(pattern -> pattern.matcher(text).matches()).isPresent()
                ? Optional.empty()
                : Optional.of(description);
    }

    /** Tells whether the ARN is one of these resource types. */
    public boolean accepts(Arn arn) {
        for (var resource : resources) {
            if (resource.matches(arn)) {
                return true;
            }
        }
        return false;
    }
}
