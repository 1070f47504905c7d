module task-set-go

go 1.25

require (
	github.com/pulumi-aws-ecs/pulumi-aws-ecs/sdk/go v0.1.0
	github.com/pulumi/pulumi/sdk/v3 v3.259.0
)
