package io.github.pulumiawsecs.simulator.fault;

import io.github.pulumiawsecs.simulator.exchange.Call;
import io.github.pulumiawsecs.simulator.exchange.CallHandler;
import io.github.pulumiawsecs.simulator.exchange.Response;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The chain of faults that requests pass; the one injected first stands next to the client. */
public final class ApiFaults implements CallHandler {
    private final List<ApiFault> chain = new CopyOnWriteArrayList<>();
    private final CallHandler target;

    /** No faults yet in front of that. */
    public ApiFaults(CallHandler behind) {
        this.target = behind;
    }

    /** Adds a fault behind those that are there already. */
    public void inject(ApiFault fault) {
        chain.add(fault);
    }

    /** Takes all faults away. */
    public void clear() {
        chain.clear();
    }

    @Override
    public Response handle(Call call) {
        CallHandler next = target;
        // A snapshot, from the far end to the near one.
        List<ApiFault> faults = List.copyOf(chain);
        for (int i = faults.size() - 1; i >= 0; i--) {
            ApiFault fault = faults.get(i);
            CallHandler after = next;
            next = passed -> fault.intercept(passed, after);
        }
        return next.handle(call);
    }
}
