package io.github.pulumiawsecs.enginetests;

import io.github.pulumiawsecs.simulator.EcsSimulator;
import io.github.pulumiawsecs.simulator.Seed;
import io.github.pulumiawsecs.simulator.model.TaskFault;
import java.time.Duration;
import java.util.Optional;

/**
 * A fault that keeps a task set from becoming steady. Each case has its own service and task definition of the same
 * name; some have their own cluster, in which an operation is denied.
 *
 * @param name the name of the case and of its golden file
 * @param cluster the cluster
 * @param fault the fault of all tasks
 * @param limit the create timeout (customTimeouts) of the program
 * @param maxPolls the maximum number of DescribeServices calls until the wait ends
 */
record StartFailureCase(String name, String cluster, TaskFault fault, Optional<Duration> limit, int maxPolls) {
    /** A case that the waiter detects. */
    static StartFailureCase of(String name, TaskFault fault, int maxPolls) {
        return new StartFailureCase(name, "demo", fault, Optional.empty(), maxPolls);
    }

    /** A case that reaches the time limit. */
    static StartFailureCase within(String name, Duration limit, TaskFault fault) {
        return new StartFailureCase(name, "demo", fault, Optional.of(limit), Math.toIntExact(limit.toSeconds()) + 1);
    }

    /** Returns the case in another cluster. */
    StartFailureCase in(String other) {
        return new StartFailureCase(name, other, fault, limit, maxPolls);
    }

    /** Creates the service and the task definition, and injects the fault. */
    void inject(EcsSimulator ecs) {
        createService(ecs, cluster, name);
        ecs.injectFault(name + ":1", fault, Integer.MAX_VALUE);
    }

    /** Creates a service of two tasks and a task definition with that name. */
    static void createService(EcsSimulator ecs, String cluster, String name) {
        ecs.call(
                "CreateService",
                "{'cluster':'%s','serviceName':'%s','desiredCount':2,'deploymentController':{'type':'EXTERNAL'}}"
                        .formatted(cluster, name));
        ecs.call(
                "RegisterTaskDefinition",
                Seed.webTaskDefinition("example/web:9.9").replace("'family':'web'", "'family':'" + name + "'"));
    }
}
