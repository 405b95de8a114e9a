//! Types: a request must not ask for more, an answer must not promise less.

use super::{Comparison, Direction, Weight};
use crate::ir::{Additional, Api, Object, Shape, Type, Union};

impl Comparison<'_> {
    pub(super) fn types(&mut self, at: &str, direction: Direction, old: &Type, new: &Type) {
        let mut seen = Vec::new();
        self.compare(at, direction, old, new, &mut seen);
    }

    fn compare(
        &mut self,
        at: &str,
        direction: Direction,
        old: &Type,
        new: &Type,
        seen: &mut Vec<(String, String)>,
    ) {
        // Names lead nowhere new: what was compared once on this way is not compared again.
        if let (Type::Ref(a), Type::Ref(b)) = (old, new) {
            let pair = (a.clone(), b.clone());
            if seen.contains(&pair) {
                return;
            }
            seen.push(pair);
        }
        let (old_api, new_api) = (self.old, self.new);
        match (resolve(old_api, old), resolve(new_api, new)) {
            (Seen::Object(a), Seen::Object(b)) => self.objects(at, direction, a, b, seen),
            (Seen::Type(a), Seen::Type(b)) => self.plain(at, direction, a, b, seen),
            _ => self.add(Weight::Major, at, "is another kind of thing"),
        }
    }

    fn plain(
        &mut self,
        at: &str,
        direction: Direction,
        old: &Type,
        new: &Type,
        seen: &mut Vec<(String, String)>,
    ) {
        match (old, new) {
            (Type::Nullable(a), Type::Nullable(b)) => self.compare(at, direction, a, b, seen),
            (Type::Nullable(a), b) => {
                let weight = if direction == Direction::Request {
                    Weight::Major
                } else {
                    Weight::Minor
                };
                self.add(weight, at, "is never null any more");
                self.compare(at, direction, a, b, seen);
            }
            (a, Type::Nullable(b)) => {
                let weight = if direction == Direction::Request {
                    Weight::Minor
                } else {
                    Weight::Major
                };
                self.add(weight, at, "may be null");
                self.compare(at, direction, a, b, seen);
            }
            (Type::List(a), Type::List(b)) => self.compare(&format!("{at}/0"), direction, a, b, seen),
            (Type::Map(a), Type::Map(b)) => self.compare(&format!("{at}/*"), direction, a, b, seen),
            (Type::Enum(a), Type::Enum(b)) => {
                for gone in a.iter().filter(|value| !b.contains(value)) {
                    // Whoever only reads it never sees it again, which harms nobody.
                    let weight = if direction == Direction::Request {
                        Weight::Major
                    } else {
                        Weight::Minor
                    };
                    self.add(weight, at, format!("the value {gone} is gone"));
                }
                for more in b.iter().filter(|value| !a.contains(value)) {
                    // Enumerations of these SDKs are open: a new value is carried.
                    self.add(Weight::Minor, at, format!("the value {more} is new"));
                }
            }
            (Type::Union(a), Type::Union(b)) => self.unions(at, direction, a, b, seen),
            (a, b) if std::mem::discriminant(a) == std::mem::discriminant(b) && same_leaf(a, b) => {}
            (a, b) => self.widened(at, direction, a, b),
        }
    }

    fn widened(&mut self, at: &str, direction: Direction, old: &Type, new: &Type) {
        let widens = |narrow: &Type, wide: &Type| {
            matches!(
                (narrow, wide),
                (_, Type::Any)
                    | (Type::Int(_), Type::Float | Type::Int(_))
                    | (Type::Literal(_), Type::Enum(_))
                    | (Type::Literal(_) | Type::Enum(_) | Type::Text(_), Type::Text(_))
            )
        };
        let is_fine = match direction {
            Direction::Request => widens(old, new),
            Direction::Answer => widens(new, old),
        };
        let weight = if is_fine { Weight::Minor } else { Weight::Major };
        self.add(weight, at, format!("is {} now, not {}", name(new), name(old)));
    }

    fn unions(
        &mut self,
        at: &str,
        direction: Direction,
        old: &Union,
        new: &Union,
        seen: &mut Vec<(String, String)>,
    ) {
        for (i, a) in old.variants.iter().enumerate() {
            let twin = new.variants.iter().find(|b| match (&a.ty, &b.ty) {
                (Type::Ref(a), Type::Ref(b)) => a == b,
                (a, b) => std::mem::discriminant(a) == std::mem::discriminant(b),
            });
            if let Some(b) = twin {
                self.compare(&format!("{at}/({i})"), direction, &a.ty, &b.ty, seen);
            } else {
                let weight = if direction == Direction::Request {
                    Weight::Major
                } else {
                    Weight::Minor
                };
                self.add(weight, at, format!("the alternative {} is gone", name(&a.ty)));
            }
        }
        if new.variants.len() > old.variants.len() {
            self.add(Weight::Minor, at, "has more alternatives");
        }
    }

    fn objects(
        &mut self,
        at: &str,
        direction: Direction,
        old: &Object,
        new: &Object,
        seen: &mut Vec<(String, String)>,
    ) {
        for a in &old.fields {
            let at = format!("{at}/{}", a.wire);
            let Some(b) = new.fields.iter().find(|it| it.wire == a.wire) else {
                self.add(Weight::Major, &at, "removed");
                continue;
            };
            match (direction, a.required, b.required) {
                (Direction::Request, false, true) => self.add(Weight::Major, &at, "is required"),
                (Direction::Request, true, false) => self.add(Weight::Minor, &at, "is optional"),
                (Direction::Answer, true, false) => self.add(Weight::Major, &at, "may be missing"),
                (Direction::Answer, false, true) => self.add(Weight::Minor, &at, "is always there"),
                _ => {}
            }
            if b.deprecated && !a.deprecated {
                self.add(Weight::Minor, &at, "is deprecated");
            }
            self.compare(&at, direction, &a.ty, &b.ty, seen);
        }
        for b in new
            .fields
            .iter()
            .filter(|it| !old.fields.iter().any(|a| a.wire == it.wire))
        {
            let must = b.required && direction == Direction::Request;
            let weight = if must { Weight::Major } else { Weight::Minor };
            self.add(
                weight,
                &format!("{at}/{}", b.wire),
                if must { "new, and required" } else { "new" },
            );
        }
        let closes = new.additional == Additional::Closed && matches!(old.additional, Additional::Open(_));
        if closes && direction == Direction::Request {
            self.add(Weight::Major, at, "takes no other fields any more");
        }
    }
}

enum Seen<'a> {
    Object(&'a Object),
    Type(&'a Type),
}

/// What a name stands for.
fn resolve<'a>(api: &'a Api, ty: &'a Type) -> Seen<'a> {
    let mut ty = ty;
    for _ in 0..64 {
        let Type::Ref(id) = ty else { break };
        match api.types.get(id).map(|it| &it.shape) {
            Some(Shape::Object(object)) => return Seen::Object(object),
            Some(Shape::Alias(inner)) => ty = inner,
            None => break,
        }
    }
    Seen::Type(ty)
}

fn same_leaf(a: &Type, b: &Type) -> bool {
    match (a, b) {
        (Type::Literal(a), Type::Literal(b)) => a == b,
        (Type::Text(a), Type::Text(b)) => a == b,
        _ => true,
    }
}

fn name(ty: &Type) -> String {
    match ty {
        Type::Any => "anything".to_owned(),
        Type::Never | Type::Null => "nothing".to_owned(),
        Type::Bool => "a boolean".to_owned(),
        Type::Int(_) => "a whole number".to_owned(),
        Type::Float => "a number".to_owned(),
        Type::Text(format) => format!("a text ({format:?})"),
        Type::Binary => "a file".to_owned(),
        Type::Literal(value) => value.to_string(),
        Type::Enum(_) => "one of some values".to_owned(),
        Type::List(_) => "a list".to_owned(),
        Type::Map(_) => "a map".to_owned(),
        Type::Nullable(inner) => name(inner),
        Type::Union(_) => "one of some alternatives".to_owned(),
        Type::Ref(id) => id.rsplit('/').next().unwrap_or_default().to_owned(),
    }
}
