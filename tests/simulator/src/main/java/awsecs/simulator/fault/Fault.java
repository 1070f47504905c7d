package awsecs.simulator.fault;

import awsecs.simulator.exchange.Answerer;
import awsecs.simulator.exchange.Call;
import awsecs.simulator.exchange.Reply;

/**
 * Something that goes wrong between a client and an operation. A fault sees every request; it may pass it on, answer
 * in its place, or pass it on and spoil the answer. Several requests may be under way at the same time.
 */
@FunctionalInterface
public interface Fault {
    /** The answer to the request; {@code next} knows what would have been answered without this fault. */
    Reply intercept(Call call, Answerer next);
}
