//! A mailbox server that others wrote: Dovecot, as Debian has it, with everybody's mail in a folder of
//! ours. Any user may sign in with the password.

use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use serde_json::{Value, json};
use tempfile::TempDir;

use crate::installed::may_run;

const PROGRAM: &str = "/usr/sbin/dovecot";
pub const PASSWORD: &str = "himitsu \"no\" \\neko";
/// 済, as Dovecot names its folder on the disk.
const DONE: &str = ".&bgg-";

pub struct Dovecot {
    child: Child,
    folder: TempDir,
    /// In the clear, or by STARTTLS.
    pub port: u16,
    /// TLS from the first byte.
    pub tls_port: u16,
}

impl Dovecot {
    /// None where it is not installed, or where we may not run it: it wants to be started by root.
    pub fn start() -> Option<Dovecot> {
        Dovecot::open(None)
    }

    /// One that also lets in who shows an access token, if that holds: it asks there.
    pub fn trusting(introspection: &str) -> Option<Dovecot> {
        Dovecot::open(Some(introspection))
    }

    fn open(introspection: Option<&str>) -> Option<Dovecot> {
        if !may_run(PROGRAM) {
            return None;
        }
        let folder = tempfile::tempdir().unwrap();
        open_to_all(folder.path());
        certify(folder.path());
        let (port, tls_port) = (free_port(), free_port());
        let config = folder.path().join("dovecot.conf");
        let mut lines = configuration(folder.path(), port, tls_port);
        if let Some(url) = introspection {
            lines = tokens(folder.path(), url) + &lines;
        }
        std::fs::write(&config, lines).unwrap();
        let users = format!("anybody:{{PLAIN}}{PASSWORD}\n");
        std::fs::write(folder.path().join("users"), users).unwrap();
        let child = Command::new(PROGRAM)
            .arg("-F")
            .arg("-c")
            .arg(&config)
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let server = Dovecot {
            child,
            folder,
            port,
            tls_port,
        };
        server.wait_until_up();
        Some(server)
    }

    fn wait_until_up(&self) {
        let started = std::time::Instant::now();
        while std::net::TcpStream::connect(("127.0.0.1", self.port)).is_err() {
            let log = || std::fs::read_to_string(self.folder.path().join("log")).unwrap_or_default();
            assert!(started.elapsed() < Duration::from_secs(30), "{}", log());
            std::thread::sleep(Duration::from_millis(20));
        }
    }

    /// Who signed its certificate, as DER.
    pub fn authority(&self) -> Vec<u8> {
        std::fs::read(self.folder.path().join("ca.der")).unwrap()
    }

    /// The mailbox of a user, with a folder 済 for what is done.
    pub fn user(&self, name: &str) -> Maildir {
        let home = self.folder.path().join("mail").join(name);
        for folder in [home.clone(), home.join(DONE)] {
            for part in ["cur", "new", "tmp"] {
                std::fs::create_dir_all(folder.join(part)).unwrap();
                open_to_all(&folder.join(part));
            }
            open_to_all(&folder);
        }
        Maildir { home }
    }

    /// What makes its mailbox known to the platform.
    pub fn mailbox(&self, user: &str, changes: &Value) -> Value {
        let mut mailbox = json!({
            "name": user, "host": "127.0.0.1", "port": self.port, "tls": "none", "poll_seconds": 15,
            "login": { "user": user, "password": PASSWORD },
        });
        for (name, value) in changes.as_object().unwrap() {
            mailbox[name] = value.clone();
        }
        mailbox
    }
}

impl Drop for Dovecot {
    fn drop(&mut self) {
        let id = self.child.id().to_string();
        let _ = Command::new("kill").args(["-TERM", &id]).status();
        let _ = self.child.wait();
    }
}

/// One user's mail on the disk.
pub struct Maildir {
    home: PathBuf,
}

impl Maildir {
    /// Has a message lie in the mailbox, as a mail server delivers it.
    pub fn deliver(&self, name: &str, message: &[u8]) {
        let written = self.home.join("tmp").join(name);
        std::fs::write(&written, message).unwrap();
        std::fs::set_permissions(&written, std::fs::Permissions::from_mode(0o666)).unwrap();
        std::fs::rename(written, self.home.join("new").join(name)).unwrap();
    }

    /// Changes a message that lies there.
    pub fn rewrite(&self, name: &str, message: &[u8]) {
        let files = files(&self.home);
        let found = files
            .iter()
            .find(|path| path.to_string_lossy().contains(name))
            .unwrap();
        std::fs::write(found, message).unwrap();
    }

    /// Has the numbers of messages be of another generation.
    pub fn renumber(&self) {
        let number: u32 = self.generation()[1..].parse().unwrap();
        self.set_generation(&format!("V{}", number + 1));
    }

    /// Has the numbers of messages be of the same generation as another user's.
    pub fn number_as(&self, other: &Maildir) {
        self.set_generation(&other.generation());
    }

    /// `V1795997172`
    fn generation(&self) -> String {
        let text = std::fs::read_to_string(self.home.join("dovecot-uidlist")).unwrap();
        let mut words = text.split(' ');
        words.find(|word| word.starts_with('V')).unwrap().to_owned()
    }

    fn set_generation(&self, new: &str) {
        for entry in std::fs::read_dir(&self.home).unwrap() {
            let path = entry.unwrap().path();
            if path
                .file_name()
                .unwrap()
                .to_string_lossy()
                .starts_with("dovecot.index")
            {
                std::fs::remove_file(path).unwrap();
            }
        }
        // `3 V1795997172 N4 …`, and below it a line for each message.
        let list = self.home.join("dovecot-uidlist");
        let text = std::fs::read_to_string(&list).unwrap();
        std::fs::write(list, text.replacen(&self.generation(), new, 1)).unwrap();
    }

    /// Messages in the inbox, and those of them that are marked as read.
    pub fn inbox(&self) -> (usize, usize) {
        let files = files(&self.home);
        let seen = files.iter().filter(|path| {
            let flags = path
                .to_string_lossy()
                .rsplit_once(":2,")
                .map(|(_, flags)| flags.to_owned());
            flags.is_some_and(|flags| flags.contains('S'))
        });
        (files.len(), seen.count())
    }

    /// Messages in the folder 済.
    pub fn done(&self) -> usize {
        files(&self.home.join(DONE)).len()
    }
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let parts = ["cur", "new"].iter().map(|part| folder.join(part));
    parts
        .flat_map(|part| std::fs::read_dir(part).unwrap())
        .map(|entry| entry.unwrap().path())
        .collect()
}

fn open_to_all(path: &Path) {
    std::fs::create_dir_all(path).unwrap();
    std::fs::set_permissions(path, std::fs::Permissions::from_mode(0o777)).unwrap();
}

fn free_port() -> u16 {
    let free = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    free.local_addr().unwrap().port()
}

/// A certificate for `localhost`, by an authority of its own.
fn certify(folder: &Path) {
    let script =
        "openssl req -x509 -newkey rsa:2048 -nodes -keyout ca.key -out ca.pem -subj /CN=neko -days 2 &&
        openssl x509 -in ca.pem -outform DER -out ca.der &&
        openssl req -newkey rsa:2048 -nodes -keyout server.key -out server.csr -subj /CN=localhost \
            -addext subjectAltName=DNS:localhost &&
        openssl x509 -req -in server.csr -CA ca.pem -CAkey ca.key -CAcreateserial -out server.pem -days 2 \
            -copy_extensions copy";
    let made = Command::new("sh")
        .args(["-c", script])
        .current_dir(folder)
        .output()
        .unwrap();
    assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
}

/// Before the passwords, which are not asked for tokens. Whoever is refused need not wait.
fn tokens(folder: &Path, introspection: &str) -> String {
    let at = folder.join("oauth2");
    let lines = format!(
        "introspection_url = {introspection}\nintrospection_mode = post\nusername_attribute = username\n\
         active_attribute = active\nactive_value = true\n"
    );
    std::fs::write(&at, lines).unwrap();
    format!(
        "auth_mechanisms = plain login xoauth2\nauth_failure_delay = 0\n\
         service anvil {{\n unix_listener anvil-auth-penalty {{\n  mode = 0\n }}\n}}\n\
         passdb {{\n driver = oauth2\n mechanisms = xoauth2\n args = {}\n}}\n",
        at.display()
    )
}

fn configuration(folder: &Path, port: u16, tls_port: u16) -> String {
    let at = folder.display();
    format!(
        "base_dir = {at}/run\nstate_dir = {at}/run\nlog_path = {at}/log\nprotocols = imap\n\
         listen = 127.0.0.1\nssl = yes\nssl_cert = <{at}/server.pem\nssl_key = <{at}/server.key\n\
         disable_plaintext_auth = no\nmail_location = maildir:{at}/mail/%u\n\
         default_internal_user = nobody\ndefault_internal_group = nogroup\ndefault_login_user = nobody\n\
         mail_uid = nobody\nmail_gid = nogroup\nfirst_valid_uid = 1\n\
         passdb {{\n driver = passwd-file\n args = username_format=anybody {at}/users\n}}\n\
         userdb {{\n driver = static\n args = uid=nobody gid=nogroup home={at}/mail/%u\n}}\n\
         service anvil {{\n chroot =\n}}\n\
         service imap-login {{\n chroot =\n inet_listener imap {{\n  port = {port}\n }}\n\
         inet_listener imaps {{\n  port = {tls_port}\n  ssl = yes\n }}\n}}\n\
         namespace inbox {{\n inbox = yes\n}}\n"
    )
}
