package io.github.pulumiawsecs.simulator;

import com.google.gson.JsonObject;
import io.github.pulumiawsecs.simulator.exchange.Call;
import io.github.pulumiawsecs.simulator.exchange.Response;
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
import io.github.pulumiawsecs.simulator.wire.HttpEndpoint;
import io.github.pulumiawsecs.simulator.wire.LoopbackServer;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Simulates Amazon ECS task sets, and the STS operations that their clients need, on a loopback port. Thread-safe. */
public final class EcsSimulator implements AutoCloseable {
    private final SimulatorSettings settings;
    private final SimulatedAws aws;
    private final Ecs ecs;
    private final ApiFaults faults;
    private final CallRecorder recorder;
    private final HttpEndpoint httpEndpoint;
    private final @Nullable LoopbackServer server;

    private EcsSimulator(SimulatorSettings settings, boolean hasServer) {
        this.settings = settings;
        aws = new SimulatedAws(settings.clock(), settings.timing());
        ecs = new Ecs(aws);
        Principals principals = new Principals(settings.account(), settings.partition());
        Sts sts = new Sts(principals, settings.clock());
        faults = new ApiFaults(call -> call.service() == Call.Service.ECS ? ecs.handle(call) : sts.handle(call));
        recorder = new CallRecorder(settings.clock(), faults);
        httpEndpoint = new HttpEndpoint(recorder, principals, settings.region());
        server = hasServer ? LoopbackServer.start(httpEndpoint, settings.port()) : null;
        if (server != null) {
            server.handle(FaultControl.PATH, new FaultControl(this));
        }
    }

    /** Starts a simulator with the default settings on any free port. */
    public static EcsSimulator start() {
        return start(SimulatorSettings.defaults());
    }

    /** Starts a simulator with the default settings on {@code port}. */
    public static EcsSimulator start(int port) {
        return start(SimulatorSettings.defaults().withPort(port));
    }

    /**
     * Starts a simulator.
     *
     * @throws UncheckedIOException if the port is not available
     */
    public static EcsSimulator start(SimulatorSettings settings) {
        return new EcsSimulator(settings, true);
    }

    /** Returns a simulator without a port, for clients that use {@link #httpEndpoint}. */
    public static EcsSimulator inProcess(SimulatorSettings settings) {
        return new EcsSimulator(settings, false);
    }

    /**
     * Returns the endpoint of both ECS and STS.
     *
     * @throws IllegalStateException if the simulator has no port
     */
    public URI endpoint() {
        if (server == null) {
            throw new IllegalStateException("the simulator has no port");
        }
        return server.address();
    }

    /** Returns the handler of HTTP requests, for clients in this process. */
    public HttpEndpoint httpEndpoint() {
        return httpEndpoint;
    }

    /** Handles a request of a client in this process that needs no HTTP, without recording it. */
    public Response handle(Call call) {
        return faults.handle(call);
    }

    /** Returns the settings that the simulator was started with. */
    public SimulatorSettings settings() {
        return settings;
    }

    /** Returns the simulator's clock. */
    public SimulatedClock clock() {
        return settings.clock();
    }

    /** Returns the requests received so far in order of arrival, without those made by {@link #call}. */
    public List<RecordedCall> calls() {
        return recorder.calls();
    }

    /** Returns the received requests for operations that change resources. */
    public List<RecordedCall> writes() {
        return calls().stream().filter(RecordedCall::isWrite).toList();
    }

    /** Clears the list of received requests. */
    public void clearCalls() {
        recorder.clear();
    }

    /** Adds a fault for the requests that follow. A request passes the faults in the order of injection. */
    public void injectFault(ApiFault fault) {
        faults.inject(fault);
    }

    /** Removes all API faults. */
    public void clearApiFaults() {
        faults.clear();
    }

    /** Sets how fast tasks start and stop from now on. */
    public void setTiming(Timing timing) {
        synchronized (aws) {
            aws.setTiming(timing);
        }
    }

    /**
     * Makes the next tasks of a task definition in the default region fail.
     *
     * @param taskDefinition family and revision, for example {@code web:2}
     * @param times how many tasks fail
     */
    public void injectFault(String taskDefinition, TaskFault fault, int times) {
        synchronized (aws) {
            aws.region(settings.scope()).addTaskFault(taskDefinition, fault, times);
        }
    }

    /** Removes all task faults: tasks that start from now on are healthy. */
    public void clearTaskFaults() {
        synchronized (aws) {
            aws.region(settings.scope()).clearTaskFaults();
        }
    }

    /**
     * Performs an ECS operation in the default region out of band: without recording it and without API faults.
     *
     * @param operation AWS's name, for example {@code UpdateTaskSet}
     * @param json the request body
     * @return the response body
     * @throws AwsError if ECS rejects the request
     */
    public JsonObject call(String operation, String json) {
        return call(settings.scope(), operation, json);
    }

    /** Creates a task set with this id in the default region, out of band. */
    public void createTaskSet(String id, String json) {
        synchronized (aws) {
            aws.idGenerator().reserveTaskSetId(id);
            call("CreateTaskSet", json);
        }
    }

    /** Performs an ECS operation out of band in another account or region. */
    public JsonObject call(AccountAndRegion scope, String operation, String json) {
        return ecs.perform(operation, Json.parse(json), scope);
    }

    /** Shuffles the lists in every response from now on, because AWS documents no order. */
    public void shuffleLists(long seed) {
        synchronized (aws) {
            aws.shuffleLists(seed);
        }
    }

    /** Adds a tag with the reserved prefix {@code aws:}, which only AWS can set, to a task set in the default region. */
    public void addAwsTag(String taskSetArn, String key, String value) {
        synchronized (aws) {
            withTaskSet(taskSetArn, (service, set) -> set.tags().put(key, value));
        }
    }

    /**
     * Returns a property of a task set in the default region; empty if there is no such task set.
     *
     * @param property reads it; runs while no request changes the task set
     */
    public <T> Optional<T> inspect(String taskSetArn, Function<TaskSet, T> property) {
        synchronized (aws) {
            List<T> found = new ArrayList<>();
            withTaskSet(taskSetArn, (service, set) -> found.add(property.apply(set)));
            return found.stream().findFirst();
        }
    }

    /** Removes a task set in the default region at once and without events. Does nothing if there is no such task set. */
    public void purge(String taskSetArn) {
        synchronized (aws) {
            withTaskSet(taskSetArn, Service::removeTaskSet);
        }
    }

    private void withTaskSet(String taskSetArn, BiConsumer<Service, TaskSet> action) {
        aws.region(settings.scope()).clusters().stream()
                .flatMap(cluster -> cluster.services().stream())
                .forEach(service -> service.findTaskSet(taskSetArn).ifPresent(set -> action.accept(service, set)));
    }

    @Override
    public void close() {
        if (server != null) {
            server.close();
        }
    }
}
