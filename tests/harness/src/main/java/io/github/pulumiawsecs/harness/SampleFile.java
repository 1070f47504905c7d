package io.github.pulumiawsecs.harness;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The files {@code samples/NAME.json} beside this class, one for each resource type and function. */
final class SampleFile {
    private SampleFile() {}

    /**
     * Reads the samples of a resource type or function.
     *
     * @throws IllegalArgumentException when the file does not exist
     */
    static JsonObject read(String token) {
        var name = "samples/" + token.substring(token.lastIndexOf(':') + 1) + ".json";
        try (var file = SampleFile.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalArgumentException(
                        token + ": must have samples. Next: add " + name + " to the resources of tests/harness.");
            }
            return JsonParser.parseReader(new InputStreamReader(file, StandardCharsets.UTF_8))
                    .getAsJsonObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
