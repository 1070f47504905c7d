package io.github.pulumiawsecs.provider.taskset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.pulumiawsecs.framework.resource.ResourceState;
import io.github.pulumiawsecs.provider.aws.AwsCallException;
import io.github.pulumiawsecs.simulator.fault.TransientError;
import io.github.pulumiawsecs.simulator.model.AwsError;
import io.github.pulumiawsecs.testkit.ProviderFixture;
import io.github.pulumiawsecs.testkit.SampleInputs;
import io.github.pulumiawsecs.testkit.TaskSetOperations;
import java.time.Duration;
import java.util.Collections;
import org.junit.jupiter.api.AfterEach;

/** Requests that AWS rejects at first, in virtual time and without preflight. */
abstract class CreateRetryTestBase {
    static final int ALWAYS = Integer.MAX_VALUE;
    static final String TARGET_GROUP =
            "arn:aws:elasticloadbalancing:us-east-1:123456789012:targetgroup/web/0123456789abcdef";

    final ProviderFixture fixture = ProviderFixture.builder()
            .virtualTime()
            .config("{'maxRetries': '0', 'preflight': 'off'}")
            .build();

    @AfterEach
    final void close() {
        fixture.close();
    }

    final ResourceState create(String inputs) {
        return fixture.create(SampleInputs.checked(inputs));
    }

    /** Creates a task set, which must fail, and returns the error. */
    final AwsCallException createError(String inputs) {
        return createError(inputs, TaskSetOperations.TIME_LIMIT);
    }

    final AwsCallException createError(String inputs, Duration limit) {
        var error = catchThrowableOfType(
                AwsCallException.class, () -> fixture.create(SampleInputs.checked(inputs), fixture.context(limit)));
        assertThat(error).as("error of the create").isNotNull();
        return error;
    }

    final void reject(AwsError error, int times) {
        reject("CreateTaskSet", error, times);
    }

    final void reject(String operation, AwsError error, int times) {
        fixture.simulator().injectFault(new TransientError(operation, error, times));
    }

    final int calls(String operation) {
        return Collections.frequency(fixture.calls(), operation);
    }

    final long elapsedSeconds() {
        return fixture.time().elapsed().toSeconds();
    }
}
