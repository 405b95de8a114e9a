//! XML of requests and answers.

use roxmltree::Node;

use crate::ask::Answer;

pub(super) fn answer(status: u16, body: &str) -> Answer {
    let whole = format!("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{body}");
    Answer::new(status, "text/xml; charset=utf-8", whole)
}

pub(super) fn error(status: u16, code: &str, message: &str) -> Answer {
    answer(
        status,
        &format!("<Error><Message>{message}</Message><Code>{code}</Code></Error>"),
    )
}

/// `<Status>OK</Status>` of a status change, with a warning perhaps.
pub(super) fn changed(warning: Option<&str>) -> Answer {
    let warning = warning
        .map(|code| format!("<Warning><Code>{code}</Code><Message>warning</Message><Detail /></Warning>"))
        .unwrap_or_default();
    answer(
        200,
        &format!(
            "<ResultSet totalResultsAvailable=\"1\" totalResultsReturned=\"1\" ok=\"1\" ng=\"0\">\
             <Result><Status>OK</Status>{warning}</Result></ResultSet>"
        ),
    )
}

/// An element with a text in CDATA, or an empty element.
pub(super) fn leaf(name: &str, text: &str) -> String {
    if text.is_empty() {
        format!("<{name} />")
    } else {
        format!(
            "<{name}><![CDATA[{}]]></{name}>",
            text.replace("]]>", "]]]]><![CDATA[>")
        )
    }
}

/// The text at a path of names below the root; empty where there is none.
pub(super) fn at(root: Node<'_, '_>, path: &[&str]) -> String {
    let found = path.iter().try_fold(root, |node, name| {
        node.children().find(|child| child.has_tag_name(*name))
    });
    found
        .and_then(|node| node.text())
        .unwrap_or_default()
        .trim()
        .to_owned()
}
