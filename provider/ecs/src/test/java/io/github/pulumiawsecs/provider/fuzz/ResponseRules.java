package io.github.pulumiawsecs.provider.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import io.github.pulumiawsecs.framework.rpc.InProcessService.Result;
import io.grpc.Status;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
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

/** The rules for each result of a call, whatever the request. */
final class ResponseRules {
    /** INTERNAL and UNKNOWN mean to the engine that the state is unknown. Nothing but a lost call is UNKNOWN. */
    private static final Set<Status.Code> ERRORS = Set.of(
            Status.Code.FAILED_PRECONDITION,
            Status.Code.INVALID_ARGUMENT,
            Status.Code.NOT_FOUND,
            Status.Code.UNIMPLEMENTED,
            Status.Code.UNKNOWN);

    private ResponseRules() {}

    /**
     * Checks a result.
     *
     * @param canaries the secret strings of the request
     */
    static void check(String method, Result result, Set<String> canaries) throws InvalidProtocolBufferException {
        if (!result.status().isOk()) {
            checkStatus(result.status(), canaries);
            return;
        }
        if (!method.equals("List")) {
            assertThat(result.responses()).hasSize(1);
        }
        for (var response : result.responses()) {
            checkResponse(method, response, canaries);
        }
    }

    private static void checkStatus(Status status, Set<String> canaries) {
        assertThat(status.getCode()).as(String.valueOf(status)).isIn(ERRORS);
        var message = String.valueOf(status.getDescription());
        if (status.getCode() == Status.Code.UNIMPLEMENTED) {
            MessageRules.checkText(message.replace("pulumirpc.ResourceProvider/", ""));
        } else {
            MessageRules.checkMessage(message);
        }
        checkContainsNone(message, canaries);
    }

    private static void checkResponse(String method, byte[] response, Set<String> canaries)
            throws InvalidProtocolBufferException {
        switch (method) {
            case "Check", "CheckConfig" -> {
                var check = CheckResponse.parseFrom(response);
                checkFailures(check.getFailuresList(), canaries);
                checkValues(check.getInputs(), canaries);
            }
            case "Create" -> checkValues(CreateResponse.parseFrom(response).getProperties(), canaries);
            case "Update" -> checkValues(UpdateResponse.parseFrom(response).getProperties(), canaries);
            case "Read" -> {
                var read = ReadResponse.parseFrom(response);
                checkValues(read.getProperties(), canaries);
                checkValues(read.getInputs(), canaries);
            }
            case "Invoke" -> {
                var invoke = InvokeResponse.parseFrom(response);
                checkFailures(invoke.getFailuresList(), canaries);
            }
            case "Diff", "DiffConfig" -> {
                var diff = DiffResponse.parseFrom(response);
                assertThat(diff.getChanges()).isNotEqualTo(DiffResponse.DiffChanges.DIFF_UNKNOWN);
                checkContainsNone(new String(response, StandardCharsets.UTF_8), canaries);
            }
            case "Configure" -> {
                var _ = ConfigureResponse.parseFrom(response);
            }
            case "Handshake" -> {
                var _ = ProviderHandshakeResponse.parseFrom(response);
            }
            case "GetPluginInfo" -> {
                var _ = PluginInfo.parseFrom(response);
            }
            case "GetSchema" -> {
                var _ = GetSchemaResponse.parseFrom(response);
            }
            case "GetMapping" -> {
                var _ = GetMappingResponse.parseFrom(response);
            }
            case "GetMappings" -> {
                var _ = GetMappingsResponse.parseFrom(response);
            }
            case "List" -> {
                var _ = ListResponse.parseFrom(response);
            }
            default -> assertThat(response).as("response of " + method).isEmpty();
        }
    }

    private static void checkFailures(List<CheckFailure> failures, Set<String> canaries) {
        for (var failure : failures) {
            MessageRules.checkFailure(failure.getReason());
            checkContainsNone(failure.getReason(), canaries);
        }
    }

    private static void checkContainsNone(String text, Set<String> canaries) {
        canaries.forEach(canary -> assertThat(text).doesNotContain(canary));
    }

    /** Checks that secrets are still secret. */
    private static void checkValues(Struct values, Set<String> canaries) {
        if (!canaries.isEmpty()) {
            values.getFieldsMap().values().forEach(value -> checkValue(value, canaries));
        }
    }

    private static void checkValue(Value value, Set<String> canaries) {
        switch (value.getKindCase()) {
            case STRING_VALUE -> checkContainsNone(value.getStringValue(), canaries);
            case LIST_VALUE -> value.getListValue().getValuesList().forEach(item -> checkValue(item, canaries));
            case STRUCT_VALUE -> {
                if (!isSecret(value.getStructValue())) {
                    checkValues(value.getStructValue(), canaries);
                }
            }
            default -> {}
        }
    }

    private static boolean isSecret(Struct struct) {
        var signature = struct.getFieldsOrDefault(RandomValues.SIGNATURE, Value.getDefaultInstance())
                .getStringValue();
        return signature.equals(RandomValues.SECRET)
                || (signature.equals(RandomValues.OUTPUT)
                        && struct.getFieldsOrDefault("secret", Value.getDefaultInstance())
                                .getBoolValue());
    }
}
