package io.github.pulumiawsecs.provider.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pulumiawsecs.framework.rpc.InProcessService;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import pulumirpc.Provider.GetSchemaResponse;

/** No message of an engine crashes the provider, makes it hang, or shows an exception or a secret to the user. */
class RpcFuzzTest {
    private static final int IN_TEST = 20_000;
    private static final int IN_TORTURE = 1_000_000;

    @Test
    void answersRandomMessages() throws Exception {
        // A default profile of this machine must not give credentials.
        System.setProperty("aws.disableEc2Metadata", "true");
        var samples = new PackageSamples(schema());
        try (var log = new JavaLog()) {
            new FuzzRun("RPC messages", IN_TEST, IN_TORTURE, 4, seed -> {
                        try (var conversation = new Conversation(samples, seed)) {
                            conversation.run();
                        }
                        return Conversation.MESSAGES;
                    })
                    .run();
            assertThat(log.warnings()).isEmpty();
        }
    }

    private static String schema() throws Exception {
        try (var provider = new SimulatedProvider()) {
            var response = new InProcessService(provider)
                    .call("GetSchema", new byte[0])
                    .response();
            return new String(
                    GetSchemaResponse.parseFrom(response).getSchemaBytes().toByteArray(), StandardCharsets.UTF_8);
        }
    }
}
