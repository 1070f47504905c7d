package io.github.pulumiawsecs.testkit;

import com.google.gson.JsonObject;
import io.github.pulumiawsecs.simulator.EcsSimulator;
import io.github.pulumiawsecs.simulator.SimulatorSettings;
import io.github.pulumiawsecs.simulator.exchange.Call;
import io.github.pulumiawsecs.simulator.exchange.Caller;
import io.github.pulumiawsecs.simulator.exchange.Response;
import io.github.pulumiawsecs.simulator.model.AwsError;
import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.EcsServiceClientConfiguration;
import software.amazon.awssdk.services.ecs.model.EcsException;

/**
 * Calls a simulator in this process, without HTTP, signatures, and the SDK's retries: about four times as fast as
 * {@link InProcessHttpClient}. Not thread-safe.
 */
public final class DirectEcsClient implements InvocationHandler {
    private final Map<Method, Target> targets = new ConcurrentHashMap<>();
    private final EcsServiceClientConfiguration configuration = EcsServiceClientConfiguration.builder()
            .region(Region.of(SimulatorSettings.defaults().region()))
            .build();
    private @Nullable EcsSimulator simulator;

    /** The operation of one of the client's methods, and the source of builders for its response. */
    private record Target(String operation, Supplier<SdkPojo> response) {
        private static Target of(Method method) {
            var name = method.getName();
            return new Target(
                    Character.toUpperCase(name.charAt(0)) + name.substring(1),
                    SdkJson.builderOf(method.getReturnType()));
        }
    }

    /** Returns the SDK's client, which calls the simulator of the last {@link #connect}. */
    public EcsClient client() {
        return (EcsClient)
                Proxy.newProxyInstance(DirectEcsClient.class.getClassLoader(), new Class<?>[] {EcsClient.class}, this);
    }

    /** Sends all later calls to {@code newSimulator}. */
    public void connect(EcsSimulator newSimulator) {
        simulator = newSimulator;
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        if (arguments != null && arguments.length == 1 && arguments[0] instanceof SdkPojo request) {
            return call(method, request);
        }
        if (method.getName().equals("serviceClientConfiguration")) {
            return configuration;
        }
        return method.isDefault() ? InvocationHandler.invokeDefault(proxy, method, arguments) : null;
    }

    private Object call(Method method, SdkPojo request) {
        var connected = Objects.requireNonNull(simulator);
        var target = targets.computeIfAbsent(method, Target::of);
        var caller = new Caller(
                connected.settings().scope(),
                "arn:aws:iam::" + connected.settings().account() + ":user/test",
                "");
        var call = new Call(Call.Service.ECS, target.operation(), SdkJson.write(request), caller);
        return switch (handle(connected, call)) {
            case Response.Success(JsonObject body) ->
                SdkJson.read(target.response().get(), body);
            case Response.Failure(AwsError error) -> throw failure(error);
            case Response.ConnectionDropped() ->
                throw SdkClientException.builder()
                        .message("no response")
                        .cause(new IOException("The simulator closed the connection"))
                        .numAttempts(1)
                        .build();
        };
    }

    private static Response handle(EcsSimulator target, Call call) {
        try {
            return target.handle(call);
        } catch (AwsError error) {
            return new Response.Failure(error);
        }
    }

    private static RuntimeException failure(AwsError error) {
        return EcsException.builder()
                .statusCode(error.status())
                .requestId("request")
                .awsErrorDetails(AwsErrorDetails.builder()
                        .errorCode(error.code())
                        .errorMessage(error.getMessage())
                        .serviceName("Ecs")
                        .build())
                .build();
    }
}
