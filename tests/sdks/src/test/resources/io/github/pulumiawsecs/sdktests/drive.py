"""usage: python drive.py PROJECT PROGRAM

Runs a project's program, as it is, through Pulumi's Automation API: each line of standard input is an operation, and
each is answered by a line of JSON with what the engine showed.
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
        except Exception as failure:  # Whatever went wrong, the one who asked is waiting for an answer.
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
