//! A package's pages: how it is had, what holds for all calls, and every call as it runs.

use serde_json::Value as Json;

use super::sample::{Rigour, misfit};
use super::text::markdown;
use super::topics::Topic;
use super::{Files, Language};
use crate::config::Config;
use crate::ir::{Api, Media, Operation, Place, Type};

/// One operation as a language calls it.
pub(super) struct Call<'a> {
    pub operation: &'a Operation,
    /// `orders.list`
    pub spelled: String,
    /// What it is called among the examples.
    pub function: String,
    pub code: String,
}

/// A resource's calls.
pub(super) struct Section<'a> {
    pub title: &'a str,
    pub calls: Vec<Call<'a>>,
}

/// A resource as a language has it: its member, what its examples begin with, and its methods with their arguments.
pub(super) type Group<'a> = (&'a str, &'a str, Vec<(String, &'a Operation, Vec<String>)>);

/// All calls; `arrow` stands between a member and its method, `code` writes the lines of a call.
pub(super) fn sections<'a>(
    groups: impl Iterator<Item = Group<'a>>,
    arrow: &str,
    code: impl Fn(&str, &str, &Operation, &[String]) -> String,
) -> Vec<Section<'a>> {
    let section = |(title, prefix, methods): Group<'a>| Section {
        title,
        calls: methods
            .into_iter()
            .map(|(name, operation, names)| Call {
                operation,
                spelled: format!("{title}{arrow}{name}"),
                function: format!("{prefix}_{name}"),
                code: code(title, &name, operation, &names),
            })
            .collect(),
    };
    groups.map(section).collect()
}

/// The lines that install a package; `{package}` and `{folder}` stand for its name and its place.
pub(super) struct Install {
    /// From the language's registry.
    pub published: &'static str,
    pub from_folder: &'static str,
}

/// What a language puts into its pages.
pub(super) struct Readme<'a> {
    pub language: Language,
    pub package: &'a str,
    pub install: Install,
    /// What code blocks are marked with.
    pub mark: &'a str,
    /// The lines that make a client.
    pub start: &'a str,
    /// What holds for all calls, in English and Japanese.
    pub manners: &'a str,
    pub manners_ja: &'a str,
    pub topics: &'a [Topic],
    /// The line that takes something from the package.
    pub import: &'a dyn Fn(&[&str]) -> String,
    pub sections: &'a [Section<'a>],
}

impl Readme<'_> {
    pub(super) fn emit(&self, api: &Api, config: &Config, files: &mut Files) {
        files.insert("README.md".to_owned(), self.english(api, config));
        if let Some(description) = &config.package.description_ja {
            files.insert("README.ja.md".to_owned(), self.japanese(config, description));
        }
    }

    fn english(&self, api: &Api, config: &Config) -> String {
        let Readme {
            package, mark, start, ..
        } = self;
        let other = match config.package.description_ja {
            Some(_) => "[日本語](README.ja.md)\n\n",
            None => "",
        };
        let description = config.package.description.as_ref().unwrap_or(&api.title);
        let mut out = format!("# {package}\n\n{other}{}\n\n", markdown(description));
        let install = self.install(
            config,
            "Not published yet: a package of this name in a registry is not ours. From a clone of the repository:",
        );
        put!(out, "{install}```{mark}\n{start}```\n\n{}", self.manners);
        for it in self.topics {
            put!(out, "## {}\n\n{}\n\n{}\n", it.title, it.text, self.program(it));
        }
        for section in self.sections {
            put!(out, "## {}\n\n", section.title);
            for call in &section.calls {
                let Operation { summary, key, .. } = call.operation;
                let what = if summary.is_empty() { key } else { summary };
                put!(
                    out,
                    "### {}\n\n{}\n\n```{mark}\n{}```\n\n",
                    call.spelled,
                    markdown(what),
                    call.code
                );
            }
        }
        out.trim_end().to_owned() + "\n"
    }

    fn program(&self, topic: &Topic) -> String {
        let (mark, code) = (self.mark, &topic.program.code);
        let import = match topic.program.imports {
            [] => String::new(),
            names => (self.import)(names) + "\n",
        };
        format!("```{mark}\n{import}{code}```\n")
    }

    /// From the registry, or, with a word about it, from a clone: whoever takes the name in a registry before we
    /// do must not get into the programs of those who follow the page.
    fn install(&self, config: &Config, unpublished: &str) -> String {
        let package = self.package;
        let Some(folder) = &config.package.install_from else {
            let command = self.install.published.replace("{package}", package);
            return format!("```sh\n{command}\n```\n\n");
        };
        let folder = format!("\"$clone/{folder}/{}\"", self.language.name());
        let commands = self.install.from_folder.replace("{folder}", &folder);
        let commands = commands.replace("{package}", package);
        format!("{unpublished}\n\n```sh\nclone=/path/to/the/clone\n{commands}\n```\n\n")
    }

    /// For readers of Japanese, where `sdk.toml` describes the package in Japanese: without code.
    fn japanese(&self, config: &Config, description: &str) -> String {
        let Readme {
            package,
            mark,
            start,
            manners_ja,
            ..
        } = self;
        let mut out = format!(
            "# {package}\n\n[English](README.md)\n\n{}\n\n",
            markdown(description)
        );
        let install = self.install(
            config,
            "まだ公開していません。同じ名前のパッケージがあっても別のものです。リポジトリのクローンからインストールします。",
        );
        put!(out, "{install}```{mark}\n{start}```\n\n{manners_ja}\n");
        for it in self.topics {
            put!(
                out,
                "## {}\n\n{}\n\n{}\n",
                it.title_ja,
                it.text_ja,
                self.program(it)
            );
        }
        out.push_str(
            "## 呼び出しの一覧\n\nそれぞれの例は [README.md](README.md) に、項目の説明は型の注釈にあります。\n",
        );
        for section in self.sections {
            put!(out, "\n### {}\n\n| 呼び出し | HTTP |\n|---|---|\n", section.title);
            for call in &section.calls {
                put!(out, "| `{}` | `{}` |\n", call.spelled, call.operation.key);
            }
        }
        out
    }
}

/// Every call as a program of its own, by the operation's key.
pub(super) fn programs(sections: &[Section<'_>], program: impl Fn(&str) -> String) -> Vec<(String, String)> {
    let calls = sections.iter().flat_map(|section| &section.calls);
    calls
        .map(|call| (call.operation.key.clone(), program(&call.code)))
        .collect()
}

/// Something that has to be given with a call.
pub(super) struct Given<'a> {
    /// None for the body.
    pub place: Option<Place>,
    pub name: &'a str,
    pub ty: &'a Type,
    pub is_file: bool,
    /// The document's example, if it fits.
    pub said: Option<&'a Json>,
}

/// What has to be given: parameters, by what the language calls them, and the body.
pub(super) fn given<'a>(api: &Api, operation: &'a Operation, names: &'a [String]) -> Vec<Given<'a>> {
    let example = &operation.example;
    let fitting = |ty: &Type, said: Option<&'a Json>| {
        said.filter(|value| misfit(api, ty, value, Rigour::Example).is_none())
    };
    let parameters = operation.parameters.iter().zip(names);
    let mut found: Vec<Given<'a>> = parameters
        .filter(|(it, _)| it.required)
        .map(|(it, name)| Given {
            place: Some(it.place),
            name,
            ty: &it.ty,
            is_file: false,
            said: fitting(&it.ty, example.parameters.get(&it.wire)),
        })
        .collect();
    if let Some(body) = operation.body.as_ref().filter(|body| body.required) {
        found.push(Given {
            place: None,
            name: "body",
            ty: &body.ty,
            is_file: body.media == Media::Binary,
            said: fitting(&body.ty, example.body.as_ref()),
        });
    }
    found
}

/// What all programs take from the package, each name once.
pub(super) fn all_imports(topics: &[Topic]) -> Vec<&'static str> {
    let names = topics.iter().flat_map(|it| it.program.imports);
    let names: std::collections::BTreeSet<&str> = names.copied().collect();
    names.into_iter().collect()
}
