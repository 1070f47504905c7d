package io.github.pulumiawsecs.provider.taskset.preflight;

import io.github.pulumiawsecs.provider.aws.ecs.EcsStatus;
import java.util.Objects;
import software.amazon.awssdk.services.ecs.model.Service;

/** Checks the service of a task set (Amazon ECS Developer Guide, "External deployment"). */
final class ServiceRules {
    private ServiceRules() {}

    static void check(Service service, FindingsCollector findings) {
        if (!isActive(service)) {
            findings.addFailure(
                    TaskSetInputs.SERVICE,
                    "must exist and be ACTIVE",
                    ", which is " + service.status(),
                    "create the service again, or use another one (`aws ecs list-services`)");
        } else if (!isExternal(service)) {
            findings.addFailure(
                    TaskSetInputs.SERVICE,
                    "must have the deployment controller EXTERNAL, the only one that supports task sets",
                    ", which has " + controller(service),
                    "use a service that was created with the deployment controller EXTERNAL");
        }
    }

    /** Returns whether task sets can be created in the service. */
    static boolean isOpen(Service service) {
        return isActive(service) && isExternal(service);
    }

    private static boolean isActive(Service service) {
        return EcsStatus.isActive(service.status());
    }

    private static boolean isExternal(Service service) {
        return controller(service).equals("EXTERNAL");
    }

    /** AWS may omit the default controller. */
    private static String controller(Service service) {
        return service.deploymentController() == null
                ? "ECS"
                : Objects.requireNonNullElse(service.deploymentController().typeAsString(), "ECS");
    }
}
