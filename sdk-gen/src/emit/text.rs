//! Text of the document on its way into code: it stays text.

/// Without what is invisible: control characters and those that turn the direction of writing.
fn visible(text: &str) -> String {
    text.chars()
        .filter(|c| match c {
            '\n' | '\t' => true,
            '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}' => false,
            c => !c.is_control(),
        })
        .map(|c| {
            if matches!(c, '\u{2028}' | '\u{2029}') {
                '\n'
            } else {
                c
            }
        })
        .collect()
}

/// Lines of prose for a comment, without blank ones at the ends.
pub fn prose(text: &str) -> Vec<String> {
    let text = visible(text);
    text.trim()
        .lines()
        .map(|line| line.trim_end().to_owned())
        .collect()
}

/// A block comment as JavaScript and PHP have it; nothing in it can end it.
pub fn block_comment(lines: &[String], indent: &str) -> String {
    let lines: Vec<String> = lines
        .iter()
        .map(|line| line.replace("*/", "*\u{2060}/").replace("?>", "?\u{2060}>"))
        .collect();
    match lines.as_slice() {
        [] => String::new(),
        [one] => format!("{indent}/** {one} */\n"),
        several => {
            let mut out = format!("{indent}/**\n");
            for line in several {
                out.push_str(format!("{indent} * {line}").trim_end());
                out.push('\n');
            }
            out.push_str(indent);
            out.push_str(" */\n");
            out
        }
    }
}

/// A string literal in double quotes that JavaScript and Python read alike.
pub fn quoted(text: &str) -> String {
    let mut out = String::from("\"");
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            c if c.is_control()
                || matches!(c, '\u{2028}' | '\u{2029}' | '\u{feff}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}') =>
            {
                put!(out, "\\u{:04x}", u32::from(c));
            }
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

/// Each line that is not empty after an indentation, with its end.
pub fn indented(text: &str, indent: &str) -> String {
    text.lines().fold(String::new(), |mut out, line| {
        let indent = if line.is_empty() { "" } else { indent };
        put!(out, "{indent}{line}\n");
        out
    })
}

/// A word of Markdown that is nothing but itself.
pub fn markdown(text: &str) -> String {
    let text = visible(text).replace('\n', " ");
    text.replace('\\', "\\\\")
        .replace(['`'], "'")
        .replace('<', "&lt;")
        .replace('|', "\\|")
        .replace('[', "\\[")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_ends_a_comment_or_a_literal() {
        let evil = [
            "*/ alert(1) /*",
            "\"; drop",
            "\u{2028}x",
            "\\",
            "?><?php",
            "\u{202e}abc",
            "\r\n*/",
        ];
        for text in evil {
            let comment = block_comment(&prose(text), "  ");
            assert_eq!(
                comment.matches("*/").count(),
                usize::from(!prose(text).is_empty()),
                "{text:?}"
            );
            assert!(!comment.contains("?>"), "{text:?}");
            let literal = quoted(text);
            let read: String = serde_json::from_str(&literal).unwrap();
            assert_eq!(read, text);
            assert!(!literal.contains(['\u{2028}', '\u{202e}', '\n']));
        }
    }
}
