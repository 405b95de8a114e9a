//! Codes of what can be said of a file's row, each with a sentence in two languages.

/// An enum of codes: its doc and name, then `Name = "code", "English", "日本語";`.
macro_rules! issue_codes {
    ($(#[$of:meta])* $codes:ident $($(#[$doc:meta])* $name:ident = $code:literal, $en:literal, $ja:literal;)*) => {
        $(#[$of])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize, sqlx::Type)]
        #[sqlx(type_name = "text")]
        pub enum $codes {
            $($(#[$doc])* #[serde(rename = $code)] #[sqlx(rename = $code)] $name,)*
        }

        impl $codes {
            pub const ALL: &[$codes] = &[$($codes::$name),*];

            pub fn code(self) -> &'static str {
                match self { $(Self::$name => $code),* }
            }

            pub fn en(self) -> &'static str {
                match self { $(Self::$name => $en),* }
            }

            pub fn ja(self) -> &'static str {
                match self { $(Self::$name => $ja),* }
            }
        }
    };
}

pub(crate) use issue_codes;
