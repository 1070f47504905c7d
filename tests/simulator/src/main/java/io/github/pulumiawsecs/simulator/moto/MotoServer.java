package io.github.pulumiawsecs.simulator.moto;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A moto server on a free port of the loopback interface with an empty account 123456789012. It stops on {@link #close}
 * or when this process ends.
 *
 * <p>For a Fargate task set with a {@code scale}, moto requires existing subnets, a list of security groups (which may be
 * empty) and a task definition whose containers have {@code memory}.
 */
public final class MotoServer implements AutoCloseable {
    private static final Pattern ADDRESS_LINE = Pattern.compile("Running on (http://127\\.0\\.0\\.1:[0-9]+)");
    private static final int START_SECONDS = 60;

    private final Process process;
    private final URI endpoint;

    private MotoServer(Process process, URI endpoint) {
        this.process = process;
        this.endpoint = endpoint;
    }

    /**
     * Starts a moto server. The first start on a machine creates the Python environment.
     *
     * @throws UncheckedIOException if a requirement is missing; the message says what to install
     */
    public static MotoServer start() {
        try {
            MotoEnvironment environment = MotoEnvironment.prepare();
            Process process = new ProcessBuilder(
                            environment.python().toString(), "-I", "-c", BundledFile.read("serve.py"))
                    .directory(environment.folder().toFile())
                    .redirectErrorStream(true)
                    .start();
            return new MotoServer(process, awaitAddress(process));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure.getMessage(), failure);
        }
    }

    /** Returns the endpoint of all services. */
    public URI endpoint() {
        return endpoint;
    }

    /** Returns the subnet ids of the region's default VPC. */
    public List<String> subnets(String region) {
        return describeEc2("DescribeSubnets", "subnetId", region);
    }

    /** Returns the security group ids of the region's default VPC. */
    public List<String> securityGroups(String region) {
        return describeEc2("DescribeSecurityGroups", "groupId", region);
    }

    @Override
    public void close() {
        process.destroy();
    }

    private static URI awaitAddress(Process process) throws IOException {
        CompletableFuture<URI> address = new CompletableFuture<>();
        Thread reader = new Thread(() -> readOutput(process, address), "moto-output");
        reader.setDaemon(true);
        reader.start();
        try {
            return address.get(START_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            process.destroy();
            throw new IOException("Interrupted while moto was starting", interrupted);
        } catch (ExecutionException | TimeoutException failure) {
            process.destroy();
            throw new IOException("moto did not start: " + failure.getMessage(), failure);
        }
    }

    /** Reads the output to its end, because a full pipe would block the server. */
    private static void readOutput(Process process, CompletableFuture<URI> address) {
        StringBuilder output = new StringBuilder();
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                Matcher matcher = ADDRESS_LINE.matcher(line);
                if (matcher.find()) {
                    address.complete(URI.create(String.valueOf(matcher.group(1))));
                } else if (!address.isDone()) {
                    output.append(line).append(System.lineSeparator());
                }
            }
        } catch (IOException closed) {
            output.append(closed.getMessage());
        }
        address.completeExceptionally(new IOException("it exited with output:" + System.lineSeparator() + output));
    }

    private List<String> describeEc2(String action, String element, String region) {
        HttpRequest request = HttpRequest.newBuilder(endpoint)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header(
                        "Authorization",
                        "AWS4-HMAC-SHA256 Credential=test/20260101/" + region
                                + "/ec2/aws4_request, SignedHeaders=host, Signature=test")
                .POST(HttpRequest.BodyPublishers.ofString("Action=" + action + "&Version=2016-11-15"))
                .build();
        try {
            String xml = HttpClient.newHttpClient()
                    .send(request, HttpResponse.BodyHandlers.ofString())
                    .body();
            return Pattern.compile("<" + element + ">([^<]+)<")
                    .matcher(xml)
                    .results()
                    .map(MatchResult::group)
                    .map(found -> found.substring(element.length() + 2, found.length() - 1))
                    .distinct()
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while calling moto", interrupted);
        }
    }
}
