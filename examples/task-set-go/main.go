// Command task-set-go declares a task set of an existing service. Pulumi.yaml lists the settings and their defaults.
package main

import (
	"github.com/pulumi-aws-ecs/pulumi-aws-ecs/sdk/go/awsecs"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi/config"
)

func main() {
	pulumi.Run(program)
}

func program(ctx *pulumi.Context) error {
	conf := config.New(ctx, "")
	var subnets, securityGroups []string
	conf.RequireObject("subnets", &subnets)
	conf.RequireObject("securityGroups", &securityGroups)

	taskSet, err := awsecs.NewTaskSet(ctx, "web", &awsecs.TaskSetArgs{
		Cluster:        pulumi.String(conf.Require("cluster")),
		Service:        pulumi.String(conf.Require("service")),
		TaskDefinition: pulumi.String(conf.Require("taskDefinition")),
		LaunchType:     awsecs.LaunchTypeFARGATE,
		NetworkConfiguration: &awsecs.NetworkConfigurationArgs{
			AwsvpcConfiguration: &awsecs.AwsVpcConfigurationArgs{
				Subnets:        pulumi.ToStringArray(subnets),
				SecurityGroups: pulumi.ToStringArray(securityGroups),
			},
		},
		Scale: &awsecs.TaskSetScaleArgs{
			Value: pulumi.Float64(conf.RequireFloat64("scale")),
			Unit:  awsecs.ScaleUnitPERCENT,
		},
		Tags: pulumi.StringMap{"team": pulumi.String("storefront")},
	})
	if err != nil {
		return err
	}

	ctx.Export("taskSetId", taskSet.TaskSetId)
	ctx.Export("taskSetArn", taskSet.TaskSetArn)
	ctx.Export("status", taskSet.Status)
	ctx.Export("stabilityStatus", taskSet.StabilityStatus)
	ctx.Export("computedDesiredCount", taskSet.ComputedDesiredCount)
	ctx.Export("runningCount", taskSet.RunningCount)
	return nil
}
