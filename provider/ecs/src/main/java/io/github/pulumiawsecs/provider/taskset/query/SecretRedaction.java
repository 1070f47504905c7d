package io.github.pulumiawsecs.provider.taskset.query;

import io.github.pulumiawsecs.framework.property.PropertyValue;
import io.github.pulumiawsecs.framework.resource.OperationRejectedException;
import io.github.pulumiawsecs.provider.aws.AwsCallException;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Supplier;

/** Says what went wrong without the secrets among the arguments. */
final class SecretRedaction {
    private SecretRedaction() {}

    /**
     * Returns what {@code work} returns.
     *
     * @throws AwsCallException when AWS cannot be asked
     * @throws OperationRejectedException when the work says no
     */
    static <T> T redacting(PropertyValue.ObjectValue arguments, Supplier<T> work) {
        if (!arguments.hasSecret()) {
            return work.get();
        }
        try {
            return work.get();
        } catch (OperationRejectedException refused) {
            throw refused.redacted();
        } catch (AwsCallException failure) {
            throw failure.redacted(message -> containsSecret(arguments, message));
        }
    }

    /** AWS repeats a part of an argument too, such as the name that an ARN ends with. */
    private static boolean containsSecret(PropertyValue.ObjectValue arguments, String message) {
        var told = message.toLowerCase(Locale.ROOT);
        return arguments.fields().values().stream()
                .filter(PropertyValue::hasSecret)
                .map(PropertyValue::unwrapped)
                .anyMatch(secret -> secret instanceof PropertyValue.StringValue(String text)
                        && Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\w-]+", -1))
                                .filter(part -> !part.isEmpty())
                                .anyMatch(told::contains));
    }
}
