package io.github.pulumiawsecs.provider.corpus;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.github.pulumiawsecs.framework.property.PropertyValue;
import io.github.pulumiawsecs.simulator.EcsSimulator;
import io.github.pulumiawsecs.simulator.SimulatedClock;
import io.github.pulumiawsecs.simulator.model.AccountAndRegion;
import io.github.pulumiawsecs.simulator.model.AwsError;
import io.github.pulumiawsecs.simulator.model.SimulatedAws;
import io.github.pulumiawsecs.simulator.model.Timing;
import io.github.pulumiawsecs.simulator.operation.Ecs;
import io.github.pulumiawsecs.simulator.operation.Json;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;

/**
 * A simulated account with the resources that a program refers to, so that only the program's own mistakes make
 * CreateTaskSet fail.
 */
public final class CorpusAccount {
    private static final String ID = "123456789012";

    private final BiFunction<String, String, JsonObject> aws;

    /** @param aws performs an operation, given its name and its request in JSON */
    private CorpusAccount(BiFunction<String, String, JsonObject> aws) {
        this.aws = aws;
    }

    /**
     * Returns the error of CreateTaskSet in a new account; empty if the request succeeds.
     *
     * @param inputs inputs without unknown and secret values
     * @param defaultTags the provider's default tags
     */
    public static Optional<AwsError> errorOf(
            String region, PropertyValue.ObjectValue inputs, Map<String, PropertyValue> defaultTags) {
        var ecs = new Ecs(new SimulatedAws(SimulatedClock.fixed(), Timing.INTERACTIVE));
        var scope = AccountAndRegion.of(ID, region);
        var account = new CorpusAccount((operation, request) -> ecs.perform(operation, Json.parse(request), scope));
        account.seed(inputs);
        return account.errorOf("CreateTaskSet", RawRequest.of(inputs, defaultTags));
    }

    /** Creates the resources that the inputs refer to; {@code inputs} has no unknown and secret values. */
    public static void seed(EcsSimulator simulator, PropertyValue.ObjectValue inputs) {
        new CorpusAccount(simulator::call).seed(inputs);
    }

    private void seed(PropertyValue.ObjectValue inputs) {
        var cluster = lastPart(Program.text(inputs, "cluster"));
        errorOf("CreateCluster", object("clusterName", cluster));
        var providers = object("cluster", cluster);
        providers.add("capacityProviders", capacityProviders(inputs));
        providers.add("defaultCapacityProviderStrategy", defaultStrategy(inputs));
        errorOf("PutClusterCapacityProviders", providers);
        var service = object("serviceName", lastPart(Program.text(inputs, "service")));
        service.addProperty("cluster", cluster);
        service.add("deploymentController", object("type", "EXTERNAL"));
        errorOf("CreateService", service);
        var family = lastPart(Program.text(inputs, "taskDefinition")).split(":", 2);
        for (int i = 0; i < (family.length == 2 && family[1].matches("[1-9]") ? family[1].charAt(0) - '0' : 1); i++) {
            errorOf("RegisterTaskDefinition", taskDefinition(family[0], inputs));
        }
    }

    /** Returns a task definition for all launch types. */
    private static JsonObject taskDefinition(String family, PropertyValue.ObjectValue inputs) {
        var definition = object("family", family);
        definition.addProperty("networkMode", isAwsvpc(inputs) ? "awsvpc" : "bridge");
        var containers = new JsonArray();
        containers.add(container("none", Set.of()));
        ports(inputs).forEach((name, ports) -> containers.add(container(name, ports)));
        definition.add("containerDefinitions", containers);
        return definition;
    }

    /** Returns the container ports of load balancers and service registries by container. */
    private static Map<String, Set<Integer>> ports(PropertyValue.ObjectValue inputs) {
        var ports = new TreeMap<String, Set<Integer>>();
        for (var list : List.of("loadBalancers", "serviceRegistries")) {
            for (var item : items(inputs.get(list))) {
                if (item.get("containerPort") instanceof PropertyValue.NumberValue(double port)) {
                    ports.computeIfAbsent(Program.text(item, "containerName"), _ -> new TreeSet<>())
                            .add((int) port);
                }
            }
        }
        return ports;
    }

    private static JsonObject container(String name, Set<Integer> ports) {
        var mappings = new JsonArray();
        for (int port : ports) {
            var mapping = new JsonObject();
            mapping.addProperty("containerPort", port);
            mappings.add(mapping);
        }
        var container = object("name", name);
        container.addProperty("image", "example/app");
        container.add("portMappings", mappings);
        return container;
    }

    private static boolean isAwsvpc(PropertyValue.ObjectValue inputs) {
        return inputs.get("networkConfiguration") instanceof PropertyValue.ObjectValue network
                && network.get("awsvpcConfiguration") instanceof PropertyValue.ObjectValue;
    }

    /** Returns a Fargate strategy for awsvpc programs, because Fargate supports all their properties. */
    private static JsonArray defaultStrategy(PropertyValue.ObjectValue inputs) {
        var strategy = new JsonArray();
        if (isAwsvpc(inputs)) {
            var fargate = object("capacityProvider", "FARGATE");
            fargate.addProperty("weight", 1);
            strategy.add(fargate);
        }
        return strategy;
    }

    private static JsonArray capacityProviders(PropertyValue.ObjectValue inputs) {
        var names = new JsonArray();
        names.add("FARGATE");
        items(inputs.get("capacityProviderStrategy"))
                .forEach(item -> names.add(Program.text(item, "capacityProvider")));
        return names;
    }

    private static List<PropertyValue.ObjectValue> items(PropertyValue list) {
        return list instanceof PropertyValue.ArrayValue(List<PropertyValue> items)
                ? items.stream()
                        .filter(PropertyValue.ObjectValue.class::isInstance)
                        .map(PropertyValue.ObjectValue.class::cast)
                        .toList()
                : List.of();
    }

    /** Ignores errors: an invalid name is a mistake of the program, which CreateTaskSet must report. */
    private void errorOf(String operation, JsonObject request) {
        var _ = errorOf(operation, request.toString());
    }

    private Optional<AwsError> errorOf(String operation, String request) {
        try {
            var _ = aws.apply(operation, request);
            return Optional.empty();
        } catch (AwsError error) {
            return Optional.of(error);
        }
    }

    private static JsonObject object(String member, String value) {
        var object = new JsonObject();
        object.addProperty(member, value);
        return object;
    }

    private static String lastPart(String nameOrArn) {
        return nameOrArn.startsWith("arn:") ? nameOrArn.substring(nameOrArn.lastIndexOf('/') + 1) : nameOrArn;
    }
}
