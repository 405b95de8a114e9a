//! What npm and the compiler want to know.

use serde_json::json;

use super::{Files, version};
use crate::config::Config;
use crate::ir::Api;

/// The package's name.
pub(super) fn name(api: &Api, config: &Config) -> String {
    config.package.typescript.clone().unwrap_or_else(|| {
        let words: Vec<String> = crate::names::words(&api.title);
        let name: String = words
            .join("-")
            .chars()
            .filter(|c| c.is_ascii_alphanumeric() || *c == '-')
            .collect();
        match name.trim_matches('-') {
            "" => "api-client".to_owned(),
            name => name.chars().take(100).collect(),
        }
    })
}

pub(super) fn emit(api: &Api, config: &Config, files: &mut Files) {
    let subpath = |path: &str| {
        json!({
            "import": { "types": format!("./dist/esm/{path}.d.ts"), "default": format!("./dist/esm/{path}.js") },
            "require": { "types": format!("./dist/cjs/{path}.d.ts"), "default": format!("./dist/cjs/{path}.js") },
        })
    };
    let mut package = json!({
        "name": name(api, config),
        "version": version(api, config),
        "description": config.package.description.clone().unwrap_or_else(|| format!("Client of {}", api.title)),
        "license": config.package.license.clone().unwrap_or_else(|| "UNLICENSED".to_owned()),
        "type": "module",
        "sideEffects": false,
        "engines": { "node": ">=18" },
        "main": "./dist/cjs/index.js",
        "module": "./dist/esm/index.js",
        "types": "./dist/esm/index.d.ts",
        "exports": {
            ".": subpath("index"),
            "./core": subpath("core/index"),
            "./spec": subpath("spec"),
            "./models": subpath("models/index"),
            "./resources/*": subpath("resources/*"),
        },
        "files": ["dist", "src", "README.md"],
        "scripts": {
            "build": "tsc -p tsconfig.json && tsc -p tsconfig.cjs.json && node -e \"require('fs').writeFileSync('dist/cjs/package.json','{\\\"type\\\":\\\"commonjs\\\"}')\"",
            "prepack": "npm run build",
        },
        "devDependencies": { "typescript": "^5.4.0" },
    });
    if let Some(map) = package.as_object_mut() {
        if let Some(url) = &config.package.repository {
            map.insert("repository".to_owned(), json!({ "type": "git", "url": url }));
        }
        if let Some(url) = &config.package.homepage {
            map.insert("homepage".to_owned(), json!(url));
        }
        if let Some(author) = &config.package.author {
            map.insert("author".to_owned(), json!(author));
        }
    }
    let text = |value: &serde_json::Value| {
        serde_json::to_string_pretty(value).map_or_else(|_| String::new(), |it| it + "\n")
    };
    files.insert("package.json".to_owned(), text(&package));
    let tsconfig = |module: &str, resolution: &str, out: &str| {
        json!({
            "compilerOptions": {
                "target": "ES2022",
                "module": module,
                "moduleResolution": resolution,
                "lib": ["ES2022", "DOM", "DOM.Iterable", "DOM.AsyncIterable"],
                "strict": true,
                "exactOptionalPropertyTypes": true,
                "noUncheckedIndexedAccess": true,
                "noImplicitOverride": true,
                "noImplicitReturns": true,
                "noUnusedLocals": true,
                "noUnusedParameters": true,
                "isolatedModules": true,
                "useDefineForClassFields": false,
                "declaration": true,
                "types": [],
                "rootDir": "src",
                "outDir": out,
            },
            "include": ["src"],
        })
    };
    files.insert(
        "tsconfig.json".to_owned(),
        text(&tsconfig("ES2022", "Bundler", "dist/esm")),
    );
    files.insert(
        "tsconfig.cjs.json".to_owned(),
        text(&tsconfig("CommonJS", "Node10", "dist/cjs")),
    );
}
