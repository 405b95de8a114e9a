//! What a value needs to be a text with a schema of its own in poem-openapi's eyes.

/// Implements poem-openapi's traits for a type that is written as one text: `$schema` describes it,
/// `$read` parses it, and `Display` writes it.
macro_rules! text_scalar {
    (<$($generic:ident: $bound:path)?> $type:ty, $name:expr, $schema:expr, $read:expr) => {
        impl<$($generic: $bound)?> poem_openapi::types::Type for $type {
            const IS_REQUIRED: bool = true;
            type RawValueType = Self;
            type RawElementValueType = Self;

            fn name() -> std::borrow::Cow<'static, str> {
                $name
            }

            fn schema_ref() -> poem_openapi::registry::MetaSchemaRef {
                poem_openapi::registry::MetaSchemaRef::Inline(Box::new($schema))
            }

            fn as_raw_value(&self) -> Option<&Self> {
                Some(self)
            }

            fn raw_element_iter<'a>(&'a self) -> Box<dyn Iterator<Item = &'a Self> + 'a> {
                Box::new(std::iter::once(self))
            }
        }

        impl<$($generic: $bound)?> poem_openapi::types::ParseFromJSON for $type {
            fn parse_from_json(value: Option<serde_json::Value>) -> poem_openapi::types::ParseResult<Self> {
                match value {
                    Some(serde_json::Value::String(text)) => {
                        $read(&text).ok_or_else(|| poem_openapi::types::ParseError::custom("bad format"))
                    }
                    _ => Err(poem_openapi::types::ParseError::custom("not a text")),
                }
            }
        }

        impl<$($generic: $bound)?> poem_openapi::types::ParseFromParameter for $type {
            fn parse_from_parameter(text: &str) -> poem_openapi::types::ParseResult<Self> {
                $read(text).ok_or_else(|| poem_openapi::types::ParseError::custom("bad format"))
            }
        }

        impl<$($generic: $bound)?> poem_openapi::types::ToJSON for $type {
            fn to_json(&self) -> Option<serde_json::Value> {
                Some(serde_json::Value::String(self.to_string()))
            }
        }

        impl<$($generic: $bound)?> serde::Serialize for $type {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }
    };
}

pub(super) use text_scalar;
