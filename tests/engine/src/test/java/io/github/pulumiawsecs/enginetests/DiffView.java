package io.github.pulumiawsecs.enginetests;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The output of the CLI with {@code --diff}.
 *
 * @param output the whole output
 */
record DiffView(String output) {
    private static final String HEAD = "^ {4}\\S* ?aws-ecs:index:TaskSet: ";

    /** Returns the changed properties of a task set; empty when the output does not mention it. */
    String changesOf(String name) {
        return of(name, lines -> lines.stream().skip(1).filter(line -> !line.matches(" {8}\\[.*]")));
    }

    /** Returns the engine's name of the operation on a task set. */
    String operationOn(String name) {
        return of(name, lines -> lines.stream().limit(1)).replaceAll("(?s).*\\((.*)\\).*", "$1");
    }

    private String of(String name, Function<List<String>, Stream<String>> choice) {
        var lines = output.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).matches(HEAD + ".*")) {
                int end = i + 1;
                while (end < lines.size() && lines.get(end).startsWith("      ")) {
                    end++;
                }
                var block = lines.subList(i, end);
                if (block.stream().anyMatch(line -> line.endsWith("::aws-ecs:index:TaskSet::" + name + "]"))) {
                    return choice.apply(block).collect(Collectors.joining("\n")).stripIndent();
                }
            }
        }
        return "";
    }
}
