package io.github.pulumiawsecs.provider.taskset.preflight;

import com.google.gson.JsonParser;
import io.github.pulumiawsecs.simulator.EcsSimulator;
import io.github.pulumiawsecs.simulator.model.Timing;
import io.github.pulumiawsecs.testkit.ProviderFixture;
import io.github.pulumiawsecs.testkit.ProviderFixtureBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Preflights with a time limit that a busy machine does not reach. */
final class PreflightFixture {
    private static final Duration BUDGET = Duration.ofMinutes(1);

    private PreflightFixture() {}

    /** Returns a builder of a provider in virtual time that does not retry. Deleted task sets stay DRAINING. */
    static ProviderFixtureBuilder builder() {
        return ProviderFixture.builder()
                .virtualTime()
                .timing(Timing.INTERACTIVE)
                .config("{'maxRetries': 0}");
    }

    /** Returns a provider in the account of the corpus. */
    static ProviderFixture ofCorpus() {
        return builder().resources(PreflightFixture::createAccount).build();
    }

    private static void createAccount(EcsSimulator simulator) {
        try {
            var account = Files.readString(Path.of("../../tests/corpus/account.json"));
            for (var step : JsonParser.parseString(account).getAsJsonArray()) {
                step.getAsJsonObject()
                        .asMap()
                        .forEach((operation, request) -> simulator.call(operation, request.toString()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Preflight auto(ProviderFixture fixture) {
        return auto(fixture, BUDGET);
    }

    static Preflight auto(ProviderFixture fixture, Duration budget) {
        return Preflight.create(fixture.clients(), false, fixture.time(), budget);
    }

    static Preflight strict(ProviderFixture fixture) {
        return Preflight.create(fixture.clients(), true, fixture.time(), BUDGET);
    }
}
