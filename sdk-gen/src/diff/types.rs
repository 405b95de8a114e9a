//! Types: a request must not ask for more, an answer must not promise less.

use super::{Comparison, Direction, Weight};
use crate::ir::{Additional, Api, Format, Object, Shape, Type, TypeId, Union, Variant};

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
        let (before, after) = (Bare::of(self.old, old), Bare::of(self.new, new));
        self.nullability(at, direction, &before, &after);
        // Names lead nowhere new: what was compared once on this way is not compared again.
        if let (Some(a), Some(b)) = (before.name, after.name) {
            let pair = (a.clone(), b.clone());
            if seen.contains(&pair) {
                return;
            }
            seen.push(pair);
        }
        match (before.kind, after.kind) {
            (Kind::Object(a), Kind::Object(b)) => self.objects(at, direction, a, b, seen),
            (Kind::Type(a), Kind::Type(b)) => self.plain(at, direction, a, b, seen),
            (Kind::Object(_), Kind::Type(Type::Any)) | (Kind::Type(Type::Any), Kind::Object(_)) => {
                self.widened(at, direction, old, new);
            }
            _ => self.add(Weight::Major, at, "is another kind of thing"),
        }
    }

    fn nullability(&mut self, at: &str, direction: Direction, before: &Bare<'_>, after: &Bare<'_>) {
        let takes_null =
            |it: &Bare<'_>| it.is_nullable || matches!(it.kind, Kind::Type(Type::Any | Type::Null));
        match (direction, takes_null(before), takes_null(after)) {
            (Direction::Request, true, false) => self.add(Weight::Major, at, "is never null any more"),
            (Direction::Answer, true, false) => self.add(Weight::Minor, at, "is never null any more"),
            (Direction::Request, false, true) => self.add(Weight::Minor, at, "may be null"),
            (Direction::Answer, false, true) => self.add(Weight::Major, at, "may be null"),
            _ => {}
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
                    | (Type::Int(_), Type::Float | Type::Int(0 | 64))
                    | (Type::Literal(_), Type::Enum(_))
                    | (Type::Literal(_) | Type::Enum(_), Type::Text(_))
            ) || matches!((narrow, wide), (Type::Text(a), Type::Text(b)) if spelled(*a) == spelled(*b))
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
        let twins = twins(&old.variants, &new.variants);
        for (i, (a, twin)) in old.variants.iter().zip(&twins).enumerate() {
            if let Some(b) = twin.and_then(|j| new.variants.get(j)) {
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
        if new.variants.len() > twins.iter().flatten().count() {
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
        if let (Additional::Open(a), Additional::Open(b)) = (&old.additional, &new.additional) {
            self.compare(&format!("{at}/*"), direction, a, b, seen);
        }
        let closes = new.additional == Additional::Closed && old.additional != Additional::Closed;
        if closes && direction == Direction::Request {
            self.add(Weight::Major, at, "takes no other fields any more");
        }
    }
}

/// A type without its name and without null.
struct Bare<'a> {
    name: Option<&'a TypeId>,
    is_nullable: bool,
    kind: Kind<'a>,
}

enum Kind<'a> {
    Object(&'a Object),
    Type(&'a Type),
}

impl<'a> Bare<'a> {
    fn of(api: &'a Api, ty: &'a Type) -> Bare<'a> {
        let mut bare = Bare {
            name: None,
            is_nullable: false,
            kind: Kind::Type(ty),
        };
        let mut ty = ty;
        for _ in 0..64 {
            match ty {
                Type::Nullable(inner) => {
                    bare.is_nullable = true;
                    ty = inner;
                }
                Type::Ref(id) => {
                    bare.name = bare.name.or(Some(id));
                    match api.types.get(id).map(|it| &it.shape) {
                        Some(Shape::Object(object)) => {
                            bare.kind = Kind::Object(object);
                            return bare;
                        }
                        Some(Shape::Alias(inner)) => ty = inner,
                        None => break,
                    }
                }
                _ => break,
            }
        }
        bare.kind = Kind::Type(ty);
        bare
    }
}

/// For each old alternative the new one that it became: itself before any other of its kind, and none twice.
fn twins(old: &[Variant], new: &[Variant]) -> Vec<Option<usize>> {
    let mut found = vec![None; old.len()];
    let mut taken = vec![false; new.len()];
    for fits in [is_same, has_tag, is_alike] {
        for (a, twin) in old.iter().zip(&mut found).filter(|(_, twin)| twin.is_none()) {
            let free = new.iter().zip(&mut taken).enumerate();
            let fitting = free.into_iter().find(|(_, (b, taken))| !**taken && fits(a, b));
            if let Some((j, (_, taken))) = fitting {
                *taken = true;
                *twin = Some(j);
            }
        }
    }
    found
}

fn is_same(a: &Variant, b: &Variant) -> bool {
    a.ty == b.ty
}

fn has_tag(a: &Variant, b: &Variant) -> bool {
    a.tags.iter().any(|tag| b.tags.contains(tag))
}

fn is_alike(a: &Variant, b: &Variant) -> bool {
    match (&a.ty, &b.ty) {
        // Another name or another value is another alternative.
        (Type::Ref(_) | Type::Literal(_), _) => false,
        (a, b) => std::mem::discriminant(a) == std::mem::discriminant(b),
    }
}

fn same_leaf(a: &Type, b: &Type) -> bool {
    match (a, b) {
        (Type::Literal(a), Type::Literal(b)) => a == b,
        (Type::Text(a), Type::Text(b)) => a == b,
        (Type::Int(a), Type::Int(b)) => a == b,
        _ => true,
    }
}

/// Formats that some SDK has a type of its own for; the others are texts.
fn spelled(format: Format) -> Option<Format> {
    matches!(format, Format::Date | Format::DateTime).then_some(format)
}

fn name(ty: &Type) -> String {
    match ty {
        Type::Any => "anything".to_owned(),
        Type::Never | Type::Null => "nothing".to_owned(),
        Type::Bool => "a boolean".to_owned(),
        Type::Int(32) => "a whole number of 32 bits".to_owned(),
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
