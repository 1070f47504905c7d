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
 * Replaces the SDK's message about missing credentials. The SDK lists its Java classes, and hides the relevant reason among
 * those of sources without any configuration.
 *
 * @param delegate the SDK's credentials provider
 * @param profile the profile that the delegate reads
 */
record DiagnosingCredentialsProvider(AwsCredentialsProvider delegate, String profile)
        implements AwsCredentialsProvider {

    /** The separator of the reasons in the message of the SDK's chain. */
    private static final Pattern MEMBER = Pattern.compile("(?:: \\[|, )\\w+CredentialsProvider\\(");

    /** The reasons of sources without any configuration. */
    private static final List<String> NOT_CONFIGURED = List.of(
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
                .filter(reason -> NOT_CONFIGURED.stream().noneMatch(reason::startsWith))
                .collect(Collectors.joining("; "));
    }

    /** Returns the messages of the exception and its cause; deeper causes repeat them. */
    private static String messages(RuntimeException thrown) {
        return ConnectionErrors.causes(thrown)
                .limit(2)
                .map(cause -> String.valueOf(cause.getMessage()).strip().replaceFirst("[.:]$", ""))
                .collect(Collectors.joining(": "));
    }
}
