//! What can be set about serving, besides what every program takes.

use std::net::SocketAddr;
use std::time::Duration;

use clap::builder::BoolishValueParser;
use clap::{Args, ValueEnum};
use domain::network::Network;

use crate::endpoint::Exposure;
use crate::http::client_address::{ClientAddressHeader, TrustedProxies};
use crate::http::cors::is_origin;
use crate::rate_limit::Rate;

/// How the API is served.
#[derive(Args, Clone, Debug)]
pub struct ServeSettings {
    /// Where the API listens.
    #[arg(
        long,
        env = "NEKONOTE_BIND",
        value_name = "ADDRESS",
        default_value = "127.0.0.1:8080",
        global = true
    )]
    pub bind: SocketAddr,
    /// Serve without workers; `nekonote-jobs` runs them.
    #[arg(long, env = "NEKONOTE_NO_JOBS", value_parser = BoolishValueParser::new(), global = true)]
    pub no_jobs: bool,
    /// What an empty database gets at the first start.
    #[arg(
        long,
        env = "NEKONOTE_BOOTSTRAP",
        value_name = "WHAT",
        default_value = "demo",
        global = true
    )]
    pub bootstrap: Bootstrap,
    /// The issuer that access tokens name; the address under which the platform is known.
    #[arg(
        long,
        env = "NEKONOTE_ISSUER",
        value_name = "URL",
        default_value = "nekonote",
        global = true
    )]
    pub issuer: String,
    /// Origins of web pages that may call the API, each `scheme://host[:port]` as browsers send it,
    /// separated by commas; `*` for any.
    #[arg(
        long,
        env = "NEKONOTE_CORS_ORIGINS",
        value_name = "ORIGIN,…",
        value_delimiter = ',',
        global = true
    )]
    pub cors_origins: Vec<String>,
    /// Proxies whose word about the client's address is believed: addresses or networks.
    #[arg(
        long,
        env = "NEKONOTE_TRUSTED_PROXIES",
        value_name = "NETWORK,…",
        value_delimiter = ',',
        global = true
    )]
    pub trusted_proxies: Vec<String>,
    /// Where these proxies say it: `x-forwarded-for` or `forwarded`; the other header is not read.
    #[arg(
        long,
        env = "NEKONOTE_CLIENT_ADDRESS_HEADER",
        value_name = "HEADER",
        default_value = "x-forwarded-for",
        global = true
    )]
    pub client_address_header: ClientAddressHeader,
    /// How long browsers insist on HTTPS, in seconds; only behind a proxy that serves HTTPS.
    #[arg(long, env = "NEKONOTE_HSTS_SECONDS", value_name = "SECONDS", global = true)]
    pub hsts_seconds: Option<u64>,
    /// Requests a minute that a key may make.
    #[arg(
        long,
        env = "NEKONOTE_RATE_PER_MINUTE",
        value_name = "N",
        default_value_t = 6_000,
        value_parser = clap::value_parser!(u32).range(1..=10_000_000),
        global = true
    )]
    pub rate_per_minute: u32,
    /// Requests that a key may make at once before the rate counts.
    #[arg(
        long,
        env = "NEKONOTE_RATE_BURST",
        value_name = "N",
        default_value_t = 600,
        value_parser = clap::value_parser!(u32).range(1..=10_000_000),
        global = true
    )]
    pub rate_burst: u32,
    /// Requests a minute that an address may make without a key, half of them at once.
    #[arg(
        long,
        env = "NEKONOTE_RATE_UNKNOWN_PER_MINUTE",
        value_name = "N",
        default_value_t = 120,
        value_parser = clap::value_parser!(u32).range(2..=10_000_000),
        global = true
    )]
    pub rate_unknown_per_minute: u32,
    /// The longest time a request may take, in seconds; uploads may take an hour.
    #[arg(
        long,
        env = "NEKONOTE_REQUEST_TIMEOUT_SECONDS",
        value_name = "SECONDS",
        default_value_t = 30,
        value_parser = clap::value_parser!(u64).range(1..=3_600),
        global = true
    )]
    pub request_timeout_seconds: u64,
    /// The largest file of orders, in megabytes.
    #[arg(
        long,
        env = "NEKONOTE_MAX_UPLOAD_MB",
        value_name = "MB",
        default_value_t = 512,
        value_parser = clap::value_parser!(u64).range(1..=10_000),
        global = true
    )]
    pub max_upload_mb: u64,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Bootstrap {
    /// A demo shop with a key to it.
    Demo,
    /// Nothing.
    Empty,
}

impl TryFrom<&ServeSettings> for Exposure {
    type Error = String;

    fn try_from(settings: &ServeSettings) -> Result<Exposure, String> {
        let proxies = settings.trusted_proxies.iter().map(|text| {
            text.parse::<Network>()
                .map_err(|_| format!("trusted_proxies: {text} is not an address or network"))
        });
        if let Some(text) = settings.cors_origins.iter().find(|text| !is_origin(text)) {
            return Err(format!(
                "cors_origins: {text:?} is not an origin: * or scheme://host[:port] as browsers send it, in \
                 lower case, without the scheme's own port and without a path"
            ));
        }
        Ok(Exposure {
            cors_origins: settings.cors_origins.clone().into(),
            trusted_proxies: TrustedProxies {
                networks: proxies.collect::<Result<_, _>>()?,
                header: settings.client_address_header,
            },
            hsts_seconds: settings.hsts_seconds,
            rate: Rate::new(settings.rate_per_minute, settings.rate_burst).ok_or("rate: must not be zero")?,
            unknown_rate: Rate::new(
                settings.rate_unknown_per_minute,
                settings.rate_unknown_per_minute / 2,
            )
            .ok_or("rate_unknown_per_minute: must not be zero")?,
            request_timeout: Duration::from_secs(settings.request_timeout_seconds),
            max_upload: settings.max_upload_mb << 20,
        })
    }
}

#[cfg(test)]
mod tests {
    use clap::Parser;

    use super::*;

    #[derive(Parser)]
    struct Alone {
        #[command(flatten)]
        settings: ServeSettings,
    }

    fn header_of(flags: &[&str]) -> Option<ClientAddressHeader> {
        let alone = Alone::try_parse_from([&["nekonote"], flags].concat()).ok()?;
        let exposure = Exposure::try_from(&alone.settings).ok()?;
        Some(exposure.trusted_proxies.header)
    }

    #[test]
    fn the_clients_address_is_read_from_a_header_that_is_known() {
        use ClientAddressHeader::{Forwarded, XForwardedFor};

        assert_eq!(header_of(&[]), Some(XForwardedFor));
        for (value, header) in [
            ("x-forwarded-for", Some(XForwardedFor)),
            ("forwarded", Some(Forwarded)),
            ("x-real-ip", None),
            ("x-forwarded-for,forwarded", None),
            ("", None),
        ] {
            assert_eq!(header_of(&["--client-address-header", value]), header, "{value}");
        }
    }

    #[test]
    fn origins_are_refused_with_the_reason() {
        let origins = |value: &str| {
            let alone = Alone::try_parse_from(["nekonote", "--cors-origins", value]).unwrap();
            Exposure::try_from(&alone.settings).map(|exposure| exposure.cors_origins.len())
        };
        assert_eq!(origins("https://a.example,http://localhost:3000"), Ok(2));
        assert_eq!(origins("*"), Ok(1));
        let refused = origins("https://a.example,https://b.example/").unwrap_err();
        assert!(
            refused.contains("\"https://b.example/\" is not an origin"),
            "{refused}"
        );
    }

    #[test]
    fn the_other_program_knows_the_names_in_the_environment() {
        use clap::CommandFactory as _;

        let command = Alone::command();
        let names = command.get_arguments().filter_map(|argument| argument.get_env());
        let known = jobs::settings::environment::SERVER;
        assert_eq!(names.collect::<Vec<_>>(), known);
    }

    #[test]
    fn the_page_of_settings_is_current() {
        let page = include_str!("../../../docs/configuration.md");
        let table = jobs::settings::markdown::<Alone>();
        assert!(
            page.contains(&table),
            "docs/configuration.md has to say:\n\n{table}"
        );
    }
}
