package io.github.pulumiawsecs.framework.rpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.ServerCallStreamObserver;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ResponseStreamTest {

    @Test
    void respectsFlowControl() throws InterruptedException {
        var caller = new Caller<Integer>();
        ResponseStream.serve(
                caller,
                new StatusMapper("test")::status,
                stream -> List.of(1, 2, 3).forEach(stream::send));
        for (int taken = 0; taken < 3; taken++) {
            caller.waited.acquire();
            assertThat(caller.heard).hasSize(taken);
            caller.take();
        }
        caller.await();
        assertThat(caller.heard).containsExactly(1, 2, 3);
        assertThat(caller.error).isNull();
    }

    @Test
    void endsWhenCallerCancels() throws InterruptedException {
        var caller = new Caller<Integer>();
        var ended = new CountDownLatch(1);
        ResponseStream.serve(caller, new StatusMapper("test")::status, stream -> {
            try {
                assertThatThrownBy(() -> stream.send(1)).isInstanceOf(CancellationException.class);
                assertThat(Thread.currentThread().isInterrupted()).isTrue();
            } finally {
                ended.countDown();
            }
        });
        caller.waited.acquire();
        caller.cancel();
        assertThat(ended.await(1, TimeUnit.MINUTES)).isTrue();
        assertThat(caller.heard).isEmpty();
    }

    @Test
    void reportsErrors() throws InterruptedException {
        var caller = new Caller<Integer>();
        ResponseStream.serve(caller, new StatusMapper("test")::status, _ -> {
            throw Status.NOT_FOUND.asRuntimeException();
        });
        caller.await();
        assertThat(caller.error)
                .isInstanceOfSatisfying(
                        StatusRuntimeException.class,
                        error -> assertThat(error.getStatus()).isEqualTo(Status.NOT_FOUND));
    }

    @Test
    void endsCallOnError() throws InterruptedException {
        var caller = new Caller<Integer>();
        ResponseStream.serve(caller, new StatusMapper("test")::status, _ -> {
            throw new StackOverflowError();
        });
        caller.await();
        assertThat(Status.fromThrowable(Objects.requireNonNull(caller.error)).getCode())
                .isEqualTo(Status.Code.INTERNAL);
    }

    /** A caller that accepts one response at a time. */
    static final class Caller<T> extends ServerCallStreamObserver<T> {
        final List<T> heard = new CopyOnWriteArrayList<>();
        final CountDownLatch completed = new CountDownLatch(1);

        /** A permit for each time that the stream was not ready. */
        final Semaphore waited = new Semaphore(0);

        private final AtomicInteger room = new AtomicInteger();
        private volatile boolean cancelled;
        private volatile Runnable onReady = () -> {};
        private volatile Runnable onCancel = () -> {};
        volatile @Nullable Throwable error;

        void take() {
            room.incrementAndGet();
            onReady.run();
        }

        void cancel() {
            cancelled = true;
            onCancel.run();
        }

        void await() throws InterruptedException {
            assertThat(completed.await(1, TimeUnit.MINUTES)).isTrue();
        }

        @Override
        public boolean isReady() {
            if (room.get() == 0) {
                waited.release();
                return false;
            }
            return true;
        }

        @Override
        public void onNext(T answer) {
            room.decrementAndGet();
            heard.add(answer);
        }

        @Override
        public void onError(Throwable thrown) {
            error = thrown;
            completed.countDown();
        }

        @Override
        public void onCompleted() {
            completed.countDown();
        }

        @Override
        public boolean isCancelled() {
            return cancelled;
        }

        @Override
        public void setOnReadyHandler(Runnable handler) {
            onReady = handler;
        }

        @Override
        public void setOnCancelHandler(Runnable handler) {
            onCancel = handler;
        }

        @Override
        public void setCompression(String compression) {}

        @Override
        public void disableAutoInboundFlowControl() {}

        @Override
        public void request(int count) {}

        @Override
        public void setMessageCompression(boolean enable) {}
    }
}
