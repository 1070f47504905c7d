// usage: node drive.js PROJECT PROGRAM
//
// Runs the unchanged program of a project through Pulumi's Automation API. Reads one operation per line from standard
// input, and prints one line of JSON with the output of the engine.
const { LocalWorkspace } = require("@pulumi/pulumi/automation");
const path = require("node:path");
const readline = require("node:readline");

const [projectName, main] = process.argv.slice(2);
const file = path.resolve(main);

// The exports of the program are the outputs of the stack. Reloads the program for each operation.
async function program() {
    delete require.cache[require.resolve(file)];
    return require(file);
}

async function drive() {
    const stack = await LocalWorkspace.createOrSelectStack({ stackName: "test", projectName, program }, { workDir: "." });
    for await (const line of readline.createInterface({ input: process.stdin })) {
        const [operation, ...rest] = line.split(" ");
        let answer;
        try {
            const options = { color: "never", diff: operation === "up" };
            const { stdout } = operation === "set"
                ? { stdout: "", ...(await stack.setConfig(rest[0], { value: rest.slice(1).join(" ") })) }
                : await stack[operation](options);
            const outputs = Object.entries(await stack.outputs()).map(([name, output]) => [name, String(output.value)]);
            answer = { shown: stdout, outputs: Object.fromEntries(outputs) };
        } catch (failure) {
            answer = { failure: String(failure) };
        }
        console.log(JSON.stringify(answer));
    }
}

drive();
