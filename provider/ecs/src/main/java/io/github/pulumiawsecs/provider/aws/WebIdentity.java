package io.github.pulumiawsecs.provider.aws;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.sts.auth.StsAssumeRoleWithWebIdentityCredentialsProvider;
import software.amazon.awssdk.services.sts.model.AssumeRoleWithWebIdentityRequest;

/**
 * A role to assume with an OpenID Connect token.
 *
 * @param request the request, with the token unless {@code tokenFile} has it
 * @param tokenFile the file with the token
 */
public record WebIdentity(AssumeRoleWithWebIdentityRequest request, Optional<Path> tokenFile) {

    /** Returns the credentials of the role. Sends nothing. */
    AwsCredentialsProvider credentials(CredentialClients clients) {
        return StsAssumeRoleWithWebIdentityCredentialsProvider.builder()
                .stsClient(clients.anonymousSts())
                .refreshRequest(() -> complete(CredentialsResolver.SESSION_NAME))
                .build();
    }

    /**
     * Returns the complete request. Reads the file each time, because its owner rotates the token.
     *
     * @param sessionName the session name when the configuration has none
     * @throws SdkClientException when the file cannot be read
     */
    AssumeRoleWithWebIdentityRequest complete(String sessionName) {
        var complete = request.toBuilder();
        if (request.roleSessionName() == null) {
            complete.roleSessionName(sessionName);
        }
        tokenFile.ifPresent(file -> complete.webIdentityToken(read(file)));
        return complete.build();
    }

    /** The SDK requests this value during a call, so the method throws an exception of the SDK. */
    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw SdkClientException.create("cannot read the file of the web identity token, " + file, e);
        }
    }

    /** Returns a builder with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link WebIdentity}. */
    public static final class Builder {
        private final AssumeRoleWithWebIdentityRequest.Builder request = AssumeRoleWithWebIdentityRequest.builder();
        private Optional<Path> tokenFile = Optional.empty();

        private Builder() {}

        /** Returns the builder of the request. */
        public AssumeRoleWithWebIdentityRequest.Builder request() {
            return request;
        }

        public Builder tokenFile(String path) {
            tokenFile = Optional.of(Path.of(path));
            return this;
        }

        public WebIdentity build() {
            return new WebIdentity(request.build(), tokenFile);
        }
    }
}
