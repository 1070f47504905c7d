package io.github.pulumiawsecs.enginetests;

import io.github.pulumiawsecs.simulator.EcsSimulator;
import io.github.pulumiawsecs.simulator.Seed;
import io.github.pulumiawsecs.simulator.model.TaskFault;
import java.time.Duration;
import java.util.Optional;

/**
 * Something that keeps a task set from becoming steady. Each has a service and a task definition of its own, which have
 * its name; some have a cluster, too, in which an operation is denied.
 *
 * @param name its name, and that of its golden file
 * @param cluster the cluster
 * @param ailment what strikes every task
 * @param limit what the program's customTimeouts say
 * @param mostLooks how often the service is looked at, at most, until the wait ends
 */
record StartFailureCase(String name, String cluster, TaskFault ailment, Optional<Duration> limit, int mostLooks) {
    /** One that the wait finds out by itself. */
    static StartFailureCase of(String name, TaskFault ailment, int mostLooks) {
        return new StartFailureCase(name, "demo", ailment, Optional.empty(), mostLooks);
    }

    /** One that outlasts the limit. */
    static StartFailureCase within(String name, Duration limit, TaskFault ailment) {
        return new StartFailureCase(name, "demo", ailment, Optional.of(limit), Math.toIntExact(limit.toSeconds()) + 1);
    }

    /** The same in another cluster. */
    StartFailureCase in(String other) {
        return new StartFailureCase(name, other, ailment, limit, mostLooks);
    }

    /** Makes what its task set needs, and lets the misfortune wait for it. */
    void befall(EcsSimulator ecs) {
        stage(ecs, cluster, name);
        ecs.injectFault(name + ":1", ailment, Integer.MAX_VALUE);
    }

    /** Makes a service of two tasks and a task definition, both with that name. */
    static void stage(EcsSimulator ecs, String cluster, String name) {
        ecs.call(
                "CreateService",
                "{'cluster':'%s','serviceName':'%s','desiredCount':2,'deploymentController':{'type':'EXTERNAL'}}"
                        .formatted(cluster, name));
        ecs.call(
                "RegisterTaskDefinition",
                Seed.webTaskDefinition("example/web:9.9").replace("'family':'web'", "'family':'" + name + "'"));
    }
}
