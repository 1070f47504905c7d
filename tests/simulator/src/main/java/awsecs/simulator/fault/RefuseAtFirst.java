package awsecs.simulator.fault;

import awsecs.simulator.exchange.Answerer;
import awsecs.simulator.exchange.Call;
import awsecs.simulator.exchange.Reply;
import awsecs.simulator.model.AwsError;

/** Refuses the next few requests for an operation, whatever they ask for. */
public final class RefuseAtFirst implements Fault {
    private final String operation;
    private final AwsError error;
    private final Times times;

    /** Refuses that operation so many times. */
    public RefuseAtFirst(String operation, AwsError error, int times) {
        this.operation = operation;
        this.error = error;
        this.times = new Times(times);
    }

    @Override
    public Reply intercept(Call call, Answerer next) {
        return call.operation().equals(operation) && times.strike() ? new Reply.Refused(error) : next.answer(call);
    }
}
