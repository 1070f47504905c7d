"""The two pages of the Pulumi Registry as pages of MkDocs: the overview is the home page, and a choice of languages,
which the registry writes as shortcodes of Hugo, becomes tabs."""

import re
import textwrap

LANGUAGES = {
    "typescript": "TypeScript",
    "python": "Python",
    "go": "Go",
    "csharp": "C#",
    "java": "Java",
    "yaml": "YAML",
}

CHOOSER = re.compile(r"\{\{< chooser language \"([a-z,]+)\" >\}\}\n(.*?)\{\{< /chooser >\}\}", re.DOTALL)
CHOICE = re.compile(r"\{\{% choosable language ([a-z]+) %\}\}\n(.*?)\{\{% /choosable %\}\}", re.DOTALL)


def on_files(files, config):
    overview = files.get_file_from_path("_index.md")
    overview.dest_uri = overview.url = "index.html"
    return files


def on_page_markdown(markdown, page, **_):
    markdown = CHOOSER.sub(tabs, markdown)
    if "{{" in re.sub(r"```.*?```", "", markdown, flags=re.DOTALL):
        raise ValueError(f"{page.file.src_uri}: a shortcode that is not understood")
    title = page.meta.get("title")
    return markdown if title is None else f"# {title}\n{markdown}"


def tabs(chooser):
    offered = chooser.group(1).split(",")
    given = dict(CHOICE.findall(chooser.group(2)))
    if offered != list(given):
        raise ValueError(f"a chooser offers {offered} and has {list(given)}")
    return "".join(
        f'=== "{LANGUAGES[language]}"\n\n{textwrap.indent(content.strip(), "    ")}\n\n' for language, content in given.items()
    )
