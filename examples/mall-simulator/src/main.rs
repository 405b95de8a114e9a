//! `cargo run -p mall-simulator`: malls that sell, on one port, and what to connect to them with.

use clap::Parser;
use mall_simulator::{Clock, MallName, Settings, Simulator};

/// Stands in for malls and a cart.
#[derive(Parser)]
struct Arguments {
    /// Port on this machine.
    #[arg(long, default_value_t = 9900)]
    port: u16,
    /// Orders that come in at each mall every minute.
    #[arg(long, default_value_t = 6.0)]
    orders_per_minute: f64,
    /// Orders that are there at the start.
    #[arg(long, default_value_t = 20)]
    orders: usize,
    /// Pieces of every product at every mall.
    #[arg(long, default_value_t = 1_000)]
    stock: i64,
    /// Do not keep to the malls' own limits.
    #[arg(long)]
    no_limits: bool,
}

#[tokio::main]
async fn main() -> std::io::Result<()> {
    let arguments = Arguments::parse();
    let simulator = Simulator::start(Settings {
        port: arguments.port,
        clock: Clock::System,
        orders_per_minute: arguments.orders_per_minute,
        orders_at_start: arguments.orders,
        stock_at_start: arguments.stock,
        limits: !arguments.no_limits,
    })
    .await?;
    println!("The malls are open. Connect to them with:\n");
    for mall in MallName::ALL {
        println!("{}\n  base address  {}", mall.title(), simulator.url(mall));
        for (name, value) in mall.credentials() {
            println!("  {name}  {value}");
        }
        println!();
    }
    println!(
        "Look at a mall:   curl http://{}/admin/{}",
        simulator.address(),
        MallName::ALL[0].path()
    );
    println!(
        "Make it fail:     curl -d '{{\"kind\": \"throttled\", \"times\": 5}}' http://{}/admin/{}/faults",
        simulator.address(),
        MallName::ALL[0].path()
    );
    simulator.run().await;
    Ok(())
}
