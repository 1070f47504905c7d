package io.github.pulumiawsecs.framework.resource;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pulumiawsecs.framework.property.PropertyValue;
import io.github.pulumiawsecs.framework.property.PropertyValue.ObjectValue;
import io.github.pulumiawsecs.framework.schema.ObjectType;
import io.github.pulumiawsecs.framework.schema.Property;
import io.github.pulumiawsecs.framework.schema.PropertyType;
import io.github.pulumiawsecs.framework.schema.ResourceSchema;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RedactingResourceTest {
    private static final ResourceSchema SCHEMA = new ResourceSchema(
            "things:index:Thing",
            ObjectType.of(
                    "Thing",
                    "A thing.",
                    List.of(Property.<ObjectValue, ObjectValue, String>input("name", PropertyType.STRING)
                            .build())),
            Optional.empty());

    /** A hook with a default would otherwise never reach the resource. */
    @Test
    void forwardsEveryMethod() {
        assertThat(Arrays.stream(RedactingResource.class.getDeclaredMethods())
                        .filter(method -> !method.isBridge())
                        .map(RedactingResourceTest::signature))
                .containsAll(Arrays.stream(Resource.class.getDeclaredMethods())
                        .map(RedactingResourceTest::signature)
                        .toList());
    }

    /** Operations share calls, so that the message of one names the objects of another. */
    @Test
    void hidesSecretsOfOtherOperations() {
        var messages = new ArrayList<String>();
        var resource = new RedactingResource(
                resource(() -> CurrentLog.debug("reads services open-name, canary-name")),
                SCHEMA,
                SecretRedaction.NONE);
        CurrentLog.run(log(messages), () -> {
            resource.onDiff(request(new PropertyValue.SecretValue(new PropertyValue.StringValue("canary-name"))));
            resource.onDiff(request(new PropertyValue.StringValue("open-name")));
        });
        assertThat(messages)
                .containsExactly("reads services open-name, [secret]", "reads services open-name, [secret]");
    }

    private static DiffRequest request(PropertyValue name) {
        var values = new ObjectValue(Map.of("name", name));
        var urn = Urn.parse("urn:pulumi:dev::shop::things:index:Thing::a").orElseThrow();
        return new DiffRequest(urn, "a", values, values, values, List.of());
    }

    private static Resource resource(Runnable onDiff) {
        return (Resource)
                Proxy.newProxyInstance(Resource.class.getClassLoader(), new Class<?>[] {Resource.class}, (_, _, _) -> {
                    onDiff.run();
                    return null;
                });
    }

    private static Log log(List<String> messages) {
        return new Log() {
            @Override
            public boolean isDebugEnabled() {
                return true;
            }

            @Override
            public void debug(String message) {
                messages.add(message);
            }

            @Override
            public void warning(String message) {
                messages.add(message);
            }

            @Override
            public void status(String message) {
                messages.add(message);
            }
        };
    }

    private static String signature(Method method) {
        return method.getName() + Arrays.toString(method.getParameterTypes());
    }
}
