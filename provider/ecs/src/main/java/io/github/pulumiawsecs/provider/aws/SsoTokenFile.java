package io.github.pulumiawsecs.provider.aws;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import software.amazon.awssdk.core.exception.SdkClientException;

/**
 * The token of {@code aws sso login} for a profile without an SSO session. Read for each use, because a new login replaces
 * the file.
 */
record SsoTokenFile(Path file) {

    /** Returns the file in which the AWS CLI stores the token. */
    static SsoTokenFile of(AwsEnvironment environment, String startUrl) {
        return new SsoTokenFile(environment.path("~/.aws/sso/cache/" + sha1(startUrl) + ".json"));
    }

    /**
     * Returns the token, which may have expired.
     *
     * @throws SdkClientException when there is no token
     */
    String accessToken() {
        try {
            var token = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
            return text(token, "accessToken");
        } catch (IOException e) {
            throw SdkClientException.create("there is no token", e);
        } catch (JsonParseException | IllegalStateException e) {
            throw SdkClientException.create("the token in " + file + " cannot be read", e);
        }
    }

    private static String text(JsonObject token, String name) {
        if (!token.has(name)) {
            throw new IllegalStateException(name + " is missing");
        }
        return token.get(name).getAsString();
    }

    private static String sha1(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-1").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
