package awsecs.simulator.fault;

import awsecs.simulator.exchange.Answerer;
import awsecs.simulator.exchange.Call;
import awsecs.simulator.exchange.Reply;
import awsecs.simulator.model.AwsError;

/** Refuses the next few requests for an operation with ThrottlingException, as AWS does with HTTP 400. */
public final class Throttle implements Fault {
    private final String operation;
    private final Times times;

    /** Throttles that operation so many times. */
    public Throttle(String operation, int times) {
        this.operation = operation;
        this.times = new Times(times);
    }

    @Override
    public Reply intercept(Call call, Answerer next) {
        return call.operation().equals(operation) && times.strike()
                ? new Reply.Refused(AwsError.of("ThrottlingException", "Rate exceeded"))
                : next.answer(call);
    }
}
