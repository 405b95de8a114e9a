//! Sealing of personal data and of secrets.
//!
//! A master key wraps one data key per tenant and generation; a data key seals records with
//! AES-256-GCM, bound to tenant, table and row, so that a sealed record opens nowhere else.
//! Looking up goes through blind indexes: keyed hashes of normalised values, per tenant and kind.
//!
//! Sealed record: version (1 byte), key number (4), nonce (12), ciphertext and tag.

use std::collections::HashMap;
use std::sync::{Arc, PoisonError, RwLock};

use aes_gcm::aead::{Aead as _, KeyInit as _, Payload};
use aes_gcm::{Aes256Gcm, Nonce};
use domain::{Instant, TenantId};
use uuid::Uuid;
use zeroize::Zeroizing;

use crate::db::{Sql, sql};
use crate::{Db, Error, On, Result, Tx};

const VERSION: u8 = 1;
const NONCE_LEN: usize = 12;
const HEADER_LEN: usize = 1 + 4 + NONCE_LEN;
/// How long a process trusts the keys it has in memory.
const CACHE_MILLIS: i64 = 30_000;
/// A new data key seals only when every process has had time to read it.
pub const ACTIVATION_MILLIS: i64 = 2 * CACHE_MILLIS;
/// From then on every process seals with a new data key: the last one notices that it is active when
/// its memory of before runs out. The rest is for clocks that differ.
pub const IN_USE_MILLIS: i64 = ACTIVATION_MILLIS + CACHE_MILLIS + 10_000;

/// A 256-bit key that wraps the tenants' keys; never stored beside what it wraps.
#[derive(Clone)]
pub struct MasterKey {
    /// Tells which key wrapped what; says nothing about the key.
    pub id: String,
    key: Zeroizing<[u8; 32]>,
}

impl MasterKey {
    pub fn new(key: [u8; 32]) -> MasterKey {
        let digest = blake3::derive_key("nekonote 2026 master key id", &key);
        let id = blake3::Hash::from_bytes(digest).to_hex()[..12].to_owned();
        MasterKey {
            id,
            key: Zeroizing::new(key),
        }
    }

    pub fn random() -> Result<MasterKey> {
        Ok(MasterKey::new(random_key()?))
    }

    pub fn bytes(&self) -> &[u8; 32] {
        &self.key
    }

    fn wrap(&self, name: &[u8], plain: &[u8]) -> Result<Vec<u8>> {
        seal_with(&Aes256Gcm::new((&*self.key).into()), 0, name, plain)
    }

    fn unwrap(&self, name: &[u8], wrapped: &[u8]) -> Result<Zeroizing<Vec<u8>>> {
        open_with(&Aes256Gcm::new((&*self.key).into()), name, wrapped).map(Zeroizing::new)
    }
}

/// The key that wraps from now on, and those that wrapped before.
#[derive(Clone)]
pub struct MasterKeys {
    pub current: MasterKey,
    pub previous: Vec<MasterKey>,
}

impl MasterKeys {
    /// Whether the key of this id is among them.
    pub fn has(&self, id: &str) -> bool {
        self.all().any(|key| key.id == id)
    }

    fn all(&self) -> impl Iterator<Item = &MasterKey> {
        std::iter::once(&self.current).chain(&self.previous)
    }

    fn find(&self, id: &str) -> Result<&MasterKey> {
        self.all()
            .find(|key| key.id == id)
            .ok_or(Error::Sealed("the master key that wrapped it is not configured"))
    }
}

/// Keeps the tenants' keys in memory and fetches what it does not have.
pub struct Vault {
    master: MasterKeys,
    tenants: RwLock<HashMap<TenantId, Cached>>,
}

struct Cached {
    keys: Arc<TenantKeys>,
    read_at: Instant,
}

#[derive(sqlx::FromRow)]
struct KeyRow {
    key_no: i64,
    purpose: String,
    master_key: String,
    wrapped: Vec<u8>,
    created_at: Instant,
}

impl Vault {
    pub fn new(master: MasterKeys) -> Vault {
        Vault {
            master,
            tenants: RwLock::default(),
        }
    }

    pub fn master(&self) -> &MasterKeys {
        &self.master
    }

    pub(crate) async fn keys(&self, db: &Db, tenant: TenantId, now: Instant) -> Result<Arc<TenantKeys>> {
        if let Some(cached) = self
            .tenants
            .read()
            .unwrap_or_else(PoisonError::into_inner)
            .get(&tenant)
            && (now.millis() - cached.read_at.millis()).abs() < CACHE_MILLIS
        {
            return Ok(cached.keys.clone());
        }
        let rows = key_rows(db, tenant).await?;
        let keys = Arc::new(TenantKeys::unwrap(tenant, &self.master, &rows, now)?);
        self.tenants
            .write()
            .unwrap_or_else(PoisonError::into_inner)
            .insert(
                tenant,
                Cached {
                    keys: keys.clone(),
                    read_at: now,
                },
            );
        Ok(keys)
    }

    /// The keys of a tenant that may have been made in this transaction. They are not kept in memory: they
    /// may never be committed.
    pub async fn keys_within(&self, tx: &mut Tx, tenant: TenantId, now: Instant) -> Result<TenantKeys> {
        TenantKeys::unwrap(tenant, &self.master, &key_rows(tx, tenant).await?, now)
    }

    /// Makes the first keys of a new tenant.
    pub async fn create_tenant_keys(&self, tx: &mut Tx, tenant: TenantId, now: Instant) -> Result<()> {
        // The index key comes first and stays: changing it would orphan every blind index.
        self.add_key(tx, tenant, 0, "index", now).await?;
        self.add_key(tx, tenant, 1, "data", Instant::from_millis(0).unwrap_or(now))
            .await
    }

    /// Adds a data key, which seals from [`ACTIVATION_MILLIS`] after `now` on.
    pub async fn rotate_data_key(&self, tx: &mut Tx, tenant: TenantId, now: Instant) -> Result<i64> {
        let newest: i64 = sql(
            &mut *tx,
            "SELECT max(key_no) FROM tenant_keys WHERE tenant_id = $1",
        )
        .bind(tenant)
        .scalar()
        .await?;
        self.add_key(tx, tenant, newest + 1, "data", now).await?;
        Ok(newest + 1)
    }

    /// Wraps every tenant's keys afresh under the current master key; how many needed it.
    pub async fn rewrap_all(&self, tx: &mut Tx) -> Result<u64> {
        #[derive(sqlx::FromRow)]
        struct OldKey {
            tenant_id: TenantId,
            key_no: i64,
            master_key: String,
            wrapped: Vec<u8>,
        }
        let rows = sql(
            &mut *tx,
            "SELECT tenant_id, key_no, master_key, wrapped FROM tenant_keys WHERE master_key <> $1",
        )
        .bind(&self.master.current.id)
        .all::<OldKey>()
        .await?;
        for row in &rows {
            let name = key_name(row.tenant_id, row.key_no);
            let plain = self.master.find(&row.master_key)?.unwrap(&name, &row.wrapped)?;
            sql(
                &mut *tx,
                "UPDATE tenant_keys SET master_key = $3, wrapped = $4 WHERE tenant_id = $1 AND key_no = $2",
            )
            .bind(row.tenant_id)
            .bind(row.key_no)
            .bind(&self.master.current.id)
            .bind(self.master.current.wrap(&name, &plain)?)
            .exec()
            .await?;
        }
        Ok(rows.len() as u64)
    }

    async fn add_key(
        &self,
        tx: &mut Tx,
        tenant: TenantId,
        key_no: i64,
        purpose: &str,
        at: Instant,
    ) -> Result<()> {
        let key = Zeroizing::new(random_key()?);
        sql(
            &mut *tx,
            "INSERT INTO tenant_keys (tenant_id, key_no, purpose, master_key, wrapped, created_at)
             VALUES ($1, $2, $3, $4, $5, $6)",
        )
        .bind(tenant)
        .bind(key_no)
        .bind(purpose)
        .bind(&self.master.current.id)
        .bind(self.master.current.wrap(&key_name(tenant, key_no), &*key)?)
        .bind(at)
        .exec()
        .await?;
        Ok(())
    }

    pub(crate) fn wrap_secret(&self, name: &str, plain: &[u8]) -> Result<Vec<u8>> {
        self.master.current.wrap(name.as_bytes(), plain)
    }

    pub(crate) fn unwrap_secret(
        &self,
        name: &str,
        master_key: &str,
        wrapped: &[u8],
    ) -> Result<Zeroizing<Vec<u8>>> {
        self.master.find(master_key)?.unwrap(name.as_bytes(), wrapped)
    }
}

async fn key_rows(on: impl Into<On<'_>>, tenant: TenantId) -> Result<Vec<KeyRow>> {
    sql(
        on,
        "SELECT key_no, purpose, master_key, wrapped, created_at FROM tenant_keys
         WHERE tenant_id = $1 ORDER BY key_no",
    )
    .bind(tenant)
    .all()
    .await
}

/// Which master keys wrapped what is in a database, by their ids: none in a new one, which has no tables yet.
pub async fn sealed_with(db: &Db) -> Result<Vec<String>> {
    let tables: i64 = sql(
        db,
        Sql::Each {
            sqlite: "SELECT count(*) FROM sqlite_schema
                     WHERE type = 'table' AND name IN ('tenant_keys', 'platform_secrets')",
            postgres: "SELECT count(*) FROM (VALUES ('tenant_keys'), ('platform_secrets')) AS ours (name)
                       WHERE to_regclass(name) IS NOT NULL",
        },
    )
    .scalar()
    .await?;
    if tables < 2 {
        return Ok(Vec::new());
    }
    let ids = sql(
        db,
        "SELECT master_key FROM tenant_keys UNION SELECT master_key FROM platform_secrets ORDER BY 1",
    );
    Ok(ids
        .all::<(String,)>()
        .await?
        .into_iter()
        .map(|(id,)| id)
        .collect())
}

/// Which blind index a value goes into: equal values of different kinds look different.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Blind {
    Email,
    Phone,
    Name,
    Address,
    Prefecture,
}

/// What each digit of a postal code adds to its blind index. Nine others compete with it.
const POSTAL_DIGIT: usize = 4;
/// As long as the index of seven digits.
pub(crate) const POSTAL_CODE: usize = 7 * POSTAL_DIGIT;

/// One tenant's keys, unwrapped.
pub struct TenantKeys {
    tenant: TenantId,
    current: i64,
    data: Vec<(i64, Aes256Gcm)>,
    email: Zeroizing<[u8; 32]>,
    phone: Zeroizing<[u8; 32]>,
    name: Zeroizing<[u8; 32]>,
    address: Zeroizing<[u8; 32]>,
    prefecture: Zeroizing<[u8; 32]>,
    postal_code: Zeroizing<[u8; 32]>,
    digest: Zeroizing<[u8; 32]>,
}

impl TenantKeys {
    fn unwrap(tenant: TenantId, master: &MasterKeys, rows: &[KeyRow], now: Instant) -> Result<TenantKeys> {
        let mut data = Vec::new();
        let mut index = None;
        let mut current = 0;
        for row in rows {
            let plain = master
                .find(&row.master_key)?
                .unwrap(&key_name(tenant, row.key_no), &row.wrapped)?;
            if row.purpose == "index" {
                index = Some(plain);
                continue;
            }
            let cipher = Aes256Gcm::new_from_slice(&plain).map_err(|_| Error::Sealed("data key's length"))?;
            data.push((row.key_no, cipher));
            if row.created_at.millis() + ACTIVATION_MILLIS <= now.millis() {
                current = row.key_no;
            }
        }
        let index = index.ok_or(Error::Sealed("the tenant has no keys"))?;
        let derive = |context: &str| Zeroizing::new(blake3::derive_key(context, &index));
        Ok(TenantKeys {
            tenant,
            current,
            data,
            email: derive("nekonote 2026 blind index email"),
            phone: derive("nekonote 2026 blind index phone"),
            name: derive("nekonote 2026 blind index name"),
            address: derive("nekonote 2026 blind index address"),
            prefecture: derive("nekonote 2026 blind index prefecture"),
            postal_code: derive("nekonote 2026 blind index postal code"),
            digest: derive("nekonote 2026 digest"),
        })
    }

    /// The number of the key that seals now.
    pub fn current(&self) -> i64 {
        self.current
    }

    /// How a record begins, after its version, that the current key sealed.
    pub(crate) fn current_mark(&self) -> Vec<u8> {
        u32::try_from(self.current)
            .unwrap_or(u32::MAX)
            .to_be_bytes()
            .to_vec()
    }

    pub fn seal(&self, table: &str, row: Uuid, plain: &[u8]) -> Result<Vec<u8>> {
        seal_with(
            self.cipher(self.current)?,
            self.current,
            &self.place(table, row),
            plain,
        )
    }

    pub fn open(&self, table: &str, row: Uuid, sealed: &[u8]) -> Result<Vec<u8>> {
        open_with(self.cipher(key_no(sealed)?)?, &self.place(table, row), sealed)
    }

    pub fn seal_json(&self, table: &str, row: Uuid, value: &impl serde::Serialize) -> Result<Vec<u8>> {
        let plain = serde_json::to_vec(value).map_err(|_| Error::Corrupt("value does not serialise"))?;
        self.seal(table, row, &plain)
    }

    pub fn open_json<T: serde::de::DeserializeOwned>(
        &self,
        table: &str,
        row: Uuid,
        sealed: &[u8],
    ) -> Result<T> {
        let plain = self.open(table, row, sealed)?;
        serde_json::from_slice(&plain).map_err(|_| Error::Corrupt("sealed record does not read"))
    }

    /// The blind index of a normalised value: equal values, equal index; nothing else can be told.
    pub fn blind(&self, kind: Blind, normal: &str) -> Vec<u8> {
        const LEN: usize = 16;
        let key = match kind {
            Blind::Email => &self.email,
            Blind::Phone => &self.phone,
            Blind::Name => &self.name,
            Blind::Address => &self.address,
            Blind::Prefecture => &self.prefecture,
        };
        blake3::keyed_hash(key, normal.as_bytes()).as_bytes()[..LEN].to_vec()
    }

    /// The blind index of a postal code's digits, all seven or the first of them: codes that begin
    /// alike have indexes that begin alike, so that a code is found by its beginning.
    pub fn blind_postal_code(&self, digits: &str) -> Vec<u8> {
        (1..=digits.len())
            .filter_map(|length| digits.get(..length))
            .flat_map(|beginning| {
                let hash = blake3::keyed_hash(&self.postal_code, beginning.as_bytes());
                hash.as_bytes()[..POSTAL_DIGIT].to_vec()
            })
            .collect()
    }

    /// Tells equal contents from different ones without telling the contents.
    pub fn digest(&self, content: &[u8]) -> Vec<u8> {
        blake3::keyed_hash(&self.digest, content).as_bytes()[..16].to_vec()
    }

    fn cipher(&self, key_no: i64) -> Result<&Aes256Gcm> {
        self.data
            .iter()
            .find(|(no, _)| *no == key_no)
            .map(|(_, cipher)| cipher)
            .ok_or(Error::Sealed("the data key that sealed it is not known"))
    }

    fn place(&self, table: &str, row: Uuid) -> Vec<u8> {
        [
            self.tenant.0.as_bytes().as_slice(),
            table.as_bytes(),
            row.as_bytes(),
        ]
        .concat()
    }
}

/// The number of the key that sealed a record.
pub fn key_no(sealed: &[u8]) -> Result<i64> {
    match sealed {
        [VERSION, a, b, c, d, ..] => Ok(i64::from(u32::from_be_bytes([*a, *b, *c, *d]))),
        _ => Err(Error::Sealed("unknown version")),
    }
}

fn seal_with(cipher: &Aes256Gcm, key_no: i64, place: &[u8], plain: &[u8]) -> Result<Vec<u8>> {
    let key_no = u32::try_from(key_no).map_err(|_| Error::Sealed("key number"))?;
    let mut nonce = [0_u8; NONCE_LEN];
    getrandom::fill(&mut nonce).map_err(|_| Error::Sealed("no randomness"))?;
    let mut sealed = Vec::with_capacity(HEADER_LEN + plain.len() + 16);
    sealed.push(VERSION);
    sealed.extend_from_slice(&key_no.to_be_bytes());
    sealed.extend_from_slice(&nonce);
    let text = cipher
        .encrypt(
            &Nonce::from(nonce),
            Payload {
                msg: plain,
                aad: place,
            },
        )
        .map_err(|_| Error::Sealed("too long"))?;
    sealed.extend_from_slice(&text);
    Ok(sealed)
}

fn open_with(cipher: &Aes256Gcm, place: &[u8], sealed: &[u8]) -> Result<Vec<u8>> {
    let (header, text) = sealed
        .split_at_checked(HEADER_LEN)
        .ok_or(Error::Sealed("too short"))?;
    let nonce: [u8; NONCE_LEN] = header[HEADER_LEN - NONCE_LEN..]
        .try_into()
        .map_err(|_| Error::Sealed("too short"))?;
    cipher
        .decrypt(
            &Nonce::from(nonce),
            Payload {
                msg: text,
                aad: place,
            },
        )
        .map_err(|_| Error::Sealed("wrong key or changed"))
}

fn key_name(tenant: TenantId, key_no: i64) -> Vec<u8> {
    [
        b"tenant key".as_slice(),
        tenant.0.as_bytes(),
        &key_no.to_be_bytes(),
    ]
    .concat()
}

pub(crate) fn random_key() -> Result<[u8; 32]> {
    let mut key = [0_u8; 32];
    getrandom::fill(&mut key).map_err(|_| Error::Sealed("no randomness"))?;
    Ok(key)
}
