package io.github.pulumiawsecs.sdktests;

import com.google.gson.JsonParser;
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
        cli.run("pulumi", "stack", "init", "test");
        return new CliDriver(cli);
    }

    @Override
    public Result perform(String operation) throws Exception {
        var words = operation.split(" ", 3);
        var shown = words[0].equals("set")
                ? pulumi("config", "set", words[1], words[2])
                : words[0].equals("up")
                        ? pulumi("up", "--yes", "--skip-preview", "--diff")
                        : pulumi(words[0], "--yes", "--skip-preview");
        var outputs =
                JsonParser.parseString(pulumi("stack", "output", "--json")).getAsJsonObject();
        Map<String, String> values = outputs.entrySet().stream()
                .collect(Collectors.toMap(
                        output -> output.getKey(), output -> output.getValue().getAsString()));
        return new Result(shown, values);
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
