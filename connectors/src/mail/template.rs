//! Templates: text with `{{ placeholders }}`, conditions and loops over an order, and nothing else. No
//! includes, no macros, an end to how long one may work and to what it may write; a placeholder that does
//! not exist is an error and never an empty place.

use std::collections::HashSet;
use std::io::{self, Write};

use minijinja::syntax::SyntaxConfig;
use minijinja::value::Serde;
use minijinja::{
    AutoEscape, Environment, ErrorKind, Output, State, UndefinedBehavior, Value, escape_formatter,
};
use serde::Serialize;

use super::context::MailContext;

/// What a template makes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    Text,
    /// Values are escaped, and keep their line breaks.
    Html,
}

/// Where and why a template does not work.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{fault:?} in line {line}: {name}")]
pub struct TemplateError {
    pub fault: TemplateFault,
    /// From 1; 0: none in particular.
    pub line: usize,
    /// The placeholder or what else it is about; only what stands in the template.
    pub name: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TemplateFault {
    /// It is not written as templates are.
    Syntax,
    /// There is no such placeholder.
    UnknownPlaceholder,
    /// There is no such filter, test or function.
    UnknownFunction,
    /// It works too long or writes too much.
    TooMuch,
    /// What it does with a value cannot be done.
    Failed,
}

/// Instructions; a mail about a hundred lines needs some thousands.
const FUEL: u64 = 100_000;
const LONGEST_OUTPUT: usize = 256 * 1024;

/// Whether it works: every placeholder is known, and orders of both kinds (with all there can be, and with
/// as little) come out.
pub fn check(source: &str, part: Part) -> Result<(), TemplateError> {
    let environment = environment(part);
    let template = environment
        .template_from_named_str(name(part), source)
        .map_err(|error| told(&error))?;
    let full = serde_json::to_value(MailContext::sample()).unwrap_or_default();
    let mut unknown: Vec<String> = template
        .undeclared_variables(true)
        .into_iter()
        .filter(|name| !is_known(&full, name))
        .collect();
    unknown.sort();
    if let Some(name) = unknown.into_iter().next() {
        let line = source.lines().position(|line| line.contains(&name));
        return Err(TemplateError {
            fault: TemplateFault::UnknownPlaceholder,
            line: line.map_or(0, |line| line + 1),
            name,
        });
    }
    for context in [MailContext::sample(), MailContext::bare_sample()] {
        render(source, part, &context)?;
    }
    Ok(())
}

/// The template with what stands for its placeholders.
pub fn render(source: &str, part: Part, context: &impl Serialize) -> Result<String, TemplateError> {
    // Most salutations and subjects of shops, and all empty texts.
    if !source.contains('{') && part == Part::Text {
        return Ok(source.to_owned());
    }
    let environment = environment(part);
    let template = environment
        .template_from_named_str(name(part), source)
        .map_err(|error| told(&error))?;
    let mut output = Capped(Vec::new());
    template
        .render_captured_to(Value::from(Serde(context)), &mut output)
        .map_err(|error| told(&error))?;
    String::from_utf8(output.0).map_err(|_| TemplateError {
        fault: TemplateFault::Failed,
        line: 0,
        name: String::new(),
    })
}

/// What a template names: `order` for `{{ order.number }}`. Nothing for one that cannot be read.
pub fn placeholders(source: &str, part: Part) -> HashSet<String> {
    if !source.contains('{') {
        return HashSet::new();
    }
    let environment = environment(part);
    let template = environment.template_from_named_str(name(part), source);
    template.map_or_else(
        |_| HashSet::new(),
        |template| template.undeclared_variables(false),
    )
}

fn environment(part: Part) -> Environment<'static> {
    let mut environment = Environment::new();
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    environment.set_fuel(Some(FUEL));
    // A line with nothing but a condition or loop on it leaves no empty line.
    let mut syntax = SyntaxConfig::builder();
    syntax
        .trim_blocks(true)
        .lstrip_blocks(true)
        .keep_trailing_newline(true);
    if let Ok(syntax) = syntax.build() {
        environment.set_syntax(syntax);
    }
    environment.set_auto_escape_callback(move |_| match part {
        Part::Text => AutoEscape::None,
        Part::Html => AutoEscape::Html,
    });
    environment.set_formatter(with_lines);
    environment.remove_global("debug");
    environment.add_filter("yen", yen);
    environment
}

/// In HTML, a new line in a value is one that is seen.
fn with_lines(
    out: &mut Output<'_>,
    state: &mut State<'_, '_>,
    value: &Value,
) -> Result<(), minijinja::Error> {
    let is_html = matches!(state.auto_escape(), AutoEscape::Html);
    match value.as_str() {
        Some(text) if is_html && !value.is_safe() && text.contains('\n') => {
            for (place, line) in text.lines().enumerate() {
                if place > 0 {
                    out.write_str("<br>")?;
                }
                escape_formatter(out, state, &Value::from(line))?;
            }
            Ok(())
        }
        _ => escape_formatter(out, state, value),
    }
}

/// The engine tells its errors by it.
fn name(part: Part) -> &'static str {
    match part {
        Part::Text => "text",
        Part::Html => "html",
    }
}

/// `12,345円`.
fn yen(amount: i64) -> String {
    super::context::yen(amount)
}

/// `order.number` is known if the sample has an `order` with a `number`.
fn is_known(sample: &serde_json::Value, name: &str) -> bool {
    const FUNCTIONS: [&str; 3] = ["range", "dict", "namespace"];
    let mut place = sample;
    for part in name.split('.') {
        // What a list or a text has besides (its length) is the engine's to know.
        let Some(fields) = place.as_object() else {
            return true;
        };
        match fields.get(part) {
            Some(inner) => place = inner,
            None => return FUNCTIONS.contains(&name),
        }
    }
    true
}

fn told(error: &minijinja::Error) -> TemplateError {
    let fault = match error.kind() {
        ErrorKind::SyntaxError => TemplateFault::Syntax,
        ErrorKind::UndefinedError => TemplateFault::UnknownPlaceholder,
        ErrorKind::UnknownFilter
        | ErrorKind::UnknownTest
        | ErrorKind::UnknownFunction
        | ErrorKind::UnknownMethod => TemplateFault::UnknownFunction,
        ErrorKind::OutOfFuel | ErrorKind::WriteFailure => TemplateFault::TooMuch,
        _ => TemplateFault::Failed,
    };
    // Other details may quote values.
    let may_tell = matches!(fault, TemplateFault::Syntax | TemplateFault::UnknownFunction);
    let placeholder = (fault == TemplateFault::UnknownPlaceholder)
        .then(|| underlined(error))
        .flatten();
    TemplateError {
        fault,
        line: error.line().unwrap_or(0),
        name: placeholder
            .or_else(|| error.detail().filter(|_| may_tell).map(str::to_owned))
            .unwrap_or_default(),
    }
}

/// The piece of the template that an error points at.
fn underlined(error: &minijinja::Error) -> Option<String> {
    let source = error.template_source()?;
    error
        .range()
        .and_then(|range| source.get(range))
        .map(str::to_owned)
}

/// Refuses to grow beyond what a mail may hold.
struct Capped(Vec<u8>);

impl Write for Capped {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.0.len() + bytes.len() > LONGEST_OUTPUT {
            return Err(io::Error::other("too long"));
        }
        self.0.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn good_ones() {
        for (source, text) in [
            ("", ""),
            ("{{ buyer.name }} 様", "山田 花子 様"),
            ("{{ order.billed | yen }}", "4,930円"),
            (
                "{% for line in order.lines %}{{ line.name }} {{ line.quantity }}\n{% endfor %}",
                "緑茶 2\nカップ 1\n",
            ),
            (
                "{% for shipment in shipments %}{% for number in shipment.tracking_numbers %}{{ number }} {% endfor %}{% endfor %}",
                "123456789013 ",
            ),
            (
                "{% if message %}{{ message }}{% endif %}",
                "いつもありがとうございます。",
            ),
        ] {
            assert_eq!(check(source, Part::Text), Ok(()), "{source}");
            assert_eq!(
                render(source, Part::Text, &MailContext::sample()).as_deref(),
                Ok(text)
            );
        }
    }

    #[test]
    fn bad_ones() {
        use TemplateFault::{Syntax, TooMuch, UnknownFunction, UnknownPlaceholder};
        for (source, fault, line, name) in [
            ("a\n{{ order.numbr }}", UnknownPlaceholder, 2, "order.numbr"),
            ("{{ customer }}", UnknownPlaceholder, 1, "customer"),
            (
                "\n{% for line in order.lines %}{{ line.price }}{% endfor %}",
                UnknownPlaceholder,
                2,
                "line.price",
            ),
            ("{{ order.number", Syntax, 1, ""),
            ("{% if order.number %}x", Syntax, 1, ""),
            ("{% include 'x' %}", Syntax, 1, ""),
            ("{% macro x() %}{% endmacro %}", Syntax, 1, ""),
            ("{{ order.number | shell }}", UnknownFunction, 1, ""),
            (
                "{% for i in range(9000) %}{% for j in range(9000) %}x{% endfor %}{% endfor %}",
                TooMuch,
                1,
                "",
            ),
            (
                "{% for i in range(999) %}{{ 'x' * 9999 }}{% endfor %}",
                TooMuch,
                0,
                "",
            ),
        ] {
            let error = check(source, Part::Text).unwrap_err();
            assert_eq!((error.fault, error.line), (fault, line), "{source}: {error:?}");
            assert!(name.is_empty() || error.name == name, "{source}: {error:?}");
        }
    }

    #[test]
    fn values_in_html_are_escaped() {
        let mut context = MailContext::sample();
        context.buyer.name = "<b>&\"".into();
        let html = render("<p>{{ buyer.name }}</p>", Part::Html, &context).unwrap();
        assert_eq!(html, "<p>&lt;b&gt;&amp;&quot;</p>");
    }

    #[test]
    fn values_in_html_keep_their_lines() {
        let mut context = MailContext::sample();
        context.message = "<b>\r\n\n&\n".into();
        for (source, part, made) in [
            (
                "<p>{{ message }}</p>",
                Part::Html,
                "<p>&lt;b&gt;<br><br>&amp;</p>",
            ),
            ("{{ message | safe }}", Part::Html, "<b>\r\n\n&\n"),
            ("{{ message }}", Part::Text, "<b>\r\n\n&\n"),
            (
                "{% if message %}<i>{{ message | upper }}</i>{% endif %}",
                Part::Html,
                "<i>&lt;B&gt;<br><br>&amp;</i>",
            ),
        ] {
            assert_eq!(render(source, part, &context).as_deref(), Ok(made), "{source}");
        }
        let block = render("{{ order_block }}", Part::Html, &MailContext::sample()).unwrap();
        assert!(block.starts_with("［受注番号］A-1001<br>［注文日時］"), "{block}");
    }

    #[test]
    fn what_a_template_names() {
        for (source, named) in [
            ("", &[][..]),
            ("https://shop.example.jp/message/ signature", &[]),
            ("{{ order.number }} {# message #} footer", &["order"]),
            (
                "{% if message %}{{ message }}{% endif %} {{- rank_message | upper }}",
                &["message", "rank_message"],
            ),
            ("{% set footer = 'x' %}{{ footer }}", &[]),
            ("{{ '{{ message }}' }}", &[]),
            ("{{ message", &[]),
        ] {
            let mut found: Vec<String> = placeholders(source, Part::Text).into_iter().collect();
            found.sort_unstable();
            assert_eq!(found, named, "{source}");
        }
    }

    #[test]
    fn a_value_is_never_taken_for_a_template() {
        let mut context = MailContext::sample();
        context.message = "{{ order.number }}{% for".into();
        assert_eq!(
            render("{{ message }}", Part::Text, &context).unwrap(),
            context.message
        );
    }

    proptest! {
        #[test]
        fn no_template_panics(source in prop_oneof![any::<String>(), "[{}%| a-z0-9.*'\"()\\[\\]\n-]{0,60}"]) {
            let _ = check(&source, Part::Html);
        }
    }
}
