//! Lists page by key: an opaque cursor says after which row the next page starts.
//!
//! A cursor is bound to the filter and sort order it was given out for, so that it cannot silently
//! skip or repeat rows of another list.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use domain::FieldError;
use poem_openapi::Object;
use poem_openapi::types::{ParseFromJSON, ToJSON};
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::failure::Failure;

pub const DEFAULT_LIMIT: u32 = 50;
pub const MAX_LIMIT: u32 = 200;

/// For parameters' declarations.
pub fn default_limit() -> u32 {
    DEFAULT_LIMIT
}

const VERSION: u8 = 1;
const BINDING: usize = 8;

/// One page of a list.
#[derive(Clone, Debug, PartialEq, Eq, Object, Serialize)]
pub struct Page<T: ParseFromJSON + ToJSON> {
    pub items: Vec<T>,
    /// Send it as `cursor` for the next page; null on the last one.
    #[oai(nullable)]
    pub next_cursor: Option<String>,
}

/// Which page is asked for; `K` is the key that the list is sorted by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paging<K> {
    limit: u32,
    /// The last row of the page before.
    pub after: Option<K>,
    binding: [u8; BINDING],
}

impl<K: Serialize + DeserializeOwned> Paging<K> {
    /// From the parameters `limit` and `cursor`; `list` is everything that selects and sorts rows.
    pub fn new(limit: Option<u32>, cursor: Option<&str>, list: &impl Serialize) -> Result<Self, Failure> {
        let limit = limit.unwrap_or(DEFAULT_LIMIT);
        if !(1..=MAX_LIMIT).contains(&limit) {
            let range = format!("1…{MAX_LIMIT}");
            return Err(FieldError::new("?limit", "out_of_range").hint(range).into());
        }
        let binding = binding(list)?;
        let after = cursor.map(|text| read(text, binding)).transpose()?;
        Ok(Paging {
            limit,
            after,
            binding,
        })
    }

    /// As [`Paging::new`], where limit and cursor stand in the body.
    pub fn in_body(limit: Option<u32>, cursor: Option<&str>, list: &impl Serialize) -> Result<Self, Failure> {
        Paging::new(limit, cursor, list).map_err(|mut failure| {
            for error in &mut failure.errors {
                error.pointer = error.pointer.replace('?', "/");
            }
            failure
        })
    }

    /// How many rows to fetch: one more than the page, to know whether another follows.
    pub fn fetch(&self) -> u32 {
        self.limit + 1
    }

    /// The cursor of a place that the caller found by itself.
    pub fn cursor(&self, key: &K) -> Result<String, Failure> {
        write(key, self.binding)
    }

    /// The page from the rows fetched.
    pub fn page<R, T: ParseFromJSON + ToJSON>(
        &self,
        rows: Vec<R>,
        key: impl Fn(&R) -> K,
        view: impl FnMut(R) -> T,
    ) -> Result<Page<T>, Failure> {
        let (rows, next_cursor) = self.cut(rows, key)?;
        Ok(Page {
            items: rows.into_iter().map(view).collect(),
            next_cursor,
        })
    }

    /// The rows that belong on the page, and the cursor of the next one.
    pub fn cut<R>(
        &self,
        mut rows: Vec<R>,
        key: impl Fn(&R) -> K,
    ) -> Result<(Vec<R>, Option<String>), Failure> {
        let limit = usize::try_from(self.limit).map_err(Failure::internal)?;
        let more = rows.len() > limit;
        rows.truncate(limit);
        let last = rows.last().filter(|_| more);
        let next_cursor = last.map(|row| write(&key(row), self.binding)).transpose()?;
        Ok((rows, next_cursor))
    }
}

fn binding(list: &impl Serialize) -> Result<[u8; BINDING], Failure> {
    let text = serde_json::to_vec(list).map_err(Failure::internal)?;
    let digest = blake3::hash(&text);
    let mut binding = [0; BINDING];
    binding.copy_from_slice(&digest.as_bytes()[..BINDING]);
    Ok(binding)
}

fn write(key: &impl Serialize, binding: [u8; BINDING]) -> Result<String, Failure> {
    let mut bytes = vec![VERSION];
    bytes.extend_from_slice(&binding);
    serde_json::to_writer(&mut bytes, key).map_err(Failure::internal)?;
    Ok(URL_SAFE_NO_PAD.encode(bytes))
}

fn read<K: DeserializeOwned>(text: &str, binding: [u8; BINDING]) -> Result<K, Failure> {
    let wrong = |code| Failure::from(FieldError::new("?cursor", code));
    let bytes = URL_SAFE_NO_PAD.decode(text).map_err(|_| wrong("bad_cursor"))?;
    let (head, key) = bytes
        .split_at_checked(1 + BINDING)
        .ok_or_else(|| wrong("bad_cursor"))?;
    if head[0] != VERSION {
        return Err(wrong("bad_cursor"));
    }
    if head[1..] != binding {
        return Err(wrong("cursor_mismatch"));
    }
    serde_json::from_slice(key).map_err(|_| wrong("bad_cursor"))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    type Key = (i64, String);

    fn paging(limit: u32, cursor: Option<&str>, list: &str) -> Result<Paging<Key>, Failure> {
        Paging::new(Some(limit), cursor, &list)
    }

    fn code<T>(result: Result<T, Failure>) -> &'static str {
        result.err().map_or("", |failure| failure.errors[0].code)
    }

    #[test]
    fn pages_follow_each_other_to_the_end() {
        let rows: Vec<Key> = (0..7).map(|n| (n, format!("行{n}"))).collect();
        let (mut seen, mut cursor) = (Vec::new(), None::<String>);
        loop {
            let paging = paging(3, cursor.as_deref(), "list").unwrap();
            let from = paging
                .after
                .as_ref()
                .map_or(0, |key| rows.iter().position(|r| r == key).unwrap() + 1);
            let fetched = rows
                .iter()
                .skip(from)
                .take(paging.fetch() as usize)
                .cloned()
                .collect();
            let page = paging.page(fetched, Clone::clone, |row| row.0).unwrap();
            seen.push(page.items);
            cursor = page.next_cursor;
            if cursor.is_none() {
                break;
            }
        }
        assert_eq!(seen, [vec![0, 1, 2], vec![3, 4, 5], vec![6]]);
    }

    #[test]
    fn limits() {
        for (limit, expected) in [(0, "out_of_range"), (1, ""), (200, ""), (201, "out_of_range")] {
            assert_eq!(code(paging(limit, None, "x")), expected, "{limit}");
        }
        assert_eq!(Paging::<Key>::new(None, None, &"x").unwrap().fetch(), 51);
    }

    #[test]
    fn a_cursor_serves_its_own_list_only() {
        let key = (7, "x".to_owned());
        let cursor = write(&key, binding(&"status=new").unwrap()).unwrap();
        assert_eq!(paging(5, Some(&cursor), "status=new").unwrap().after, Some(key));
        assert_eq!(code(paging(5, Some(&cursor), "status=held")), "cursor_mismatch");
        assert_eq!(
            code(Paging::<u8>::new(None, Some(&cursor), &"status=new")),
            "bad_cursor"
        );
        assert_eq!(code(paging(5, Some(""), "x")), "bad_cursor");
        assert_eq!(code(paging(5, Some("!!"), "x")), "bad_cursor");
    }

    proptest! {
        #[test]
        fn any_key_comes_back(number: i64, text: String) {
            let binding = binding(&"list").unwrap();
            let key = (number, text);
            let cursor = write(&key, binding).unwrap();
            prop_assert_eq!(read::<Key>(&cursor, binding).unwrap(), key);
        }

        #[test]
        fn no_text_panics(text in ".*") {
            let _ = paging(5, Some(&text), "x");
        }
    }
}
