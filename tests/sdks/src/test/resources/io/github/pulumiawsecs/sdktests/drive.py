"""usage: python drive.py PROJECT PROGRAM

Runs the unchanged program of a project through Pulumi's Automation API. Reads one operation per line from standard input,
and prints one line of JSON with the output of the engine. SECRETS_PROVIDER is the secrets provider of the stack.
"""

import json
import os
import runpy
import sys

from pulumi import automation


def main(project, program):
    here = automation.LocalWorkspaceOptions(
        work_dir=".", secrets_provider=os.environ["SECRETS_PROVIDER"]
    )
    stack = automation.create_stack(
        "test", project, lambda: runpy.run_path(program), opts=here
    )
    for line in sys.stdin:
        operation, *rest = line.split()
        try:
            print(json.dumps(perform(stack, operation, rest)), flush=True)
        except Exception as failure:  # The test waits for an answer.
            print(json.dumps({"failure": str(failure)}), flush=True)


def perform(stack, operation, rest):
    if operation == "set":
        stack.set_config(rest[0], automation.ConfigValue(" ".join(rest[1:])))
        return {}
    if operation == "up":
        result = stack.up(color="never", diff=True)
        outputs = {name: str(output.value) for name, output in result.outputs.items()}
        return {"shown": result.stdout, "outputs": outputs}
    return {"shown": getattr(stack, operation)(color="never").stdout}


main(*sys.argv[1:])
