package io.github.pulumiawsecs.provider.taskset;

import io.github.pulumiawsecs.framework.property.NullFields;
import io.github.pulumiawsecs.framework.property.PropertyPath;
import io.github.pulumiawsecs.framework.property.PropertyValue;
import io.github.pulumiawsecs.framework.resource.CheckResult;
import io.github.pulumiawsecs.framework.schema.check.CheckFailure;
import io.github.pulumiawsecs.framework.schema.check.Defaults;
import io.github.pulumiawsecs.framework.schema.check.InputValidator;
import io.github.pulumiawsecs.framework.schema.check.InputWarnings;
import io.github.pulumiawsecs.provider.arn.ArnReferences;
import io.github.pulumiawsecs.provider.arn.AwsScope;
import io.github.pulumiawsecs.provider.tags.TagPolicy;
import io.github.pulumiawsecs.provider.tags.TagRules;
import io.github.pulumiawsecs.provider.taskset.schema.TaskSetSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Says what is wrong with a task set's inputs, all of it at once, and fills in what the table fills in. No call. */
public final class TaskSetCheck {
    private TaskSetCheck() {}

    /** Returns what can be told of {@code news} when it is not known where the provider works. */
    public static CheckResult check(TagPolicy policy, PropertyValue.ObjectValue olds, PropertyValue.ObjectValue news) {
        return check(AwsScope.UNKNOWN, policy, olds, news);
    }

    /**
     * Returns the inputs without nulls, with what matters and {@code tagsAll} filled in, and what is wrong with them.
     *
     * @param home where the provider works, as far as it is known
     * @param olds the checked inputs of the last deployment, or those of an import
     */
    public static CheckResult check(
            AwsScope home, TagPolicy policy, PropertyValue.ObjectValue olds, PropertyValue.ObjectValue news) {
        var inputs = NullFields.remove(policy.dropEchoedTagsAll(olds, news));
        var places = ArnReferences.collectFrom(TaskSetSchema.TYPE, inputs);
        var failures = new ArrayList<>(InputValidator.validate(TaskSetSchema.TYPE, inputs));
        failures.addAll(places.scopeFailures(home, inputs));
        var own = inputs.get(TaskSetSchema.TAGS.name()).unwrapped();
        if (own instanceof PropertyValue.ObjectValue(var fields)
                && fields.size() <= TagRules.MAX_TAGS
                && policy.merged(own) instanceof PropertyValue.ObjectValue(Map<String, PropertyValue> all)
                && all.size() > TagRules.MAX_TAGS) {
            failures.add(new CheckFailure(
                    PropertyPath.ROOT.field(TaskSetSchema.TAGS.name()),
                    "must have at most " + TagRules.MAX_TAGS + " tags together with the provider's defaultTags, has "
                            + all.size()));
        }
        var warnings = new ArrayList<>(InputWarnings.collect(TaskSetSchema.TYPE, olds, inputs));
        warnings.addAll(places.crossAccountWarnings(home, TaskSetSchema.TYPE, olds));
        return new CheckResult(
                Defaults.apply(TaskSetSchema.TYPE, inputs)
                        .with(
                                TaskSetSchema.TAGS_ALL.name(),
                                policy.expectedTagsAll(inputs.get(TaskSetSchema.TAGS.name()))),
                List.copyOf(failures),
                List.copyOf(warnings));
    }
}
