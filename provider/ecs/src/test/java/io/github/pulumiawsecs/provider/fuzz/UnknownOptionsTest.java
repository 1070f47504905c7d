package io.github.pulumiawsecs.provider.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import io.github.pulumiawsecs.simulator.wire.HttpReply;
import io.github.pulumiawsecs.testkit.ProviderFixture;
import io.github.pulumiawsecs.testkit.SampleInputs;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A newer AWS may add a value to each of its enumerations: the state has the value as AWS returned it. */
class UnknownOptionsTest {
    private static final Pattern OPTION = Pattern.compile("[A-Z][A-Z0-9_]+");

    private int options;

    @Test
    void passesUnknownOptionsThrough() {
        var inputs = SampleInputs.checked("{'waitForSteadyState': false, 'networkConfiguration':"
                + " {'awsvpcConfiguration': {'subnets': ['subnet-1'], 'assignPublicIp': 'ENABLED'}}}");
        try (var fixture = ProviderFixture.start()) {
            var created = fixture.create(inputs);
            int replaced = 0;
            do {
                int index = replaced++;
                options = 0;
                fixture.filterReplies((operation, reply) ->
                        Optional.of(operation.equals("DescribeTaskSets") ? replaceOption(reply, index) : reply));

                var read = fixture.read(created.id(), created.outputs(), inputs).orElseThrow();
                var imported = fixture.read(created.id()).orElseThrow();

                assertThat(read.outputs().toString()).contains(JsonMutator.NEW_OPTION);
                assertThat(imported.outputs().toString()).contains(JsonMutator.NEW_OPTION);
                assertThat(fixture.diff(read, inputs, inputs, java.util.List.of())
                                .diffs())
                        .isNotNull();
            } while (replaced < options);
            assertThat(replaced).as("replaced options").isGreaterThan(4);
        }
    }

    private HttpReply replaceOption(HttpReply reply, int index) {
        options = 0;
        var body = replaceOption(JsonParser.parseString(reply.body()), index);
        return new HttpReply(reply.status(), reply.contentType(), reply.requestId(), body.toString());
    }

    /** Replaces the option with this number, in the order of the text. */
    private JsonElement replaceOption(JsonElement json, int index) {
        return switch (json) {
            case JsonObject object -> {
                object.entrySet().forEach(member -> member.setValue(replaceOption(member.getValue(), index)));
                yield object;
            }
            case JsonArray array -> {
                for (int i = 0; i < array.size(); i++) {
                    array.set(i, replaceOption(array.get(i), index));
                }
                yield array;
            }
            default -> isOption(json) && options++ == index ? new JsonPrimitive(JsonMutator.NEW_OPTION) : json;
        };
    }

    private static boolean isOption(JsonElement json) {
        return json instanceof JsonPrimitive primitive
                && primitive.isString()
                && OPTION.matcher(json.getAsString()).matches();
    }
}
