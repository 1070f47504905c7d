package main

import (
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"time"

	"golang.org/x/mod/modfile"
	"golang.org/x/mod/module"
	"golang.org/x/mod/zip"
)

// The fixed time in the .info file of a module, which makes the packages reproducible.
var released = time.Date(2026, time.January, 1, 0, 0, 0, 0, time.UTC)

// pack adds the module in folder to a file tree for `GOPROXY=file://…` (https://go.dev/ref/mod#goproxy-protocol).
func pack(folder, version, proxy string) error {
	mod, err := os.ReadFile(filepath.Join(folder, "go.mod"))
	if err != nil {
		return err
	}
	packed := module.Version{Path: modfile.ModulePath(mod), Version: "v" + version}
	if err := module.Check(packed.Path, packed.Version); err != nil {
		return err
	}
	escaped, err := module.EscapePath(packed.Path)
	if err != nil {
		return err
	}
	versions := filepath.Join(proxy, escaped, "@v")
	if err := os.MkdirAll(versions, 0o755); err != nil {
		return err
	}
	info, err := json.Marshal(map[string]any{"Version": packed.Version, "Time": released})
	if err != nil {
		return err
	}
	for name, content := range map[string][]byte{
		"list":                   []byte(packed.Version + "\n"),
		packed.Version + ".info": info,
		packed.Version + ".mod":  mod,
	} {
		if err := os.WriteFile(filepath.Join(versions, name), content, 0o644); err != nil {
			return err
		}
	}
	archive, err := os.Create(filepath.Join(versions, packed.Version+".zip"))
	if err != nil {
		return err
	}
	return errors.Join(zip.CreateFromDir(archive, packed, folder), archive.Close())
}
