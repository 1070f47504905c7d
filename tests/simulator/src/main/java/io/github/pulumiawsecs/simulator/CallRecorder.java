package io.github.pulumiawsecs.simulator;

import io.github.pulumiawsecs.simulator.exchange.Call;
import io.github.pulumiawsecs.simulator.exchange.CallHandler;
import io.github.pulumiawsecs.simulator.exchange.Response;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Records every request before it is handled. Thread-safe. */
final class CallRecorder implements CallHandler {
    private final List<RecordedCall> calls = Collections.synchronizedList(new ArrayList<>());
    private final InstantSource clock;
    private final CallHandler next;

    CallRecorder(InstantSource clock, CallHandler next) {
        this.clock = clock;
        this.next = next;
    }

    @Override
    public Response handle(Call call) {
        calls.add(RecordedCall.of(call, clock.instant()));
        return next.handle(call);
    }

    List<RecordedCall> calls() {
        synchronized (calls) {
            return List.copyOf(calls);
        }
    }

    void clear() {
        calls.clear();
    }
}
