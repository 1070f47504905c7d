package io.github.pulumiawsecs.testkit;

import io.github.pulumiawsecs.framework.property.JsonPropertyValues;
import io.github.pulumiawsecs.framework.property.PropertyValue.NullValue;
import io.github.pulumiawsecs.framework.property.PropertyValue.ObjectValue;
import io.github.pulumiawsecs.framework.resource.CheckRequest;
import io.github.pulumiawsecs.provider.arn.AwsScope;
import io.github.pulumiawsecs.provider.tags.IgnoreTags;
import io.github.pulumiawsecs.provider.tags.TagPolicy;
import io.github.pulumiawsecs.provider.tags.Tags;
import io.github.pulumiawsecs.provider.taskset.TaskSetCheck;
import java.util.Map;

/** Inputs of a Fargate task set of the seeded service. JSON may use single quotes. */
public final class SampleInputs {
    private SampleInputs() {}

    /** Returns the inputs that a program must give. */
    public static ObjectValue minimal() {
        return JsonPropertyValues.parseObject("{'cluster': 'demo', 'service': 'web', 'taskDefinition': 'web:1',"
                + " 'networkConfiguration': {'awsvpcConfiguration': {'subnets': ['subnet-1', 'subnet-2']}},"
                + " 'launchType': 'FARGATE'}");
    }

    /** Returns the minimal inputs with the fields of {@code json} added or replaced. */
    public static ObjectValue with(String json) {
        return merge(minimal(), JsonPropertyValues.parseObject(json));
    }

    /** Returns the result of Check for the minimal inputs, without default tags. */
    public static ObjectValue checked() {
        return checked("{}");
    }

    /** Returns the result of Check for {@link #with}, without default tags. */
    public static ObjectValue checked(String json) {
        // Both depend on the provider's default tags.
        return check(new TagPolicy(Map.of(), IgnoreTags.NONE), with(json))
                .with(Tags.ALL_PROPERTY, NullValue.NULL)
                .with(Tags.DEFAULTS_PROPERTY, NullValue.NULL);
    }

    /**
     * Returns the result of Check for a new task set.
     *
     * @throws IllegalArgumentException if the inputs are invalid
     */
    public static ObjectValue check(TagPolicy tags, ObjectValue inputs) {
        var result = TaskSetCheck.check(
                AwsScope.UNKNOWN, tags, new CheckRequest(TaskSetOperations.URN, ObjectValue.EMPTY, inputs));
        if (!result.failures().isEmpty()) {
            throw new IllegalArgumentException(result.failures().toString());
        }
        return result.inputs();
    }

    /** Returns {@code object} with the fields of {@code other} added or replaced. */
    public static ObjectValue merge(ObjectValue object, ObjectValue other) {
        var merged = object;
        for (var field : other.fields().entrySet()) {
            merged = merged.with(field.getKey(), field.getValue());
        }
        return merged;
    }
}
