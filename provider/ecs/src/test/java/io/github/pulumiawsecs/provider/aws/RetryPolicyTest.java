package io.github.pulumiawsecs.provider.aws;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pulumiawsecs.provider.aws.ecs.EcsErrors;
import io.github.pulumiawsecs.provider.aws.ecs.EcsOperations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of retries in {@code docs/waiting.md} lists the retry rules of the code. */
class RetryPolicyTest {
    @Test
    void documentsEveryRetryRule() throws IOException {
        var page = Files.readString(Path.of("../../docs/waiting.md"));
        var section = page.substring(page.indexOf("## Retries"), page.indexOf("## Progress"));
        var documented =
                section.lines().filter(line -> line.startsWith("| ")).skip(1).toList();

        assertThat(documented).containsExactlyInAnyOrderElementsOf(rows().toList());
    }

    @Test
    void documentsPauses() throws IOException {
        assertThat(Files.readString(Path.of("../../docs/waiting.md")))
                .contains("pauses of " + CallRetries.MIN_BACKOFF.toSeconds() + " to "
                        + CallRetries.MAX_BACKOFF.toSeconds() + " seconds");
    }

    private static Stream<String> rows() {
        var known = EcsOperations.CREATE_TASK_SET
                .errors()
                .retryable()
                .map(error -> row(condition(error), error.retry().orElseThrow()));
        return Stream.concat(known, Stream.of(row("no response, or HTTP status 5xx", CallRetries.UNKNOWN_OUTCOME)));
    }

    private static String condition(KnownError error) {
        return error.phrase().isEmpty()
                ? error.codes().stream().sorted().map(code -> "`" + code + "`").collect(Collectors.joining(", "))
                : "message with “" + error.phrase() + "”";
    }

    private static String row(String condition, RetryRule rule) {
        return "| " + rule.statusText() + " | " + condition + " | "
                + operations(rule) + " | "
                + minutes(rule.retryFor()) + " |";
    }

    private static String operations(RetryRule rule) {
        if (rule.equals(KnownErrors.THROTTLED)) {
            return "all";
        }
        if (rule.equals(EcsErrors.TOO_MANY_DEPLOYMENTS)) {
            return "create, while one of them is `DRAINING`";
        }
        return rule.dueToEventualConsistency() ? "create" : "create, update, delete";
    }

    private static String minutes(Duration duration) {
        return duration.toMinutes() + (duration.toMinutes() == 1 ? " minute" : " minutes");
    }
}
