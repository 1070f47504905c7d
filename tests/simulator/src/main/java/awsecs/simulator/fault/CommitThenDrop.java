package awsecs.simulator.fault;

import awsecs.simulator.exchange.Answerer;
import awsecs.simulator.exchange.Call;
import awsecs.simulator.exchange.Reply;

/** Does what is asked and closes the connection before the answer: the client cannot know whether it was done. */
public final class CommitThenDrop implements Fault {
    private final String operation;
    private final Times times;

    /** Drops the answers to that operation so many times. */
    public CommitThenDrop(String operation, int times) {
        this.operation = operation;
        this.times = new Times(times);
    }

    @Override
    public Reply intercept(Call call, Answerer next) {
        Reply reply = next.answer(call);
        return call.operation().equals(operation) && times.strike() ? new Reply.Dropped() : reply;
    }
}
