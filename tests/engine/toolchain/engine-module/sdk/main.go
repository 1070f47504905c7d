// Command sdk generates the Node.js, Python and Go SDKs of a schema with Pulumi's generators, and packs the Go SDK as a
// module. (`pulumi package gen-sdk` needs the language hosts, which are not Go modules; it generates only the Java SDK.)
//
// usage: sdk nodejs|python|go SCHEMA FOLDER
//
//	sdk pack GO_SDK_FOLDER VERSION PROXY_FOLDER
package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"log"
	"os"
	"path/filepath"

	gogen "github.com/pulumi/pulumi/pkg/v3/codegen/go"
	"github.com/pulumi/pulumi/pkg/v3/codegen/nodejs"
	"github.com/pulumi/pulumi/pkg/v3/codegen/python"
	"github.com/pulumi/pulumi/pkg/v3/codegen/schema"
)

// The name of the generator in the generated files.
const tool = "pulumi-aws-ecs, make sdks"

// The schema has no references to other packages.
var noOtherPackages = schema.NewCachedLoader(nil)

func main() {
	log.SetFlags(0)
	log.SetPrefix("sdk: ")
	if err := run(os.Args[1:]); err != nil {
		log.Fatal(err)
	}
}

func run(arguments []string) error {
	switch {
	case len(arguments) == 3:
		return write(arguments[0], arguments[1], arguments[2])
	case len(arguments) == 4 && arguments[0] == "pack":
		return pack(arguments[1], arguments[2], arguments[3])
	default:
		return errors.New("usage: sdk nodejs|python|go SCHEMA FOLDER, or sdk pack GO_SDK_FOLDER VERSION PROXY_FOLDER")
	}
}

func write(language, schemaFile, folder string) error {
	pkg, err := read(schemaFile)
	if err != nil {
		return fmt.Errorf("%s: %w", schemaFile, err)
	}
	files, err := generate(language, pkg)
	if err != nil {
		return fmt.Errorf("%s SDK of %s: %w", language, schemaFile, err)
	}
	for name, content := range files {
		file := filepath.Join(folder, name)
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			return err
		}
		if err := os.WriteFile(file, content, 0o644); err != nil {
			return err
		}
	}
	return nil
}

func read(schemaFile string) (*schema.Package, error) {
	text, err := os.ReadFile(schemaFile)
	if err != nil {
		return nil, err
	}
	var spec schema.PackageSpec
	if err := json.Unmarshal(text, &spec); err != nil {
		return nil, err
	}
	if spec.Version == "" {
		return nil, errors.New("it has no version, which the SDK would get")
	}
	pkg, mistakes, err := schema.BindSpec(spec, noOtherPackages, schema.ValidationOptions{})
	if err != nil {
		return nil, err
	}
	if mistakes.HasErrors() {
		return nil, mistakes
	}
	return pkg, nil
}

func generate(language string, pkg *schema.Package) (map[string][]byte, error) {
	switch language {
	case "nodejs":
		return nodejs.GeneratePackage(tool, pkg, nil, nil, false, noOtherPackages)
	case "python":
		return python.GeneratePackage(tool, pkg, nil, noOtherPackages)
	case "go":
		return gogen.GeneratePackage(tool, pkg, nil)
	default:
		return nil, fmt.Errorf("there is no generator for %q", language)
	}
}
