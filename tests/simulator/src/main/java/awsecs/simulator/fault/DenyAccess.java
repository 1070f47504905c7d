package awsecs.simulator.fault;

import awsecs.simulator.exchange.Answerer;
import awsecs.simulator.exchange.Call;
import awsecs.simulator.exchange.Reply;
import awsecs.simulator.model.AwsError;
import java.util.Locale;

/** Refuses an operation for as long as it stands, in the words in which IAM says that a policy is missing. */
public record DenyAccess(String operation) implements Fault {

    @Override
    public Reply intercept(Call call, Answerer next) {
        if (!call.operation().equals(operation)) {
            return next.answer(call);
        }
        String action = call.service().name().toLowerCase(Locale.ROOT) + ":" + operation;
        return new Reply.Refused(AwsError.of(
                "AccessDeniedException",
                "User: " + call.caller().principal() + " is not authorized to perform: " + action
                        + " because no identity-based policy allows the " + action + " action"));
    }
}
