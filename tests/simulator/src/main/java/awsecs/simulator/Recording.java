package awsecs.simulator;

import awsecs.simulator.exchange.Answerer;
import awsecs.simulator.exchange.Call;
import awsecs.simulator.exchange.Reply;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Writes down every request before it goes on its way. */
final class Recording implements Answerer {
    private final List<RecordedCall> calls = new CopyOnWriteArrayList<>();
    private final InstantSource clock;
    private final Answerer next;

    Recording(InstantSource clock, Answerer next) {
        this.clock = clock;
        this.next = next;
    }

    @Override
    public Reply answer(Call call) {
        calls.add(RecordedCall.of(call, clock.instant()));
        return next.answer(call);
    }

    List<RecordedCall> calls() {
        return List.copyOf(calls);
    }

    void clear() {
        calls.clear();
    }
}
