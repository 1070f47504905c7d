package io.github.pulumiawsecs.sdktests;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** All files have the version in pom.xml; {@code make version} sets it. */
class VersionTest {

    @Test
    void usesPomVersionInSchema() throws Exception {
        var schema = JsonParser.parseString(Files.readString(Build.ROOT.resolve("schema/schema.json")));
        assertThat(schema.getAsJsonObject().get("version").getAsString()).isEqualTo(Build.VERSION);
    }

    @Test
    @Tag("sdk-packages")
    void usesPomVersionInPackages() {
        assertThat(Build.npm().getFileName()).hasToString("pulumi-aws-ecs-aws-ecs-" + Build.VERSION + ".tgz");
        assertThat(Build.wheels().resolve("pulumi_aws_ecs-" + Build.VERSION + "-py3-none-any.whl"))
                .exists();
        assertThat(Build.goProxy()
                        .resolve("github.com/pulumi-aws-ecs/pulumi-aws-ecs/sdk/go/@v/v" + Build.VERSION + ".zip"))
                .exists();
        assertThat(Build.mavenRepository().resolve("io/github/pulumi-aws-ecs/aws-ecs/" + Build.VERSION))
                .isDirectoryContaining("glob:**/aws-ecs-" + Build.VERSION + "-sources.jar");
    }

    /** Checks each reference to a version of this package. */
    @Test
    void rejectsOtherVersions() throws Exception {
        var named = Pattern.compile(
                "(?:resource aws-ecs |resource-aws-ecs-v|pulumi_aws_ecs==|pulumi_aws_ecs-|aws-ecs/aws-ecs\": \"|aws-ecs:aws-ecs:"
                        + "|aws-ecs@|pulumi-aws-ecs/sdk/go v|simulator-)(\\d+\\.\\d+\\.\\d+)");
        var versions = new TreeMap<String, String>();
        for (var file : tracked()) {
            var matcher = named.matcher(Files.readString(Build.ROOT.resolve(file)));
            while (matcher.find()) {
                versions.put(file + ": " + matcher.group(), matcher.group(1));
            }
        }
        assertThat(versions).hasSizeGreaterThan(8);
        assertThat(versions.values()).as(versions.toString()).containsOnly(Build.VERSION);
    }

    @Test
    void usesOneVersionInAllPoms() throws Exception {
        var poms = tracked().stream()
                .filter(file -> file.endsWith("pom.xml") && !file.startsWith("examples/"))
                .toList();
        assertThat(poms)
                .hasSizeGreaterThan(6)
                .allSatisfy(pom -> assertThat(Build.ROOT.resolve(pom))
                        .content()
                        .contains("<version>" + Build.VERSION + "</version>"));
    }

    /** Returns the text files under version control, except the change log. */
    private static List<String> tracked() throws Exception {
        var list = new CommandRunner(Build.ROOT, Map.of())
                .run("git", "ls-files", "--cached", "--others", "--exclude-standard");
        return list.lines()
                .filter(file -> file.matches(".*(\\.(java|md|xml|ya?ml|json|txt|mod|ts|py|go)|Makefile|/[a-z]+)"))
                .filter(file -> !file.equals("CHANGELOG.md") && Files.isRegularFile(Build.ROOT.resolve(file)))
                .toList();
    }
}
