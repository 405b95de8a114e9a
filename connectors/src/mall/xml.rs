//! XML, read and written. DTDs are refused by the reader, so entities cannot grow.

use std::borrow::Cow;
use std::fmt::Write as _;

use roxmltree::{Document, Node};

use super::{MallError, Response};

/// Reads an answer; one that is no XML is unreadable, whatever its status.
pub(super) fn read<T>(
    response: &Response,
    reader: impl FnOnce(Node<'_, '_>) -> Result<T, MallError>,
) -> Result<T, MallError> {
    let unreadable = || MallError::unreadable(format!("HTTP {} without XML", response.status));
    let text = std::str::from_utf8(&response.body).map_err(|_| unreadable())?;
    let document = Document::parse(text.trim_start()).map_err(|_| unreadable())?;
    reader(document.root_element())
}

pub(super) fn child<'a, 'd>(node: Node<'a, 'd>, name: &str) -> Option<Node<'a, 'd>> {
    node.children().find(|child| child.has_tag_name(name))
}

pub(super) fn children<'a, 'd>(node: Node<'a, 'd>, name: &'static str) -> impl Iterator<Item = Node<'a, 'd>> {
    node.children().filter(move |child| child.has_tag_name(name))
}

/// The element at a path of names.
pub(super) fn at<'a, 'd>(node: Node<'a, 'd>, path: &[&str]) -> Option<Node<'a, 'd>> {
    path.iter().try_fold(node, |node, name| child(node, name))
}

/// The text of a child without what surrounds it; nothing where there is none.
pub(super) fn text(node: Node<'_, '_>, name: &str) -> String {
    let texts = child(node, name).into_iter().flat_map(|child| child.children());
    let whole: String = texts.filter_map(|part| part.text()).collect();
    whole.trim().to_owned()
}

/// Writes elements in order; empty texts are left out.
#[derive(Default)]
pub(super) struct Writer(String);

impl Writer {
    pub(super) fn open(&mut self, name: &str) -> &mut Writer {
        self.push(format_args!("<{name}>"))
    }

    pub(super) fn close(&mut self, name: &str) -> &mut Writer {
        self.push(format_args!("</{name}>"))
    }

    pub(super) fn leaf(&mut self, name: &str, text: &str) -> &mut Writer {
        if text.is_empty() {
            return self;
        }
        self.push(format_args!("<{name}>{}</{name}>", escaped(text)))
    }

    pub(super) fn finish(&mut self) -> String {
        std::mem::take(&mut self.0)
    }

    fn push(&mut self, text: std::fmt::Arguments<'_>) -> &mut Writer {
        // Writing into a text cannot fail.
        let _written = self.0.write_fmt(text);
        self
    }
}

/// Without the characters that XML cannot hold at all.
fn escaped(text: &str) -> Cow<'_, str> {
    let needs = |c: char| matches!(c, '&' | '<' | '>') || is_forbidden(c);
    if !text.contains(needs) {
        return Cow::Borrowed(text);
    }
    let mut escaped = String::with_capacity(text.len() + 16);
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            c if is_forbidden(c) => {}
            c => escaped.push(c),
        }
    }
    Cow::Owned(escaped)
}

fn is_forbidden(c: char) -> bool {
    (c.is_control() && !matches!(c, '\t' | '\n' | '\r')) || matches!(c, '\u{fffe}' | '\u{ffff}')
}

#[cfg(test)]
mod tests {
    use super::super::testing::answer;
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn texts_are_joined_and_trimmed() {
        let response = answer(200, "\n<a><b>\n  x<![CDATA[ & y]]>\n</b><b/><c>1</c></a>").unwrap();
        let read = read(&response, |root| {
            Ok((text(root, "b"), text(root, "z"), children(root, "b").count()))
        });
        assert_eq!(read, Ok(("x & y".to_owned(), String::new(), 2)));
    }

    #[test]
    fn entities_cannot_grow() {
        let bomb = r#"<!DOCTYPE a [<!ENTITY x "xxxxxxxxxx">]><a>&x;</a>"#;
        assert!(read(&answer(200, bomb).unwrap(), |_| Ok(())).is_err());
    }

    proptest! {
        #[test]
        fn what_is_written_reads_the_same(written in "[^\\s\\pC]([^\\pC]*[^\\s\\pC])?") {
            let body = Writer::default().open("a").leaf("b", &written).close("a").finish();
            let back = read(&answer(200, &body).unwrap(), |root| Ok(text(root, "b")));
            prop_assert_eq!(back, Ok(written));
        }
    }
}
