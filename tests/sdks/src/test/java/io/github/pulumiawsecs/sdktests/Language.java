package io.github.pulumiawsecs.sdktests;

import java.io.File;
import java.nio.file.Path;
import java.util.Map;

/** A language with an SDK: how a project installs the SDK package and runs its program. */
enum Language {
    JAVA("task-set-java") {
        @Override
        Driver install(FreshProject project) throws Exception {
            var pom = project.read("pom.xml");
            project.write(
                    "pom.xml",
                    pom.replaceAll(
                            "<url>.*/sdk-gen/target/repository</url>",
                            "<url>" + Build.mavenRepository().toUri() + "</url>"));
            project.command()
                    .with(Map.of("JAVA_HOME", Build.tool("jdk").toString()))
                    .run(
                            Build.tool("maven").resolve("bin/mvn").toString(),
                            "--batch-mode",
                            "--quiet",
                            "-Dmaven.repo.local="
                                    + LinkedCache.of(Build.tool("repository"), project.file(".m2"))
                                            .without("io/github/pulumi-aws-ecs"),
                            "package");
            var java = System.getProperty("java.home");
            return CliDriver.on(project.command()
                    .with(Map.of(
                            "JAVA_HOME", java, "PATH", java + "/bin" + File.pathSeparator + System.getenv("PATH"))));
        }
    },
    TYPESCRIPT("task-set-typescript") {
        @Override
        Driver install(FreshProject project) throws Exception {
            project.command()
                    .run(
                            "npm",
                            "install",
                            "--no-audit",
                            "--no-fund",
                            Build.npm().toString());
            project.command().run("npx", "tsc");
            project.add("drive.js");
            return new AutomationDriver(project.command().builder("node", "drive.js", example(), "bin/index.js"));
        }
    },
    PYTHON("task-set-python") {
        @Override
        Driver install(FreshProject project) throws Exception {
            project.command().run("python3", "-m", "venv", "venv");
            project.command()
                    .run(
                            "venv/bin/pip",
                            "--disable-pip-version-check",
                            "install",
                            "--find-links",
                            Build.wheels().toString(),
                            "--requirement",
                            "requirements.txt");
            project.add("drive.py");
            var python = project.file("venv/bin/python").toString();
            return new AutomationDriver(project.command().builder(python, "drive.py", example(), "__main__.py"));
        }
    },
    GO("task-set-go") {
        @Override
        Driver install(FreshProject project) throws Exception {
            var go = project.command();
            var cache = LinkedCache.of(Path.of(go.run("go", "env", "GOMODCACHE").strip()), project.file(".modules"))
                    .without("github.com/pulumi-aws-ecs", "cache/download/github.com/pulumi-aws-ecs");
            var proxies = "file://" + Build.goProxy() + ","
                    + go.run("go", "env", "GOPROXY").strip();
            var command = go.with(Map.of(
                    "GOMODCACHE", cache.toString(),
                    "GOPROXY", proxies,
                    "GONOSUMDB", "github.com/pulumi-aws-ecs/*",
                    "GOFLAGS", "-modcacherw",
                    "GOWORK", "off",
                    "CGO_ENABLED", "0",
                    "PROJECT", example()));
            project.add("drive_test.go");
            command.run("go", "mod", "tidy");
            // With the flags of the engine's build, whose results are in the compiler cache.
            command.run("go", "test", "-c", "-trimpath", "-tags", "osusergo,grpcnotrace", "-o", "drive", ".");
            return new AutomationDriver(command.builder(project.file("drive").toString(), "-test.run", "TestDrive"));
        }
    };

    private final String example;

    Language(String example) {
        this.example = example;
    }

    /** Installs the SDK in the project and returns a driver for its program. */
    abstract Driver install(FreshProject project) throws Exception;

    /** Returns the name of the example in this language. */
    String example() {
        return example;
    }
}
