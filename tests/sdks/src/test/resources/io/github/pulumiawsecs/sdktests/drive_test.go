package main

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"strings"
	"testing"

	"github.com/pulumi/pulumi/sdk/v3/go/auto"
	"github.com/pulumi/pulumi/sdk/v3/go/auto/optdestroy"
	"github.com/pulumi/pulumi/sdk/v3/go/auto/optrefresh"
	"github.com/pulumi/pulumi/sdk/v3/go/auto/optup"
)

type answer struct {
	Shown   string            `json:"shown,omitempty"`
	Outputs map[string]string `json:"outputs,omitempty"`
	Failure string            `json:"failure,omitempty"`
}

// TestDrive runs the unchanged program of a project through Pulumi's Automation API. It reads one operation per line from
// standard input, and prints one line of JSON with the output of the engine. PROJECT is the name of the project, and
// SECRETS_PROVIDER is the secrets provider of the stack.
func TestDrive(t *testing.T) {
	ctx := context.Background()
	stack, err := auto.NewStackInlineSource(ctx, "test", os.Getenv("PROJECT"), program, auto.WorkDir("."),
		auto.SecretsProvider(os.Getenv("SECRETS_PROVIDER")))
	if err != nil {
		t.Fatal(err)
	}
	lines := bufio.NewScanner(os.Stdin)
	for lines.Scan() {
		shown, outputs, err := perform(ctx, stack, strings.SplitN(lines.Text(), " ", 3))
		reply := answer{Shown: shown, Outputs: outputs}
		if err != nil {
			reply.Failure = err.Error()
		}
		text, err := json.Marshal(reply)
		if err != nil {
			t.Fatal(err)
		}
		fmt.Println(string(text))
	}
}

func perform(ctx context.Context, stack auto.Stack, words []string) (string, map[string]string, error) {
	switch words[0] {
	case "set":
		return "", nil, stack.SetConfig(ctx, words[1], auto.ConfigValue{Value: words[2]})
	case "up":
		result, err := stack.Up(ctx, optup.Diff(), optup.Color("never"), optup.ErrorProgressStreams(io.Discard))
		outputs := map[string]string{}
		for name, output := range result.Outputs {
			outputs[name] = fmt.Sprint(output.Value)
		}
		return result.StdOut, outputs, err
	case "refresh":
		result, err := stack.Refresh(ctx, optrefresh.Color("never"))
		return result.StdOut, nil, err
	default:
		result, err := stack.Destroy(ctx, optdestroy.Color("never"))
		return result.StdOut, nil, err
	}
}
