package io.github.pulumiawsecs.wiretests.shrunk;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import io.github.pulumiawsecs.wiretests.plugin.PluginFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Shrinking cannot detect classes that are loaded by name; the metadata of the libraries lists them. */
class LookedUpByNameTest {
    private static JarFile jar;
    private static URLClassLoader classes;

    @BeforeAll
    static void open() throws IOException {
        var file = PluginFolder.built().jar().toFile();
        jar = new JarFile(file);
        classes = new URLClassLoader(new URL[] {file.toURI().toURL()}, ClassLoader.getPlatformClassLoader());
    }

    @AfterAll
    static void close() throws IOException {
        classes.close();
        jar.close();
    }

    @Test
    void keepsServiceLoaderProviders() {
        var named = entries("META-INF/services/[^/]+")
                .flatMap(LookedUpByNameTest::lines)
                .toList();

        assertThat(named).contains("io.grpc.okhttp.OkHttpServerProvider").allMatch(LookedUpByNameTest::exists);
    }

    /** The SDK maintains these lists for GraalVM, which has the same restriction. */
    @Test
    void keepsReflectiveSdkClasses() {
        var named = entries("META-INF/native-image/.*/reflect-config\\.json")
                .flatMap(entry -> JsonParser.parseString(text(entry)).getAsJsonArray().asList().stream())
                .map(entry -> entry.getAsJsonObject().get("name").getAsString())
                .toList();

        assertThat(named).contains("software.amazon.awssdk.services.sso.auth.SsoProfileCredentialsProviderFactory");
        assertThat(named).allMatch(LookedUpByNameTest::exists);
    }

    @Test
    void keepsSdkInterceptors() {
        var named = entries("software/amazon/awssdk/.*/execution\\.interceptors")
                .flatMap(LookedUpByNameTest::lines)
                .toList();

        assertThat(named).allMatch(LookedUpByNameTest::exists);
    }

    /** Proves that the build does shrink. */
    @Test
    void removesUnusedClasses() {
        assertThat(List.of(
                        "software.amazon.awssdk.services.ecs.model.RunTaskRequest",
                        "software.amazon.awssdk.services.ecs.EcsAsyncClient",
                        "software.amazon.awssdk.regions.servicemetadata.S3ServiceMetadata"))
                .noneMatch(LookedUpByNameTest::exists);
    }

    private static Stream<JarEntry> entries(String pattern) {
        return jar.stream().filter(entry -> entry.getName().matches(pattern));
    }

    private static Stream<String> lines(JarEntry entry) {
        return text(entry).lines().map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#"));
    }

    private static String text(JarEntry entry) {
        try (var stream = jar.getInputStream(entry)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns whether the class and its default constructor exist. */
    private static boolean exists(String name) {
        try {
            var _ = classes.loadClass(name).getDeclaredConstructor();
            return true;
        } catch (ReflectiveOperationException | NoClassDefFoundError _) {
            return false;
        }
    }
}
