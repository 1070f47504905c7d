package io.github.pulumiawsecs.sdktests;

import com.google.gson.JsonParser;
import io.github.pulumiawsecs.simulator.vault.VaultServer;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The Pulumi CLI, for a program whose language host is available.
 *
 * @param cli runs commands in the folder of the project
 */
record CliDriver(CommandRunner cli) implements Driver {

    /** Creates the stack. */
    static CliDriver on(CommandRunner cli) throws Exception {
        cli.run("pulumi", "stack", "init", "test", "--secrets-provider", VaultServer.SECRETS_PROVIDER);
        return new CliDriver(cli);
    }

    @Override
    public Result perform(String operation) throws Exception {
        var words = operation.split(" ", 3);
        return switch (words[0]) {
            case "set" -> new Result(pulumi("config", "set", words[1], words[2]), Map.of());
            case "up" -> new Result(pulumi("up", "--yes", "--skip-preview", "--diff"), outputs());
            default -> new Result(pulumi(words[0], "--yes", "--skip-preview"), Map.of());
        };
    }

    private Map<String, String> outputs() throws Exception {
        var outputs =
                JsonParser.parseString(pulumi("stack", "output", "--json")).getAsJsonObject();
        return outputs.entrySet().stream()
                .collect(Collectors.toMap(
                        output -> output.getKey(), output -> output.getValue().getAsString()));
    }

    @Override
    public void close() {}

    private String pulumi(String... words) throws Exception {
        var all = new String[words.length + 4];
        all[0] = "pulumi";
        all[1] = "--non-interactive";
        all[2] = "--color";
        all[3] = "never";
        System.arraycopy(words, 0, all, 4, words.length);
        return cli.run(all);
    }
}
