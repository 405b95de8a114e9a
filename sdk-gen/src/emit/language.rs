/// A language that SDKs are written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, clap::ValueEnum)]
pub enum Language {
    Typescript,
    Python,
    Php,
}

impl Language {
    pub fn name(self) -> &'static str {
        match self {
            Language::Typescript => "typescript",
            Language::Python => "python",
            Language::Php => "php",
        }
    }
}
