package io.github.pulumiawsecs.harness.network;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.Objects;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * A certificate authority that only its bundle makes trusted, and its certificates of servers. The key store is a resource,
 * because keytool takes seconds on a busy machine. These commands wrote it:
 *
 * <pre>
 * options="-keystore certificates.p12 -storepass password -keyalg EC -startdate 2020/01/01"
 * years="-validity 36500"
 * keytool -genkeypair $options $years -alias authority -dname "CN=Private Test Authority" -ext bc:c
 * aws=dns:*.eu-west-1.amazonaws.com,dns:*.sso.eu-west-1.amazonaws.com,dns:*.signin.aws.amazon.com
 * keytool -genkeypair $options $years -alias server -signer authority -dname CN=server \
 *     -ext SAN=dns:localhost,ip:127.0.0.1,dns:ecs.corp.test,$aws
 * keytool -genkeypair $options $years -alias other-host -signer authority -dname CN=server -ext SAN=dns:other.test
 * keytool -genkeypair $options -validity 1 -alias expired -signer authority -dname CN=server -ext SAN=dns:localhost
 * </pre>
 */
public final class PrivateAuthority {
    /** The subject of the authority, as messages show it. */
    public static final String NAME = "CN=Private Test Authority";

    private static final char[] PASSWORD = "password".toCharArray();

    private PrivateAuthority() {}

    /** The certificates of servers. */
    public enum Certificate {
        /** Valid for {@code localhost}, 127.0.0.1, {@code ecs.corp.test}, and AWS in eu-west-1. */
        SERVER("server"),

        /** Valid for {@code other.test}. */
        OTHER_HOST("other-host"),

        /** Was valid for {@code localhost} for one day. */
        EXPIRED("expired");

        private final String alias;

        Certificate(String alias) {
            this.alias = alias;
        }

        SSLContext context() {
            try {
                var keys = load();
                for (var other : Certificate.values()) {
                    if (other != this) {
                        keys.deleteEntry(other.alias);
                    }
                }
                keys.deleteEntry("authority");
                var factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
                factory.init(keys, PASSWORD);
                var context = SSLContext.getInstance("TLS");
                context.init(factory.getKeyManagers(), null, null);
                return context;
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Writes the certificate of the authority into a folder, and returns the PEM file. */
    public static Path writeBundle(Path folder) {
        try {
            var certificate = load().getCertificate("authority").getEncoded();
            return Files.writeString(
                    folder.resolve("authority.pem"),
                    "# A comment, as in many bundles.\n-----BEGIN CERTIFICATE-----\n"
                            + Base64.getMimeEncoder().encodeToString(certificate)
                            + "\n-----END CERTIFICATE-----\n");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static KeyStore load() throws GeneralSecurityException {
        try (var file = Objects.requireNonNull(PrivateAuthority.class.getResourceAsStream("certificates.p12"))) {
            var keys = KeyStore.getInstance("PKCS12");
            keys.load(file, PASSWORD);
            return keys;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
