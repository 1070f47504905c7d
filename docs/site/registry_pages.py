"""Adapts the two pages of the Pulumi Registry to MkDocs: the overview becomes the home page, and the registry's Hugo
shortcodes for a choice of languages become tabs."""

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
        raise ValueError(f"{page.file.src_uri}: unknown Hugo shortcode; only chooser and choosable are supported")
    title = page.meta.get("title")
    return markdown if title is None else f"# {title}\n{markdown}"


def tabs(chooser):
    offered = chooser.group(1).split(",")
    given = dict(CHOICE.findall(chooser.group(2)))
    if offered != list(given):
        raise ValueError(f"chooser: lists {offered} but contains {list(given)}")
    return "".join(
        f'=== "{LANGUAGES[language]}"\n\n{textwrap.indent(content.strip(), "    ")}\n\n' for language, content in given.items()
    )
