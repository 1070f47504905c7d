package io.github.pulumiawsecs.provider.taskset.create;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pulumiawsecs.provider.arn.AwsScope;
import io.github.pulumiawsecs.provider.aws.AwsCallException;
import io.github.pulumiawsecs.simulator.exchange.Response;
import io.github.pulumiawsecs.simulator.fault.DenyAccess;
import io.github.pulumiawsecs.simulator.fault.HiddenTaskSets;
import io.github.pulumiawsecs.testkit.ProviderFixture;
import io.github.pulumiawsecs.testkit.RecordingLog;
import io.github.pulumiawsecs.testkit.SampleInputs;
import io.github.pulumiawsecs.testkit.TaskSetOperations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An unusable journal never fails an operation; one message reports it. */
class CreateJournalTest {
    private static final String CONSEQUENCE =
            "the next deployment finds an interrupted create only by the tag pulumi:aws-ecs:create";

    @TempDir
    private Path home;

    @Test
    void createsWithInvalidHome() {
        assertCreates(
                DeploymentSession.of(Map.of("PULUMI_HOME", "a\0b"), () -> AwsScope.UNKNOWN), "debug: create journal: ");
    }

    @Test
    void createsWithoutHome() {
        assertCreates(DeploymentSession.of(Map.of(), () -> AwsScope.UNKNOWN), "debug: create journal: ");
        assertCreates(
                DeploymentSession.of(Map.of("HOME", "/dev/null"), () -> AwsScope.UNKNOWN), "debug: create journal: ");
    }

    /** Root ignores permissions, so a file at the place of the folder stands for a read-only home. */
    @Test
    void createsWithUnwritableHome() throws IOException {
        Files.createFile(home.resolve("aws-ecs"));
        assertCreates(
                DeploymentSession.withJournalIn(home, Optional.empty()),
                "warning: create journal: cannot write to " + home);
    }

    /** A folder at the place of the entry lets the last step fail, as a full disk does. */
    @Test
    void removesDraftOfFailedWrite() throws IOException {
        var session = DeploymentSession.withJournalIn(home, Optional.empty());
        var log = new RecordingLog();
        var entry = new CreateJournal.Entry("token", "fingerprint", null, null, null);
        session.writeEntry(TaskSetOperations.URN.toString(), entry, log);
        Path file;
        try (var files = Files.list(home.resolve("aws-ecs/creations"))) {
            file = files.findFirst().orElseThrow();
        }
        Files.delete(file);
        Files.createDirectories(file.resolve("folder"));
        session.writeEntry(TaskSetOperations.URN.toString(), entry, log);
        assertThat(log.messages()).singleElement().asString().contains(CONSEQUENCE);
        try (var files = Files.list(home.resolve("aws-ecs/creations"))) {
            assertThat(files).containsExactly(file);
        }
    }

    /** A client token applies only to the account of its first request. */
    @Test
    void repeatsNoTokenInOtherAccount() throws IOException {
        var lost = DeploymentSession.withJournalIn(home, Optional.empty());
        try (var fixture = ProviderFixture.builder().virtualTime().session(lost).build()) {
            var inputs = fixture.checked(SampleInputs.minimal());
            fixture.simulator()
                    .injectFault((call, next) -> call.operation().equals("CreateTaskSet")
                            ? new Response.ConnectionDropped()
                            : next.handle(call));
            assertThatThrownBy(() -> fixture.create(inputs)).isInstanceOf(AwsCallException.class);
            fixture.simulator().clearApiFaults();
            var tokens = tokens(fixture);
            moveToOtherAccount();

            var next = fixture.withSession(DeploymentSession.withJournalIn(home, Optional.empty()));
            next.create(inputs);

            assertThat(tokens(fixture)).hasSize(2).containsAll(tokens);
            assertThat(next.log().warnings()).singleElement().asString().contains("may have created it");
        }
    }

    private void moveToOtherAccount() throws IOException {
        try (var entries = Files.list(home.resolve("aws-ecs/creations"))) {
            var entry = entries.findFirst().orElseThrow();
            var text = Files.readString(entry);
            assertThat(text).contains("account=123456789012");
            Files.writeString(entry, text.replace("account=123456789012", "account=210987654321"));
        }
    }

    private static Set<String> tokens(ProviderFixture fixture) {
        return fixture.simulator().calls().stream()
                .filter(call -> call.operation().equals("CreateTaskSet"))
                .map(call -> call.body().get("clientToken").getAsString())
                .collect(Collectors.toSet());
    }

    @Test
    void continuesWithRecordedTaskSetThatAwsHides() {
        var killed = DeploymentSession.withJournalIn(home, Optional.empty());
        try (var fixture =
                ProviderFixture.builder().virtualTime().session(killed).build()) {
            var inputs = fixture.checked(SampleInputs.minimal());
            var created = fixture.create(inputs);
            var shown = fixture.time().instant().plusSeconds(90);
            fixture.simulator()
                    .injectFault(
                            new HiddenTaskSets(() -> fixture.time().instant().isBefore(shown)));

            var next = fixture.withSession(DeploymentSession.withJournalIn(home, Optional.empty()));

            assertThat(next.create(inputs).id()).isEqualTo(created.id());
            assertThat(next.writes()).containsOnlyOnce("CreateTaskSet");
        }
    }

    @Test
    void leavesNoEntryAfterRejectionOrSavedState() throws IOException {
        var session = DeploymentSession.withJournalIn(home, Optional.empty());
        try (var fixture = ProviderFixture.builder().session(session).build()) {
            var inputs = fixture.checked(SampleInputs.minimal());
            fixture.simulator().injectFault(new DenyAccess("CreateTaskSet"));
            assertThatThrownBy(() -> fixture.create(inputs)).isInstanceOf(AwsCallException.class);
            assertNoEntries();
            fixture.simulator().clearApiFaults();
            fixture.create(inputs);
            fixture.resource().onCreateDelivered(TaskSetOperations.URN);
            fixture.resource().onCancel(fixture.log());
            fixture.resource().onStop();
            assertNoEntries();
        }
    }

    private void assertNoEntries() throws IOException {
        try (var files = Files.walk(home)) {
            assertThat(files.filter(Files::isRegularFile)).isEmpty();
        }
    }

    private static void assertCreates(DeploymentSession session, String message) {
        try (var fixture = ProviderFixture.builder().session(session).build()) {
            var inputs = fixture.checked(SampleInputs.minimal());
            fixture.create(inputs);
            fixture.create(inputs);
            assertThat(fixture.writes()).containsExactly("CreateTaskSet", "CreateTaskSet");
            assertThat(fixture.log().messages())
                    .filteredOn(text -> text.contains("create journal"))
                    .singleElement()
                    .asString()
                    .startsWith(message)
                    .contains(CONSEQUENCE);
        }
    }
}
