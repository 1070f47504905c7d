package io.github.pulumiawsecs.provider.aws;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.ecs.model.Cluster;
import software.amazon.awssdk.services.ecs.model.CreateTaskSetResponse;
import software.amazon.awssdk.services.ecs.model.DeleteTaskSetResponse;
import software.amazon.awssdk.services.ecs.model.DescribeTaskDefinitionResponse;
import software.amazon.awssdk.services.ecs.model.Service;
import software.amazon.awssdk.services.ecs.model.Tag;
import software.amazon.awssdk.services.ecs.model.TaskDefinition;
import software.amazon.awssdk.services.ecs.model.TaskSet;
import software.amazon.awssdk.services.ecs.model.UpdateTaskSetResponse;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityResponse;

/**
 * Rejects responses without the members that identify a resource or its status, so that no other class has to expect that.
 * All other members may be missing. Thread-safe.
 */
final class ResponseValidator implements ExecutionInterceptor {
    private static final Map<Class<? extends SdkPojo>, Set<String>> REQUIRED = Map.of(
            CreateTaskSetResponse.class, Set.of("taskSet"),
            UpdateTaskSetResponse.class, Set.of("taskSet"),
            DeleteTaskSetResponse.class, Set.of("taskSet"),
            DescribeTaskDefinitionResponse.class, Set.of("taskDefinition"),
            GetCallerIdentityResponse.class, Set.of("Account"),
            TaskSet.class, Set.of("taskSetArn"),
            TaskDefinition.class, Set.of("family", "revision", "status"),
            Cluster.class, Set.of("clusterArn", "status"),
            Service.class, Set.of("status"),
            Tag.class, Set.of("key"));

    /**
     * Returns the response without null elements.
     *
     * @throws IncompleteResponseException when a required member is missing
     */
    @Override
    public SdkResponse modifyResponse(Context.ModifyResponse context, ExecutionAttributes attributes) {
        var response = NullElements.removeFrom(context.response());
        validate(response);
        return response;
    }

    private static void validate(@Nullable Object value) {
        if (value instanceof SdkPojo model) {
            var required = REQUIRED.getOrDefault(model.getClass(), Set.of());
            for (var field : model.sdkFields()) {
                var content = field.getValueOrDefault(model);
                if (content == null && required.contains(field.memberName())) {
                    throw new IncompleteResponseException(field.memberName());
                }
                validate(content);
            }
        } else if (value instanceof List<?> list) {
            list.forEach(ResponseValidator::validate);
        }
    }
}
