package io.github.pulumiawsecs.framework.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class RedactingResourceTest {
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

    private static String signature(Method method) {
        return method.getName() + Arrays.toString(method.getParameterTypes());
    }
}
