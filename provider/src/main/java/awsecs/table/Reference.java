package awsecs.table;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How a property names a resource of AWS: by its ARN, and perhaps by its name too.
 *
 * @param resources what it may name
 * @param says what must hold, as it reads after the property's path
 * @param name the form of the name; nothing when only an ARN will do
 * @param shared whether the resource may belong to another account
 */
public record Reference(List<AwsResource> resources, String says, Optional<Pattern> name, boolean shared) {
    static final Reference CLUSTER = named(AwsResource.CLUSTER, Names.NAME, "up to 255 letters, digits, _ and -");
    static final Reference SERVICE = named(AwsResource.SERVICE, Names.NAME, "up to 255 letters, digits, _ and -");
    static final Reference TASK_DEFINITION = named(
            AwsResource.TASK_DEFINITION,
            Names.NAME + Names.REVISION,
            "family or family:revision, the family up to 255 letters, digits, _ and -");
    static final Reference TARGET_GROUP = arn(false, AwsResource.TARGET_GROUP);
    static final Reference LISTENER_RULE = arn(false, AwsResource.LISTENER_RULE, AwsResource.LISTENER);
    static final Reference ROLE = arn(false, AwsResource.ROLE);

    /** Namespaces, and with them their services, are shared between accounts (AWS Cloud Map Developer Guide). */
    static final Reference REGISTRY = arn(true, AwsResource.REGISTRY);

    private static Reference named(AwsResource resource, String form, String described) {
        return new Reference(
                List.of(resource),
                "must be the name of " + resource.called() + " (" + described + ") or its ARN",
                Optional.of(Pattern.compile(form)),
                false);
    }

    private static Reference arn(boolean shared, AwsResource... resources) {
        var called = List.of(resources).stream().map(AwsResource::called).collect(Collectors.joining(" or "));
        return new Reference(List.of(resources), "must be the ARN of " + called, Optional.empty(), shared);
    }

    /** Returns what must hold and does not, and what was named instead; nothing when {@code text} will do. */
    public Optional<String> broken(String text) {
        var arn = Arn.parse(text);
        if (arn.isPresent()) {
            return canName(arn.get())
                    ? Optional.empty()
                    : Optional.of(says
                            + AwsResource.namedBy(arn.get())
                                    .map(other -> ", not that of " + other.misplaced())
                                    .orElse(""));
        }
        return name.filter(form -> form.matcher(text).matches()).isPresent() ? Optional.empty() : Optional.of(says);
    }

    /** Tells whether this ARN will do. */
    public boolean canName(Arn arn) {
        for (var resource : resources) {
            if (resource.isNamedBy(arn)) {
                return true;
            }
        }
        return false;
    }
}
