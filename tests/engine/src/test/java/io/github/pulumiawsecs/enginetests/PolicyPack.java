package io.github.pulumiawsecs.enginetests;

import com.google.protobuf.Empty;
import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import io.grpc.Grpc;
import io.grpc.InsecureServerCredentials;
import io.grpc.Server;
import io.grpc.stub.StreamObserver;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.function.UnaryOperator;
import pulumirpc.AnalyzerGrpc;
import pulumirpc.AnalyzerOuterClass.AnalyzeRequest;
import pulumirpc.AnalyzerOuterClass.AnalyzeResponse;
import pulumirpc.AnalyzerOuterClass.AnalyzeStackRequest;
import pulumirpc.AnalyzerOuterClass.AnalyzerInfo;
import pulumirpc.AnalyzerOuterClass.ConfigureAnalyzerRequest;
import pulumirpc.AnalyzerOuterClass.EnforcementLevel;
import pulumirpc.AnalyzerOuterClass.PolicyInfo;
import pulumirpc.AnalyzerOuterClass.RemediateResponse;
import pulumirpc.AnalyzerOuterClass.Remediation;
import pulumirpc.Plugin.PluginInfo;

/**
 * A policy pack with one policy, which remediates the tags of task sets. The engine starts a script that prints the port of
 * this process.
 *
 * @param folder the folder of the policy pack
 */
record PolicyPack(Path folder, Server server) implements AutoCloseable {
    private static final String NAME = "tags";

    /** Creates a policy pack in a workspace. */
    static PolicyPack in(Workspace workspace, UnaryOperator<Map<String, Value>> remediation) {
        try {
            var server = Grpc.newServerBuilderForPort(0, InsecureServerCredentials.create())
                    .addService(new Analyzer(remediation))
                    .build()
                    .start();
            var folder = Files.createDirectories(workspace.root().resolve("policy"));
            Files.writeString(folder.resolve("PulumiPolicy.yaml"), "runtime: tests\n");
            var script = Files.writeString(
                    folder.resolve("pulumi-analyzer-policy-tests"),
                    "#!/bin/sh\necho " + server.getPort() + "\nexec sleep 600\n");
            Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
            return new PolicyPack(folder, server);
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    /** Returns the environment variables with which the engine finds the script. */
    Map<String, String> environment() {
        return Map.of("PATH", folder + File.pathSeparator + System.getenv("PATH"));
    }

    @Override
    public void close() {
        server.shutdownNow();
    }

    private static final class Analyzer extends AnalyzerGrpc.AnalyzerImplBase {
        private final UnaryOperator<Map<String, Value>> remediation;

        private Analyzer(UnaryOperator<Map<String, Value>> remediation) {
            this.remediation = remediation;
        }

        @Override
        public void remediate(AnalyzeRequest request, StreamObserver<RemediateResponse> observer) {
            var response = RemediateResponse.newBuilder();
            if (request.getType().equals("aws-ecs:index:TaskSet")) {
                var inputs = request.getProperties();
                var tags = inputs.getFieldsOrDefault("tags", Value.getDefaultInstance());
                var remediated = Struct.newBuilder()
                        .putAllFields(remediation.apply(tags.getStructValue().getFieldsMap()));
                response.addRemediations(Remediation.newBuilder()
                        .setPolicyName(NAME)
                        .setPolicyPackName(NAME)
                        .setProperties(inputs.toBuilder()
                                .putFields(
                                        "tags",
                                        Value.newBuilder()
                                                .setStructValue(remediated)
                                                .build())));
            }
            answer(observer, response.build());
        }

        @Override
        public void getAnalyzerInfo(Empty request, StreamObserver<AnalyzerInfo> observer) {
            answer(
                    observer,
                    AnalyzerInfo.newBuilder()
                            .setName(NAME)
                            .addPolicies(PolicyInfo.newBuilder()
                                    .setName(NAME)
                                    .setEnforcementLevel(EnforcementLevel.REMEDIATE))
                            .build());
        }

        @Override
        public void getPluginInfo(Empty request, StreamObserver<PluginInfo> observer) {
            answer(observer, PluginInfo.newBuilder().setVersion("1.0.0").build());
        }

        @Override
        public void configure(ConfigureAnalyzerRequest request, StreamObserver<Empty> observer) {
            answer(observer, Empty.getDefaultInstance());
        }

        @Override
        public void analyze(AnalyzeRequest request, StreamObserver<AnalyzeResponse> observer) {
            answer(observer, AnalyzeResponse.getDefaultInstance());
        }

        @Override
        public void analyzeStack(AnalyzeStackRequest request, StreamObserver<AnalyzeResponse> observer) {
            answer(observer, AnalyzeResponse.getDefaultInstance());
        }

        private static <T> void answer(StreamObserver<T> observer, T response) {
            observer.onNext(response);
            observer.onCompleted();
        }
    }
}
