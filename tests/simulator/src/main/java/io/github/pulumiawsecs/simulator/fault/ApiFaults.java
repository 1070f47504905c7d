package io.github.pulumiawsecs.simulator.fault;

import io.github.pulumiawsecs.simulator.exchange.Call;
import io.github.pulumiawsecs.simulator.exchange.CallHandler;
import io.github.pulumiawsecs.simulator.exchange.Response;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The chain of faults that requests pass, in the order of injection. Thread-safe. */
public final class ApiFaults implements CallHandler {
    private final List<ApiFault> chain = new CopyOnWriteArrayList<>();
    private final CallHandler target;

    /** Creates an empty chain in front of {@code target}. */
    public ApiFaults(CallHandler target) {
        this.target = target;
    }

    /** Appends a fault to the chain. */
    public void inject(ApiFault fault) {
        chain.add(fault);
    }

    /** Removes all faults. */
    public void clear() {
        chain.clear();
    }

    @Override
    public Response handle(Call call) {
        CallHandler next = target;
        // Wrap from the last fault to the first one, on a snapshot of the chain.
        List<ApiFault> faults = List.copyOf(chain);
        for (int i = faults.size() - 1; i >= 0; i--) {
            ApiFault fault = faults.get(i);
            CallHandler after = next;
            next = forwarded -> fault.intercept(forwarded, after);
        }
        return next.handle(call);
    }
}
