package awsecs.verb;

import awsecs.aws.AwsFailure;
import awsecs.value.Value;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Supplier;

/** Says what went wrong without the secrets among the arguments. */
final class Discretion {
    private Discretion() {}

    /**
     * Returns what {@code work} returns.
     *
     * @throws AwsFailure when AWS cannot be asked
     * @throws Refused when the work says no
     */
    static <T> T about(Value.Obj arguments, Supplier<T> work) {
        if (!arguments.hasSecret()) {
            return work.get();
        }
        try {
            return work.get();
        } catch (Refused refused) {
            throw refused.discreet();
        } catch (AwsFailure failure) {
            throw failure.discreet(message -> tellsASecret(arguments, message));
        }
    }

    /** AWS repeats a part of an argument too, such as the name that an ARN ends with. */
    private static boolean tellsASecret(Value.Obj arguments, String message) {
        var told = message.toLowerCase(Locale.ROOT);
        return arguments.fields().values().stream()
                .filter(Value::hasSecret)
                .map(Value::plain)
                .anyMatch(secret -> secret instanceof Value.Text(String text)
                        && Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\w-]+", -1))
                                .filter(part -> !part.isEmpty())
                                .anyMatch(told::contains));
    }
}
