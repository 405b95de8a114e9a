//! Commands as somebody types them, on an embedded database.

use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};

const FINE: &str = "a perfectly fine one\n";

/// What it printed, or what it said was wrong.
fn nekonote(data: &Path, words: &[&str], input: &str) -> Result<String, String> {
    let mut child = Command::new(env!("CARGO_BIN_EXE_nekonote"))
        .env_clear()
        .args(["--log", "off", "--data-dir"])
        .arg(data)
        .args(words)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // One that refuses before it has read may close it first.
    let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
    let output = child.wait_with_output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    if output.status.success() {
        Ok(text(output.stdout))
    } else {
        Err(text(output.stderr))
    }
}

fn create(email: &str) -> Vec<&str> {
    let words = ["tenants", "create", "--name", "ねこ商店", "--owner-name", "花子"];
    [&words[..], &["--owner-email", email]].concat()
}

#[test]
fn a_tenant_that_was_refused_is_not_there_and_the_refusal_is_a_sentence() {
    let folder = tempfile::tempdir().unwrap();
    let run = |words: &[&str], input: &str| nekonote(folder.path(), words, input);
    let none = run(&["keys", "list"], "").unwrap_err();
    assert!(none.contains("there is no tenant yet"), "{none}");
    for (email, password, said) in [
        (
            "hanako@example.com",
            "short",
            "owner password: The text is too short",
        ),
        ("nowhere", FINE, "owner email: "),
    ] {
        let refused = run(&create(email), password).unwrap_err();
        assert!(
            refused.contains(said) && !refused.contains("FieldError"),
            "{refused}"
        );
    }
    assert_eq!(run(&["tenants", "list"], "").unwrap(), "");

    let tenant = run(&create("hanako@example.com"), FINE).unwrap();
    assert!(run(&["keys", "create"], "").unwrap().starts_with("nk_live_"));
    run(&create("taro@example.com"), FINE).unwrap();
    let many = run(&["keys", "create"], "").unwrap_err();
    assert!(
        many.contains("there are 2 tenants: name one with --tenant"),
        "{many}"
    );
    let owner = ["--owner-name", "次郎", "--owner-email", "jiro@example.com"];
    let words = [&["tenants", "add-owner", "--tenant", tenant.trim()][..], &owner].concat();
    assert!(run(&words, FINE).unwrap().starts_with("stf_"));
}
