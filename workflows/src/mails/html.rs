//! Plain words within a mail's HTML: escaped, with their line breaks, and in the document where it is one.

pub(super) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            _ => out.push(c),
        }
    }
    out
}

/// Nothing where there is nothing to say.
pub(super) fn paragraph(text: &str) -> String {
    let text = text.trim_end();
    if text.is_empty() {
        return String::new();
    }
    let lines: Vec<String> = text.lines().map(escaped).collect();
    format!("<p>{}</p>\n", lines.join("<br>"))
}

/// Puts what is said before and after into the body of a document, or around what is only a part of one.
pub(super) fn around(html: &str, before: &str, after: &str) -> String {
    let (begin, end) = body_of(html);
    let (head, rest) = html.split_at(begin);
    let (body, foot) = rest.split_at(end - begin);
    [head, before, body, after, foot].concat()
}

/// Where the body begins and ends, without its tags.
fn body_of(html: &str) -> (usize, usize) {
    // The same length, so that places in one are places in the other.
    let lower = html.to_ascii_lowercase();
    let is_tag = |rest: &str| rest.starts_with(|c: char| c == '>' || c.is_ascii_whitespace());
    let begin = lower.match_indices("<body").find_map(|(at, tag)| {
        let rest = &lower[at + tag.len()..];
        let close = is_tag(rest).then(|| rest.find('>')).flatten()?;
        Some(at + tag.len() + close + 1)
    });
    let begin = begin.unwrap_or(0);
    let end = lower.rfind("</body").or_else(|| lower.rfind("</html"));
    let end = end.filter(|end| *end >= begin);
    (begin, end.unwrap_or(html.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_escaped_and_keep_their_lines() {
        for (text, html) in [
            ("", ""),
            (" \n", ""),
            ("猫の店", "<p>猫の店</p>\n"),
            ("a\r\n<b>\n\n&\n", "<p>a<br>&lt;b&gt;<br><br>&amp;</p>\n"),
        ] {
            assert_eq!(paragraph(text), html, "{text:?}");
        }
    }

    #[test]
    fn what_is_said_around_it_stands_within_the_document() {
        for (html, whole) in [
            ("", "[]"),
            ("<p>x</p>", "[<p>x</p>]"),
            ("<body>x</body>", "<body>[x]</body>"),
            (
                "<HTML><head><title>店</title></head><BODY class=\"a\">x</BODY ></HTML>",
                "<HTML><head><title>店</title></head><BODY class=\"a\">[x]</BODY ></HTML>",
            ),
            ("<html>x</html>\n", "[<html>x]</html>\n"),
            ("<body\n>x", "<body\n>[x]"),
            ("<bodyguard>x</p>", "[<bodyguard>x</p>]"),
            ("</body><body>x", "</body><body>[x]"),
            ("<body", "[<body]"),
        ] {
            assert_eq!(around(html, "[", "]"), whole, "{html}");
        }
    }
}
