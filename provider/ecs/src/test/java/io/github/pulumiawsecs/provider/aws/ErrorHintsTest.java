package io.github.pulumiawsecs.provider.aws;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.ecs.model.AccessDeniedException;
import software.amazon.awssdk.services.ecs.model.ClientException;
import software.amazon.awssdk.services.ecs.model.ClusterNotFoundException;
import software.amazon.awssdk.services.ecs.model.InvalidParameterException;
import software.amazon.awssdk.services.ecs.model.LimitExceededException;
import software.amazon.awssdk.services.ecs.model.NamespaceNotFoundException;
import software.amazon.awssdk.services.ecs.model.PlatformTaskDefinitionIncompatibilityException;
import software.amazon.awssdk.services.ecs.model.PlatformUnknownException;
import software.amazon.awssdk.services.ecs.model.ResourceNotFoundException;
import software.amazon.awssdk.services.ecs.model.ServerException;
import software.amazon.awssdk.services.ecs.model.ServiceNotActiveException;
import software.amazon.awssdk.services.ecs.model.ServiceNotFoundException;
import software.amazon.awssdk.services.ecs.model.TaskSetNotFoundException;
import software.amazon.awssdk.services.ecs.model.UnsupportedFeatureException;

class ErrorHintsTest {

    @ParameterizedTest
    @ValueSource(
            classes = {
                AccessDeniedException.class,
                ClientException.class,
                ClusterNotFoundException.class,
                InvalidParameterException.class,
                LimitExceededException.class,
                NamespaceNotFoundException.class,
                PlatformTaskDefinitionIncompatibilityException.class,
                PlatformUnknownException.class,
                ResourceNotFoundException.class,
                ServerException.class,
                ServiceNotActiveException.class,
                ServiceNotFoundException.class,
                TaskSetNotFoundException.class,
                UnsupportedFeatureException.class
            })
    void hasHintForEveryTaskSetError(Class<?> error) {
        assertThat(ErrorHints.nextStep("CreateTaskSet", error.getSimpleName(), "x"))
                .isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "ThrottlingException, raise maxRetries",
        "ExpiredTokenException, aws sso login",
        "UnrecognizedClientException, does not know these credentials",
        "InvalidSignatureException, clock is wrong",
        "AccessDeniedException, Allow the action ecs:UpdateTaskSet in the IAM policy"
    })
    void whatAnyOperationMayAnswerHasANextStepToo(String code, String step) {
        assertThat(ErrorHints.nextStep("UpdateTaskSet", code, "x"))
                .hasValueSatisfying(text -> assertThat(text).contains(step));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CreateTaskSet | 5 deployments exist on the service. Unable to create new TaskSet since this exceeds the"
                        + " maximum limit. | at most five",
                "CreateTaskSet | The target group x does not have an associated load balancer. | listener",
                "DeleteTaskSet | The task set is the primary task set. | Make another task set of the service the primary",
                "DeleteTaskSet | Use the force option to delete it. | Scale the task set to 0 first",
                "UpdateTaskSet | The task set is the primary task set. | Correct the property"
            })
    void selectsHintByMessage(String operation, String message, String step) {
        assertThat(ErrorHints.nextStep(operation, "InvalidParameterException", message))
                .hasValueSatisfying(text -> assertThat(text).contains(step));
    }

    @Test
    void hasNoHintForUnknownError() {
        assertThat(ErrorHints.nextStep("CreateTaskSet", "BrandNewException", "x"))
                .isEmpty();
    }
}
