package io.github.pulumiawsecs.provider.taskset.query;

import io.github.pulumiawsecs.framework.property.NullFields;
import io.github.pulumiawsecs.framework.property.PropertyValue;
import io.github.pulumiawsecs.framework.schema.FunctionSchema;
import io.github.pulumiawsecs.framework.schema.check.CheckFailure;
import io.github.pulumiawsecs.framework.schema.check.InputValidator;
import io.github.pulumiawsecs.provider.aws.AwsCallException;
import io.github.pulumiawsecs.provider.taskset.ProviderContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** The functions that the provider offers to programs: each one entry, of how it looks and what it does. */
public final class FunctionRegistry {
    private static final List<Entry> ALL = List.of(
            new Entry(TaskSetFunctionSchemas.GET_TASK_SET, GetTaskSet::invoke),
            new Entry(TaskSetFunctionSchemas.GET_TASK_SETS, GetTaskSets::invoke));

    private FunctionRegistry() {}

    /** @param body gets checked arguments without secrets */
    private record Entry(
            FunctionSchema signature,
            BiFunction<ProviderContext, PropertyValue.ObjectValue, PropertyValue.ObjectValue> body) {}

    /**
     * What a function answers.
     *
     * @param result empty when there are failures
     * @param failures all that is wrong with the arguments
     */
    public record InvokeResult(PropertyValue.ObjectValue result, List<CheckFailure> failures) {}

    /** Returns how the functions look. */
    public static List<FunctionSchema> schemas() {
        return ALL.stream().map(Entry::signature).toList();
    }

    /**
     * Calls a function.
     *
     * @return nothing when there is no function of that token
     * @throws AwsCallException when AWS cannot be asked
     * @throws io.github.pulumiawsecs.framework.resource.OperationRejectedException when what is asked for cannot be told
     */
    public static Optional<InvokeResult> invoke(
            ProviderContext provider, String token, PropertyValue.ObjectValue arguments) {
        return ALL.stream()
                .filter(entry -> entry.signature().token().equals(token))
                .findFirst()
                .map(entry -> invoke(provider, entry, NullFields.remove(arguments)));
    }

    private static InvokeResult invoke(ProviderContext provider, Entry entry, PropertyValue.ObjectValue arguments) {
        var failures = InputValidator.validate(entry.signature().arguments(), arguments);
        if (!failures.isEmpty() || !(arguments.unwrapped() instanceof PropertyValue.ObjectValue plain)) {
            return new InvokeResult(PropertyValue.ObjectValue.EMPTY, failures);
        }
        var result = SecretRedaction.redacting(arguments, () -> entry.body().apply(provider, plain));
        return new InvokeResult(arguments.hasSecret() ? secret(result) : result, failures);
    }

    /** What a secret led to says something of the secret. */
    private static PropertyValue.ObjectValue secret(PropertyValue.ObjectValue result) {
        var fields = new LinkedHashMap<String, PropertyValue>();
        result.fields().forEach((name, value) -> fields.put(name, new PropertyValue.SecretValue(value)));
        return new PropertyValue.ObjectValue(fields);
    }
}
