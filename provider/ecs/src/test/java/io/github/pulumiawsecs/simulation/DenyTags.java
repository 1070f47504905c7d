package io.github.pulumiawsecs.simulation;

import io.github.pulumiawsecs.simulator.exchange.Call;
import io.github.pulumiawsecs.simulator.exchange.CallHandler;
import io.github.pulumiawsecs.simulator.exchange.Response;
import io.github.pulumiawsecs.simulator.fault.ApiFault;
import io.github.pulumiawsecs.simulator.fault.DenyAccess;

/** Credentials that may not tag task sets, also not in CreateTaskSet. */
record DenyTags() implements ApiFault {
    @Override
    public Response intercept(Call call, CallHandler next) {
        boolean changesTags = call.body().has("tags") || call.operation().equals("UntagResource");
        return changesTags ? DenyAccess.failure(call, "ecs:TagResource") : next.handle(call);
    }
}
