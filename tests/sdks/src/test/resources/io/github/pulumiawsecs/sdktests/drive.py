"""usage: python drive.py PROJECT PROGRAM

Runs the unchanged program of a project through Pulumi's Automation API. Reads one operation per line from standard input,
and prints one line of JSON with the output of the engine.
"""

import json
import runpy
import sys

from pulumi import automation


def main(project, program):
    here = automation.LocalWorkspaceOptions(work_dir=".")
    stack = automation.create_or_select_stack(
        "test", project, lambda: runpy.run_path(program), opts=here
    )
    for line in sys.stdin:
        operation, *rest = line.split()
        try:
            print(json.dumps(perform(stack, operation, rest)), flush=True)
        except Exception as failure:  # The test waits for an answer.
            print(json.dumps({"failure": str(failure)}), flush=True)


def perform(stack, operation, rest):
    shown = ""
    if operation == "set":
        stack.set_config(rest[0], automation.ConfigValue(" ".join(rest[1:])))
    elif operation == "up":
        shown = stack.up(color="never", diff=True).stdout
    else:
        shown = getattr(stack, operation)(color="never").stdout
    outputs = {name: str(output.value) for name, output in stack.outputs().items()}
    return {"shown": shown, "outputs": outputs}


main(*sys.argv[1:])
