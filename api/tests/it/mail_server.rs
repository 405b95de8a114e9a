//! A mail server that others wrote: OpenSMTPD, as Debian has it, takes our mail and delivers it.

use std::collections::HashSet;
use std::fs::File;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use serde_json::json;
use tempfile::TempDir;

use crate::installed::may_run;
use crate::mails::{asked, placed, until};
use crate::stage::stages;

const PROGRAM: &str = "/usr/sbin/smtpd";

pub struct Server {
    child: Child,
    folder: TempDir,
    pub port: u16,
    /// Held until the child has ended.
    _turn: File,
}

impl Server {
    /// None where it is not installed, or where we may not run it: it wants to be started by root.
    pub fn start() -> Option<Server> {
        if !may_run(PROGRAM) {
            return None;
        }
        let folder = tempfile::tempdir().unwrap();
        let mailbox = folder.path().join("mails");
        std::fs::create_dir(&mailbox).unwrap();
        for path in [folder.path(), &mailbox] {
            use std::os::unix::fs::PermissionsExt as _;
            std::fs::set_permissions(path, std::fs::Permissions::from_mode(0o777)).unwrap();
        }
        let free = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
        let port = free.local_addr().unwrap().port();
        drop(free);
        let config = folder.path().join("smtpd.conf");
        let lines = format!(
            "table everybody {{ \"@\" = nobody }}\nlisten on 127.0.0.1 port {port}\n\
             action \"keep\" mda \"cat > {}/$$\" virtual <everybody>\nmatch from any for any action \"keep\"\n",
            mailbox.display()
        );
        std::fs::write(&config, lines).unwrap();
        let turn = turn();
        let child = listening(&config, port);
        Some(Server {
            child,
            folder,
            port,
            _turn: turn,
        })
    }

    /// Waits until the mails with these ids were delivered. Others may come too: what a test before this one
    /// left in the server's queue.
    pub async fn delivered(&self, ids: &[String]) -> Vec<String> {
        let waiting = async {
            loop {
                let texts = self.mails();
                let came: HashSet<&str> = texts.iter().map(|text| message_id(text)).collect();
                if ids.iter().all(|id| came.contains(id.as_str())) {
                    return texts;
                }
                tokio::time::sleep(Duration::from_millis(20)).await;
            }
        };
        tokio::time::timeout(Duration::from_mins(1), waiting)
            .await
            .unwrap()
    }

    /// What was delivered by now.
    pub fn mails(&self) -> Vec<String> {
        let mailbox: PathBuf = self.folder.path().join("mails");
        let files = std::fs::read_dir(&mailbox).unwrap();
        let texts = files.map(|file| std::fs::read_to_string(file.unwrap().path()).unwrap());
        // One that is being written has no end yet.
        texts.filter(|text| text.ends_with('\n')).collect()
    }
}

/// The id of a mail, without its brackets.
pub fn message_id(text: &str) -> &str {
    let line = text.lines().find_map(|line| line.strip_prefix("Message-ID: "));
    line.unwrap().trim_matches(['<', '>'])
}

impl Drop for Server {
    fn drop(&mut self) {
        let id = self.child.id().to_string();
        let _ = Command::new("kill").args(["-TERM", &id]).status();
        let _ = self.child.wait();
    }
}

/// Its control socket and its queue have one place on a machine: a second one ends at once, or takes the
/// first one's mail. Tests are processes of their own, so they wait for each other at a file.
fn turn() -> File {
    let file = File::create(std::env::temp_dir().join("nekonote-smtpd.lock")).unwrap();
    file.lock().unwrap();
    file
}

/// One that listens. The last one's control process may outlive it for a moment.
fn listening(config: &Path, port: u16) -> Child {
    let started = Instant::now();
    loop {
        let mut child = Command::new(PROGRAM)
            .args(["-d", "-f"])
            .arg(config)
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        while child.try_wait().unwrap().is_none() {
            if std::net::TcpStream::connect(("127.0.0.1", port)).is_ok() {
                return child;
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        assert!(
            started.elapsed() < Duration::from_mins(1),
            "it ends at once: does another one run?"
        );
        std::thread::sleep(Duration::from_millis(100));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_real_server_takes_and_delivers_our_mail() {
    let Some(server) = Server::start() else { return };
    for (round, stage) in stages().await.into_iter().enumerate() {
        let ours = &stage.ours;
        let profile = json!({
            "name": "本店", "host": "127.0.0.1", "port": server.port, "tls": "none",
            "sender_address": "neko@neko.example", "sender_name": "猫の店", "is_default": true,
        });
        assert_eq!(ours.post("/v1/mail-profiles", &profile).await.status, 201);
        let template = json!({
            "name": "共通", "stage": "new_order", "subject": "ご注文ありがとうございます（{{ order.number }}）",
            "body": "本文です。\n.\n点だけの行のあとも続きます。", "html": "<p>{{ buyer.name }} 様</p>",
        });
        assert_eq!(ours.post("/v1/mail-templates", &template).await.status, 201);
        let order = placed(ours, &format!("R-{round}"), "hanako@example.jp").await;
        let mail = until(ours, &asked(ours, &order, "new_order").await, "sent").await;
        let id = mail["message_id"].as_str().unwrap();
        let delivered = server.delivered(&[id.to_owned()]).await;
        let raw = delivered.iter().find(|text| message_id(text) == id).unwrap();
        let connectors::mail::Reading::Message(message) = connectors::mail::read(raw.as_bytes()) else {
            panic!("{raw}");
        };
        assert_eq!(
            message.subject,
            format!("ご注文ありがとうございます（R-{round}）")
        );
        let text = mail["content"]["text"].as_str().unwrap();
        assert_eq!(message.text.trim_end(), text.trim_end());
    }
}
