package io.github.pulumiawsecs.provider.arn;

import io.github.pulumiawsecs.framework.schema.Rule;
import io.github.pulumiawsecs.framework.schema.Rules;
import java.util.regex.Pattern;

/** The alphabets of names (Amazon ECS API Reference, "CreateCluster", "CreateService", "RegisterTaskDefinition"). */
public final class NamePatterns {
    /** The name of a cluster, service, task definition family, container or capacity provider. */
    static final String NAME = "[A-Za-z0-9_-]{1,255}";

    /** The optional revision after a family's name. */
    static final String REVISION = "(:[1-9][0-9]*)?";

    static final Pattern PARTITION = Pattern.compile("aws(-[a-z]+)*+");
    static final Pattern REGION = Pattern.compile("[a-z]{2,}(-[a-z0-9]+)++");
    static final Pattern ACCOUNT = Pattern.compile("[0-9]{12}");

    public static final Rule CONTAINER =
            Rules.matching(NAME, "the name of a container: up to 255 letters, digits, _ and -");

    /** AWS's own providers, or names without AWS's reserved prefixes ("CreateCapacityProvider"). */
    public static final Rule CAPACITY_PROVIDER = Rules.matching(
            "FARGATE|FARGATE_SPOT|(?!aws|ecs|fargate)" + NAME,
            "FARGATE, FARGATE_SPOT, or up to 255 letters, digits, _ and - that do not start with aws, ecs or fargate");

    public static final Rule SUBNET =
            Rules.matching("subnet-[0-9a-z]+", "the ID of a subnet, such as subnet-0a1b2c3d4e5f60001");

    public static final Rule SECURITY_GROUP =
            Rules.matching("sg-[0-9a-z]+", "the ID of a security group, such as sg-0a1b2c3d4e5f60001");

    private NamePatterns() {}
}
