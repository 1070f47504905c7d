package awsecs.simulator.fault;

import awsecs.simulator.exchange.Answerer;
import awsecs.simulator.exchange.Call;
import awsecs.simulator.exchange.Reply;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The chain of faults that requests pass; the one injected first stands next to the client. */
public final class Faults implements Answerer {
    private final List<Fault> chain = new CopyOnWriteArrayList<>();
    private final Answerer behind;

    /** No faults yet in front of that. */
    public Faults(Answerer behind) {
        this.behind = behind;
    }

    /** Adds a fault behind those that are there already. */
    public void inject(Fault fault) {
        chain.add(fault);
    }

    /** Takes all faults away. */
    public void clear() {
        chain.clear();
    }

    @Override
    public Reply answer(Call call) {
        Answerer next = behind;
        // A snapshot, from the far end to the near one.
        List<Fault> faults = List.copyOf(chain);
        for (int i = faults.size() - 1; i >= 0; i--) {
            Fault fault = faults.get(i);
            Answerer after = next;
            next = passed -> fault.intercept(passed, after);
        }
        return next.answer(call);
    }
}
