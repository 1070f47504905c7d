package io.github.pulumiawsecs.provider.aws;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.sts.model.AssumeRoleWithWebIdentityRequest;

/**
 * A role to assume with an OpenID Connect token.
 *
 * @param request the request, with the token when that is given outright
 * @param tokenFile the file that holds the token otherwise
 */
public record WebIdentity(AssumeRoleWithWebIdentityRequest request, Optional<Path> tokenFile) {

    /**
     * Returns the request, complete. The file is read each time: whoever wrote it rotates the token.
     *
     * @param sessionName what the session is called when the configuration gives no name
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

    /** The SDK asks for the request in the middle of a call, so the failure is one of the SDK's own kind. */
    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw SdkClientException.create("cannot read webIdentityTokenFile " + file, e);
        }
    }

    /** Returns a builder with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Gathers the request and the token's file. */
    public static final class Builder {
        private final AssumeRoleWithWebIdentityRequest.Builder request = AssumeRoleWithWebIdentityRequest.builder();
        private Optional<Path> tokenFile = Optional.empty();

        private Builder() {}

        /** Returns the request to fill. */
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
