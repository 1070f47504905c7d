package io.github.pulumiawsecs.provider.iam;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.pulumiawsecs.simulator.exchange.Call;
import io.github.pulumiawsecs.simulator.exchange.CallHandler;
import io.github.pulumiawsecs.simulator.exchange.Response;
import io.github.pulumiawsecs.simulator.fault.ApiFault;
import io.github.pulumiawsecs.simulator.fault.DenyAccess;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Stream;

/**
 * Denies the calls that a policy does not allow. The actions and resources of each call are those of the Service
 * Authorization Reference, "Actions, resources, and condition keys for Amazon Elastic Container Service". Thread-safe.
 */
public final class IamSimulator implements ApiFault {
    private static final String ACCOUNT = "arn:aws:ecs:us-east-1:123456789012:";

    private final Set<String> allowed = new ConcurrentSkipListSet<>();
    private final Set<String> denied = new ConcurrentSkipListSet<>();
    private final IamPolicy policy;

    public IamSimulator(IamPolicy policy) {
        this.policy = policy;
    }

    /** Returns the actions that the policy allowed. */
    public Set<String> allowed() {
        return new TreeSet<>(allowed);
    }

    /** Returns the actions that the policy denied. */
    public Set<String> denied() {
        return new TreeSet<>(denied);
    }

    @Override
    public Response intercept(Call call, CallHandler next) {
        var requests = requests(call);
        var rejected = requests.stream()
                .filter(request -> !policy.allows(request))
                .map(IamPolicy.Request::action)
                .toList();
        if (!rejected.isEmpty()) {
            denied.addAll(rejected);
            return DenyAccess.failure(call, rejected.getFirst());
        }
        requests.forEach(request -> allowed.add(request.action()));
        return next.handle(call);
    }

    private List<IamPolicy.Request> requests(Call call) {
        return call.service() == Call.Service.STS ? stsRequests(call) : ecsRequests(call.operation(), call.body());
    }

    /** GetCallerIdentity and AssumeRoleWithWebIdentity need no permission (AWS STS API Reference). */
    private static List<IamPolicy.Request> stsRequests(Call call) {
        return call.operation().equals("AssumeRole")
                ? List.of(new IamPolicy.Request(
                        "sts:AssumeRole", call.body().get("RoleArn").getAsString(), Map.of()))
                : List.of();
    }

    private List<IamPolicy.Request> ecsRequests(String operation, JsonObject body) {
        var cluster = lastPart(body, "cluster");
        var taskSets = "task-set/" + cluster + "/" + lastPart(body, "service") + "/";
        Stream<String> resources = switch (operation) {
            // The new task set has no ID yet.
            case "CreateTaskSet" -> Stream.of(taskSets + "ecs-svc/0");
            case "UpdateTaskSet", "DeleteTaskSet" ->
                Stream.of(qualified(body.get("taskSet").getAsString(), taskSets));
            case "DescribeTaskSets" -> strings(body, "taskSets").map(set -> qualified(set, taskSets));
            case "TagResource", "UntagResource" ->
                Stream.of(body.get("resourceArn").getAsString());
            case "DescribeServices" ->
                strings(body, "services").map(service -> "service/" + cluster + "/" + lastPart(service));
            case "DescribeClusters" -> strings(body, "clusters").map(name -> "cluster/" + lastPart(name));
            case "DescribeTasks" -> strings(body, "tasks");
            case "DescribeTaskDefinition", "ListServices", "ListTasks" -> Stream.of("*");
            // The resource of other operations is not checked.
            default -> Stream.of(anyAllowedResource("ecs:" + operation));
        };
        var requests = new ArrayList<IamPolicy.Request>();
        resources.forEach(resource -> requests.add(ecsRequest(operation, resource, cluster)));
        if (operation.equals("CreateTaskSet")) {
            requests.addAll(implied(body, taskSets, cluster));
        }
        return requests;
    }

    private String anyAllowedResource(String action) {
        return policy.grants().stream()
                .filter(grant -> grant.action().equals(action))
                .map(grant -> grant.resource().pattern())
                .findFirst()
                .orElse("*");
    }

    /** Amazon ECS Developer Guide, "Grant permission to tag resources on creation"; IAM User Guide, "iam:PassRole". */
    private static List<IamPolicy.Request> implied(JsonObject body, String taskSets, String cluster) {
        var requests = new ArrayList<IamPolicy.Request>();
        if (strings(body, "tags").findAny().isPresent()) {
            requests.add(ecsRequest("TagResource", taskSets + "ecs-svc/0", cluster));
        }
        if (body.get("loadBalancers") instanceof JsonArray balancers) {
            for (var balancer : balancers) {
                if (balancer.getAsJsonObject().get("advancedConfiguration") instanceof JsonObject advanced
                        && advanced.has("roleArn")) {
                    requests.add(new IamPolicy.Request(
                            "iam:PassRole",
                            advanced.get("roleArn").getAsString(),
                            Map.of("iam:PassedToService", "ecs.amazonaws.com")));
                }
            }
        }
        return requests;
    }

    private static IamPolicy.Request ecsRequest(String operation, String resource, String cluster) {
        return new IamPolicy.Request(
                "ecs:" + operation,
                resource.equals("*") || resource.startsWith("arn:") ? resource : ACCOUNT + resource,
                Map.of("ecs:cluster", ACCOUNT + "cluster/" + cluster));
    }

    private static String qualified(String taskSet, String taskSets) {
        return taskSet.startsWith("arn:") ? taskSet : taskSets + taskSet;
    }

    private static Stream<String> strings(JsonObject body, String member) {
        return body.get(member) instanceof JsonArray items
                ? items.asList().stream().map(item -> item.isJsonPrimitive() ? item.getAsString() : item.toString())
                : Stream.empty();
    }

    private static String lastPart(JsonObject body, String member) {
        JsonElement name = body.get(member);
        return name == null ? "" : lastPart(name.getAsString());
    }

    private static String lastPart(String nameOrArn) {
        return nameOrArn.substring(nameOrArn.lastIndexOf('/') + 1);
    }
}
