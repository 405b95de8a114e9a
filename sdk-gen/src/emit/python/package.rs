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
    let module = module.trim_matches('_');
    if TAKEN.split_whitespace().any(|taken| taken == module) {
        format!("{module}_client")
    } else {
        module.to_owned()
    }
}

/// Words of Python, its own modules (3.9 to 3.14), those that the SDK needs, and names that everybody has used.
const TAKEN: &str = "\
abc aifc argparse array ast asynchat asyncio asyncore atexit audioop base64 bdb binascii bisect \
builtins bz2 cProfile calendar cgi cgitb chunk cmath cmd code codecs codeop collections colorsys \
compileall concurrent configparser contextlib contextvars copy copyreg crypt csv ctypes curses \
dataclasses datetime dbm decimal difflib dis distutils doctest email encodings ensurepip enum errno \
faulthandler fcntl filecmp fileinput fnmatch fractions ftplib functools gc genericpath getopt \
getpass gettext glob graphlib grp gzip hashlib heapq hmac html http imaplib imghdr imp importlib \
inspect io ipaddress itertools json keyword linecache locale logging lzma mailbox mailcap marshal \
math mimetypes mmap modulefinder msilib msvcrt multiprocessing netrc nis nntplib nt ntpath \
nturl2path numbers opcode operator optparse os ossaudiodev pathlib pdb pickle pickletools pipes \
pkgutil platform plistlib poplib posix posixpath pprint profile pstats pty pwd py_compile pyclbr \
pydoc pydoc_data pyexpat queue quopri random re readline reprlib resource rlcompleter runpy sched \
secrets select selectors shelve shlex shutil signal site smtpd smtplib sndhdr socket socketserver \
spwd sqlite3 sre_compile sre_constants sre_parse ssl stat statistics string stringprep struct \
subprocess sunau symtable sys sysconfig syslog tabnanny tarfile telnetlib tempfile termios textwrap \
threading time timeit tkinter token tokenize tomllib trace traceback tracemalloc tty turtle types \
typing unicodedata unittest urllib uu uuid venv warnings wave weakref webbrowser winreg winsound \
wsgiref xdrlib xml xmlrpc zipapp zipfile zipimport zlib zoneinfo \
annotationlib antigravity api binhex compression formatter httpx parser symbol this typing_extensions \
and as assert async await break class continue def del elif else except finally for from global if import \
in is lambda nonlocal not or pass raise return try while with yield";

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
