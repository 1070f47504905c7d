package io.github.pulumiawsecs.framework.resource;

import io.github.pulumiawsecs.framework.property.PropertyValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Supplier;

/** Keeps secret arguments out of error messages. */
public final class SecretRedaction {
    private SecretRedaction() {}

    /**
     * Returns the result of {@code work}. When an argument is secret, the message of an exception shows none of them.
     *
     * @throws ApiCallException when {@code work} throws it
     * @throws OperationRejectedException when {@code work} throws it
     */
    public static <T> T redacting(PropertyValue.ObjectValue arguments, Supplier<T> work) {
        if (!arguments.hasSecret()) {
            return work.get();
        }
        try {
            return CurrentLog.whereSecret(work);
        } catch (OperationRejectedException rejected) {
            throw rejected.redacted();
        } catch (ApiCallException failure) {
            throw failure.redacted(message -> containsSecret(arguments, message));
        }
    }

    /** The API may repeat a part of an argument, such as the name that an ARN ends with. */
    private static boolean containsSecret(PropertyValue.ObjectValue arguments, String message) {
        var text = message.toLowerCase(Locale.ROOT);
        return arguments.fields().values().stream()
                .filter(PropertyValue::hasSecret)
                .map(PropertyValue::unwrapped)
                .anyMatch(secret -> secret instanceof PropertyValue.StringValue(String value)
                        && Arrays.stream(value.toLowerCase(Locale.ROOT).split("[^\\w-]+", -1))
                                .filter(part -> !part.isEmpty())
                                .anyMatch(text::contains));
    }
}
