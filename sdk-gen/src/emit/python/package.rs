//! What PyPI and the checkers want to know.

use super::{Files, quoted, version};
use crate::config::Config;
use crate::ir::Api;

/// The package's name.
pub(super) fn name(api: &Api, config: &Config) -> String {
    config.package.python.clone().unwrap_or_else(|| {
        let name: String = crate::names::words(&api.title)
            .join("-")
            .chars()
            .filter(|c| c.is_ascii_alphanumeric() || *c == '-')
            .collect();
        match name.trim_matches('-') {
            "" => "api-client".to_owned(),
            name if name.starts_with(|c: char| c.is_ascii_digit()) => format!("api-{name}"),
            name => name.chars().take(60).collect(),
        }
    })
}

/// The module, which must be no module of Python's own.
pub(super) fn module(api: &Api, config: &Config) -> String {
    let module = name(api, config).replace(['-', '.'], "_").to_lowercase();
    match module.as_str() {
        "api" | "test" | "email" | "http" | "calendar" | "types" | "token" | "json" | "code" => {
            format!("{module}_client")
        }
        _ => module.trim_matches('_').to_owned(),
    }
}

pub(super) fn emit(api: &Api, config: &Config, files: &mut Files) {
    let description = config
        .package
        .description
        .clone()
        .unwrap_or_else(|| format!("Client of {}", api.title));
    let mut out = format!(
        "[build-system]\nrequires = [\"hatchling\"]\nbuild-backend = \"hatchling.build\"\n\n[project]\nname = {}\nversion = {}\ndescription = {}\nreadme = \"README.md\"\nrequires-python = \">=3.9\"\ndependencies = [\"httpx>=0.25,<1\"]\n",
        quoted(&name(api, config)),
        quoted(&version(api, config)),
        quoted(&super::super::text::prose(&description).join(" ")),
    );
    if let Some(license) = &config.package.license {
        put!(out, "license = {}\n", quoted(license));
    }
    if let Some(author) = &config.package.author {
        put!(out, "authors = [{{ name = {} }}]\n", quoted(author));
    }
    out.push_str("classifiers = [\"Typing :: Typed\"]\n");
    let urls = [
        ("Homepage", &config.package.homepage),
        ("Repository", &config.package.repository),
    ];
    if urls.iter().any(|(_, url)| url.is_some()) {
        out.push_str("\n[project.urls]\n");
        for (name, url) in urls {
            if let Some(url) = url {
                put!(out, "{name} = {}\n", quoted(url));
            }
        }
    }
    put!(
        out,
        "\n[tool.hatch.build.targets.wheel]\npackages = [{}]\n",
        quoted(&format!("src/{}", module(api, config)))
    );
    out.push_str("\n[tool.mypy]\nstrict = true\n");
    files.insert("pyproject.toml".to_owned(), out);
}
