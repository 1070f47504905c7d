package io.github.pulumiawsecs.provider.drift;

import io.github.pulumiawsecs.framework.property.JsonPropertyValues;
import io.github.pulumiawsecs.framework.property.PropertyValue;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Edits of a program's blocks and lists. Every expected difference replaces. */
final class BlockEdits {
    private final PropertyValue.ObjectValue program;
    private final List<ProgramEdit> edits;

    BlockEdits(PropertyValue.ObjectValue program, List<ProgramEdit> edits) {
        this.program = program;
        this.edits = edits;
    }

    void addAll() {
        if (program.get("networkConfiguration") instanceof PropertyValue.ObjectValue network
                && network.get("awsvpcConfiguration") instanceof PropertyValue.ObjectValue awsvpc) {
            subnets(awsvpc);
            securityGroups(awsvpc);
            publicIp(awsvpc);
        }
        for (var item : items("loadBalancers")) {
            loadBalancer((PropertyValue.ObjectValue) item);
        }
        for (var item : items("serviceRegistries")) {
            registry((PropertyValue.ObjectValue) item);
        }
        if (!items("capacityProviderStrategy").isEmpty()) {
            strategy(items("capacityProviderStrategy"));
        }
    }

    private void subnets(PropertyValue.ObjectValue awsvpc) {
        var subnets = ((PropertyValue.ArrayValue) awsvpc.get("subnets")).items();
        var last = subnets.size() - 1;
        var path = "networkConfiguration.awsvpcConfiguration.subnets";
        network(awsvpc.with("subnets", new PropertyValue.ArrayValue(subnets.reversed())));
        network(
                awsvpc.with("subnets", with(subnets, subnets.size(), new PropertyValue.StringValue("subnet-9"))),
                path + "[" + subnets.size() + "] ADDED");
        network(
                awsvpc.with("subnets", with(subnets, 0, new PropertyValue.StringValue("subnet-9"))),
                path + "[0] CHANGED");
        if (last > 0) {
            network(
                    awsvpc.with("subnets", new PropertyValue.ArrayValue(subnets.subList(1, last + 1))),
                    path + "[0] REMOVED");
        }
    }

    private void securityGroups(PropertyValue.ObjectValue awsvpc) {
        var groups = awsvpc.get("securityGroups") instanceof PropertyValue.ArrayValue(List<PropertyValue> items)
                ? items
                : List.<PropertyValue>of();
        var path = "networkConfiguration.awsvpcConfiguration.securityGroups";
        if (groups.isEmpty()) {
            network(
                    awsvpc.with("securityGroups", with(groups, 0, new PropertyValue.StringValue("sg-9"))),
                    path + " ADDED");
            network(awsvpc.with("securityGroups", PropertyValue.NullValue.NULL));
        } else {
            network(awsvpc.with("securityGroups", PropertyValue.NullValue.NULL), path + " REMOVED");
            network(
                    awsvpc.with("securityGroups", with(groups, 0, new PropertyValue.StringValue("sg-9"))),
                    path + "[0] CHANGED");
        }
    }

    private void publicIp(PropertyValue.ObjectValue awsvpc) {
        var path = "networkConfiguration.awsvpcConfiguration.assignPublicIp";
        var enabled = awsvpc.with("assignPublicIp", new PropertyValue.StringValue("ENABLED"));
        var disabled = awsvpc.with("assignPublicIp", new PropertyValue.StringValue("DISABLED"));
        var omitted = awsvpc.with("assignPublicIp", PropertyValue.NullValue.NULL);
        switch (awsvpc.get("assignPublicIp")) {
            case PropertyValue.StringValue(String is)
            when is.equals("ENABLED") -> {
                network(disabled, path + " CHANGED");
                network(omitted, path + " REMOVED");
            }
            case PropertyValue.StringValue _ -> {
                network(enabled, path + " CHANGED");
                network(omitted);
            }
            default -> {
                network(enabled, path + " ADDED");
                network(disabled);
            }
        }
    }

    private void loadBalancer(PropertyValue.ObjectValue balancer) {
        edit("loadBalancers", PropertyValue.NullValue.NULL, "loadBalancers REMOVED");
        edit("loadBalancers", new PropertyValue.ArrayValue(List.of()), "loadBalancers REMOVED");
        editOnly(
                "loadBalancers",
                balancer.with("containerPort", new PropertyValue.NumberValue(7070)),
                "containerPort CHANGED");
        editOnly(
                "loadBalancers",
                balancer.with("containerName", new PropertyValue.StringValue("side")),
                "containerName CHANGED");
        var groups = DriftFixture.TARGET_GROUPS;
        var other = balancer.get("targetGroupArn").equals(new PropertyValue.StringValue(groups.getFirst()))
                ? groups.getLast()
                : groups.getFirst();
        editOnly(
                "loadBalancers",
                balancer.with("targetGroupArn", new PropertyValue.StringValue(other)),
                "targetGroupArn CHANGED");
        if (balancer.get("advancedConfiguration") instanceof PropertyValue.ObjectValue advanced) {
            var role = advanced.with("roleArn", new PropertyValue.StringValue("arn:aws:iam::123456789012:role/other"));
            editOnly(
                    "loadBalancers",
                    balancer.with("advancedConfiguration", role),
                    "advancedConfiguration.roleArn CHANGED");
            editOnly(
                    "loadBalancers",
                    balancer.with("advancedConfiguration", PropertyValue.NullValue.NULL),
                    "advancedConfiguration REMOVED");
        } else {
            editOnly(
                    "loadBalancers",
                    balancer.with("advancedConfiguration", JsonPropertyValues.parse(DriftFixture.ADVANCED)),
                    "advancedConfiguration ADDED");
        }
    }

    private void registry(PropertyValue.ObjectValue registry) {
        edit("serviceRegistries", PropertyValue.NullValue.NULL, "serviceRegistries REMOVED");
        var port = registry.get("port") instanceof PropertyValue.NullValue ? "containerPort" : "port";
        editOnly("serviceRegistries", registry.with(port, new PropertyValue.NumberValue(7070.0)), port + " CHANGED");
        var another = new PropertyValue.StringValue("arn:aws:servicediscovery:us-east-1:123456789012:service/srv-9");
        editOnly("serviceRegistries", registry.with("registryArn", another), "registryArn CHANGED");
    }

    private void strategy(List<PropertyValue> items) {
        var name = "capacityProviderStrategy";
        edit(name, new PropertyValue.ArrayValue(items.reversed()));
        edit(name, PropertyValue.NullValue.NULL);
        for (int i = 0; i < items.size(); i++) {
            var item = (PropertyValue.ObjectValue) items.get(i);
            if (item.get("weight") instanceof PropertyValue.NumberValue(double weight) && weight > 0) {
                var heavier = item.with("weight", new PropertyValue.NumberValue(weight == 1000 ? 7 : weight + 1));
                edit(name, with(items, i, heavier), name + "[" + i + "].weight CHANGED");
            }
            if (item.get("base") instanceof PropertyValue.NumberValue(double base) && base > 0) {
                edit(
                        name,
                        with(items, i, item.with("base", PropertyValue.NullValue.NULL)),
                        name + "[" + i + "].base REMOVED");
                edit(
                        name,
                        with(items, i, item.with("base", new PropertyValue.NumberValue(0))),
                        name + "[" + i + "].base CHANGED");
            }
        }
    }

    private void network(PropertyValue.ObjectValue awsvpc, String... expectedDiffs) {
        edit(
                "networkConfiguration",
                PropertyValue.ObjectValue.EMPTY.with("awsvpcConfiguration", awsvpc),
                expectedDiffs);
    }

    private void editOnly(String name, PropertyValue.ObjectValue only, String expectedDiffs) {
        edit(name, new PropertyValue.ArrayValue(List.of(only)), name + "[0]." + expectedDiffs);
    }

    private void edit(String name, PropertyValue value, String... expectedDiffs) {
        edits.add(new ProgramEdit(
                name + " becomes " + value,
                program.with(name, value),
                Stream.of(expectedDiffs).map(diff -> diff + " replace").toList()));
    }

    private List<PropertyValue> items(String name) {
        return program.get(name) instanceof PropertyValue.ArrayValue(List<PropertyValue> items) ? items : List.of();
    }

    private static PropertyValue with(List<PropertyValue> items, int index, PropertyValue value) {
        var changed = new ArrayList<>(items);
        if (index < items.size()) {
            changed.set(index, value);
        } else {
            changed.add(value);
        }
        return new PropertyValue.ArrayValue(changed);
    }
}
