package io.github.pulumiawsecs.provider.fuzz;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.MessageLite;
import io.github.pulumiawsecs.framework.rpc.InProcessService;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import pulumirpc.Provider.CreateRequest;
import pulumirpc.Provider.CreateResponse;

/** The messages of one engine to one provider process, in any order. Not thread-safe. */
final class Conversation implements AutoCloseable {
    static final int MESSAGES = 100;

    /** How often a method is called, compared with all others. */
    private static final Map<String, Integer> WEIGHTS = Map.of(
            "Check",
            20,
            "Diff",
            20,
            "CheckConfig",
            6,
            "DiffConfig",
            6,
            "Configure",
            2,
            "Create",
            14,
            "Read",
            8,
            "Update",
            10,
            "Delete",
            6,
            "Invoke",
            6);

    private final SimulatedProvider provider = new SimulatedProvider();
    private final InProcessService service = new InProcessService(provider);
    private final Choices choices;
    private final KnownResources known;
    private final RandomRequests requests;
    private final List<String> methods = new ArrayList<>();

    Conversation(PackageSamples samples, long seed) {
        choices = new Choices(seed);
        known = new KnownResources(samples);
        requests = new RandomRequests(samples, choices, known);
        for (var method : service.methods()) {
            for (int i = WEIGHTS.getOrDefault(method, method.equals("List") ? 3 : 1); i > 0; i--) {
                methods.add(method);
            }
        }
        methods.sort(null);
    }

    /**
     * Sends all messages.
     *
     * @throws AssertionError when a result breaks a rule; the message has the request
     */
    void run() {
        if (!choices.oneIn(20)) {
            send("Configure", requests.validConfigure());
        }
        for (int i = 1; i < MESSAGES; i++) {
            // Most operations after a Cancel end at once.
            var method = choices.pick(methods);
            send(method, requests.next(method));
            if (method.equals("Cancel")) {
                send("Configure", requests.validConfigure());
            }
        }
    }

    private void send(String method, MessageLite request) {
        var canaries = requests.values().takeCanaries();
        var bytes = request.toByteArray();
        boolean isDamaged = choices.oneIn(12);
        if (isDamaged) {
            bytes = ByteMutator.mutate(bytes, choices);
        }
        try {
            var result = service.call(method, bytes);
            // A damaged secret is an ordinary value.
            ResponseRules.check(method, result, isDamaged ? Set.of() : canaries);
            if (method.equals("Create") && result.status().isOk() && !isDamaged) {
                remember((CreateRequest) request, result.response());
            }
        } catch (InvalidProtocolBufferException | RuntimeException | AssertionError | StackOverflowError e) {
            var sent = isDamaged ? "damaged " + hex(bytes) + " of " : "";
            throw new AssertionError(method + ": " + e + "\nrequest: " + sent + shorten(request), e);
        }
    }

    private void remember(CreateRequest request, byte[] response) throws InvalidProtocolBufferException {
        var created = CreateResponse.parseFrom(response);
        if (!created.getId().isEmpty()) {
            known.add(new KnownResources.Known(created.getId(), created.getProperties(), request.getProperties()));
        }
    }

    private static String hex(byte[] bytes) {
        return bytes.length > 500
                ? bytes.length + " bytes"
                : java.util.HexFormat.of().formatHex(bytes);
    }

    @SuppressWarnings("LiteProtoToString") // the protocol's stubs are not optimized
    private static String shorten(MessageLite request) {
        var text = request.toString();
        return text.length() > 20_000 ? text.substring(0, 20_000) + " …" : text;
    }

    @Override
    public void close() {
        service.close();
        provider.close();
    }
}
