package io.github.pulumiawsecs.sdktests;

import io.github.pulumiawsecs.simulator.vault.VaultServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * An isolated Pulumi home with the plugin installed from its archive.
 *
 * @param root the folder
 */
record Installed(Path root) implements AutoCloseable {
    private static final VaultServer VAULT = VaultServer.start();

    static Installed fromTheArchive() throws IOException, InterruptedException {
        var installed = new Installed(Files.createTempDirectory("aws-ecs-sdk-test"));
        var root = installed.root;
        Files.createDirectories(root.resolve("state"));
        installed
                .command(root)
                .run(
                        "pulumi",
                        "plugin",
                        "install",
                        "resource",
                        "aws-ecs",
                        Build.VERSION,
                        "--file",
                        Build.archive().toString());
        return installed;
    }

    /** Returns a command runner for a folder. */
    CommandRunner command(Path folder) {
        return new CommandRunner(folder, environment());
    }

    /** Deletes the folder; targets of links stay. */
    @Override
    public void close() {
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    private Map<String, String> environment() {
        var environment = new HashMap<>(Map.of(
                "PULUMI_HOME", root.resolve("home").toString(),
                "PULUMI_BACKEND_URL", root.resolve("state").toUri().toString(),
                "PULUMI_CONFIG_PASSPHRASE", "test",
                "PULUMI_SKIP_UPDATE_CHECK", "true",
                "PULUMI_DISABLE_AUTOMATIC_PLUGIN_ACQUISITION", "true"));
        // The drivers pass it to the Automation API.
        environment.put("SECRETS_PROVIDER", VaultServer.SECRETS_PROVIDER);
        environment.putAll(VAULT.environment());
        environment.putAll(Map.of(
                "AWS_ACCESS_KEY_ID", "test",
                "AWS_SECRET_ACCESS_KEY", "test",
                "AWS_EC2_METADATA_DISABLED", "true",
                "AWS_CONFIG_FILE", "/dev/null",
                "AWS_SHARED_CREDENTIALS_FILE", "/dev/null"));
        return environment;
    }
}
