package awsecs.drift;

import awsecs.value.JsonValues;
import awsecs.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The changes inside a program's blocks and lists; all that shows of them replaces. */
final class BlockEdits {
    private final Value.Obj program;
    private final List<Edit> edits;

    BlockEdits(Value.Obj program, List<Edit> edits) {
        this.program = program;
        this.edits = edits;
    }

    void all() {
        if (program.get("networkConfiguration") instanceof Value.Obj network
                && network.get("awsvpcConfiguration") instanceof Value.Obj awsvpc) {
            subnets(awsvpc);
            securityGroups(awsvpc);
            publicIp(awsvpc);
        }
        for (var one : items("loadBalancers")) {
            loadBalancer((Value.Obj) one);
        }
        for (var one : items("serviceRegistries")) {
            registry((Value.Obj) one);
        }
        if (!items("capacityProviderStrategy").isEmpty()) {
            strategy(items("capacityProviderStrategy"));
        }
    }

    private void subnets(Value.Obj awsvpc) {
        var subnets = ((Value.Array) awsvpc.get("subnets")).items();
        var last = subnets.size() - 1;
        var path = "networkConfiguration.awsvpcConfiguration.subnets";
        network(awsvpc.with("subnets", new Value.Array(subnets.reversed())));
        network(
                awsvpc.with("subnets", with(subnets, subnets.size(), new Value.Text("subnet-9"))),
                path + "[" + subnets.size() + "] ADDED");
        network(awsvpc.with("subnets", with(subnets, 0, new Value.Text("subnet-9"))), path + "[0] CHANGED");
        if (last > 0) {
            network(awsvpc.with("subnets", new Value.Array(subnets.subList(1, last + 1))), path + "[0] REMOVED");
        }
    }

    private void securityGroups(Value.Obj awsvpc) {
        var groups = awsvpc.get("securityGroups") instanceof Value.Array(List<Value> items) ? items : List.<Value>of();
        var path = "networkConfiguration.awsvpcConfiguration.securityGroups";
        if (groups.isEmpty()) {
            network(awsvpc.with("securityGroups", with(groups, 0, new Value.Text("sg-9"))), path + " ADDED");
            network(awsvpc.with("securityGroups", Value.Null.NULL));
        } else {
            network(awsvpc.with("securityGroups", Value.Null.NULL), path + " REMOVED");
            network(awsvpc.with("securityGroups", with(groups, 0, new Value.Text("sg-9"))), path + "[0] CHANGED");
        }
    }

    private void publicIp(Value.Obj awsvpc) {
        var path = "networkConfiguration.awsvpcConfiguration.assignPublicIp";
        var enabled = awsvpc.with("assignPublicIp", new Value.Text("ENABLED"));
        var disabled = awsvpc.with("assignPublicIp", new Value.Text("DISABLED"));
        var omitted = awsvpc.with("assignPublicIp", Value.Null.NULL);
        switch (awsvpc.get("assignPublicIp")) {
            case Value.Text(String is)
            when is.equals("ENABLED") -> {
                network(disabled, path + " CHANGED");
                network(omitted, path + " REMOVED");
            }
            case Value.Text _ -> {
                network(enabled, path + " CHANGED");
                network(omitted);
            }
            default -> {
                network(enabled, path + " ADDED");
                network(disabled);
            }
        }
    }

    private void loadBalancer(Value.Obj balancer) {
        edit("loadBalancers", Value.Null.NULL, "loadBalancers REMOVED");
        edit("loadBalancers", new Value.Array(List.of()), "loadBalancers REMOVED");
        one("loadBalancers", balancer.with("containerPort", new Value.Num(7070)), "containerPort CHANGED");
        one("loadBalancers", balancer.with("containerName", new Value.Text("side")), "containerName CHANGED");
        var groups = World.TARGET_GROUPS;
        var other = balancer.get("targetGroupArn").equals(new Value.Text(groups.getFirst()))
                ? groups.getLast()
                : groups.getFirst();
        one("loadBalancers", balancer.with("targetGroupArn", new Value.Text(other)), "targetGroupArn CHANGED");
        if (balancer.get("advancedConfiguration") instanceof Value.Obj advanced) {
            var role = advanced.with("roleArn", new Value.Text("arn:aws:iam::123456789012:role/other"));
            one("loadBalancers", balancer.with("advancedConfiguration", role), "advancedConfiguration.roleArn CHANGED");
            one(
                    "loadBalancers",
                    balancer.with("advancedConfiguration", Value.Null.NULL),
                    "advancedConfiguration REMOVED");
        } else {
            one(
                    "loadBalancers",
                    balancer.with("advancedConfiguration", JsonValues.parsed(World.ADVANCED)),
                    "advancedConfiguration ADDED");
        }
    }

    private void registry(Value.Obj registry) {
        edit("serviceRegistries", Value.Null.NULL, "serviceRegistries REMOVED");
        var port = registry.get("port") instanceof Value.Null ? "containerPort" : "port";
        one("serviceRegistries", registry.with(port, new Value.Num(7070.0)), port + " CHANGED");
        var another = new Value.Text("arn:aws:servicediscovery:us-east-1:123456789012:service/srv-9");
        one("serviceRegistries", registry.with("registryArn", another), "registryArn CHANGED");
    }

    private void strategy(List<Value> items) {
        var name = "capacityProviderStrategy";
        edit(name, new Value.Array(items.reversed()));
        edit(name, Value.Null.NULL);
        for (int i = 0; i < items.size(); i++) {
            var item = (Value.Obj) items.get(i);
            if (item.get("weight") instanceof Value.Num(double weight) && weight > 0) {
                var heavier = item.with("weight", new Value.Num(weight == 1000 ? 7 : weight + 1));
                edit(name, with(items, i, heavier), name + "[" + i + "].weight CHANGED");
            }
            if (item.get("base") instanceof Value.Num(double base) && base > 0) {
                edit(name, with(items, i, item.with("base", Value.Null.NULL)), name + "[" + i + "].base REMOVED");
                edit(name, with(items, i, item.with("base", new Value.Num(0))), name + "[" + i + "].base CHANGED");
            }
        }
    }

    private void network(Value.Obj awsvpc, String... shows) {
        edit("networkConfiguration", Value.Obj.EMPTY.with("awsvpcConfiguration", awsvpc), shows);
    }

    private void one(String name, Value.Obj only, String shows) {
        edit(name, new Value.Array(List.of(only)), name + "[0]." + shows);
    }

    private void edit(String name, Value value, String... shows) {
        edits.add(new Edit(
                name + " becomes " + value,
                program.with(name, value),
                Stream.of(shows).map(shown -> shown + " REPLACES").toList()));
    }

    private List<Value> items(String name) {
        return program.get(name) instanceof Value.Array(List<Value> items) ? items : List.of();
    }

    private static Value with(List<Value> items, int index, Value value) {
        var changed = new ArrayList<>(items);
        if (index < items.size()) {
            changed.set(index, value);
        } else {
            changed.add(value);
        }
        return new Value.Array(changed);
    }
}
