// A minimal hand-written Pulumi provider for task sets in Go, with which `make bench` compares the plugin.
//
// It uses Pulumi's SDK and the AWS SDK for Go. Read sends one DescribeTaskSets; Check and Diff compare nothing, and Create
// makes no call. The schema is a file in the folder of the executable.
package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/aws/aws-sdk-go-v2/aws"
	"github.com/aws/aws-sdk-go-v2/config"
	"github.com/aws/aws-sdk-go-v2/service/ecs"
	"github.com/aws/aws-sdk-go-v2/service/ecs/types"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi/provider"
	pulumirpc "github.com/pulumi/pulumi/sdk/v3/proto/go"
	"google.golang.org/protobuf/types/known/emptypb"
	"google.golang.org/protobuf/types/known/structpb"
)

type minimal struct {
	pulumirpc.UnimplementedResourceProviderServer
	client *ecs.Client
}

func main() {
	err := provider.Main("minimal", func(*provider.HostClient) (pulumirpc.ResourceProviderServer, error) {
		return &minimal{}, nil
	})
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func (*minimal) Handshake(
	context.Context, *pulumirpc.ProviderHandshakeRequest,
) (*pulumirpc.ProviderHandshakeResponse, error) {
	return &pulumirpc.ProviderHandshakeResponse{AcceptSecrets: true, AcceptResources: true, AcceptOutputs: true}, nil
}

func (*minimal) GetPluginInfo(context.Context, *emptypb.Empty) (*pulumirpc.PluginInfo, error) {
	return &pulumirpc.PluginInfo{Version: "0.0.1"}, nil
}

func (*minimal) GetSchema(context.Context, *pulumirpc.GetSchemaRequest) (*pulumirpc.GetSchemaResponse, error) {
	self, err := os.Executable()
	if err != nil {
		return nil, err
	}
	schema, err := os.ReadFile(filepath.Join(filepath.Dir(self), "schema.json"))
	return &pulumirpc.GetSchemaResponse{Schema: string(schema)}, err
}

func (*minimal) CheckConfig(_ context.Context, request *pulumirpc.CheckRequest) (*pulumirpc.CheckResponse, error) {
	return &pulumirpc.CheckResponse{Inputs: request.GetNews()}, nil
}

// Configure takes region, credentials and endpoint from the environment, like the AWS SDK.
func (m *minimal) Configure(
	ctx context.Context, _ *pulumirpc.ConfigureRequest,
) (*pulumirpc.ConfigureResponse, error) {
	settings, err := config.LoadDefaultConfig(ctx)
	if err != nil {
		return nil, err
	}
	m.client = ecs.NewFromConfig(settings)
	return &pulumirpc.ConfigureResponse{AcceptSecrets: true, SupportsPreview: true, AcceptOutputs: true}, nil
}

func (*minimal) Check(_ context.Context, request *pulumirpc.CheckRequest) (*pulumirpc.CheckResponse, error) {
	return &pulumirpc.CheckResponse{Inputs: request.GetNews()}, nil
}

func (*minimal) DiffConfig(context.Context, *pulumirpc.DiffRequest) (*pulumirpc.DiffResponse, error) {
	return &pulumirpc.DiffResponse{Changes: pulumirpc.DiffResponse_DIFF_NONE}, nil
}

func (*minimal) Diff(context.Context, *pulumirpc.DiffRequest) (*pulumirpc.DiffResponse, error) {
	return &pulumirpc.DiffResponse{Changes: pulumirpc.DiffResponse_DIFF_NONE}, nil
}

func (*minimal) Create(_ context.Context, request *pulumirpc.CreateRequest) (*pulumirpc.CreateResponse, error) {
	id := request.GetUrn()
	if request.GetPreview() {
		id = ""
	}
	return &pulumirpc.CreateResponse{Id: id, Properties: request.GetProperties()}, nil
}

// Read accepts the ARN of a task set, arn:aws:ecs:REGION:ACCOUNT:task-set/CLUSTER/SERVICE/ecs-svc/NUMBER.
func (m *minimal) Read(ctx context.Context, request *pulumirpc.ReadRequest) (*pulumirpc.ReadResponse, error) {
	parts := strings.Split(request.GetId(), "/")
	if len(parts) < 3 {
		return nil, fmt.Errorf("not the ARN of a task set: %s", request.GetId())
	}
	answer, err := m.client.DescribeTaskSets(ctx, &ecs.DescribeTaskSetsInput{
		Cluster:  aws.String(parts[1]),
		Service:  aws.String(parts[2]),
		TaskSets: []string{request.GetId()},
		Include:  []types.TaskSetField{types.TaskSetFieldTags},
	})
	if err != nil {
		return nil, err
	}
	if len(answer.TaskSets) == 0 {
		return &pulumirpc.ReadResponse{}, nil
	}
	set := answer.TaskSets[0]
	outputs, err := structpb.NewStruct(map[string]any{
		"taskSetArn":     aws.ToString(set.TaskSetArn),
		"taskDefinition": aws.ToString(set.TaskDefinition),
		"launchType":     string(set.LaunchType),
		"status":         aws.ToString(set.Status),
		"runningCount":   float64(set.RunningCount),
	})
	return &pulumirpc.ReadResponse{Id: request.GetId(), Inputs: request.GetInputs(), Properties: outputs}, err
}

func (*minimal) Cancel(context.Context, *emptypb.Empty) (*emptypb.Empty, error) {
	return &emptypb.Empty{}, nil
}
