//! The operators of a test.

macro_rules! operators {
    ($($name:ident = $text:literal;)*) => {
        /// How a field is compared. Published, so append only.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Op {
            $($name,)*
        }

        impl Op {
            pub const ALL: &[Op] = &[$(Op::$name),*];

            pub fn as_str(self) -> &'static str {
                match self { $(Self::$name => $text),* }
            }

            pub fn of(text: &str) -> Option<Op> {
                match text { $($text => Some(Self::$name),)* _ => None }
            }
        }
    };
}

operators! {
    Eq = "eq";
    Ne = "ne";
    In = "in";
    NotIn = "not_in";
    Gt = "gt";
    Gte = "gte";
    Lt = "lt";
    Lte = "lte";
    Between = "between";
    Contains = "contains";
    StartsWith = "starts_with";
    Exists = "exists";
    WithinDays = "within_days";
    BeforeDays = "before_days";
    AfterDays = "after_days";
}
