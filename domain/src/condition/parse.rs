//! From JSON to a condition, or everything that is wrong with it, each with a pointer into the tree.

use std::str::FromStr as _;

use chrono::{DateTime, Datelike as _, Utc};
use serde_json::{Map, Value as Json};
use uuid::Uuid;

use super::facts::{Codes, postal_code};
use super::field::{Coded, Field, Kind, Named};
use super::field_table::find;
use super::{Condition, Op, Operand, Scalar, Test};
use crate::text::fold_compact;
use crate::{CustomerId, Date, FieldError, IdKind, Instant, OrderId};

const MAX_DEPTH: usize = 10;
const MAX_NODES: usize = 200;
const MAX_LIST: usize = 500;
const MAX_TEXT: usize = 1_000;
/// A hundred years.
const MAX_DAYS: i64 = 36_500;
/// More errors than this help nobody.
const MAX_ERRORS: usize = 100;

/// What the condition is for: it decides which fields may be asked about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// Stored orders are searched by it.
    Search,
    /// Orders are looked at as they come in.
    Door,
    /// Orders in memory, with everything open.
    Memory,
}

/// Reads a tree that stands at the pointer `at`. With `codes`, routes and sub-statuses must be among
/// them.
pub fn parse(
    tree: &Json,
    at: &str,
    purpose: Purpose,
    codes: Option<&Codes>,
) -> Result<Condition, Vec<FieldError>> {
    let mut parser = Parser {
        purpose,
        codes,
        nodes: 0,
        errors: Vec::new(),
    };
    match parser.node(tree, at, 1) {
        Some(condition) if parser.errors.is_empty() => Ok(condition),
        _ => {
            parser.errors.truncate(MAX_ERRORS);
            Err(parser.errors)
        }
    }
}

struct Parser<'a> {
    purpose: Purpose,
    codes: Option<&'a Codes>,
    nodes: usize,
    errors: Vec<FieldError>,
}

/// What a node may say: how it joins others, or what it tests.
const NAMES: [&str; 6] = ["all", "any", "not", "field", "op", "value"];

/// As everywhere, null is the same as leaving it out.
fn present<'j>(node: &'j Map<String, Json>, name: &str) -> Option<&'j Json> {
    node.get(name).filter(|value| !value.is_null())
}

/// What is wrong with a value, and what is allowed.
type Wrong = (&'static str, Option<String>);

impl Parser<'_> {
    /// `None` where something is wrong, which has been noted.
    fn node(&mut self, tree: &Json, at: &str, depth: usize) -> Option<Condition> {
        self.nodes += 1;
        if self.nodes > MAX_NODES {
            if self.nodes == MAX_NODES + 1 {
                self.wrong::<()>(at, ("too_many_conditions", Some(MAX_NODES.to_string())));
            }
            return None;
        }
        if depth > MAX_DEPTH {
            return self.wrong(at, ("too_deep", Some(MAX_DEPTH.to_string())));
        }
        let Json::Object(node) = tree else {
            return self.wrong(at, ("wrong_type", Some("object".into())));
        };
        for name in node.keys().filter(|name| !NAMES.contains(&name.as_str())) {
            let name = name.replace('~', "~0").replace('/', "~1");
            self.wrong::<()>(&format!("{at}/{name}"), ("unknown_field", None));
        }
        let [joints, test] = [&NAMES[..3], &NAMES[3..]].map(|names| {
            let there = |name: &&&str| present(node, name).is_some();
            names.iter().filter(there).copied().collect::<Vec<&str>>()
        });
        match (&joints[..], &test[..]) {
            (&[joint], []) => self.joint(joint, &node[joint], at, depth),
            ([], [_, ..]) => self.test(node, at).map(Condition::Test),
            _ => self.wrong(
                at,
                ("bad_format", Some("all | any | not | field, op, value".into())),
            ),
        }
    }

    fn joint(&mut self, joint: &str, inner: &Json, at: &str, depth: usize) -> Option<Condition> {
        let at = format!("{at}/{joint}");
        if joint == "not" {
            return Some(Condition::Not(Box::new(self.node(inner, &at, depth + 1)?)));
        }
        let Json::Array(parts) = inner else {
            return self.wrong(&at, ("wrong_type", Some("array".into())));
        };
        let mut read = Vec::with_capacity(parts.len().min(MAX_NODES));
        for (i, part) in parts.iter().enumerate() {
            read.extend(self.node(part, &format!("{at}/{i}"), depth + 1));
            if self.nodes > MAX_NODES {
                return None;
            }
        }
        Some(if joint == "all" {
            Condition::All(read)
        } else {
            Condition::Any(read)
        })
    }

    fn test(&mut self, node: &Map<String, Json>, at: &str) -> Option<Test> {
        let field = self.text(node, "field", at);
        let op = self.text(node, "op", at);
        let (field, column) = self.field(field?, at)?;
        let op = self.op(op?, field, at)?;
        let value_at = format!("{at}/value");
        let operand = match present(node, "value") {
            None if op == Op::Exists => Ok(Operand::Exists(true)),
            None => Err(vec![(String::new(), ("required", None))]),
            Some(value) => self.operand(field.kind, op, value),
        };
        match operand {
            Ok(operand) => Some(Test {
                field,
                column,
                op,
                operand,
            }),
            Err(wrongs) => {
                for (inner, wrong) in wrongs {
                    self.wrong::<()>(&format!("{value_at}{inner}"), wrong);
                }
                None
            }
        }
    }

    fn text<'j>(&mut self, node: &'j Map<String, Json>, name: &str, at: &str) -> Option<&'j str> {
        let at = format!("{at}/{name}");
        match present(node, name) {
            None => self.wrong(&at, ("required", None)),
            Some(Json::String(text)) => Some(text),
            Some(_) => self.wrong(&at, ("wrong_type", Some("string".into()))),
        }
    }

    fn field(&mut self, name: &str, at: &str) -> Option<(&'static Field, Option<String>)> {
        let at = format!("{at}/field");
        let Some((field, column)) = find(name) else {
            return self.wrong(&at, ("unknown_condition_field", None));
        };
        match self.purpose {
            Purpose::Search if !field.search => self.wrong(&at, ("not_searchable", None)),
            Purpose::Door if !field.door => self.wrong(&at, ("not_at_the_door", None)),
            _ => Some((field, column.map(str::to_owned))),
        }
    }

    fn op(&mut self, name: &str, field: &Field, at: &str) -> Option<Op> {
        let at = format!("{at}/op");
        let allowed = field.kind.operators();
        let names = || {
            let names: Vec<&str> = allowed.iter().map(|op| op.as_str()).collect();
            Some(names.join(", "))
        };
        match Op::of(name) {
            None => self.wrong(&at, ("not_in_list", names())),
            Some(op) if !allowed.contains(&op) => self.wrong(&at, ("operator_not_allowed", names())),
            Some(op) => Some(op),
        }
    }

    /// What is wrong comes with a pointer from the value on.
    fn operand(&self, kind: Kind, op: Op, value: &Json) -> Result<Operand, Vec<(String, Wrong)>> {
        let here = |wrong| vec![(String::new(), wrong)];
        match op {
            Op::Exists => match value {
                Json::Bool(wanted) => Ok(Operand::Exists(*wanted)),
                _ => Err(here(("wrong_type", Some("boolean".into())))),
            },
            Op::In | Op::NotIn => self.list(kind, value, 1..=MAX_LIST).map(Operand::Many),
            Op::Between => {
                let ends = self.list(kind, value, 2..=2)?;
                let ends: Result<[Scalar; 2], _> = ends.try_into();
                ends.map(|[first, last]| Operand::Between(first, last))
                    .map_err(|_| here(("bad_format", None)))
            }
            Op::WithinDays | Op::BeforeDays | Op::AfterDays => {
                let first = if op == Op::WithinDays { -MAX_DAYS } else { 0 };
                match value.as_i64() {
                    Some(days) if (first..=MAX_DAYS).contains(&days) => Ok(Operand::Days(days)),
                    Some(_) => Err(here(("out_of_range", Some(format!("{first}…{MAX_DAYS}"))))),
                    None => Err(here(("wrong_type", Some("integer".into())))),
                }
            }
            Op::StartsWith if kind == Kind::PostalCode => self
                .scalar(Kind::Text, value)
                .and_then(|text| postal_beginning(&text))
                .map(Operand::One)
                .map_err(here),
            _ => self
                .scalar(kind, value)
                .and_then(|scalar| match &scalar {
                    Scalar::Text(text) if text.is_empty() && matches!(op, Op::Contains | Op::StartsWith) => {
                        Err(("too_short", Some("1".into())))
                    }
                    _ => Ok(Operand::One(scalar)),
                })
                .map_err(here),
        }
    }

    fn list(
        &self,
        kind: Kind,
        value: &Json,
        allowed: std::ops::RangeInclusive<usize>,
    ) -> Result<Vec<Scalar>, Vec<(String, Wrong)>> {
        let Json::Array(items) = value else {
            return Err(vec![(String::new(), ("wrong_type", Some("array".into())))]);
        };
        if items.len() < *allowed.start() {
            let least = allowed.start().to_string();
            return Err(vec![(String::new(), ("too_few_items", Some(least)))]);
        }
        if items.len() > *allowed.end() {
            let most = allowed.end().to_string();
            return Err(vec![(String::new(), ("too_many_items", Some(most)))]);
        }
        let (mut read, mut wrongs) = (Vec::with_capacity(items.len()), Vec::new());
        for (i, item) in items.iter().enumerate() {
            match self.scalar(kind, item) {
                Ok(scalar) => read.push(scalar),
                Err(wrong) => wrongs.push((format!("/{i}"), wrong)),
            }
        }
        if wrongs.is_empty() { Ok(read) } else { Err(wrongs) }
    }

    fn scalar(&self, kind: Kind, value: &Json) -> Result<Scalar, Wrong> {
        let wrong_type = |kind: &str| ("wrong_type", Some(kind.to_owned()));
        match kind {
            Kind::Integer => value
                .as_i64()
                .map(Scalar::Integer)
                .ok_or_else(|| wrong_type("integer")),
            Kind::Boolean => value
                .as_bool()
                .map(Scalar::Boolean)
                .ok_or_else(|| wrong_type("boolean")),
            _ => {
                let text = value.as_str().ok_or_else(|| wrong_type("string"))?;
                if text.contains('\0') {
                    return Err(("bad_character", None));
                }
                if text.chars().count() > MAX_TEXT {
                    return Err(("too_long", Some(MAX_TEXT.to_string())));
                }
                self.word(kind, text)
            }
        }
    }

    fn word(&self, kind: Kind, text: &str) -> Result<Scalar, Wrong> {
        let kept = || Scalar::Text(text.to_owned());
        match kind {
            Kind::Date => date(text).map(Scalar::Date),
            Kind::Instant => instant(text).map(Scalar::Instant),
            Kind::Id(Named::Order) => id::<OrderId>(text),
            Kind::Id(Named::Customer) => id::<CustomerId>(text),
            Kind::Choice(choice) if !choice.knows(text) => Err(("not_in_list", None)),
            Kind::Code(coded) if !self.knows(coded, text) => Err(match coded {
                Coded::SubStatus | Coded::CustomerRank => ("unknown_reference", None),
                Coded::SalesRoute | Coded::ProcessingRoute => ("unknown_route", None),
            }),
            Kind::Lookup(normal) => match normal.of(text) {
                Some(normal) => Ok(Scalar::Text(normal)),
                None => Err(("bad_format", None)),
            },
            Kind::PostalCode => postal_code(text)
                .map(Scalar::Text)
                .ok_or_else(|| ("bad_format", Some("1000001".into()))),
            _ => Ok(kept()),
        }
    }

    fn knows(&self, coded: Coded, code: &str) -> bool {
        let Some(known) = self.codes else { return true };
        let is_it = |known: &String| known == code;
        match coded {
            Coded::SalesRoute => known.sales_routes.values().any(is_it),
            Coded::ProcessingRoute => known.processing_routes.values().any(is_it),
            Coded::SubStatus => known.sub_statuses.values().any(is_it),
            Coded::CustomerRank => known.customer_ranks.values().any(is_it),
        }
    }

    fn wrong<T>(&mut self, at: &str, (code, hint): Wrong) -> Option<T> {
        self.errors.push(FieldError {
            pointer: at.to_owned(),
            code,
            hint,
        });
        None
    }
}

/// The first digits of a postal code, as they are typed: `〒100-` is 100.
fn postal_beginning(scalar: &Scalar) -> Result<Scalar, Wrong> {
    const DIGITS: std::ops::RangeInclusive<usize> = 1..=7;
    let Scalar::Text(text) = scalar else {
        return Err(("wrong_type", Some("string".into())));
    };
    let digits = fold_compact(text).replace(['〒', '-'], "");
    if DIGITS.contains(&digits.len()) && digits.bytes().all(|digit| digit.is_ascii_digit()) {
        Ok(Scalar::Text(digits))
    } else {
        Err(("bad_format", Some("100".into())))
    }
}

fn id<I: IdKind + Into<Uuid>>(text: &str) -> Result<Scalar, Wrong> {
    let id = text.parse::<I>();
    id.map(|id| Scalar::Id(id.into()))
        .map_err(|_| ("bad_format", Some(format!("{}_…", I::PREFIX))))
}

fn date(text: &str) -> Result<Date, Wrong> {
    let date = Date::parse_from_str(text, "%Y-%m-%d")
        .ok()
        .filter(|_| text.len() == 10);
    in_range(date.ok_or_else(|| ("bad_format", Some("YYYY-MM-DD".to_owned())))?)
}

fn instant(text: &str) -> Result<Instant, Wrong> {
    let at = DateTime::<Utc>::from_str(text).map(Instant::from);
    let at = at.map_err(|_| ("bad_format", Some("YYYY-MM-DDThh:mm:ssZ".to_owned())))?;
    in_range(at.date_in_tokyo()).map(|_| at)
}

/// Years of four digits, as the dates of orders have: others have no common text form.
fn in_range(date: Date) -> Result<Date, Wrong> {
    if (1900..=9998).contains(&date.year()) {
        Ok(date)
    } else {
        Err(("out_of_range", Some("1900…9998".into())))
    }
}
