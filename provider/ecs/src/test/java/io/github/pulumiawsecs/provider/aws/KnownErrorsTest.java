package io.github.pulumiawsecs.provider.aws;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pulumiawsecs.provider.aws.ecs.EcsOperations;
import io.github.pulumiawsecs.testkit.MessageForm;
import java.util.Optional;
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

class KnownErrorsTest {

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
    void namesNextStepOfTaskSetErrors(Class<?> error) {
        assertThat(nextStep(EcsOperations.CREATE_TASK_SET, error.getSimpleName(), "x"))
                .hasValueSatisfying(MessageForm.nextStep());
    }

    @ParameterizedTest
    @CsvSource({
        "ThrottlingException, raise maxRetries",
        "ExpiredTokenException, aws sso login",
        "UnrecognizedClientException, check the access key",
        "InvalidSignatureException, check the clock",
        "AccessDeniedException, allow the action ecs:UpdateTaskSet in the IAM policy"
    })
    void namesNextStepOfCommonErrors(String code, String step) {
        assertThat(nextStep(EcsOperations.UPDATE_TASK_SET, code, "x"))
                .hasValueSatisfying(
                        text -> assertThat(text).is(MessageForm.nextStep()).contains(step));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CreateTaskSet | 5 deployments exist on the service. Unable to create new TaskSet since this exceeds the"
                        + " maximum limit. | at most five",
                "CreateTaskSet | Long arn format must be enabled for ECS managed tags | serviceLongArnFormat",
                "TagResource | Long arn format must be used for tagging operations | serviceLongArnFormat",
                "TagResource | The specified service does not have the longArn format. Only services created after opting in"
                        + " will have the new format. | create the service again",
                "CreateTaskSet | The new ARN and resource ID format must be enabled to add tags to the task set. Opt in to the"
                        + " new format and try again. | serviceLongArnFormat",
                "CreateTaskSet | The target group x does not have an associated load balancer. | listener",
                "DeleteTaskSet | The task set is the primary task set. | make another task set of the service the primary",
                "DeleteTaskSet | Use the force option to delete it. | scale the task set to 0 first",
                "UpdateTaskSet | The task set is the primary task set. | correct the property"
            })
    void prefersTheMessageOfInvalidParameter(String name, String message, String step) {
        assertThat(nextStep(operation(name), "InvalidParameterException", message))
                .hasValueSatisfying(
                        text -> assertThat(text).is(MessageForm.nextStep()).contains(step));
    }

    @Test
    void namesTheActionOfTheService() {
        assertThat(nextStep(AwsOperation.GET_CALLER_IDENTITY, "AccessDenied", "x"))
                .hasValueSatisfying(text -> assertThat(text).contains("sts:GetCallerIdentity"));
        assertThat(nextStep(EcsOperations.CREATE_TASK_SET, "AccessDeniedException", "x"))
                .hasValueSatisfying(
                        text -> assertThat(text).contains("ecs:CreateTaskSet (with tags ecs:TagResource too)"));
        assertThat(nextStep(EcsOperations.CREATE_TASK_SET, "AccessDenied", "not authorized to perform: sts:AssumeRole"))
                .hasValueSatisfying(text -> assertThat(text).contains("trust policy"));
    }

    @Test
    void takesRetryRulesFromTheSameRow() {
        var message = "The target group x does not have an associated load balancer.";

        assertThat(retryRule("InvalidParameterException", message))
                .hasValueSatisfying(rule -> assertThat(rule.retryFor()).hasMinutes(3));
        assertThat(retryRule("ClusterNotFoundException", "x"))
                .hasValueSatisfying(
                        rule -> assertThat(rule.dueToEventualConsistency()).isTrue());
        assertThat(retryRule("ThrottlingException", "x")).isPresent();
        assertThat(retryRule("AccessDeniedException", "x")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "TaskSetNotFoundException, true",
        "ServiceNotActiveException, true",
        "ResourceNotFoundException, false",
        "AccessDeniedException, false"
    })
    void recognizesMissingResources(String code, boolean isNotFound) {
        var operation = EcsOperations.DESCRIBE_TASK_SETS;

        assertThat(operation.errors().isNotFound(operation, code, "x")).isEqualTo(isNotFound);
    }

    @Test
    void knowsNoNextStepOfUnknownErrors() {
        assertThat(nextStep(EcsOperations.CREATE_TASK_SET, "BrandNewException", "x"))
                .isEmpty();
    }

    private static Optional<String> nextStep(AwsOperation<?> operation, String code, String message) {
        return operation.errors().nextStep(operation, code, message);
    }

    private static Optional<RetryRule> retryRule(String code, String message) {
        var operation = EcsOperations.CREATE_TASK_SET;
        return operation.errors().retry(operation, code, message);
    }

    private static AwsOperation<?> operation(String name) {
        return new AwsOperation<>(AwsService.ECS, name, EcsOperations.CREATE_TASK_SET.errors());
    }
}
