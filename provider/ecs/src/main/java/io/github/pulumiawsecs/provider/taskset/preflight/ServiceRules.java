package io.github.pulumiawsecs.provider.taskset.preflight;

import io.github.pulumiawsecs.provider.aws.ecs.EcsStatus;
import software.amazon.awssdk.services.ecs.model.Service;

/** What a task set wants of its service (Amazon ECS Developer Guide, "External deployment"). */
final class ServiceRules {
    private ServiceRules() {}

    static void check(Service service, FindingsCollector report) {
        if (!isActive(service)) {
            report.addFailure(
                    TaskSetInputs.SERVICE,
                    "must exist and be ACTIVE",
                    ", which is " + service.status(),
                    "create it again, or name another (aws ecs list-services)");
        } else if (!isExternal(service)) {
            report.addFailure(
                    TaskSetInputs.SERVICE,
                    "must have the deployment controller EXTERNAL, the only one with task sets",
                    ", which has " + controller(service),
                    "name a service that was created with it");
        }
    }

    /** Tells whether task sets can be made in it at all. */
    static boolean isOpen(Service service) {
        return isActive(service) && isExternal(service);
    }

    private static boolean isActive(Service service) {
        return EcsStatus.isActive(service.status());
    }

    private static boolean isExternal(Service service) {
        return controller(service).equals("EXTERNAL");
    }

    /** AWS may leave it out where it is the default one. */
    private static String controller(Service service) {
        return service.deploymentController() == null
                ? "ECS"
                : service.deploymentController().typeAsString();
    }
}
