//! One query type over two databases.
//!
//! Hand-written SQL says `$1`, which both understand; a store function is written and compiled once
//! and takes a pool or a transaction alike. Statements with generated rows are `bulk.rs`'s.
//!
//! Futures are boxed, and rows decoded once they are there: a bare future is compiled again in every
//! crate that awaits it, here with all that talks to two databases.

use std::borrow::Cow;
use std::path::Path;
use std::str::FromStr as _;
use std::time::Duration;

use domain::job::JobQueue;
use futures_util::future::BoxFuture;
use sqlx::pool::PoolOptions;
use sqlx::postgres::{PgArguments, PgConnectOptions, PgConnection, PgPool, PgRow, PgSslMode, Postgres};
use sqlx::sqlite::{
    Sqlite, SqliteArguments, SqliteConnectOptions, SqliteConnection, SqliteJournalMode, SqlitePool,
    SqliteRow, SqliteSynchronous,
};
use sqlx::{Arguments as _, AssertSqlSafe, Connection as _, Encode, Executor, FromRow, Transaction, Type};

use crate::begin::{BEGIN, begin};
use crate::reach::reach;
use crate::{Bells, Error, Result};

/// How long a writer waits for the others.
const BUSY: Duration = Duration::from_secs(10);
/// How long a ping waits: for the server, or on SQLite for a writer of another process.
const PING: Duration = Duration::from_secs(1);
/// How long an idle connection counts as there.
const TRUSTED: Duration = Duration::from_secs(2);
const BEGIN_WRITING: &str = "BEGIN IMMEDIATE";
/// Each connection's pages in memory, in KiB. Imports touch many index pages in each transaction, and
/// a small cache would read them over and over.
const WRITER_CACHE: &str = "-24576";
const READER_CACHE: &str = "-4096";

/// How to connect.
#[derive(Clone, Debug)]
pub struct DbOptions {
    /// `postgres://…` or `sqlite://path` (`sqlite::memory:` is refused: every connection would see
    /// its own).
    pub url: String,
    pub max_connections: u32,
    pub acquire_timeout: Duration,
}

impl DbOptions {
    pub fn new(url: impl Into<String>) -> DbOptions {
        DbOptions {
            url: url.into(),
            max_connections: 10,
            acquire_timeout: Duration::from_secs(10),
        }
    }
}

/// A pool of connections to either database; cheap to clone.
#[derive(Clone, Debug)]
pub enum Db {
    Sqlite {
        pool: SqlitePool,
        /// One connection, for which writers queue fairly instead of polling SQLite's lock, at which
        /// an unlucky one may starve behind a long import. It alone has a large cache.
        writer: SqlitePool,
        /// Rung after commits that enqueued work.
        bells: Bells,
    },
    Postgres(PgPool),
}

/// The pool itself: for the queue, which brings its own queries.
#[derive(Clone, Debug)]
pub enum Pool {
    Sqlite(SqlitePool),
    Postgres(PgPool),
}

impl Db {
    pub async fn connect(options: &DbOptions) -> Result<Db> {
        if options.url.starts_with("postgres://") || options.url.starts_with("postgresql://") {
            let connect = postgres_options(&options.url)?;
            reach(&connect, options.acquire_timeout).await?;
            Ok(Db::Postgres(postgres_pool(options).connect_with(connect).await?))
        } else {
            let connect = sqlite_options(&options.url)?;
            let pool = sqlite_pool(options)
                .connect_with(connect.clone().pragma("cache_size", READER_CACHE))
                .await?;
            let writer = sqlite_pool(options)
                .max_connections(1)
                .acquire_timeout(BUSY)
                .connect_with(connect.pragma("cache_size", WRITER_CACHE))
                .await?;
            Ok(Db::Sqlite {
                pool,
                writer,
                bells: Bells::default(),
            })
        }
    }

    pub fn pool(&self) -> Pool {
        match self {
            Db::Sqlite { pool, .. } => Pool::Sqlite(pool.clone()),
            Db::Postgres(pool) => Pool::Postgres(pool.clone()),
        }
    }

    pub fn is_sqlite(&self) -> bool {
        matches!(self, Db::Sqlite { .. })
    }

    /// The bells of this process's workers. PostgreSQL tells every process by NOTIFY instead.
    pub fn bells(&self) -> Option<Bells> {
        match self {
            Db::Sqlite { bells, .. } => Some(bells.clone()),
            Db::Postgres(_) => None,
        }
    }

    /// A transaction that will write: on SQLite it takes the write lock at once, because a reader
    /// that turns writer is refused.
    pub fn begin(&self) -> BoxFuture<'_, Result<Tx>> {
        Box::pin(async move {
            Ok(match self {
                Db::Sqlite { writer, bells, .. } => Tx::Sqlite {
                    tx: writer.begin_with(BEGIN_WRITING).await?,
                    after: Box::new(AfterCommit {
                        bells: bells.clone(),
                        enqueued: Vec::new(),
                        tells_malls: false,
                    }),
                },
                Db::Postgres(pool) => Tx::Postgres(begin(pool, BEGIN).await?),
            })
        })
    }

    /// A transaction whose commit need not be on the disk yet: the next one of [`Db::begin`] takes it
    /// there. SQLite has no such thing, and its commits are cheap.
    pub fn begin_relaxed(&self) -> BoxFuture<'_, Result<Tx>> {
        match self {
            Db::Sqlite { .. } => self.begin(),
            Db::Postgres(pool) => Box::pin(async move {
                let relaxed = "BEGIN; SET LOCAL synchronous_commit = off";
                Ok(Tx::Postgres(begin(pool, relaxed).await?))
            }),
        }
    }

    /// Answers whether the database answers, on SQLite also whether a writer can begin. Where one is at
    /// work already that is known, and nobody waits behind it.
    pub async fn ping(&self) -> Result<()> {
        sql(self, "SELECT 1").scalar::<i32>().await?;
        if let Db::Sqlite { writer, .. } = self {
            let begun = tokio::time::timeout(PING, writer.try_begin_with(BEGIN_WRITING)).await;
            if let Some(tx) = begun.unwrap_or(Ok(None))? {
                tx.rollback().await?;
            }
        }
        Ok(())
    }

    /// Runs one statement that takes no parameters, such as one that no transaction may hold.
    #[cfg(feature = "testing")]
    pub async fn statement(&self, text: String) -> Result<u64> {
        Ok(match self {
            Db::Sqlite { pool, .. } => pool.execute(AssertSqlSafe(text)).await?.rows_affected(),
            Db::Postgres(pool) => pool.execute(AssertSqlSafe(text)).await?.rows_affected(),
        })
    }

    pub async fn close(&self) {
        match self {
            Db::Sqlite { pool, writer, .. } => {
                writer.close().await;
                pool.close().await;
            }
            Db::Postgres(pool) => pool.close().await,
        }
    }
}

fn pool_options<DB: sqlx::Database>(options: &DbOptions) -> PoolOptions<DB> {
    PoolOptions::new()
        .max_connections(options.max_connections)
        .acquire_timeout(options.acquire_timeout)
        // One round trip less for every checkout.
        .test_before_acquire(false)
}

/// A connection that lay idle may have been lost meanwhile, as the server was restarted or a firewall forgot
/// it. Busy ones are not asked.
fn postgres_pool(options: &DbOptions) -> PoolOptions<Postgres> {
    pool_options::<Postgres>(options).before_acquire(|connection, about| {
        Box::pin(async move {
            if about.idle_for < TRUSTED {
                return Ok(true);
            }
            match tokio::time::timeout(PING, connection.ping()).await {
                Ok(answered) => Ok(answered.is_ok()),
                Err(_) => Err(sqlx::Error::Io(std::io::ErrorKind::TimedOut.into())),
            }
        })
    })
}

/// After a full disk SQLite has rolled back by itself, and the driver still counts a transaction as open
/// because its own rollback was refused: nobody could begin on such a connection again. Another one takes
/// its place.
fn sqlite_pool(options: &DbOptions) -> PoolOptions<Sqlite> {
    pool_options::<Sqlite>(options).after_release(|connection, _| {
        Box::pin(async move {
            if connection.is_in_transaction() {
                // A rollback may still be in line.
                connection.ping().await?;
            }
            Ok(!connection.is_in_transaction())
        })
    })
}

/// Where nothing is said about it, there is no TLS within one machine: the driver leaves Nagle's
/// algorithm on, and each message of several TLS records then waits 40 ms for its acknowledgement.
fn postgres_options(url: &str) -> Result<PgConnectOptions> {
    let options = PgConnectOptions::from_str(url)?.application_name("nekonote");
    let same_machine = matches!(options.get_host(), "localhost" | "127.0.0.1" | "::1");
    if same_machine && matches!(options.get_ssl_mode(), PgSslMode::Prefer) {
        return Ok(options.ssl_mode(PgSslMode::Disable));
    }
    Ok(options)
}

fn sqlite_options(url: &str) -> Result<SqliteConnectOptions> {
    let path = url
        .strip_prefix("sqlite://")
        .or_else(|| url.strip_prefix("sqlite:"))
        .unwrap_or(url);
    if path.is_empty() || path.starts_with(":memory:") {
        return Err(Error::Database(sqlx::Error::Configuration(
            "SQLite needs a file".into(),
        )));
    }
    Ok(SqliteConnectOptions::new()
        .filename(Path::new(path))
        .create_if_missing(true)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full)
        .foreign_keys(true)
        .busy_timeout(BUSY)
        .statement_cache_capacity(200)
        .pragma("journal_size_limit", "67108864")
        // In pages of 4 KiB: a short log copies the pages of an import's indexes over and over.
        .pragma("wal_autocheckpoint", "16000")
        .pragma("temp_store", "MEMORY"))
}

/// A transaction on either database; dropped without `commit`, it is rolled back.
#[derive(Debug)]
pub enum Tx {
    Sqlite {
        tx: Transaction<'static, Sqlite>,
        after: Box<AfterCommit>,
    },
    Postgres(Transaction<'static, Postgres>),
}

/// Which bells ring once a transaction is committed.
#[derive(Debug)]
pub struct AfterCommit {
    bells: Bells,
    enqueued: Vec<JobQueue>,
    tells_malls: bool,
}

impl Tx {
    pub fn commit(self) -> BoxFuture<'static, Result<()>> {
        Box::pin(async move {
            match self {
                Tx::Sqlite { tx, after } => {
                    tx.commit().await?;
                    for queue in after.enqueued {
                        after.bells.ring(queue);
                    }
                    if after.tells_malls {
                        after.bells.ring_malls();
                    }
                }
                Tx::Postgres(tx) => tx.commit().await?,
            }
            Ok(())
        })
    }

    pub fn rollback(self) -> BoxFuture<'static, Result<()>> {
        Box::pin(async move {
            match self {
                Tx::Sqlite { tx, .. } => tx.rollback().await?,
                Tx::Postgres(tx) => tx.rollback().await?,
            }
            Ok(())
        })
    }

    pub fn is_sqlite(&self) -> bool {
        matches!(self, Tx::Sqlite { .. })
    }

    /// Remembers to ring after the commit.
    pub(crate) fn enqueues(&mut self, queue: JobQueue) {
        if let Tx::Sqlite { after, .. } = self
            && !after.enqueued.contains(&queue)
        {
            after.enqueued.push(queue);
        }
    }
}

/// What PostgreSQL's listeners hear when there is something to tell malls.
pub const MALLS_CHANNEL: &str = "nekonote::malls";

impl Tx {
    /// Wakes those who tell malls, wherever they are, once this is committed.
    pub(crate) async fn tells_malls(&mut self) -> Result<()> {
        match self {
            Tx::Sqlite { after, .. } => after.tells_malls = true,
            Tx::Postgres(tx) => {
                sqlx::query("SELECT pg_notify($1, '')")
                    .bind(MALLS_CHANNEL)
                    .execute(&mut **tx)
                    .await?;
            }
        }
        Ok(())
    }
}

/// Where a query runs.
#[derive(Debug)]
pub enum On<'e> {
    /// Where to read, and where to write.
    SqlitePool(&'e SqlitePool, &'e SqlitePool),
    SqliteConnection(&'e mut SqliteConnection),
    PgPool(&'e PgPool),
    PgConnection(&'e mut PgConnection),
}

impl On<'_> {
    /// The same place, for one query of several.
    pub fn again(&mut self) -> On<'_> {
        match self {
            On::SqlitePool(pool, turn) => On::SqlitePool(pool, turn),
            On::SqliteConnection(connection) => On::SqliteConnection(connection),
            On::PgPool(pool) => On::PgPool(pool),
            On::PgConnection(connection) => On::PgConnection(connection),
        }
    }

    pub fn is_sqlite(&self) -> bool {
        matches!(self, On::SqlitePool(..) | On::SqliteConnection(_))
    }
}

impl<'e> From<&'e Db> for On<'e> {
    fn from(db: &'e Db) -> Self {
        match db {
            Db::Sqlite { pool, writer, .. } => On::SqlitePool(pool, writer),
            Db::Postgres(pool) => On::PgPool(pool),
        }
    }
}

impl<'e> From<&'e mut Tx> for On<'e> {
    fn from(tx: &'e mut Tx) -> Self {
        match tx {
            Tx::Sqlite { tx, .. } => On::SqliteConnection(&mut *tx),
            Tx::Postgres(tx) => On::PgConnection(&mut *tx),
        }
    }
}

/// Where several queries in a row read from: the pool or a transaction.
pub trait Reads: Send {
    fn on(&mut self) -> On<'_>;
}

impl Reads for Tx {
    fn on(&mut self) -> On<'_> {
        self.into()
    }
}

impl Reads for &Db {
    fn on(&mut self) -> On<'_> {
        (*self).into()
    }
}

/// A value that both databases take.
pub trait Bind<'t>: Encode<'t, Sqlite> + Type<Sqlite> + Encode<'t, Postgres> + Type<Postgres> {}
impl<'t, T> Bind<'t> for T where T: Encode<'t, Sqlite> + Type<Sqlite> + Encode<'t, Postgres> + Type<Postgres> {}

/// A record that both databases give.
pub trait Row: for<'r> FromRow<'r, SqliteRow> + for<'r> FromRow<'r, PgRow> + Send + Unpin + 'static {}
impl<T> Row for T where T: for<'r> FromRow<'r, SqliteRow> + for<'r> FromRow<'r, PgRow> + Send + Unpin + 'static
{}

/// SQL text: one for both, or one for each where they differ.
#[derive(Clone, Copy, Debug)]
pub enum Sql {
    Both(&'static str),
    Each {
        sqlite: &'static str,
        postgres: &'static str,
    },
}

impl From<&'static str> for Sql {
    fn from(text: &'static str) -> Sql {
        Sql::Both(text)
    }
}

/// Whether a value could be bound.
type Added = std::result::Result<(), sqlx::error::BoxDynError>;

enum Args {
    Sqlite(SqliteArguments),
    Postgres(PgArguments),
}

/// A query being put together.
#[must_use = "a query does nothing until all, opt, one, scalar or exec is awaited"]
pub struct Query<'e> {
    on: On<'e>,
    text: Cow<'static, str>,
    args: Args,
    failed: Option<sqlx::Error>,
}

/// Starts a query with a text whose parameters are `$1`, `$2` … and are bound in that order.
pub fn sql<'e>(on: impl Into<On<'e>>, text: impl Into<Sql>) -> Query<'e> {
    let on = on.into();
    let text = match (text.into(), on.is_sqlite()) {
        (Sql::Both(text), _)
        | (Sql::Each { sqlite: text, .. }, true)
        | (Sql::Each { postgres: text, .. }, false) => text,
    };
    let args = if on.is_sqlite() {
        Args::Sqlite(SqliteArguments::default())
    } else {
        Args::Postgres(PgArguments::default())
    };
    Query {
        on,
        text: Cow::Borrowed(text),
        args,
        failed: None,
    }
}

impl<'e> Query<'e> {
    pub(crate) fn is_sqlite(&self) -> bool {
        self.on.is_sqlite()
    }

    /// Binds the next parameter.
    pub fn bind<'t>(mut self, value: impl Bind<'t>) -> Self {
        self.add(value);
        self
    }

    /// Binds a list of bytes as one parameter: on SQLite a JSON list of hexadecimal texts, on
    /// PostgreSQL an array. What takes it apart differs too, so the text does.
    pub fn bind_bytes(mut self, list: &[Vec<u8>]) -> Self {
        match &mut self.args {
            Args::Sqlite(_) => {
                self.add(sqlx::types::Json(
                    list.iter().map(|bytes| hex(bytes)).collect::<Vec<_>>(),
                ));
            }
            Args::Postgres(args) => {
                let added = args.add(list);
                self.note(added);
            }
        }
        self
    }

    /// Binds a list of ids as one parameter, to be taken apart like [`Query::bind_bytes`]'s.
    pub fn bind_ids(mut self, ids: &[uuid::Uuid]) -> Self {
        match &mut self.args {
            Args::Sqlite(_) => {
                let list = ids.iter().map(|id| id.simple().to_string()).collect::<Vec<_>>();
                self.add(sqlx::types::Json(list));
            }
            Args::Postgres(args) => {
                let added = args.add(ids);
                self.note(added);
            }
        }
        self
    }

    /// Appends text.
    pub fn push(&mut self, text: &'static str) -> &mut Self {
        self.text.to_mut().push_str(text);
        self
    }

    /// Appends a parameter and binds it.
    pub fn arg<'t>(&mut self, value: impl Bind<'t>) -> &mut Self {
        self.add(value);
        self.placeholder()
    }

    /// Appends a test for any of these ids: one parameter, however many.
    pub fn in_ids<I: Copy + Into<uuid::Uuid>>(&mut self, ids: &[I]) -> &mut Self {
        let ids = ids.iter().map(|&id| id.into());
        match &mut self.args {
            Args::Sqlite(_) => {
                let list = ids.map(|id| id.simple().to_string()).collect::<Vec<_>>();
                self.push(" IN (SELECT unhex(value) FROM json_each(")
                    .arg(sqlx::types::Json(list))
                    .push("))")
            }
            Args::Postgres(args) => {
                let added = args.add(ids.collect::<Vec<_>>());
                self.any(added)
            }
        }
    }

    /// Appends a test for any of these texts: one parameter, however many.
    pub fn in_texts(&mut self, texts: &[impl AsRef<str>]) -> &mut Self {
        let list = texts.iter().map(AsRef::as_ref).collect::<Vec<&str>>();
        match &mut self.args {
            Args::Sqlite(_) => self
                .push(" IN (SELECT value FROM json_each(")
                .arg(sqlx::types::Json(list))
                .push("))"),
            Args::Postgres(args) => {
                let added = args.add(list);
                self.any(added)
            }
        }
    }

    /// Appends a test for any of these integers: one parameter, however many.
    pub fn in_integers(&mut self, integers: &[i64]) -> &mut Self {
        match &mut self.args {
            Args::Sqlite(_) => self
                .push(" IN (SELECT value FROM json_each(")
                .arg(sqlx::types::Json(integers))
                .push("))"),
            Args::Postgres(args) => {
                let added = args.add(integers);
                self.any(added)
            }
        }
    }

    /// Appends a test for any of these byte strings: one parameter, however many.
    pub fn in_bytes(&mut self, list: &[Vec<u8>]) -> &mut Self {
        match &mut self.args {
            Args::Sqlite(_) => {
                let list = list.iter().map(|bytes| hex(bytes)).collect::<Vec<_>>();
                self.push(" IN (SELECT unhex(value) FROM json_each(")
                    .arg(sqlx::types::Json(list))
                    .push("))")
            }
            Args::Postgres(args) => {
                let added = args.add(list);
                self.any(added)
            }
        }
    }

    /// PostgreSQL looks into an array before it plans; of a subquery it expects the worst and reads
    /// the whole table.
    fn any(&mut self, added: Added) -> &mut Self {
        self.note(added);
        self.push(" = ANY(").placeholder().push(")")
    }

    /// Appends the place of the parameter bound last.
    fn placeholder(&mut self) -> &mut Self {
        let position = match &self.args {
            Args::Sqlite(args) => args.len(),
            Args::Postgres(args) => args.len(),
        };
        let text = self.text.to_mut();
        text.push('$');
        text.push_str(&position.to_string());
        self
    }

    /// Asks SQLite how it would go about it.
    #[cfg(test)]
    pub(crate) async fn plan(mut self) -> Result<Vec<String>> {
        self.text.to_mut().insert_str(0, "EXPLAIN QUERY PLAN ");
        let steps = self.all::<(i64, i64, i64, String)>().await?;
        Ok(steps.into_iter().map(|(.., step)| step).collect())
    }

    fn add<'t>(&mut self, value: impl Bind<'t>) {
        let added = match &mut self.args {
            Args::Sqlite(args) => args.add(value),
            Args::Postgres(args) => args.add(value),
        };
        self.note(added);
    }

    fn note(&mut self, added: Added) {
        if let Err(error) = added {
            self.failed.get_or_insert(sqlx::Error::Encode(error));
        }
    }

    pub async fn all<T: Row>(self) -> Result<Vec<T>> {
        self.rows(Wanted::All).await?.decode()
    }

    /// As [`Query::all`] from a pool, but given up after a while: [`Error::TooSlow`].
    pub async fn all_within<T: Row>(self, limit: Duration) -> Result<Vec<T>> {
        self.rows_within(limit).await?.decode()
    }

    pub async fn opt<T: Row>(self) -> Result<Option<T>> {
        Ok(self.rows(Wanted::First).await?.decode()?.pop())
    }

    /// The only row; none is an error.
    pub async fn one<T: Row>(self) -> Result<T> {
        self.opt().await?.ok_or(Error::Database(sqlx::Error::RowNotFound))
    }

    /// The only column of the only row.
    pub async fn scalar<T>(self) -> Result<T>
    where
        (T,): Row,
    {
        Ok(self.one::<(T,)>().await?.0)
    }

    /// Runs it; how many rows it changed.
    pub fn exec(self) -> BoxFuture<'e, Result<u64>> {
        Box::pin(async move {
            let (on, text, args) = self.ready()?;
            Ok(match (on, args) {
                (On::SqlitePool(_, writer), Args::Sqlite(args)) => writer
                    .execute(sqlx::query_with(text, args))
                    .await?
                    .rows_affected(),
                (On::SqliteConnection(c), Args::Sqlite(args)) => {
                    c.execute(sqlx::query_with(text, args)).await?.rows_affected()
                }
                (On::PgPool(pool), Args::Postgres(args)) => {
                    pool.execute(sqlx::query_with(text, args)).await?.rows_affected()
                }
                (On::PgConnection(c), Args::Postgres(args)) => {
                    c.execute(sqlx::query_with(text, args)).await?.rows_affected()
                }
                _ => return Err(mixed()),
            })
        })
    }

    fn rows(self, wanted: Wanted) -> BoxFuture<'e, Result<Rows>> {
        Box::pin(async move {
            let (on, text, args) = self.ready()?;
            Ok(match (on, args) {
                (On::SqlitePool(pool, _), Args::Sqlite(args)) => {
                    Rows::Sqlite(wanted.of(pool, sqlx::query_with(text, args)).await?)
                }
                (On::SqliteConnection(c), Args::Sqlite(args)) => {
                    Rows::Sqlite(wanted.of(c, sqlx::query_with(text, args)).await?)
                }
                (On::PgPool(pool), Args::Postgres(args)) => {
                    Rows::Postgres(wanted.of(pool, sqlx::query_with(text, args)).await?)
                }
                (On::PgConnection(c), Args::Postgres(args)) => {
                    Rows::Postgres(wanted.of(c, sqlx::query_with(text, args)).await?)
                }
                _ => return Err(mixed()),
            })
        })
    }

    fn rows_within(self, limit: Duration) -> BoxFuture<'e, Result<Rows>> {
        Box::pin(async move {
            let (on, text, args) = self.ready()?;
            match (on, args) {
                (On::SqlitePool(pool, _), Args::Sqlite(args)) => {
                    let rows = crate::time_limit::sqlite(pool.clone(), text, args, limit);
                    Ok(Rows::Sqlite(rows.await?))
                }
                (On::PgPool(pool), Args::Postgres(args)) => {
                    let rows = crate::time_limit::postgres(pool, text, args, limit);
                    Ok(Rows::Postgres(rows.await?))
                }
                _ => Err(mixed()),
            }
        })
    }

    /// The text is made of `&'static str` pieces and `$n` only, so nothing from outside is in it.
    fn ready(self) -> Result<(On<'e>, AssertSqlSafe<Cow<'static, str>>, Args)> {
        match self.failed {
            Some(error) => Err(error.into()),
            None => Ok((self.on, AssertSqlSafe(self.text), self.args)),
        }
    }
}

/// How many rows are read.
#[derive(Clone, Copy)]
enum Wanted {
    All,
    First,
}

impl Wanted {
    async fn of<'e, DB, A>(
        self,
        on: impl Executor<'e, Database = DB>,
        query: sqlx::query::Query<'e, DB, A>,
    ) -> sqlx::Result<Vec<DB::Row>>
    where
        DB: sqlx::Database,
        A: sqlx::IntoArguments<DB> + Send + 'e,
    {
        match self {
            Wanted::All => on.fetch_all(query).await,
            Wanted::First => Ok(on.fetch_optional(query).await?.into_iter().collect()),
        }
    }
}

/// Rows as they came.
enum Rows {
    Sqlite(Vec<SqliteRow>),
    Postgres(Vec<PgRow>),
}

impl Rows {
    fn decode<T: Row>(self) -> Result<Vec<T>> {
        let rows: sqlx::Result<_> = match self {
            Rows::Sqlite(rows) => rows.iter().map(T::from_row).collect(),
            Rows::Postgres(rows) => rows.iter().map(T::from_row).collect(),
        };
        Ok(rows?)
    }
}

fn hex(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let digits = bytes.iter().flat_map(|byte| [byte >> 4, byte & 15]);
    digits
        .map(|digit| char::from(DIGITS[usize::from(digit)]))
        .collect()
}

fn mixed() -> Error {
    Error::Corrupt("arguments of one database for the other")
}
