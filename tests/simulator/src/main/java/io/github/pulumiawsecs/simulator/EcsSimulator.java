package io.github.pulumiawsecs.simulator;

import com.google.gson.JsonObject;
import com.sun.net.httpserver.HttpServer;
import io.github.pulumiawsecs.simulator.exchange.Call;
import io.github.pulumiawsecs.simulator.fault.ApiFault;
import io.github.pulumiawsecs.simulator.fault.ApiFaults;
import io.github.pulumiawsecs.simulator.model.AccountAndRegion;
import io.github.pulumiawsecs.simulator.model.AwsError;
import io.github.pulumiawsecs.simulator.model.Service;
import io.github.pulumiawsecs.simulator.model.SimulatedAws;
import io.github.pulumiawsecs.simulator.model.TaskFault;
import io.github.pulumiawsecs.simulator.model.TaskSet;
import io.github.pulumiawsecs.simulator.model.Timing;
import io.github.pulumiawsecs.simulator.operation.Ecs;
import io.github.pulumiawsecs.simulator.operation.Json;
import io.github.pulumiawsecs.simulator.sts.Principals;
import io.github.pulumiawsecs.simulator.sts.Sts;
import io.github.pulumiawsecs.simulator.wire.HttpServerAdapter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiConsumer;

/** Amazon ECS with task sets, and a little STS, on a port of the loopback interface. Safe for use by many threads. */
public final class EcsSimulator implements AutoCloseable {
    static {
        // Without this the JDK's server waits 40 ms with every second packet; it is read when the server's class is
        // loaded.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final SimulatorSettings settings;
    private final SimulatedAws aws;
    private final Ecs ecs;
    private final ApiFaults faults;
    private final CallRecorder recorder;
    private final HttpServer server;
    private final ExecutorService executor;

    private EcsSimulator(SimulatorSettings settings) throws IOException {
        this.settings = settings;
        aws = new SimulatedAws(settings.clock(), settings.timing());
        ecs = new Ecs(aws);
        Principals principals = new Principals(settings.account(), settings.partition());
        Sts sts = new Sts(principals, settings.clock());
        faults = new ApiFaults(call -> call.service() == Call.Service.ECS ? ecs.handle(call) : sts.handle(call));
        recorder = new CallRecorder(settings.clock(), faults);
        executor = Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "ecs-simulator");
            thread.setDaemon(true);
            return thread;
        });
        server = HttpServer.create(
                new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), settings.port()), 0);
        server.setExecutor(executor);
        server.createContext("/", new HttpServerAdapter(recorder, principals, settings.region()));
    }

    /** Starts one with the default settings on any free port. */
    public static EcsSimulator start() {
        return start(SimulatorSettings.defaults());
    }

    /** Starts one with the default settings on that port. */
    public static EcsSimulator start(int port) {
        return start(SimulatorSettings.defaults().withPort(port));
    }

    /**
     * Starts one.
     *
     * @throws UncheckedIOException when the port cannot be had
     */
    public static EcsSimulator start(SimulatorSettings settings) {
        try {
            EcsSimulator simulator = new EcsSimulator(settings);
            simulator.server.start();
            return simulator;
        } catch (IOException noPort) {
            throw new UncheckedIOException("Cannot listen on port " + settings.port() + " of 127.0.0.1", noPort);
        }
    }

    /** Where it listens; good as an endpoint of both ECS and STS. */
    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** What it was started with. */
    public SimulatorSettings settings() {
        return settings;
    }

    /** Its time. */
    public SimulatedClock clock() {
        return settings.clock();
    }

    /** Every request so far, in the order of arrival, without those made by {@link #call}. */
    public List<RecordedCall> calls() {
        return recorder.calls();
    }

    /** Those requests that are for operations that change something. */
    public List<RecordedCall> writes() {
        return calls().stream().filter(RecordedCall::isWrite).toList();
    }

    /** Forgets the requests so far. */
    public void clearCalls() {
        recorder.clear();
    }

    /** Lets something go wrong from now on; faults injected earlier see a request first. */
    public void injectFault(ApiFault fault) {
        faults.inject(fault);
    }

    /** Takes all faults away. */
    public void clearApiFaults() {
        faults.clear();
    }

    /** Changes how fast tasks start and stop from now on. */
    public void setTiming(Timing pace) {
        synchronized (aws) {
            aws.pace(pace);
        }
    }

    /**
     * Lets the next tasks of a task definition of the default region fail.
     *
     * @param taskDefinition family and revision, e.g. {@code web:2}
     * @param times how many tasks it strikes
     */
    public void injectFault(String taskDefinition, TaskFault ailment, int times) {
        synchronized (aws) {
            aws.region(settings.scope()).addTaskFault(taskDefinition, ailment, times);
        }
    }

    /** Lets all tasks that are started from now on be healthy. */
    public void clearTaskFaults() {
        synchronized (aws) {
            aws.region(settings.scope()).clearTaskFaults();
        }
    }

    /**
     * Performs an operation of ECS in the default region behind everybody's back: not recorded, and safe from faults.
     *
     * @param operation AWS's name, e.g. {@code UpdateTaskSet}
     * @param json the request's members
     * @return the answer's members
     * @throws AwsError when it is refused
     */
    public JsonObject call(String operation, String json) {
        return call(settings.scope(), operation, json);
    }

    /** The same in another account or region. */
    public JsonObject call(AccountAndRegion home, String operation, String json) {
        return ecs.perform(operation, Json.parse(json), home);
    }

    /** Answers with task sets whose lists are in another order each time, as AWS promises none. */
    public void shuffleLists(long seed) {
        synchronized (aws) {
            aws.shuffleLists(seed);
        }
    }

    /** Gives a task set of the default region a tag that only AWS itself can give: with {@code aws:} in front. */
    public void addAwsTag(String taskSetArn, String key, String value) {
        synchronized (aws) {
            withTaskSet(taskSetArn, (service, set) -> set.tags().put(key, value));
        }
    }

    /** Lets a task set of the default region disappear at once and without a trace; nothing happens when it is not there. */
    public void purge(String taskSetArn) {
        synchronized (aws) {
            withTaskSet(taskSetArn, Service::removeTaskSet);
        }
    }

    private void withTaskSet(String taskSetArn, BiConsumer<Service, TaskSet> then) {
        aws.region(settings.scope()).clusters().stream()
                .flatMap(cluster -> cluster.services().stream())
                .forEach(service -> service.findTaskSet(taskSetArn).ifPresent(set -> then.accept(service, set)));
    }

    @Override
    public void close() {
        server.stop(0);
        executor.shutdownNow();
    }
}
