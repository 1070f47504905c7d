package io.github.pulumiawsecs.simulator.rules;

import static io.github.pulumiawsecs.simulator.rules.Rule.all;
import static io.github.pulumiawsecs.simulator.rules.Rule.atMost;
import static io.github.pulumiawsecs.simulator.rules.Rule.each;
import static io.github.pulumiawsecs.simulator.rules.Rule.oneOf;
import static io.github.pulumiawsecs.simulator.rules.Rule.when;

import io.github.pulumiawsecs.simulator.shape.AwsvpcConfiguration;
import io.github.pulumiawsecs.simulator.shape.Members;

/** The rules of the ECS API reference's {@code AwsVpcConfiguration}. */
final class NetworkRules {
    private NetworkRules() {}

    static final Rule<AwsvpcConfiguration> AWSVPC = all(
            when(
                    "subnets can not be empty.",
                    awsvpc -> !Members.orEmpty(awsvpc.subnets()).isEmpty()),
            atMost(16, "subnets", AwsvpcConfiguration::subnets),
            each(
                    AwsvpcConfiguration::subnets,
                    when("A subnet ID is malformed.", subnet -> subnet.matches("subnet-[a-z0-9]+"))),
            atMost(5, "securityGroups", AwsvpcConfiguration::securityGroups),
            each(
                    AwsvpcConfiguration::securityGroups,
                    when("A security group ID is malformed.", group -> group.matches("sg-[a-z0-9]+"))),
            oneOf("assignPublicIp", AwsvpcConfiguration::assignPublicIp, "ENABLED", "DISABLED"));
}
