package io.github.pulumiawsecs.harness;

import com.google.gson.JsonObject;

/**
 * Sample arguments of a function.
 *
 * @param arguments valid arguments; the function has a result while the full sample of each resource type exists
 */
public record FunctionSamples(JsonObject arguments) {

    /**
     * Reads the samples of a function from {@code samples/NAME.json}.
     *
     * @param token such as {@code aws-ecs:index:getTaskSet}
     * @throws IllegalArgumentException when the file does not exist
     */
    public static FunctionSamples of(String token) {
        return new FunctionSamples(SampleFile.read(token).getAsJsonObject("arguments"));
    }
}
