package io.github.pulumiawsecs.enginetests;

import java.util.Map;
import java.util.function.UnaryOperator;

/** The forms of a task set's id that import and get accept, derived from the ARN. */
final class IdForms {
    /** All forms, by a valid resource name. */
    static final Map<String, UnaryOperator<String>> ALL = Map.of(
            "arn",
            arn -> arn,
            "path",
            IdForms::path,
            "terraform",
            IdForms::terraform,
            "terraformWithArns",
            arn -> shortId(arn) + "," + arnPrefix(arn) + "service/demo/web," + arnPrefix(arn) + "cluster/demo");

    private IdForms() {}

    /** {@code CLUSTER/SERVICE/ecs-svc/NUMBER}. */
    static String path(String arn) {
        return "demo/web/" + shortId(arn);
    }

    /** {@code ecs-svc/NUMBER,SERVICE,CLUSTER}. */
    static String terraform(String arn) {
        return shortId(arn) + ",web,demo";
    }

    static String shortId(String arn) {
        return arn.substring(arn.indexOf("ecs-svc/"));
    }

    private static String arnPrefix(String arn) {
        return arn.substring(0, arn.indexOf("task-set/"));
    }
}
