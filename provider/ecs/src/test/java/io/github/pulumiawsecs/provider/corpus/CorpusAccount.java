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
 * A new AWS account in which there is whatever a program names, and fits it: AWS then refuses the program for what it
 * says, or not at all.
 */
public final class CorpusAccount {
    private static final String ID = "123456789012";

    private final BiFunction<String, String, JsonObject> aws;

    /** @param aws performs an operation, given its name and the request as JSON */
    private CorpusAccount(BiFunction<String, String, JsonObject> aws) {
        this.aws = aws;
    }

    /**
     * Returns why CreateTaskSet refuses the inputs; nothing when it takes them.
     *
     * @param inputs settled
     * @param defaultTags what the provider adds to the task set's own tags
     */
    public static Optional<AwsError> refusal(
            String region, PropertyValue.ObjectValue inputs, Map<String, PropertyValue> defaultTags) {
        var ecs = new Ecs(new SimulatedAws(SimulatedClock.fixed(), Timing.INTERACTIVE));
        var home = AccountAndRegion.of(ID, region);
        var account = new CorpusAccount((operation, request) -> ecs.perform(operation, Json.parse(request), home));
        account.plant(inputs);
        return account.refusal("CreateTaskSet", RawRequest.of(inputs, defaultTags));
    }

    /** Plants what the inputs name in a simulator that is new; they must be settled. */
    public static void plant(EcsSimulator simulator, PropertyValue.ObjectValue inputs) {
        new CorpusAccount(simulator::call).plant(inputs);
    }

    private void plant(PropertyValue.ObjectValue inputs) {
        var cluster = lastPart(Program.text(inputs, "cluster"));
        refusal("CreateCluster", object("clusterName", cluster));
        var providers = object("cluster", cluster);
        providers.add("capacityProviders", capacityProviders(inputs));
        providers.add("defaultCapacityProviderStrategy", defaultStrategy(inputs));
        refusal("PutClusterCapacityProviders", providers);
        var service = object("serviceName", lastPart(Program.text(inputs, "service")));
        service.addProperty("cluster", cluster);
        service.add("deploymentController", object("type", "EXTERNAL"));
        refusal("CreateService", service);
        var family = lastPart(Program.text(inputs, "taskDefinition")).split(":", 2);
        for (int i = 0; i < (family.length == 2 && family[1].matches("[1-9]") ? family[1].charAt(0) - '0' : 1); i++) {
            refusal("RegisterTaskDefinition", taskDefinition(family[0], inputs));
        }
    }

    /** It says no launch type that it is made for, so it fits all. */
    private static JsonObject taskDefinition(String family, PropertyValue.ObjectValue inputs) {
        var definition = object("family", family);
        definition.addProperty("networkMode", isAwsvpc(inputs) ? "awsvpc" : "bridge");
        var containers = new JsonArray();
        containers.add(container("none", Set.of()));
        ports(inputs).forEach((name, ports) -> containers.add(container(name, ports)));
        definition.add("containerDefinitions", containers);
        return definition;
    }

    /** Returns the ports that the program names, by their containers. */
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

    /** Fargate, where tasks can run on it: the one on which a program may ask for all that there is. */
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

    /** What cannot be planted is a mistake of the program's, and CreateTaskSet has to find it. */
    private void refusal(String operation, JsonObject request) {
        var _ = refusal(operation, request.toString());
    }

    private Optional<AwsError> refusal(String operation, String request) {
        try {
            var _ = aws.apply(operation, request);
            return Optional.empty();
        } catch (AwsError refusal) {
            return Optional.of(refusal);
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
