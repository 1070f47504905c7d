package io.github.pulumiawsecs.simulator.operation;

import com.google.gson.JsonObject;
import io.github.pulumiawsecs.simulator.model.RegionState;
import java.util.function.BiFunction;

/**
 * An ECS operation.
 *
 * @param name AWS's name
 * @param isWrite whether the operation changes resources
 * @param request the type of the request
 * @param handler the implementation; returns the response structure
 */
public record Operation<Q>(String name, boolean isWrite, Class<Q> request, BiFunction<RegionState, Q, Object> handler) {

    /**
     * Performs the operation.
     *
     * @throws io.github.pulumiawsecs.simulator.model.AwsError if the request is rejected
     */
    public JsonObject perform(RegionState region, JsonObject body) {
        region.reconcile();
        return Json.write(handler.apply(region, Json.read(body, request)));
    }
}
