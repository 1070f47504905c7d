package io.github.pulumiawsecs.provider.taskset;

import io.github.pulumiawsecs.framework.property.PropertyPath;
import io.github.pulumiawsecs.framework.property.PropertyValue;
import io.github.pulumiawsecs.framework.resource.CheckRequest;
import io.github.pulumiawsecs.framework.resource.CheckResult;
import io.github.pulumiawsecs.framework.schema.check.CheckFailure;
import io.github.pulumiawsecs.framework.schema.check.Defaults;
import io.github.pulumiawsecs.framework.schema.check.InputDecoder;
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

/** Validates all inputs of a task set at once and applies defaults. Makes no AWS call. */
public final class TaskSetCheck {
    private TaskSetCheck() {}

    /**
     * Returns the inputs without nulls, with defaults and {@code tagsAll}, and the failures and warnings.
     *
     * @param scope the region and account of the provider, as far as they are known
     */
    public static CheckResult check(AwsScope scope, TagPolicy policy, CheckRequest request) {
        var oldInputs = request.oldInputs();
        var inputs = InputDecoder.decode(TaskSetSchema.TYPE, policy.dropEchoedTagsAll(oldInputs, request.newInputs()));
        var arns = ArnReferences.collectFrom(TaskSetSchema.TYPE, inputs);
        var failures = new ArrayList<>(InputValidator.validate(TaskSetSchema.TYPE, inputs));
        failures.addAll(arns.scopeFailures(scope, inputs));
        var userTags = inputs.get(TaskSetSchema.TAGS.name()).unwrapped();
        if (userTags instanceof PropertyValue.ObjectValue(var fields)
                && fields.size() <= TagRules.MAX_TAGS
                && policy.merged(userTags) instanceof PropertyValue.ObjectValue(Map<String, PropertyValue> all)
                && all.size() > TagRules.MAX_TAGS) {
            failures.add(new CheckFailure(
                    PropertyPath.ROOT.field(TaskSetSchema.TAGS.name()),
                    "must have at most " + TagRules.MAX_TAGS + " tags together with the provider's defaultTags (got "
                            + all.size() + ")"));
        }
        var warnings = new ArrayList<>(InputWarnings.collect(TaskSetSchema.TYPE, oldInputs, inputs));
        warnings.addAll(arns.crossAccountWarnings(scope, TaskSetSchema.TYPE, oldInputs));
        return new CheckResult(
                policy.withComputedTags(Defaults.apply(TaskSetSchema.TYPE, inputs)),
                List.copyOf(failures),
                List.copyOf(warnings));
    }
}
