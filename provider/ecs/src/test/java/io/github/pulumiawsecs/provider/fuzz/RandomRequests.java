package io.github.pulumiawsecs.provider.fuzz;

import com.google.protobuf.MessageLite;
import com.google.protobuf.Struct;
import io.github.pulumiawsecs.harness.Structs;
import java.util.Collections;
import java.util.List;
import pulumirpc.Plugin.PluginAttach;
import pulumirpc.Provider.CheckRequest;
import pulumirpc.Provider.ConfigureRequest;
import pulumirpc.Provider.CreateRequest;
import pulumirpc.Provider.DeleteRequest;
import pulumirpc.Provider.DiffRequest;
import pulumirpc.Provider.GetSchemaRequest;
import pulumirpc.Provider.InvokeRequest;
import pulumirpc.Provider.ListRequest;
import pulumirpc.Provider.ProviderHandshakeRequest;
import pulumirpc.Provider.ReadRequest;
import pulumirpc.Provider.UpdateRequest;

/** Random requests for each method: valid ones, and valid ones with mistakes. Not thread-safe. */
final class RandomRequests {
    private static final List<Double> TIMEOUTS =
            List.of(0.0, 0.0, 1200.0, 0.001, 1.0, -1.0, 1e300, Double.NaN, Double.POSITIVE_INFINITY, Double.MIN_VALUE);

    private static final List<Long> SIZES = List.of(0L, 1L, 2L, 100L, -1L, Long.MAX_VALUE, Long.MIN_VALUE);

    /** Addresses without a name that would have to be looked up. */
    private static final List<String> ADDRESSES =
            List.of("", "127.0.0.1:1", "127.0.0.1:99999", "127.0.0.1", "%%%", ":::", "a b", "[", "x:///", "unix:/none");

    private static final Struct CONFIG =
            Structs.parse("{'region': 'us-east-1', 'accessKey': 'test', 'secretKey': 'test', 'maxRetries': 0}");

    private final PackageSamples samples;
    private final Choices choices;
    private final KnownResources known;
    private final RandomStrings strings;
    private final RandomValues values;
    private final StructMutator mutator;

    RandomRequests(PackageSamples samples, Choices choices, KnownResources known) {
        this.samples = samples;
        this.choices = choices;
        this.known = known;
        strings = new RandomStrings(choices, samples.words());
        values = new RandomValues(choices, strings);
        mutator = new StructMutator(choices, values);
    }

    RandomValues values() {
        return values;
    }

    /** Returns the first request of most conversations. */
    MessageLite validConfigure() {
        return ConfigureRequest.newBuilder().setArgs(CONFIG).build();
    }

    /** Returns a request for a method; an empty one for a method that the provider does not implement. */
    MessageLite next(String method) {
        var token = choices.pick(samples.resources());
        return switch (method) {
            case "Handshake" ->
                ProviderHandshakeRequest.newBuilder()
                        .setEngineAddress(choices.pick(ADDRESSES))
                        .setRootDirectory(strings.next())
                        .build();
            case "Attach" ->
                PluginAttach.newBuilder().setAddress(choices.pick(ADDRESSES)).build();
            case "GetSchema" ->
                GetSchemaRequest.newBuilder().setVersion(choices.below(5)).build();
            case "CheckConfig" ->
                CheckRequest.newBuilder()
                        .setUrn(urn("pulumi:providers:aws-ecs"))
                        .setOlds(config())
                        .setNews(config())
                        .build();
            case "DiffConfig" ->
                DiffRequest.newBuilder()
                        .setUrn(urn("pulumi:providers:aws-ecs"))
                        .setOlds(config())
                        .setOldInputs(config())
                        .setNews(config())
                        .addAllIgnoreChanges(paths())
                        .build();
            case "Configure" -> ConfigureRequest.newBuilder().setArgs(config()).build();
            case "Check" ->
                CheckRequest.newBuilder()
                        .setUrn(urn(token))
                        .setOlds(inputs(token))
                        .setNews(inputs(token))
                        .build();
            case "Diff" -> diff(token, known.pick(token, choices));
            case "Create" ->
                CreateRequest.newBuilder()
                        .setUrn(urn(token))
                        .setProperties(inputs(token))
                        .setTimeout(choices.pick(TIMEOUTS))
                        .setPreview(choices.oneIn(2))
                        .build();
            case "Read" -> read(token, known.pick(token, choices));
            case "Update" -> update(token, known.pick(token, choices));
            case "Delete" -> delete(token, known.pick(token, choices));
            case "Invoke" -> invoke();
            case "List" ->
                ListRequest.newBuilder()
                        .setToken(token(token))
                        .setQuery(mutator.mutate(samples.query(token, choices)))
                        .setLimit(choices.pick(SIZES))
                        .setPageSize(choices.pick(SIZES))
                        .setContinuationToken(choices.oneIn(2) ? "" : strings.next())
                        .build();
            default -> com.google.protobuf.Empty.getDefaultInstance();
        };
    }

    private MessageLite diff(String token, KnownResources.Known resource) {
        var request = DiffRequest.newBuilder()
                .setUrn(urn(token))
                .setId(id(resource))
                .setOlds(mutator.mutate(resource.outputs()))
                .setNews(inputs(token))
                .addAllIgnoreChanges(paths());
        if (!choices.oneIn(4)) {
            request.setOldInputs(inputs(token, resource));
        }
        return request.build();
    }

    private MessageLite read(String token, KnownResources.Known resource) {
        var request = ReadRequest.newBuilder().setUrn(urn(token)).setId(id(resource));
        if (!choices.oneIn(3)) {
            request.setProperties(mutator.mutate(resource.outputs())).setInputs(inputs(token, resource));
        }
        return request.build();
    }

    private MessageLite update(String token, KnownResources.Known resource) {
        return UpdateRequest.newBuilder()
                .setUrn(urn(token))
                .setId(id(resource))
                .setOlds(mutator.mutate(resource.outputs()))
                .setOldInputs(inputs(token, resource))
                .setNews(inputs(token))
                .setTimeout(choices.pick(TIMEOUTS))
                .setPreview(choices.oneIn(2))
                .addAllIgnoreChanges(paths())
                .build();
    }

    private MessageLite delete(String token, KnownResources.Known resource) {
        return DeleteRequest.newBuilder()
                .setUrn(urn(token))
                .setId(id(resource))
                .setProperties(mutator.mutate(resource.outputs()))
                .setOldInputs(inputs(token, resource))
                .setTimeout(choices.pick(TIMEOUTS))
                .build();
    }

    private MessageLite invoke() {
        var function = choices.pick(samples.functions());
        return InvokeRequest.newBuilder()
                .setTok(token(function))
                .setArgs(mutator.mutate(samples.arguments(function, choices)))
                .build();
    }

    private Struct inputs(String token) {
        return mutator.mutate(samples.inputs(token, choices));
    }

    private Struct inputs(String token, KnownResources.Known resource) {
        return choices.oneIn(3) ? inputs(token) : mutator.mutate(resource.inputs());
    }

    private Struct config() {
        return mutator.mutate(choices.oneIn(2) ? CONFIG : samples.config(choices));
    }

    private String urn(String token) {
        return switch (choices.below(30)) {
            case 0 -> strings.next();
            case 1 -> "urn:pulumi:dev::fuzz::" + strings.next() + "::a";
            case 2 -> "urn:pulumi:dev::fuzz::" + token + "::" + strings.next();
            default -> "urn:pulumi:dev::fuzz::" + token + "::" + choices.pick(List.of("blue", "green"));
        };
    }

    private String token(String token) {
        return choices.oneIn(20) ? strings.next() : token;
    }

    private String id(KnownResources.Known resource) {
        return choices.oneIn(8) ? strings.next() : resource.id();
    }

    private List<String> paths() {
        return switch (choices.below(200)) {
            case 0 -> Collections.nCopies(2_000, "tags.a");
            case 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 ->
                List.of(strings.next(), choices.pick(samples.words()) + "[" + strings.next() + "]");
            case 13, 14, 15, 16, 17, 18, 19, 20, 21, 22 ->
                List.of("tags[\"" + strings.next() + "\"]", "loadBalancers[*].containerPort", "*");
            default -> List.of();
        };
    }
}
