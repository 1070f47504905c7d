package io.github.pulumiawsecs.simulator.shape;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Subnets and security groups of a task, as in the ECS API reference's {@code AwsVpcConfiguration}. */
public record AwsvpcConfiguration(
        @Nullable List<String> subnets,
        @Nullable List<String> securityGroups,
        @Nullable String assignPublicIp) {

    /** Returns the configuration as ECS returns it: with defaults and with reversed lists, as observed on AWS. */
    public AwsvpcConfiguration asReturned() {
        return new AwsvpcConfiguration(
                reversed(subnets), reversed(securityGroups), assignPublicIp == null ? "DISABLED" : assignPublicIp);
    }

    /** Returns the configuration with both lists reordered by {@code order}. */
    public AwsvpcConfiguration reordered(UnaryOperator<List<String>> order) {
        return new AwsvpcConfiguration(
                order.apply(Members.orEmpty(subnets)), order.apply(Members.orEmpty(securityGroups)), assignPublicIp);
    }

    private static List<String> reversed(@Nullable List<String> list) {
        List<String> copy = new ArrayList<>(Members.orEmpty(list));
        Collections.reverse(copy);
        return copy;
    }
}
