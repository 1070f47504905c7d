package io.github.pulumiawsecs.harness;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The files in which {@code aws login} stores its logins, and the response that renews one. */
public final class LoginCache {
    /** Made for these tests. */
    private static final String KEY = """
            -----BEGIN EC PRIVATE KEY-----\\n\
            MHcCAQEEIJHQhMibOT44IqVk688NZKoQuCPVBw8875ajWtvFCLTIoAoGCCqGSM49\\n\
            AwEHoUQDQgAEEDisW0mJAe6LF68LO3/y2LH8qaZv+0voqc4A6w6G2/L6LUYCN4Ug\\n\
            6YcdBsrRSjMPNQl/lxue/dPjgAwo70e08Q==\\n\
            -----END EC PRIVATE KEY-----""";

    private LoginCache() {}

    /**
     * Writes the login of a session with the access key {@code OFLOGIN}.
     *
     * @param session the value of {@code login_session}
     * @param expiration an instant in ISO 8601
     */
    public static void write(Path folder, String session, String expiration) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(sha256(session) + ".json"), """
                {"accessToken": {"accessKeyId": "OFLOGIN", "secretAccessKey": "secret", "sessionToken": "token",
                  "accountId": "111122223333", "expiresAt": "%s"},
                 "tokenType": "aws_sigv4", "refreshToken": "refresh", "identityToken": "identity", "clientId": "cli",
                 "dpopKey": "%s"}""".formatted(expiration, KEY));
    }

    /** Returns the response of AWS Sign-In that renews a login. */
    public static String renewed(String accessKey) {
        return """
                {"accessToken": {"accessKeyId": "%s", "secretAccessKey": "secret", "sessionToken": "token"},
                 "tokenType": "aws_sigv4", "expiresIn": 900, "refreshToken": "again"}""".formatted(accessKey);
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
