//! What the HTTP client makes of a mall that fails below HTTP.

use std::time::Duration;

use connectors::mall::{
    HttpClient, HttpLimits, Mall, MallCredentials, MallSettings, Outside, Request, SendError, connect,
    generic,
};
use mall_simulator::{Fault, FaultKind, MallName, Settings};
use tokio::sync::Mutex;

use crate::common::World;

/// The first request of a connector to this address.
struct Caught(Mutex<Option<Request>>);

#[async_trait::async_trait]
impl Outside for Caught {
    fn now(&self) -> domain::Instant {
        domain::Instant::from_millis(crate::common::NOON).unwrap()
    }

    async fn send(&self, request: Request) -> Result<connectors::mall::Response, SendError> {
        *self.0.lock().await = Some(request);
        Err(SendError::NotConnected)
    }
}

async fn request(base_url: String) -> Request {
    let settings = generic::Settings {
        base_url,
        ..generic::Settings::default()
    };
    let credentials = generic::Credentials {
        token: connectors::mall::Secret::new("demo-cart-token"),
    };
    let mall: Box<dyn Mall> = connect(
        "C",
        MallSettings::Generic(settings),
        MallCredentials::Generic(credentials),
    )
    .unwrap();
    let caught = Caught(Mutex::new(None));
    mall.list_products(&caught, None).await.unwrap_err();
    caught.0.into_inner().unwrap()
}

async fn outcome(limits: HttpLimits, fault: Option<FaultKind>) -> Result<u16, SendError> {
    let world = World::start(Settings::default()).await;
    if let Some(kind) = fault {
        world.simulator.add_fault(MallName::Cart, Fault::always(kind));
    }
    let request = request(world.simulator.url(MallName::Cart)).await;
    HttpClient::new(limits)
        .send(request)
        .await
        .map(|response| response.status)
}

#[tokio::test]
async fn time_and_size_have_limits() {
    const AN_HOUR: u64 = 3_600_000;
    let limits = HttpLimits::default();
    assert_eq!(outcome(limits, None).await, Ok(200));
    let impatient = HttpLimits {
        time: Duration::from_millis(1),
        ..limits
    };
    assert_eq!(
        outcome(impatient, Some(FaultKind::Slow(AN_HOUR))).await,
        Err(SendError::TimedOut)
    );
    let narrow = HttpLimits { size: 100, ..limits };
    assert_eq!(outcome(narrow, None).await, Err(SendError::TooLong));
    assert_eq!(outcome(limits, Some(FaultKind::Cut)).await, Err(SendError::Cut));
}

#[tokio::test]
async fn nobody_there_and_nowhere() {
    // Nobody serves there: one that was free a moment ago may be another test's by now.
    let closed = "127.0.0.1:1";
    let client = HttpClient::new(HttpLimits::default());
    let nobody = client.send(request(format!("http://{closed}")).await).await;
    assert_eq!(
        nobody.map(|response| response.status),
        Err(SendError::NotConnected)
    );
    let mut nowhere = request("http://cart.example.com".into()).await;
    nowhere.url = "no address".into();
    assert_eq!(
        client.send(nowhere).await.map(|response| response.status),
        Err(SendError::Invalid)
    );
}
