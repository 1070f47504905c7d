package awsecs.sdks;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One version number: the pom's. What repeats it is what {@code make version} raises. */
class VersionTest {

    @Test
    void theSchemaHasThePomsVersion() throws Exception {
        var schema = JsonParser.parseString(Files.readString(Build.ROOT.resolve("schema/schema.json")));
        assertThat(schema.getAsJsonObject().get("version").getAsString()).isEqualTo(Build.VERSION);
    }

    @Test
    void thePackagesHaveIt() {
        assertThat(Build.npm().getFileName()).hasToString("pulumi-aws-ecs-aws-ecs-" + Build.VERSION + ".tgz");
        assertThat(Build.wheels().resolve("pulumi_aws_ecs-" + Build.VERSION + "-py3-none-any.whl"))
                .exists();
        assertThat(Build.goProxy().resolve("github.com/pulumi-aws-ecs/pulumi-aws-ecs/sdk/go/@v/v" + Build.VERSION + ".zip"))
                .exists();
        assertThat(Build.mavenRepository().resolve("io/github/pulumi-aws-ecs/aws-ecs/" + Build.VERSION))
                .isDirectoryContaining("glob:**/aws-ecs-" + Build.VERSION + "-sources.jar");
    }

    /** A file that names the version in a form of its own would be left behind. */
    @Test
    void everyFileThatNamesItIsRaised() throws Exception {
        var raised = Pattern.compile("(?m)^files='([^']+)'")
                .matcher(Files.readString(Build.ROOT.resolve("tests/engine/toolchain/version")));
        assertThat(raised.find()).isTrue();
        var named = Pattern.compile("(?<![0-9.])" + Pattern.quote(Build.VERSION) + "(?![0-9.]*[0-9])");
        var found = new java.util.TreeSet<String>();
        for (var file : tracked()) {
            if (!file.endsWith("go.sum") && !file.contains("/src/test/") && !file.endsWith("CHANGELOG.md")) {
                if (named.matcher(Files.readString(Build.ROOT.resolve(file))).find()) {
                    found.add(file);
                }
            }
        }
        assertThat(List.of(raised.group(1).strip().split("\\s+"))).containsExactlyInAnyOrderElementsOf(found);
    }

    /** Sources as git has them; where there is no git, the folders that hold them. */
    private static List<String> tracked() throws Exception {
        var list = new Command(Build.ROOT, java.util.Map.of()).run("git", "ls-files", "--cached", "--others", "--exclude-standard");
        return Stream.of(list.split("\n"))
                .filter(file -> Files.isRegularFile(Path.of(Build.ROOT.toString(), file)))
                .filter(file -> !file.matches(".*\\.(png|svg|ico|jar)"))
                .toList();
    }
}
