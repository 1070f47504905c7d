package io.github.pulumiawsecs.simulator;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.github.pulumiawsecs.simulator.model.AwsError;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Injects faults by HTTP requests while the simulator runs: {@code POST /faults/NAME?PARAMETER=VALUE} adds a fault, {@code DELETE
 * /faults} removes all, and {@code GET /faults} describes them. Thread-safe.
 */
final class FaultControl implements HttpHandler {
    static final String PATH = "/faults";

    private final EcsSimulator simulator;

    FaultControl(EcsSimulator simulator) {
        this.simulator = simulator;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            try {
                send(exchange, 200, perform(exchange.getRequestMethod(), exchange.getRequestURI()));
            } catch (IllegalArgumentException | AwsError invalid) {
                send(exchange, 400, invalid.getMessage() + "\n" + help());
            }
        }
    }

    /** @throws IllegalArgumentException if there is no such request */
    private String perform(String method, URI uri) {
        String path = uri.getPath();
        if (method.equals("GET") && path.equals(PATH)) {
            return help();
        }
        if (method.equals("DELETE") && path.equals(PATH)) {
            simulator.clearApiFaults();
            simulator.clearTaskFaults();
            return "removed all faults";
        }
        if (!method.equals("POST") || !path.startsWith(PATH + "/")) {
            throw new IllegalArgumentException("there is no request " + method + " " + path);
        }
        FaultCommand command = FaultCommand.find(path.substring(PATH.length() + 1))
                .orElseThrow(() -> new IllegalArgumentException("there is no fault " + path));
        command.apply(simulator, FaultParameters.parse(uri.getRawQuery()));
        return command.pathName();
    }

    private static String help() {
        return Arrays.stream(FaultCommand.values())
                        .map(command -> "POST " + PATH + "/" + command.pathName() + ": " + command.description())
                        .collect(Collectors.joining("\n"))
                + "\nDELETE " + PATH + ": remove all faults";
    }

    private static void send(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = (text + "\n").getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
