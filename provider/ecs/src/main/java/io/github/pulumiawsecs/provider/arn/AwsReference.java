package io.github.pulumiawsecs.provider.arn;

import io.github.pulumiawsecs.framework.schema.Reference;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How a property names a resource of AWS: by its ARN, and perhaps by its name too.
 *
 * @param resources what it may name
 * @param description what must hold, as it reads after the property's path
 * @param namePattern the form of the name; nothing when only an ARN will do
 * @param crossAccountAllowed whether the resource may belong to another account
 */
public record AwsReference(
        List<AwsResource> resources, String description, Optional<Pattern> namePattern, boolean crossAccountAllowed)
        implements Reference {
    public static final AwsReference CLUSTER =
            named(AwsResource.CLUSTER, NamePatterns.NAME, "up to 255 letters, digits, _ and -");
    public static final AwsReference SERVICE =
            named(AwsResource.SERVICE, NamePatterns.NAME, "up to 255 letters, digits, _ and -");
    public static final AwsReference TASK_DEFINITION = named(
            AwsResource.TASK_DEFINITION,
            NamePatterns.NAME + NamePatterns.REVISION,
            "family or family:revision, the family up to 255 letters, digits, _ and -");
    public static final AwsReference TARGET_GROUP = arn(false, AwsResource.TARGET_GROUP);
    public static final AwsReference LISTENER_RULE = arn(false, AwsResource.LISTENER_RULE, AwsResource.LISTENER);
    public static final AwsReference ROLE = arn(false, AwsResource.ROLE);

    /** Namespaces, and with them their services, are shared between accounts (AWS Cloud Map Developer Guide). */
    public static final AwsReference REGISTRY = arn(true, AwsResource.REGISTRY);

    private static AwsReference named(AwsResource resource, String form, String described) {
        return new AwsReference(
                List.of(resource),
                "must be the name of " + resource.displayName() + " (" + described + ") or its ARN",
                Optional.of(Pattern.compile(form)),
                false);
    }

    private static AwsReference arn(boolean shared, AwsResource... resources) {
        var called = List.of(resources).stream().map(AwsResource::displayName).collect(Collectors.joining(" or "));
        return new AwsReference(List.of(resources), "must be the ARN of " + called, Optional.empty(), shared);
    }

    @Override
    public Optional<String> violation(String text) {
        var arn = Arn.parse(text);
        if (arn.isPresent()) {
            return accepts(arn.get())
                    ? Optional.empty()
                    : Optional.of(description
                            + AwsResource.identify(arn.get())
                                    .map(other -> ", not that of " + other.displayNameWithHint())
                                    .orElse(""));
        }
        return namePattern.filter(form -> form.matcher(text).matches()).isPresent()
                ? Optional.empty()
                : Optional.of(description);
    }

    /** Tells whether this ARN will do. */
    public boolean accepts(Arn arn) {
        for (var resource : resources) {
            if (resource.matches(arn)) {
                return true;
            }
        }
        return false;
    }
}
