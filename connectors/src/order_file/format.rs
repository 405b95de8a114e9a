//! A format is data: its columns, what each sets, and what is asked of it.

use domain::order_import::FileFormat;

use crate::order_file::field::Field;
use crate::order_file::form::Form;

/// A file format of orders, one row a line.
pub(crate) struct Format {
    pub format: FileFormat,
    pub columns: &'static [Column],
}

/// One column of a format.
#[derive(Debug)]
pub(crate) struct Column {
    pub name: &'static str,
    /// Other names it goes by; used where the name itself is not in the file.
    pub aliases: &'static [&'static str],
    pub field: Field,
    pub form: Form,
    /// The most characters of a text.
    pub max: usize,
    pub required: Required,
    /// Whether files we write have it.
    pub written: bool,
}

/// Which files must have a column, and which rows a value in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Required {
    No,
    Yes,
    /// A route given with the upload stands in for it.
    UnlessDefaultRoute,
    /// This column or that one.
    OrColumn(&'static str),
}

impl Column {
    pub const fn new(name: &'static str, field: Field, form: Form, max: usize) -> Column {
        Column {
            name,
            aliases: &[],
            field,
            form,
            max,
            required: Required::No,
            written: true,
        }
    }

    /// A column that is read where it occurs but not written.
    pub const fn extension(name: &'static str, field: Field) -> Column {
        Column::new(name, field, Form::Text, usize::MAX).only_read()
    }

    /// Read where it occurs, but not written.
    pub const fn only_read(mut self) -> Column {
        self.written = false;
        self
    }

    pub const fn required(mut self, required: Required) -> Column {
        self.required = required;
        self
    }

    pub const fn alias(mut self, aliases: &'static [&'static str]) -> Column {
        self.aliases = aliases;
        self
    }
}
