package io.github.pulumiawsecs.provider.taskset;

import io.github.pulumiawsecs.framework.property.PropertyValue;
import io.github.pulumiawsecs.simulator.EcsSimulator;
import io.github.pulumiawsecs.simulator.fault.ApiFault;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Something disappears just before a call arrives.
 *
 * @param call which one, from 1 on
 * @param inputs of the deletion that it disturbs
 */
record DeleteBeforeCall(What what, int call, PropertyValue.ObjectValue inputs) {

    enum What {
        THE_TASK_SET,
        THE_SERVICE,
        THE_CLUSTER
    }

    ApiFault of(String arn, EcsSimulator simulator) {
        var calls = new AtomicInteger();
        return (request, next) -> {
            if (calls.incrementAndGet() == call) {
                simulator.purge(arn);
                if (what != What.THE_TASK_SET) {
                    simulator.call("DeleteService", "{'cluster': 'demo', 'service': 'web', 'force': true}");
                }
                if (what == What.THE_CLUSTER) {
                    simulator.call("DeleteCluster", "{'cluster': 'demo'}");
                }
            }
            return next.handle(request);
        };
    }
}
