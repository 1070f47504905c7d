package io.github.pulumiawsecs.provider.aws.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pulumiawsecs.provider.aws.profile.SharedConfig.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SharedConfigFilesTest {
    @TempDir
    Path home;

    @ParameterizedTest
    @ValueSource(strings = {"work", "my profile", "jürgen@büro", "a&b~c#d", "123456789012_admin", "[x", "a%20b"})
    void readsProfilesWithAnyName(String name) {
        assertThat(parse("[profile " + name + "]\nregion = eu-west-1").profile(name))
                .hasValueSatisfying(
                        profile -> assertThat(profile.setting("region")).contains("eu-west-1"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[profile work]",
                "[ profile work ]",
                "[profile\twork]",
                "[profile \"work\"]",
                "[profile 'work']",
                "[profile work] # ours",
                "[profile work];ours"
            })
    void readsHeadersAsTheAwsCliDoes(String header) {
        assertThat(parse(header + "\nregion=eu-west-1").profile("work")).isPresent();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "region = eu-west-1",
                "region=eu-west-1",
                "Region : eu-west-1",
                "region = eu-west-1 # ours",
                "region = eu-west-1\t; ours"
            })
    void readsSettingsAsTheAwsCliDoes(String line) {
        for (var separator : new String[] {"\n", "\r\n"}) {
            var text = "\uFEFF# comment" + separator + separator + "[default]" + separator + line + separator;
            assertThat(parse(text).profile("default").orElseThrow().setting("region"))
                    .contains("eu-west-1");
        }
    }

    @Test
    void keepsDelimitersInValues() {
        var profile = parse(
                        "[default]\nsso_start_url = https://a.example/start?x=1#/\ncredential_process = a --b=c:d\n")
                .profile("default")
                .orElseThrow();
        assertThat(profile.setting("sso_start_url")).contains("https://a.example/start?x=1#/");
        assertThat(profile.setting("credential_process")).contains("a --b=c:d");
    }

    @Test
    void readsNestedSettingsAndOtherSections() {
        var shared = parse("""
                [services local]
                ecs =
                  endpoint_url = http://localhost:1
                sts =
                  endpoint_url = http://localhost:2
                [sso-session my sso]
                sso_region = eu-west-1
                [plugins]
                cli_legacy_plugin_path = x
                [work]
                region = no profile in this file
                """);
        assertThat(shared.section(Kind.SERVICES, "local").orElseThrow().setting("sts", "endpoint_url"))
                .contains("http://localhost:2");
        assertThat(shared.section(Kind.SSO_SESSION, "my sso")).isPresent();
        assertThat(shared.profileNames()).isEmpty();
        assertThat(shared.problems()).isEmpty();
    }

    @Test
    void limitsMalformedLinesToTheirSection() {
        var shared = parse("""
                [profile broken]
                region
                role_arn = arn
                [profile unfinished
                region = lost
                [profile work]
                region = eu-west-1
                """);
        assertThat(shared.profile("work").orElseThrow().problems()).isEmpty();
        assertThat(shared.profile("broken").orElseThrow().problems())
                .containsExactly(new FileProblem(Path.of("config"), 2, "a setting must be NAME = VALUE"));
        assertThat(shared.problems())
                .containsExactly(new FileProblem(Path.of("config"), 4, "the section must end with ]"));
    }

    @Test
    void reportsSettingsOutsideOfSections() {
        assertThat(parse("region = eu-west-1").problems())
                .containsExactly(new FileProblem(Path.of("config"), 1, "a setting must be in a section"));
    }

    @Test
    void prefersCredentialsFile() throws IOException {
        write("config", "[profile work]\nregion = eu-west-1\naws_access_key_id = OFCONFIG\n");
        write("credentials", "[work]\naws_access_key_id = OFCREDENTIALS\n");

        var profile = files(Map.of()).get().profile("work").orElseThrow();
        assertThat(profile.setting("aws_access_key_id")).contains("OFCREDENTIALS");
        assertThat(profile.setting("region")).contains("eu-west-1");
    }

    @Test
    void readsFilesOfEnvironment() throws IOException {
        write("config-2", "[profile work]\nregion = eu-west-2\n");
        var files = files(Map.of("AWS_CONFIG_FILE", "~/.aws/config-2", "AWS_SHARED_CREDENTIALS_FILE", "/nowhere/file"));
        assertThat(files.get().profile("work")).isPresent();
        assertThat(files.get().problems()).isEmpty();
    }

    @Test
    void readsFilesAgainAfterChange() throws IOException {
        write("credentials", "[default]\naws_access_key_id = OLD\n");
        var files = files(Map.of());
        assertThat(files.get()).isSameAs(files.get());
        write("credentials", "[default]\naws_access_key_id = RENEWED\n");
        assertThat(files.get().profile("default").orElseThrow().setting("aws_access_key_id"))
                .contains("RENEWED");
    }

    @Test
    void namesUnreadableFile() throws IOException {
        Files.createDirectories(home.resolve(".aws/config"));
        assertThat(files(Map.of()).get().problems())
                .containsExactly(new FileProblem(home.resolve(".aws/config"), 0, "the file must be readable"));
    }

    @Test
    void toleratesOtherEncodings() throws IOException {
        Files.createDirectories(home.resolve(".aws"));
        Files.write(
                home.resolve(".aws/config"),
                "# größe\n[default]\nregion = eu-west-1\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(files(Map.of()).get().profile("default")).isPresent();
    }

    private void write(String name, String content) throws IOException {
        Files.createDirectories(home.resolve(".aws"));
        Files.writeString(home.resolve(".aws").resolve(name), content);
    }

    private SharedConfigFiles files(Map<String, String> environment) {
        return SharedConfigFiles.of(name -> name.equals("HOME") ? home.toString() : environment.get(name));
    }

    private static SharedConfig parse(String text) {
        return SharedConfigFiles.parse(Path.of("config"), text);
    }
}
