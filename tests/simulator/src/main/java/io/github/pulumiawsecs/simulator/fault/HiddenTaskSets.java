package io.github.pulumiawsecs.simulator.fault;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.github.pulumiawsecs.simulator.exchange.Call;
import io.github.pulumiawsecs.simulator.exchange.CallHandler;
import io.github.pulumiawsecs.simulator.exchange.Response;
import java.util.function.BooleanSupplier;

/**
 * Hides all task sets from DescribeTaskSets and DescribeServices, like ECS's eventual consistency. Other operations still
 * find them.
 *
 * @param hides asked once for each of these two calls
 */
public record HiddenTaskSets(BooleanSupplier hides) implements ApiFault {

    @Override
    public Response intercept(Call call, CallHandler next) {
        Response response = next.handle(call);
        boolean isRead =
                call.operation().equals("DescribeTaskSets") || call.operation().equals("DescribeServices");
        return isRead && hides.getAsBoolean() && response instanceof Response.Success success
                ? new Response.Success(hide(success.body().deepCopy()))
                : response;
    }

    private static JsonObject hide(JsonObject body) {
        if (body.has("services")) {
            body.getAsJsonArray("services")
                    .forEach(service -> service.getAsJsonObject().add("taskSets", new JsonArray()));
            return body;
        }
        JsonArray failures = body.getAsJsonArray("failures");
        body.getAsJsonArray("taskSets").forEach(taskSet -> {
            JsonObject failure = new JsonObject();
            failure.add("arn", taskSet.getAsJsonObject().get("taskSetArn"));
            failure.addProperty("reason", "MISSING");
            failures.add(failure);
        });
        body.add("taskSets", new JsonArray());
        return body;
    }
}
