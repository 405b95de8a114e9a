//! Settings: who wins, what is refused, what is never shown.

use std::ffi::OsString;
use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;
use std::process::Command;

use clap::Parser;
use jobs::master_key;
use jobs::settings::{KeySettings, SERVE, Settings, load, markdown};
use jobs::start;
use store::MasterKeys;

const KEY: &str = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

#[derive(Debug, Parser)]
struct Cli {
    #[command(flatten)]
    settings: Settings,
    /// As a program has them besides.
    #[arg(long, env = "NEKONOTE_TEST_QUIET")]
    quiet: bool,
    #[arg(long, env = "NEKONOTE_TEST_PROXIES", value_delimiter = ',', value_parser = ["a", "b", "c"])]
    proxies: Vec<String>,
}

fn settings(arguments: &[&str]) -> Result<Settings, String> {
    let arguments = std::iter::once("nekonote").chain(arguments.iter().copied());
    load::<Cli>(arguments.map(OsString::from), None)
        .map(|cli| cli.settings)
        .map_err(|error| error.to_string())
}

/// The keys to a new database.
fn master_keys(settings: &KeySettings, data_dir: &Path) -> jobs::Result<MasterKeys> {
    master_key::named(settings, data_dir)?.for_database(&[])
}

#[test]
fn a_program_has_settings_of_its_own() {
    let folder = tempfile::tempdir().unwrap();
    let file = in_file(folder.path(), "quiet = true\nproxies = [\"a\", \"b\"]\n");
    let cli = |arguments: &[&str]| load::<Cli>(arguments.iter().map(OsString::from), None).unwrap();
    let given = cli(&["nekonote", "--config", &file]);
    assert!(given.quiet);
    assert_eq!(given.proxies, ["a", "b"]);
    let won = cli(&["nekonote", "--config", &file, "--proxies", "c"]);
    assert_eq!(won.proxies, ["c"]);
    assert!(!cli(&["nekonote"]).quiet);
}

#[test]
fn one_file_serves_all_programs() {
    let folder = tempfile::tempdir().unwrap();
    let file = in_file(
        folder.path(),
        "db_connections = 7\n[serve]\nquiet = true\nproxies = [\"c\"]\n",
    );
    let arguments = ["nekonote", "--config", &file].map(OsString::from);
    let server = load::<Cli>(arguments.clone(), Some(SERVE)).unwrap();
    assert_eq!((server.settings.db_connections, server.quiet), (7, true));
    assert_eq!(server.proxies, ["c"]);
    let worker = load::<Cli>(arguments, None).unwrap();
    assert_eq!((worker.settings.db_connections, worker.quiet), (7, false));
}

fn in_file(folder: &Path, text: &str) -> String {
    let path = folder.join("nekonote.toml");
    std::fs::write(&path, text).unwrap();
    path.display().to_string()
}

#[test]
fn the_file_is_read_and_flags_win() {
    let folder = tempfile::tempdir().unwrap();
    let file = in_file(
        folder.path(),
        "data_dir = \"/srv/shop\"\ndb_connections = 7\nlog_format = \"json\"\nworker_poll_ms = 900\n",
    );
    let settings = settings(&["--config", &file, "--worker-poll-ms", "40"]).unwrap();
    assert_eq!(settings.data_dir, Path::new("/srv/shop"));
    assert_eq!(settings.db_connections, 7);
    assert_eq!(settings.workers.poll_ms, 40);
    assert_eq!(settings.workers.heartbeat_seconds, 2, "a default");
}

#[test]
fn the_environment_wins_over_the_file_and_loses_to_flags() {
    let folder = tempfile::tempdir().unwrap();
    let file = in_file(
        folder.path(),
        "db_connections = 7\nworker_concurrency = 7\nworker_poll_ms = 77\n",
    );
    let output = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "settings::child_process", "--ignored", "--nocapture"])
        .env("NEKONOTE_CONFIG", file)
        .env("NEKONOTE_DB_CONNECTIONS", "8")
        .env("NEKONOTE_WORKER_CONCURRENCY", "8")
        .output()
        .unwrap();
    let printed = String::from_utf8(output.stdout).unwrap();
    assert!(printed.contains("file 77, environment 8, flag 9"), "{printed}");
}

/// Not a test: what the test above starts, since a process cannot change its own environment safely.
#[test]
#[ignore = "runs in a child process of the test above"]
fn child_process() {
    let settings = settings(&["--worker-concurrency=9"]).unwrap();
    println!(
        "file {}, environment {}, flag {}",
        settings.workers.poll_ms, settings.db_connections, settings.workers.concurrency
    );
}

#[test]
fn what_is_wrong_in_the_file_is_refused_with_the_reason() {
    let cases = [
        ("databse_url = \"x\"", "unknown setting `databse_url`"),
        ("config = \"other.toml\"", "unknown setting `config`"),
        ("help = true", "unknown setting `help`"),
        ("[sever]\nquiet = true", "`sever`"),
        (
            "db_connections = \"many\"",
            "`db_connections`: invalid value 'many'",
        ),
        ("db_connections = 2", "`db_connections`: invalid value '2'"),
        ("log_format = \"xml\"", "`log_format`: invalid value 'xml'"),
        (
            "log = 1.5",
            "`log` must be a text, a number, true/false or a list of them",
        ),
        ("proxies = [\"a\", \"b c\"]", "`proxies`: invalid value 'b c'"),
        ("log = ", "line 1, column 7: "),
        (
            "[serve]\ndatabase_url = \"postgres://h/d\"",
            "`database_url` belongs above `[serve]`",
        ),
        ("\n\ndatabase_url = mysql://u:hush@h/d", "line 3, column "),
    ];
    let folder = tempfile::tempdir().unwrap();
    for (text, reason) in cases {
        let file = in_file(folder.path(), text);
        let refused = settings(&["--config", &file]).unwrap_err();
        assert!(refused.contains(reason), "{text}: {refused}");
        assert!(refused.contains("nekonote.toml"), "{text}: {refused}");
        assert!(!refused.contains("hush"), "{text}: {refused}");
    }
    let missing = settings(&["--config", "/nowhere/nekonote.toml"]).unwrap_err();
    assert!(missing.contains("/nowhere/nekonote.toml"), "{missing}");
    assert!(
        settings(&["--db-connections", "x"])
            .unwrap_err()
            .contains("--db-connections")
    );
}

#[test]
fn secrets_are_never_shown() {
    let folder = tempfile::tempdir().unwrap();
    let file = in_file(
        folder.path(),
        "master_key = \"hush-1\"\nmaster_key_previous = \"hush-2\"\ndatabase_url = \"postgres://u:hush-3@h/d\"\n",
    );
    let settings = settings(&["--config", &file]).unwrap();
    let debug = format!("{settings:?}");
    assert!(debug.contains("[redacted]") && !debug.contains("hush"), "{debug}");
    let refused = master_keys(&settings.keys, folder.path())
        .err()
        .unwrap()
        .to_string();
    assert!(
        refused.contains("master_key") && !refused.contains("hush"),
        "{refused}"
    );
}

#[test]
fn the_master_key_comes_from_one_place() {
    let folder = tempfile::tempdir().unwrap();
    let id = |arguments: &[&str]| {
        let settings = settings(arguments).unwrap();
        master_keys(&settings.keys, folder.path())
            .map(|keys| keys.current.id)
            .map_err(|error| error.to_string())
    };
    let given = id(&["--master-key", KEY]).unwrap();
    let printed = id(&["--master-key-command", &format!("echo {KEY}")]).unwrap();
    assert_eq!(given, printed);
    let file = folder.path().join("key").display().to_string();
    std::fs::write(&file, format!("{KEY}\n")).unwrap();
    assert_eq!(id(&["--master-key-file", &file]).unwrap(), given);

    let two = id(&["--master-key", KEY, "--master-key-file", &file]).unwrap_err();
    assert!(two.contains("exclude each other"), "{two}");
    assert!(id(&["--master-key-command", "exit 3"]).unwrap_err().contains('3'));
    assert!(
        id(&["--master-key-command", "echo x"])
            .unwrap_err()
            .contains("32 bytes")
    );
    std::fs::write(&file, "").unwrap();
    assert!(
        id(&["--master-key-file", &file]).is_err(),
        "a damaged file is not replaced"
    );
}

#[test]
fn the_first_start_makes_a_key_that_only_its_owner_reads() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let settings = settings(&["--master-key-previous", KEY]).unwrap();
    let first = master_keys(&settings.keys, &data).unwrap();
    let mode = |path: &Path| std::fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(&data.join("master.key")), 0o600);
    assert_eq!(mode(&data), 0o700);
    assert_eq!(std::fs::read_dir(&data).unwrap().count(), 1, "no draft is left");
    let second = master_keys(&settings.keys, &data).unwrap();
    assert_eq!(first.current.id, second.current.id);
    assert_eq!(first.previous.len(), 1);
}

#[tokio::test]
async fn a_platform_starts_from_nothing_and_again() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data").display().to_string();
    let settings = settings(&["--data-dir", &data]).unwrap();
    let (one, two) = tokio::join!(start::start(&settings), start::start(&settings));
    one.unwrap().store.db.ping().await.unwrap();
    two.unwrap().store.db.ping().await.unwrap();
    start::start(&settings).await.unwrap();
}

/// A new key would open nothing of it.
#[tokio::test]
async fn no_key_is_made_beside_a_database_that_is_sealed() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let start = async |more: &[&str]| {
        let flags = [&["--data-dir", data.to_str().unwrap()][..], more].concat();
        let started = start::start(&settings(&flags).unwrap()).await;
        started.map(drop).map_err(|error| error.to_string())
    };
    start(&[]).await.unwrap();
    let (file, lost) = (data.join("master.key"), folder.path().join("lost"));
    let sealed_with = master_keys(&settings(&[]).unwrap().keys, &data)
        .unwrap()
        .current
        .id;

    std::fs::rename(&file, &lost).unwrap();
    let refused = start(&[]).await.unwrap_err();
    for said in [file.to_str().unwrap(), &sealed_with, "is not there"] {
        assert!(refused.contains(said), "{said}: {refused}");
    }
    assert!(!file.exists());
    let elsewhere = folder.path().join("mistyped.key").display().to_string();
    let refused = start(&["--master-key-file", &elsewhere]).await.unwrap_err();
    assert!(
        refused.contains(&elsewhere) && !Path::new(&elsewhere).exists(),
        "{refused}"
    );

    for (flags, from) in [
        (["--master-key", KEY], "master_key"),
        (
            ["--master-key-command", &format!("echo {KEY}")],
            "master_key_command",
        ),
    ] {
        let refused = start(&flags).await.unwrap_err();
        assert!(
            refused.contains(from) && refused.contains(&sealed_with),
            "{refused}"
        );
        assert!(!refused.contains(KEY), "{refused}");
    }
    let lost = lost.to_str().unwrap();
    start(&["--master-key-file", lost]).await.unwrap();
}

/// What is refused for its settings has made nothing.
#[tokio::test]
async fn a_start_that_is_refused_leaves_nothing_behind() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data").display().to_string();
    for wrong in [
        ["--public-url", "shop.example.com"],
        ["--public-url", "https://shop.example.com/api"],
        ["--public-url", "https://shop.example.com?"],
        ["--public-url", "https://shop.example.com#top"],
        ["--master-key", "short"],
        ["--database-url", "mysql://u:hush@h/d"],
    ] {
        let settings = settings(&["--data-dir", &data, wrong[0], wrong[1]]).unwrap();
        assert!(start::start(&settings).await.is_err(), "{wrong:?}");
        assert!(!Path::new(&data).exists(), "{wrong:?}");
    }
}

#[tokio::test]
async fn only_databases_that_it_knows_are_opened() {
    for url in ["mysql://u:hush@h/d", "nekonote.db", ""] {
        let settings = settings(&["--database-url", url]).unwrap();
        let refused = start::connect(&settings).await.unwrap_err().to_string();
        assert!(
            refused.contains("postgres://") && !refused.contains("hush"),
            "{refused}"
        );
    }
}

#[test]
fn the_page_of_settings_is_current() {
    #[derive(Parser)]
    struct Shared {
        #[command(flatten)]
        _settings: Settings,
    }
    let (page, table) = (
        include_str!("../../../docs/configuration.md"),
        markdown::<Shared>(),
    );
    assert!(
        page.contains(&table),
        "docs/configuration.md has to say:\n\n{table}"
    );
}

#[test]
fn the_program_says_what_is_wrong_and_stops() {
    let output = Command::new(env!("CARGO_BIN_EXE_nekonote-jobs"))
        .args(["--master-key", "short"])
        .output()
        .unwrap();
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(!output.status.success());
    assert!(said.contains("master_key is not 32 bytes in base64"), "{said}");
}
