package io.github.pulumiawsecs.wiretests.plugin;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.Iterator;
import java.util.List;
import java.util.TreeMap;
import pulumirpc.Plugin.PluginInfo;
import pulumirpc.Provider.CheckFailure;
import pulumirpc.Provider.CheckResponse;
import pulumirpc.Provider.ConfigureResponse;
import pulumirpc.Provider.CreateResponse;
import pulumirpc.Provider.DiffResponse;
import pulumirpc.Provider.GetMappingResponse;
import pulumirpc.Provider.GetMappingsResponse;
import pulumirpc.Provider.GetSchemaResponse;
import pulumirpc.Provider.InvokeResponse;
import pulumirpc.Provider.ListResponse;
import pulumirpc.Provider.ProviderHandshakeResponse;
import pulumirpc.Provider.ReadResponse;
import pulumirpc.Provider.UpdateResponse;

/** The plugin's answers, as JSON. */
final class ResponseReaders {
    private ResponseReaders() {}

    static JsonObject of(ProviderHandshakeResponse answer) {
        return new StructFields.Answer()
                .flag("acceptSecrets", answer.getAcceptSecrets())
                .flag("acceptResources", answer.getAcceptResources())
                .flag("acceptOutputs", answer.getAcceptOutputs())
                .flag("supportsAutonamingConfiguration", answer.getSupportsAutonamingConfiguration())
                .flag("acceptsByteString", answer.getAcceptsByteString())
                .json();
    }

    static JsonObject of(PluginInfo answer) {
        return new StructFields.Answer().text("version", answer.getVersion()).json();
    }

    /** The schema as the object that it is, not as the text that travels. */
    static JsonObject of(GetSchemaResponse answer) {
        return new StructFields.Answer()
                .object("schema", JsonParser.parseString(answer.getSchema()).getAsJsonObject())
                .json();
    }

    static JsonObject of(GetMappingResponse answer) {
        return new StructFields.Answer()
                .text("provider", answer.getProvider())
                .text("data", answer.getData().toStringUtf8())
                .json();
    }

    static JsonObject of(GetMappingsResponse answer) {
        return new StructFields.Answer()
                .texts("providers", answer.getProvidersList())
                .json();
    }

    static JsonObject of(ConfigureResponse answer) {
        return new StructFields.Answer()
                .flag("acceptSecrets", answer.getAcceptSecrets())
                .flag("supportsPreview", answer.getSupportsPreview())
                .flag("acceptResources", answer.getAcceptResources())
                .flag("acceptOutputs", answer.getAcceptOutputs())
                .flag("supportsAutonamingConfiguration", answer.getSupportsAutonamingConfiguration())
                .json();
    }

    static JsonObject of(CheckResponse answer) {
        return new StructFields.Answer()
                .struct("inputs", answer.hasInputs(), answer.getInputs())
                .array("failures", failures(answer.getFailuresList()))
                .json();
    }

    static JsonObject of(InvokeResponse answer) {
        return new StructFields.Answer()
                .struct("return", answer.hasReturn(), answer.getReturn())
                .array("failures", failures(answer.getFailuresList()))
                .json();
    }

    private static JsonArray failures(List<CheckFailure> all) {
        var failures = new JsonArray();
        all.forEach(failure -> failures.add(new StructFields.Answer()
                .text("property", failure.getProperty())
                .text("reason", failure.getReason())
                .json()));
        return failures;
    }

    /** All the answers of a list, in the order in which they came. */
    static JsonObject of(Iterator<ListResponse> answers) {
        var all = new JsonArray();
        answers.forEachRemaining(answer -> all.add(of(answer)));
        return new StructFields.Answer().array("responses", all).json();
    }

    private static JsonObject of(ListResponse answer) {
        return switch (answer.getResponseCase()) {
            case COMPUTED ->
                new StructFields.Answer().object("computed", new JsonObject()).json();
            case RESULT ->
                new StructFields.Answer()
                        .text("id", answer.getResult().getId())
                        .text("name", answer.getResult().getName())
                        .json();
            case CONTINUATION ->
                new StructFields.Answer()
                        .text("continuationToken", answer.getContinuation().getContinuationToken())
                        .json();
            case RESPONSE_NOT_SET -> new JsonObject();
        };
    }

    static JsonObject of(DiffResponse answer) {
        var detailed = new JsonObject();
        new TreeMap<>(answer.getDetailedDiffMap())
                .forEach((path, difference) -> detailed.add(
                        path,
                        new StructFields.Answer()
                                .text("kind", difference.getKind().name())
                                .flag("inputDiff", difference.getInputDiff())
                                .json()));
        var json = new StructFields.Answer()
                .texts("replaces", answer.getReplacesList())
                .texts("stables", answer.getStablesList())
                .flag("deleteBeforeReplace", answer.getDeleteBeforeReplace())
                .text("changes", answer.getChanges().name())
                .texts("diffs", answer.getDiffsList())
                .flag("hasDetailedDiff", answer.getHasDetailedDiff());
        return (detailed.isEmpty() ? json : json.object("detailedDiff", detailed)).json();
    }

    static JsonObject of(CreateResponse answer) {
        return new StructFields.Answer()
                .text("id", answer.getId())
                .struct("properties", answer.hasProperties(), answer.getProperties())
                .json();
    }

    static JsonObject of(ReadResponse answer) {
        return new StructFields.Answer()
                .text("id", answer.getId())
                .struct("properties", answer.hasProperties(), answer.getProperties())
                .struct("inputs", answer.hasInputs(), answer.getInputs())
                .json();
    }

    static JsonObject of(UpdateResponse answer) {
        return new StructFields.Answer()
                .struct("properties", answer.hasProperties(), answer.getProperties())
                .json();
    }
}
