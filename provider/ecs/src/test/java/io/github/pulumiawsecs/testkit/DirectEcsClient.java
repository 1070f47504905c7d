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
    private final Map<Class<?>, Supplier<SdkPojo>> builders = new ConcurrentHashMap<>();
    private final EcsServiceClientConfiguration configuration = EcsServiceClientConfiguration.builder()
            .region(Region.of(SimulatorSettings.defaults().region()))
            .build();
    private @Nullable EcsSimulator simulator;

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
        var target = Objects.requireNonNull(simulator);
        var operation = Character.toUpperCase(method.getName().charAt(0))
                + method.getName().substring(1);
        var caller = new Caller(
                target.settings().scope(), "arn:aws:iam::" + target.settings().account() + ":user/test", "");
        return switch (handle(target, new Call(Call.Service.ECS, operation, SdkJson.write(request), caller))) {
            case Response.Success(JsonObject body) ->
                SdkJson.read(
                        builders.computeIfAbsent(method.getReturnType(), SdkJson::builderOf)
                                .get(),
                        body);
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
