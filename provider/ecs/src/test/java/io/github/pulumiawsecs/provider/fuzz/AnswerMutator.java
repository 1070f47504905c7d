package io.github.pulumiawsecs.provider.fuzz;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import io.github.pulumiawsecs.simulator.wire.HttpReply;
import io.github.pulumiawsecs.testkit.ReplyFilter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Changes the answers of AWS as a newer, a failing or a defective AWS would. The choices depend on the seed, the operation
 * and the number of the call only, because the provider makes some calls at the same time. Thread-safe.
 */
final class AnswerMutator implements ReplyFilter {
    private static final List<Integer> STATUSES =
            List.of(200, 201, 204, 302, 400, 401, 403, 404, 413, 429, 500, 502, 503, 504);

    private static final List<String> ERRORS = List.of(
            "ServerException",
            "ThrottlingException",
            "AccessDeniedException",
            "ServiceNotFoundException",
            "ClusterNotFoundException",
            "TaskSetNotFoundException",
            "InvalidParameterException",
            "ExpiredTokenException",
            "FromANewerAwsException",
            "com.amazonaws.ecs#ServiceNotActiveException",
            "");

    private final long seed;
    private final AnswerLeaves answered;
    private final Map<String, Integer> calls = new HashMap<>();
    private int rate;
    private long mutated;

    /** @param answered receives the content of all answers */
    AnswerMutator(long seed, AnswerLeaves answered) {
        this.seed = seed;
        this.answered = answered;
    }

    /** Changes one of this number of answers from now on; none for 0. */
    synchronized void setRate(int value) {
        rate = value;
    }

    /** Returns the number of changed answers. */
    synchronized long mutated() {
        return mutated;
    }

    @Override
    public Optional<HttpReply> apply(String operation, HttpReply reply) {
        var choices = nextCall(operation);
        var result = choices.isEmpty() ? Optional.of(reply) : mutate(reply, choices.get());
        result.ifPresent(changed -> answered.add(changed.body()));
        return result;
    }

    /** Returns the choices for the change of an answer; empty for an answer to keep. */
    private synchronized Optional<Choices> nextCall(String operation) {
        int number = calls.merge(operation, 1, Integer::sum);
        var choices = new Choices(seed * 1_000_003 + operation.hashCode() * 31L + number);
        if (rate == 0 || !choices.oneIn(rate)) {
            return Optional.empty();
        }
        mutated++;
        return Optional.of(choices);
    }

    private static Optional<HttpReply> mutate(HttpReply reply, Choices choices) {
        return switch (choices.below(16)) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(with(reply, choices.pick(STATUSES), reply.body()));
            case 2 ->
                Optional.of(with(reply, reply.status(), choices.pick(List.of("", " ", "null", "[]", "\"x\"", "{}"))));
            case 3 -> Optional.of(with(reply, choices.pick(STATUSES), choices.pick(List.of("", "{}", html(choices)))));
            case 4 -> Optional.of(with(reply, reply.status(), truncate(reply.body(), choices)));
            case 5 -> Optional.of(with(reply, 400 + 100 * choices.below(2), error(choices)));
            case 6 -> Optional.of(new HttpReply(reply.status(), "text/html", "", reply.body()));
            default -> Optional.of(with(reply, reply.status(), mutateBody(reply.body(), choices)));
        };
    }

    private static HttpReply with(HttpReply reply, int status, String body) {
        return new HttpReply(status, reply.contentType(), reply.requestId(), body);
    }

    private static String html(Choices choices) {
        return "<html><body>502 Bad Gateway " + "x".repeat(choices.length(5_000)) + "</body></html>";
    }

    private static String truncate(String body, Choices choices) {
        return body.substring(0, choices.below(body.length() + 1));
    }

    private static String error(Choices choices) {
        var error = new JsonObject();
        var code = choices.pick(ERRORS);
        if (!choices.oneIn(4)) {
            error.addProperty(choices.oneIn(8) ? "code" : "__type", code);
        }
        if (!choices.oneIn(4)) {
            error.addProperty(choices.oneIn(4) ? "Message" : "message", choices.oneIn(4) ? "" : "Something is wrong.");
        }
        return error.toString();
    }

    private static String mutateBody(String body, Choices choices) {
        JsonElement json;
        try {
            json = JsonParser.parseString(body);
        } catch (JsonParseException _) {
            // STS answers in XML.
            int from = choices.below(body.length() + 1);
            int to = Math.min(body.length(), from + choices.length(60));
            return body.substring(0, from) + choices.pick(List.of("", "<", "&", "x")) + body.substring(to);
        }
        var mutator = new JsonMutator(choices);
        for (int i = choices.below(3); i >= 0; i--) {
            mutator.mutate(json);
        }
        return json.toString();
    }
}
