package io.github.pulumiawsecs.provider.aws;

import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkClientException;

/**
 * Credentials that say in our words why there are none. The SDK's own message lists its Java classes, and drowns the
 * one reason that matters among those of all the places where nothing was to be expected.
 *
 * @param delegate the SDK's provider
 * @param profile the profile that it looks at
 */
record DiagnosingCredentialsProvider(AwsCredentialsProvider delegate, String profile)
        implements AwsCredentialsProvider {

    /** How the chain sets its members' reasons apart. */
    private static final Pattern MEMBER = Pattern.compile("(?:: \\[|, )\\w+CredentialsProvider\\(");

    /** What the members say when they were simply not set up. */
    private static final List<String> NOTHING_THERE = List.of(
            "Unable to load credentials from system settings",
            "Either the environment variable",
            "Profile file contained no credentials",
            "Cannot fetch credentials from container - neither",
            "Failed to load credentials from IMDS",
            "IMDS credentials have been disabled");

    @Override
    public AwsCredentials resolveCredentials() {
        try {
            return delegate.resolveCredentials();
        } catch (SdkClientException e) {
            var message = String.valueOf(e.rawMessage());
            if (message.startsWith("Unable to load credentials from any of the providers")) {
                throw ConfigurationException.credentials(profile, reasons(message));
            }
            throw message.startsWith("Profile file contained no credentials")
                    ? ConfigurationException.profileWithoutCredentials(profile)
                    : e;
        } catch (IllegalArgumentException | IllegalStateException | UncheckedIOException e) {
            throw ConfigurationException.profileUnusable(profile, messages(e));
        }
    }

    private static String reasons(String chain) {
        return Arrays.stream(MEMBER.split(chain.substring(chain.lastIndexOf(") : [") + 1)))
                .filter(member -> member.contains("): "))
                .map(member -> member.substring(member.indexOf("): ") + "): ".length()))
                .map(reason -> reason.replaceFirst("\\.?]?\\.?$", ""))
                .filter(reason -> NOTHING_THERE.stream().noneMatch(reason::startsWith))
                .collect(Collectors.joining("; "));
    }

    /** The SDK's complaint and its cause; what lies deeper repeats them. */
    private static String messages(RuntimeException thrown) {
        return ConnectionErrors.causes(thrown)
                .limit(2)
                .map(cause -> String.valueOf(cause.getMessage()).strip().replaceFirst("[.:]$", ""))
                .collect(Collectors.joining(": "));
    }
}
