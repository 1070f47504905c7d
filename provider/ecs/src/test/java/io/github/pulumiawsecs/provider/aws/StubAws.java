package io.github.pulumiawsecs.provider.aws;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.pulumiawsecs.testkit.TestCredentials;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** An HTTP server that returns scripted responses, repeats the last one, and records the requests. */
final class StubAws implements AutoCloseable {
    static final Answer NO_TASK_SETS = new Answer(200, "{\"taskSets\":[],\"failures\":[]}", "req-ok");

    private final HttpServer server;
    private final Queue<Answer> answers = new ArrayDeque<>();
    private volatile Duration delay = Duration.ZERO;
    final List<Request> requests = new CopyOnWriteArrayList<>();

    /** @param status 0 drops the connection without an answer, -1 never answers */
    record Answer(int status, String body, String requestId) {

        /** An error as the JSON protocol of ECS has it. */
        static Answer error(int status, String code, String message) {
            return new Answer(
                    status, "{\"__type\":\"" + code + "\",\"message\":\"" + message + "\"}", "req-" + code.length());
        }

        static Answer dropped() {
            return new Answer(0, "", "");
        }

        static Answer never() {
            return new Answer(-1, "", "");
        }
    }

    record Request(String target, String userAgent, String authorization, String body) {}

    StubAws(Answer... given) throws IOException {
        answers.addAll(List.of(given));
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Delays all later answers. */
    void delay(Duration value) {
        delay = value;
    }

    /** Returns a configuration that sends all requests here. */
    AwsClientConfigBuilder settings() {
        return TestCredentials.clientConfig(URI.create(url())).region("eu-west-1");
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            requests.add(new Request(
                    header(exchange, "X-Amz-Target"),
                    header(exchange, "User-Agent"),
                    header(exchange, "Authorization"),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            var answer = next();
            Thread.sleep(delay);
            if (answer.status() == -1) {
                Thread.sleep(60_000);
            }
            if (answer.status() > 0) {
                var body = answer.body().getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().add("x-amzn-RequestId", answer.requestId());
                exchange.sendResponseHeaders(answer.status(), body.length);
                exchange.getResponseBody().write(body);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized Answer next() {
        return answers.size() > 1 ? answers.remove() : answers.element();
    }

    private static String header(HttpExchange exchange, String name) {
        var value = exchange.getRequestHeaders().getFirst(name);
        return value == null ? "" : value;
    }
}
