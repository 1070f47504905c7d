package awsecs.simulator.rules;

import static awsecs.simulator.rules.Rule.all;
import static awsecs.simulator.rules.Rule.atMost;
import static awsecs.simulator.rules.Rule.each;
import static awsecs.simulator.rules.Rule.oneOf;
import static awsecs.simulator.rules.Rule.that;

import awsecs.simulator.shape.AwsvpcConfiguration;
import awsecs.simulator.shape.Omitted;

/** The rules of the ECS API reference's {@code AwsVpcConfiguration}. */
final class NetworkRules {
    private NetworkRules() {}

    static final Rule<AwsvpcConfiguration> AWSVPC = all(
            that(
                    "subnets can not be empty.",
                    awsvpc -> !Omitted.asEmpty(awsvpc.subnets()).isEmpty()),
            atMost(16, "subnets", AwsvpcConfiguration::subnets),
            each(AwsvpcConfiguration::subnets, that("subnets can not be blank.", subnet -> !subnet.isBlank())),
            atMost(5, "securityGroups", AwsvpcConfiguration::securityGroups),
            each(
                    AwsvpcConfiguration::securityGroups,
                    that("securityGroups can not be blank.", group -> !group.isBlank())),
            oneOf("assignPublicIp", AwsvpcConfiguration::assignPublicIp, "ENABLED", "DISABLED"));
}
