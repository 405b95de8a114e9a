//! The text of an API key: `nk_live_`, 256 random bits in base 32, and a checksum, so that a
//! mistyped or cut key is refused without a query and scanners of source code can tell a real one.

use domain::id::base32;
use sha2::{Digest as _, Sha256};
use uuid::Uuid;

use super::random;
use crate::Result;

pub const PREFIX: &str = "nk_live_";
const SECRET_DIGITS: usize = 52;
const CHECKSUM_DIGITS: usize = 6;
const LEN: usize = PREFIX.len() + SECRET_DIGITS + CHECKSUM_DIGITS;
const HINT_LEN: usize = PREFIX.len() + 4;

/// A well-formed key, which is shown once and never stored.
#[derive(Clone, PartialEq, Eq)]
pub struct KeyText(String);

impl KeyText {
    pub fn random() -> Result<KeyText> {
        let secret = base32(Uuid::from_bytes(random()?)) + &base32(Uuid::from_bytes(random()?));
        let text = format!("{PREFIX}{secret}");
        Ok(KeyText(format!("{text}{}", checksum(&text))))
    }

    /// `None`: nobody was ever given this key.
    pub fn parse(text: &str) -> Option<KeyText> {
        let (body, sum) = text.split_at_checked(LEN - CHECKSUM_DIGITS)?;
        (body.starts_with(PREFIX) && sum == checksum(body)).then(|| KeyText(text.to_owned()))
    }

    /// The first characters, which tell keys apart.
    pub fn hint(&self) -> &str {
        &self.0[..HINT_LEN]
    }

    /// What is kept of it. The key is random, so nothing slower is needed.
    pub fn hash(&self) -> [u8; 32] {
        Sha256::digest(&self.0).into()
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

fn checksum(text: &str) -> String {
    let hash: [u8; 32] = Sha256::digest(text).into();
    let mut bits = [0; 16];
    bits.copy_from_slice(&hash[..16]);
    base32(Uuid::from_bytes(bits)).split_off(26 - CHECKSUM_DIGITS)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_reads_back_and_hides_itself() {
        let key = KeyText::random().unwrap();
        let text = key.as_str();
        assert_eq!(text.len(), LEN);
        assert!(KeyText::parse(text).is_some_and(|parsed| parsed == key));
        assert_ne!(KeyText::random().unwrap().as_str(), text);
        assert_eq!(&text[..12], key.hint());
    }

    #[test]
    fn no_changed_character_passes_the_checksum() {
        let key = KeyText::random().unwrap();
        for at in 0..LEN {
            let mut changed = key.as_str().as_bytes().to_vec();
            changed[at] = if changed[at] == b'7' { b'8' } else { b'7' };
            let changed = String::from_utf8(changed).unwrap();
            assert!(KeyText::parse(&changed).is_none(), "{at}");
        }
    }

    #[test]
    fn refuses_other_texts() {
        let key = KeyText::random().unwrap();
        let text = key.as_str();
        for text in [
            "",
            PREFIX,
            &text[1..],
            &text[..LEN - 1],
            &format!("{text}0"),
            &text.to_uppercase(),
            &"猫".repeat(30),
        ] {
            assert!(KeyText::parse(text).is_none(), "{text}");
        }
    }

    /// The form is published, for scanners of leaked secrets.
    #[test]
    fn the_checksum_is_pinned() {
        assert_eq!(checksum("nk_live_0000"), "v8vz5s");
    }
}
