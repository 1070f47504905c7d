package io.github.pulumiawsecs.provider.taskset;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.pulumiawsecs.simulator.exchange.Call;
import io.github.pulumiawsecs.simulator.exchange.CallHandler;
import io.github.pulumiawsecs.simulator.exchange.Response;
import io.github.pulumiawsecs.simulator.fault.ApiFault;
import io.github.pulumiawsecs.simulator.fault.DenyAccess;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Stream;

/**
 * IAM in front of the simulator: denies whatever a policy does not allow. Which action a call is, and on which
 * resources, is told by the Service Authorization Reference, "Actions, resources, and condition keys for Amazon Elastic
 * Container Service".
 */
public final class IamSimulator implements ApiFault {
    private static final String ACCOUNT = "arn:aws:ecs:us-east-1:123456789012:";

    /** Actions that were asked for, and allowed or denied. */
    public final Set<String> used = new ConcurrentSkipListSet<>();

    public final Set<String> denied = new ConcurrentSkipListSet<>();

    private final IamPolicy policy;

    public IamSimulator(IamPolicy policy) {
        this.policy = policy;
    }

    @Override
    public Response intercept(Call call, CallHandler next) {
        var wanted = requests(call).toList();
        var refused = wanted.stream().filter(request -> !policy.allows(request)).toList();
        refused.forEach(request -> denied.add(request.action()));
        if (!refused.isEmpty()) {
            return new DenyAccess(call.operation()).intercept(call, next);
        }
        wanted.forEach(request -> used.add(request.action()));
        return next.handle(call);
    }

    private static Stream<IamPolicy.Request> requests(Call call) {
        var body = call.body();
        if (call.service() == Call.Service.STS) {
            // GetCallerIdentity and AssumeRoleWithWebIdentity need no permission (AWS STS API Reference).
            return call.operation().equals("AssumeRole")
                    ? Stream.of(new IamPolicy.Request(
                            "sts:AssumeRole", body.get("RoleArn").getAsString(), ""))
                    : Stream.empty();
        }
        var cluster = last(body, "cluster");
        var sets = "task-set/" + cluster + "/" + last(body, "service") + "/";
        Stream<String> resources = switch (call.operation()) {
            // The set has no number yet.
            case "CreateTaskSet" -> Stream.of(sets + "ecs-svc/0");
            case "UpdateTaskSet", "DeleteTaskSet" ->
                Stream.of(named(body.get("taskSet").getAsString(), sets));
            case "DescribeTaskSets" -> texts(body, "taskSets").map(set -> named(set, sets));
            case "TagResource", "UntagResource" ->
                Stream.of(body.get("resourceArn").getAsString());
            case "DescribeServices" ->
                texts(body, "services").map(service -> "service/" + cluster + "/" + last(service));
            case "DescribeClusters" -> texts(body, "clusters").map(name -> "cluster/" + last(name));
            case "DescribeTasks" -> texts(body, "tasks");
            case "DescribeTaskDefinition", "ListServices", "ListTasks" -> Stream.of("*");
            default -> throw new IllegalArgumentException("what is allowed to whom by " + call.operation() + "?");
        };
        return Stream.concat(
                resources.map(resource -> request(call.operation(), resource, cluster)),
                // Amazon ECS Developer Guide, "Grant permission to tag resources on creation".
                call.operation().equals("CreateTaskSet")
                                && texts(body, "tags").findAny().isPresent()
                        ? Stream.of(request("TagResource", sets + "ecs-svc/0", cluster))
                        : Stream.empty());
    }

    private static IamPolicy.Request request(String operation, String resource, String cluster) {
        return new IamPolicy.Request(
                "ecs:" + operation,
                resource.equals("*") || resource.startsWith("arn:") ? resource : ACCOUNT + resource,
                ACCOUNT + "cluster/" + cluster);
    }

    private static String named(String set, String sets) {
        return set.startsWith("arn:") ? set : sets + set;
    }

    private static Stream<String> texts(JsonObject body, String member) {
        return body.get(member) instanceof JsonArray items
                ? items.asList().stream().map(item -> item.isJsonPrimitive() ? item.getAsString() : item.toString())
                : Stream.empty();
    }

    private static String last(JsonObject body, String member) {
        JsonElement name = body.get(member);
        return name == null ? "" : last(name.getAsString());
    }

    private static String last(String nameOrArn) {
        return nameOrArn.substring(nameOrArn.lastIndexOf('/') + 1);
    }
}
