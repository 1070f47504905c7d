package awsecs.verb;

import awsecs.simulator.EcsSimulator;
import awsecs.simulator.fault.Fault;
import awsecs.value.Value;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Something disappears just before a call arrives.
 *
 * @param call which one, from 1 on
 * @param inputs of the deletion that it disturbs
 */
record Disappearance(What what, int call, Value.Obj inputs) {

    enum What {
        THE_TASK_SET,
        THE_SERVICE,
        THE_CLUSTER
    }

    Fault of(String arn, EcsSimulator simulator) {
        var calls = new AtomicInteger();
        return (request, next) -> {
            if (calls.incrementAndGet() == call) {
                simulator.vanish(arn);
                if (what != What.THE_TASK_SET) {
                    simulator.call("DeleteService", "{'cluster': 'demo', 'service': 'web', 'force': true}");
                }
                if (what == What.THE_CLUSTER) {
                    simulator.call("DeleteCluster", "{'cluster': 'demo'}");
                }
            }
            return next.answer(request);
        };
    }
}
