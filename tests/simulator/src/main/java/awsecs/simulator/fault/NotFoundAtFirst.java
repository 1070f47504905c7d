package awsecs.simulator.fault;

import awsecs.simulator.exchange.Answerer;
import awsecs.simulator.exchange.Call;
import awsecs.simulator.exchange.Reply;
import awsecs.simulator.model.AwsError;

/** Does not know the service yet for the next few requests: a service that was just created is not seen everywhere. */
public final class NotFoundAtFirst implements Fault {
    private final String operation;
    private final Times times;

    /** Answers that operation so many times with ServiceNotFoundException. */
    public NotFoundAtFirst(String operation, int times) {
        this.operation = operation;
        this.times = new Times(times);
    }

    @Override
    public Reply intercept(Call call, Answerer next) {
        return call.operation().equals(operation) && times.strike()
                ? new Reply.Refused(AwsError.serviceNotFound())
                : next.answer(call);
    }
}
