package software.amazon.awssdk.regions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.JarURLConnection;
import java.util.Collections;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A service without an entry would get AWS's default endpoint and signing region, which may be wrong for it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GeneratedServiceMetadataProviderTest {
    private static final String SERVICES = "software/amazon/awssdk/services";
    private static final Pattern CLIENT =
            Pattern.compile(SERVICES + "/[a-z0-9]+/(?!Default)\\w+(?<!Async)Client\\.class");

    private final TreeSet<String> clients = new TreeSet<>();

    /** Finds the clients of all SDK modules on the class path, so that a new module needs no entry here. */
    @BeforeAll
    void findClients() throws IOException {
        for (var folder : Collections.list(getClass().getClassLoader().getResources(SERVICES))) {
            if (folder.openConnection() instanceof JarURLConnection jar) {
                jar.getJarFile().stream()
                        .map(entry -> entry.getName())
                        .filter(name -> CLIENT.matcher(name).matches())
                        .map(name -> name.replace(".class", "").replace('/', '.'))
                        .forEach(clients::add);
            }
        }
    }

    /** AWS has no metadata of AWS Sign-In: its endpoint comes from rules, and its requests have no signing region. */
    Stream<String> clients() {
        return clients.stream().filter(client -> !client.endsWith(".SigninClient"));
    }

    @Test
    void findsTheClientsOfTheClassPath() {
        assertThat(clients)
                .contains(
                        "software.amazon.awssdk.services.ecs.EcsClient",
                        "software.amazon.awssdk.services.sso.SsoClient",
                        "software.amazon.awssdk.services.ssooidc.SsoOidcClient",
                        "software.amazon.awssdk.services.sts.StsClient");
    }

    @ParameterizedTest
    @MethodSource("clients")
    void hasMetadataOfEachClient(String client) throws ReflectiveOperationException {
        assertThat(Class.forName(client).getMethod("serviceMetadata").invoke(null))
                .isNotInstanceOf(DefaultServiceMetadata.class);
    }
}
