package io.github.pulumiawsecs.simulator.operation;

import com.google.gson.JsonObject;
import io.github.pulumiawsecs.simulator.model.RegionState;
import java.util.function.BiFunction;

/**
 * An operation of the API.
 *
 * @param name AWS's name for it
 * @param isWrite whether it changes something when it succeeds
 * @param request the shape of what it is asked
 * @param handler what it does
 */
public record Operation<Q>(String name, boolean isWrite, Class<Q> request, BiFunction<RegionState, Q, Object> handler) {

    /**
     * Does it.
     *
     * @throws io.github.pulumiawsecs.simulator.model.AwsError when the request is refused
     */
    public JsonObject perform(RegionState region, JsonObject body) {
        region.reconcile();
        return Json.write(handler.apply(region, Json.read(body, request)));
    }
}
