// usage: node drive.js PROJECT PROGRAM
//
// Runs the unchanged program of a project through Pulumi's Automation API. Reads one operation per line from standard
// input, and prints one line of JSON with the output of the engine. SECRETS_PROVIDER is the secrets provider of the stack.
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
    const settings = { workDir: ".", secretsProvider: process.env.SECRETS_PROVIDER };
    const stack = await LocalWorkspace.createStack({ stackName: "test", projectName, program }, settings);
    for await (const line of readline.createInterface({ input: process.stdin })) {
        const [operation, ...rest] = line.split(" ");
        let answer;
        try {
            const options = { color: "never", diff: operation === "up" };
            const { stdout, outputs = {} } = operation === "set"
                ? { stdout: "", ...(await stack.setConfig(rest[0], { value: rest.slice(1).join(" ") })) }
                : await stack[operation](options);
            const texts = Object.entries(outputs).map(([name, output]) => [name, String(output.value)]);
            answer = { shown: stdout, outputs: Object.fromEntries(texts) };
        } catch (failure) {
            answer = { failure: String(failure) };
        }
        console.log(JSON.stringify(answer));
    }
}

drive();
