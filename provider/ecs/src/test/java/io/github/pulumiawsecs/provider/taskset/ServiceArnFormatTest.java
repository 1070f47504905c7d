package io.github.pulumiawsecs.provider.taskset;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pulumiawsecs.simulator.exchange.Response;
import io.github.pulumiawsecs.simulator.operation.Json;
import io.github.pulumiawsecs.testkit.ProviderFixture;
import io.github.pulumiawsecs.testkit.SampleInputs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * AWS returns a short ARN of a service from before the account's opt-in to long ARNs; a program may have the short one, the long
 * one or the name.
 */
class ServiceArnFormatTest {
    private static final String PREFIX = "arn:aws:ecs:us-east-1:123456789012:service/";

    private final ProviderFixture fixture = ProviderFixture.start();

    @AfterEach
    void close() {
        fixture.close();
    }

    @ParameterizedTest
    @CsvSource({
        "web, true",
        PREFIX + "web, true",
        PREFIX + "demo/web, true",
        "web, false",
        PREFIX + "web, false",
        PREFIX + "demo/web, false"
    })
    void showsNoDriftInAnyFormat(String service, boolean returnsShortArns) {
        if (returnsShortArns) {
            returnShortArns();
        }
        var inputs = SampleInputs.checked("{'service': '" + service + "'}");

        var created = fixture.create(inputs);
        var refreshed = fixture.read(created.id(), created.outputs(), inputs).orElseThrow();

        assertThat(refreshed.inputs().get("service")).isEqualTo(inputs.get("service"));
        assertThat(fixture.diffs(refreshed, refreshed.inputs(), inputs)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"web", PREFIX + "web", PREFIX + "demo/web"})
    void showsNoDifferenceBetweenFormats(String other) {
        var inputs = SampleInputs.checked("{'service': '" + PREFIX + "demo/web'}");
        var created = fixture.create(inputs);

        assertThat(fixture.diffs(created, inputs, SampleInputs.checked("{'service': '" + other + "'}")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                PREFIX + "api",
                "arn:aws:ecs:us-east-1:999999999999:service/web",
                "arn:aws:ecs:eu-west-1:123456789012:service/web"
            })
    void replacesForOtherService(String other) {
        var inputs = SampleInputs.checked("{'service': '" + PREFIX + "demo/web'}");
        var created = fixture.create(inputs);

        assertThat(fixture.diffs(created, inputs, SampleInputs.checked("{'service': '" + other + "'}")))
                .containsExactly("service CHANGED");
    }

    private void returnShortArns() {
        fixture.simulator().injectFault((call, next) -> {
            var response = next.handle(call);
            return response instanceof Response.Success(var body)
                    ? new Response.Success(Json.parse(body.toString().replace(PREFIX + "demo/", PREFIX)))
                    : response;
        });
    }
}
