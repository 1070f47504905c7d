package io.github.pulumiawsecs.framework.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BackendUrlTest {
    private static final String CREDENTIALS = """
            {
                "current": "https://api.pulumi.com",
                "accessTokens": {"https://api.pulumi.com": "canary"}
            }
            """;

    @TempDir
    private Path temporary;

    private Path home;
    private Path program;

    @BeforeEach
    void createFolders() throws IOException {
        home = Files.createDirectories(temporary.resolve("home/.pulumi"));
        program = Files.createDirectories(temporary.resolve("project/program"));
    }

    @Test
    void prefersTheEnvironment() throws IOException {
        writeCredentials(home);
        writeProject("Pulumi.yaml", "name: p\nbackend:\n  url: s3://project\n");

        assertThat(BackendUrl.find(environment("PULUMI_BACKEND_URL", "s3://bucket/a/"), program))
                .contains("s3://bucket/a");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name: p\nruntime: yaml\nbackend:\n  url: s3://project\n",
                "backend:\r\n    url:   \"s3://project\"  # shared\r\nname: p\r\n",
                "name: p\nbackend: {url: 's3://project'}\n",
                "{\"name\": \"p\", \"runtime\": \"yaml\",\n \"backend\": {\"url\": \"s3://project\"}}",
            })
    void readsTheProjectFile(String project) throws IOException {
        writeCredentials(home);
        writeProject(project.startsWith("{") ? "Pulumi.json" : "Pulumi.yaml", project);

        assertThat(find(program)).contains("s3://project");
    }

    @Test
    void readsTheCredentialsFile() throws IOException {
        writeCredentials(home);
        writeProject("Pulumi.yaml", "name: p\nconfig:\n  app:backend:\n    default: x\n");

        assertThat(find(program)).contains("https://api.pulumi.com");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PULUMI_CREDENTIALS_PATH", "PULUMI_HOME"})
    void readsTheCredentialsFileElsewhere(String variable) throws IOException {
        var other = Files.createDirectories(temporary.resolve("other"));
        writeCredentials(other);

        assertThat(BackendUrl.find(environment(variable, other.toString()), program))
                .contains("https://api.pulumi.com");
    }

    @Test
    void findsNoneWithoutFiles() {
        assertThat(find(program)).isEmpty();
        assertThat(BackendUrl.find(Map.of(), program)).isEmpty();
        assertThat(BackendUrl.find(Map.of("PULUMI_HOME", "a\0b"), program)).isEmpty();
    }

    @Test
    void ignoresUnreadableFiles() throws IOException {
        Files.write(home.resolve("credentials.json"), new byte[] {(byte) 0xff, (byte) 0xfe});

        assertThat(find(program)).isEmpty();
    }

    private Optional<String> find(Path folder) {
        return BackendUrl.find(Map.of("HOME", temporary.resolve("home").toString(), "PULUMI_BACKEND_URL", " "), folder);
    }

    private static Map<String, String> environment(String name, String value) {
        return Map.of(name, value);
    }

    private static void writeCredentials(Path folder) throws IOException {
        Files.writeString(folder.resolve("credentials.json"), CREDENTIALS);
    }

    private void writeProject(String name, String content) throws IOException {
        Files.writeString(temporary.resolve("project").resolve(name), content);
    }
}
