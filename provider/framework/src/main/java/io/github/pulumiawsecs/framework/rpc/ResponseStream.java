package io.github.pulumiawsecs.framework.rpc;

import io.github.pulumiawsecs.framework.waiter.Interrupts;
import io.grpc.stub.ServerCallStreamObserver;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Streams responses to one request, no faster than the caller receives them, until the caller cancels. Only the thread
 * that runs the work sends; gRPC signals readiness and cancellation from others.
 */
final class ResponseStream<T> {
    private final ServerCallStreamObserver<T> observer;
    private final Semaphore ready = new Semaphore(0);

    private final Function<Throwable, Throwable> toStatus;

    private ResponseStream(ServerCallStreamObserver<T> observer, Function<Throwable, Throwable> toStatus) {
        this.observer = observer;
        this.toStatus = toStatus;
    }

    /**
     * Runs {@code work}, which sends the responses, on a thread of its own; the thread is interrupted when the caller
     * cancels. gRPC calls the ready handler on the thread of the request, which must therefore not block.
     *
     * @param toStatus converts an exception of {@code work} into the status for the caller
     */
    static <T> void serve(
            ServerCallStreamObserver<T> observer,
            Function<Throwable, Throwable> toStatus,
            Consumer<ResponseStream<T>> work) {
        var stream = new ResponseStream<>(observer, toStatus);
        var worker = Thread.ofVirtual().unstarted(() -> stream.run(work));
        observer.setOnReadyHandler(stream.ready::release);
        observer.setOnCancelHandler(worker::interrupt);
        worker.start();
    }

    /**
     * Sends one response, when the caller is ready for it.
     *
     * @throws CancellationException when the caller cancels
     */
    void send(T response) {
        try {
            while (!observer.isReady()) {
                ready.acquire();
            }
        } catch (InterruptedException e) {
            throw Interrupts.cancelled("the caller cancelled the list", e);
        }
        observer.onNext(response);
    }

    private void run(Consumer<ResponseStream<T>> work) {
        try {
            work.accept(this);
        } catch (Throwable e) {
            // This thread is the only one that can respond: without a status the caller would wait forever.
            if (!observer.isCancelled()) {
                observer.onError(toStatus.apply(e));
            }
            return;
        }
        if (!observer.isCancelled()) {
            observer.onCompleted();
        }
    }
}
