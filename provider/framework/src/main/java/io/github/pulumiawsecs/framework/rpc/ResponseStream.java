package io.github.pulumiawsecs.framework.rpc;

import io.github.pulumiawsecs.framework.waiter.Interrupts;
import io.grpc.stub.ServerCallStreamObserver;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

/**
 * Many answers to one request, sent no faster than the caller takes them. Ends when the caller does not want any more.
 */
final class ResponseStream<T> {
    private final ServerCallStreamObserver<T> observer;
    private final Semaphore ready = new Semaphore(0);

    private ResponseStream(ServerCallStreamObserver<T> to) {
        this.observer = to;
    }

    /**
     * Lets {@code work} send its answers on a thread of its own, which is interrupted when the caller cancels. gRPC
     * tells that the caller is ready on the thread of the request, which must therefore not wait.
     */
    static <T> void serve(ServerCallStreamObserver<T> to, Consumer<ResponseStream<T>> work) {
        var stream = new ResponseStream<>(to);
        var worker = Thread.ofVirtual().unstarted(() -> stream.run(work));
        to.setOnReadyHandler(stream.ready::release);
        to.setOnCancelHandler(worker::interrupt);
        worker.start();
    }

    /**
     * Sends one answer, when the caller is ready for it.
     *
     * @throws CancellationException when the caller cancels
     */
    void send(T answer) {
        try {
            while (!observer.isReady()) {
                ready.acquire();
            }
        } catch (InterruptedException e) {
            throw Interrupts.cancelled("the caller cancelled the stream", e);
        }
        observer.onNext(answer);
    }

    private void run(Consumer<ResponseStream<T>> work) {
        try {
            work.accept(this);
        } catch (Throwable e) {
            // Nobody else is there to answer: the caller would wait for ever.
            if (!observer.isCancelled()) {
                observer.onError(StatusMapper.status(e));
            }
            return;
        }
        if (!observer.isCancelled()) {
            observer.onCompleted();
        }
    }
}
