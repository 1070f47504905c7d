package io.github.pulumiawsecs.bench;

import io.github.pulumiawsecs.harness.PluginProcess;
import io.grpc.stub.StreamObserver;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import pulumirpc.Provider.CheckRequest;
import pulumirpc.Provider.DiffRequest;
import pulumirpc.ResourceProviderGrpc;

/**
 * Pairs of Check and Diff of unchanged task sets over one connection, which the engine sends for each resource in a
 * preview. The client shares the cores with the candidate, so it sends the same bytes repeatedly, and checks only the
 * length of the responses.
 *
 * @param pairs pairs per second
 * @param p99 99th percentile of the duration of a pair in milliseconds
 * @param cpu CPU time of the candidate per pair in microseconds
 * @param clientCpu CPU time of the client per pair in microseconds
 */
record Throughput(double pairs, double p99, double cpu, double clientCpu) {
    /** The concurrent requests of the engine on two cores. */
    private static final int AT_A_TIME = 8;

    private static final Duration WARM_UP = Duration.ofSeconds(6);

    private static final Duration MEASURED = Duration.ofSeconds(4);

    static Throughput measure(BenchEnvironment environment, Candidate candidate, String arn) {
        try (var plugin = environment.start(candidate)) {
            BenchEnvironment.configure(plugin);
            var load = new Load(plugin, arn);
            load.run(WARM_UP);
            return load.run(MEASURED);
        }
    }

    /** The repeated requests. */
    private static final class Load {
        private final ProcessStats candidate;
        private final ProcessStats client =
                new ProcessStats(ProcessHandle.current().pid());
        private final BenchRequest check;
        private final BenchRequest diff;

        Load(PluginProcess plugin, String arn) {
            candidate = new ProcessStats(plugin.process().pid());
            var channel = plugin.client().getChannel();
            var read = BenchEnvironment.read(plugin, arn);
            var inputs = BenchEnvironment.inputs(arn.split("/", -1)[2]);
            var news = CheckRequest.newBuilder()
                    .setUrn(BenchEnvironment.URN)
                    .setOlds(inputs)
                    .setNews(inputs)
                    .build();
            var change = DiffRequest.newBuilder()
                    .setUrn(BenchEnvironment.URN)
                    .setId(arn)
                    .setOlds(read.getProperties())
                    .setOldInputs(inputs)
                    .setNews(inputs)
                    .build();
            check = new BenchRequest(
                    channel,
                    ResourceProviderGrpc.getCheckMethod(),
                    news,
                    plugin.client().check(news));
            diff = new BenchRequest(
                    channel,
                    ResourceProviderGrpc.getDiffMethod(),
                    change,
                    plugin.client().diff(change));
        }

        Throughput run(Duration time) {
            double cpu = candidate.cpuMillis();
            double clientCpu = client.cpuMillis();
            long start = System.nanoTime();
            long end = start + time.toNanos();
            var done = new CountDownLatch(AT_A_TIME);
            var failure = new AtomicReference<@Nullable Throwable>();
            var lanes = new ArrayList<Lane>();
            for (int i = 0; i < AT_A_TIME; i++) {
                var lane = new Lane(this, end, done, failure);
                lanes.add(lane);
                lane.next();
            }
            try {
                done.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
            if (failure.get() != null) {
                throw new IllegalStateException("Check or Diff failed", failure.get());
            }
            var latencies = lanes.stream()
                    .flatMap(lane -> lane.millis.stream())
                    .sorted()
                    .toList();
            double seconds = (System.nanoTime() - start) / 1e9;
            int count = latencies.size();
            return new Throughput(
                    count / seconds,
                    latencies.get((int) (count * 0.99)),
                    1000 * (candidate.cpuMillis() - cpu) / count,
                    1000 * (client.cpuMillis() - clientCpu) / count);
        }
    }

    /** Sends pairs in sequence. */
    private static final class Lane {
        private final Load load;
        private final long end;
        private final CountDownLatch done;
        private final AtomicReference<@Nullable Throwable> failure;
        final List<Double> millis = new ArrayList<>();
        private long begun;

        Lane(Load load, long end, CountDownLatch done, AtomicReference<@Nullable Throwable> failure) {
            this.load = load;
            this.end = end;
            this.done = done;
            this.failure = failure;
        }

        void next() {
            begun = System.nanoTime();
            if (begun >= end) {
                done.countDown();
            } else {
                load.check.ask(then(
                        load.check,
                        () -> load.diff.ask(then(load.diff, () -> {
                            millis.add((System.nanoTime() - begun) / 1e6);
                            next();
                        }))));
            }
        }

        private StreamObserver<byte[]> then(BenchRequest asked, Runnable following) {
            return new StreamObserver<>() {
                @Override
                public void onNext(byte[] answer) {
                    asked.compare(answer);
                }

                @Override
                public void onError(Throwable thrown) {
                    failure.set(thrown);
                    done.countDown();
                }

                @Override
                public void onCompleted() {
                    following.run();
                }
            };
        }
    }
}
