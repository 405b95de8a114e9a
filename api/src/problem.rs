//! Why a request fails, as RFC 9457 problems: one table of all codes, with status and texts.
//!
//! `{hint}` in a text stands for what the platform knows (a scope, a limit), never for what was
//! sent. Each code has a page under `/problems/<code>`, made from the same table.

use domain::FieldError;
use poem::http::StatusCode;
use poem_openapi::Object;

use crate::field_problem::{FieldProblem, fill};
use crate::language::Language;

/// The media type of problems.
pub const PROBLEM_JSON: &str = "application/problem+json";

/// An error, as RFC 9457 writes it.
#[derive(Clone, Debug, PartialEq, Eq, Object)]
pub struct Problem {
    /// Address of the page that explains this kind of problem.
    #[oai(rename = "type")]
    pub kind: String,
    /// What kind of problem this is, for people.
    pub title: String,
    /// The HTTP status.
    pub status: u16,
    /// What went wrong, for people, in the language of `Accept-Language`.
    pub detail: String,
    /// Names this one occurrence.
    pub instance: String,
    /// Stable, for programs.
    pub code: String,
    /// Every field that is wrong.
    #[oai(skip_serializing_if_is_empty)]
    pub errors: Vec<FieldProblem>,
    /// The same as the `Request-Id` header; quote it when asking for help.
    pub request_id: String,
    /// The same in OAuth 2.0's words (RFC 6749 5.2); only where tokens are asked for.
    #[oai(skip_serializing_if_is_none)]
    pub error: Option<String>,
}

impl Problem {
    /// The problem in one language.
    pub fn new(
        code: Code,
        hint: Option<&str>,
        errors: &[FieldError],
        language: Language,
        request_id: &str,
    ) -> Problem {
        Problem {
            kind: code.page(),
            title: code.title(language).to_owned(),
            status: code.status().as_u16(),
            detail: code.detail(hint, language),
            instance: format!("urn:nekonote:request:{request_id}"),
            code: code.as_str().to_owned(),
            errors: errors
                .iter()
                .map(|error| FieldProblem::of(error, language))
                .collect(),
            request_id: request_id.to_owned(),
            error: None,
        }
    }
}

struct Line {
    code: &'static str,
    status: StatusCode,
    title: (&'static str, &'static str),
    detail: (&'static str, &'static str),
}

macro_rules! codes {
    ($($name:ident = $code:literal, $status:ident, $title:tt, $detail:tt;)*) => {
        /// Every kind of problem. Append only: a published code is a promise.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum Code { $(#[doc = concat!("`", $code, "`")] $name),* }

        impl Code {
            pub const ALL: &[Code] = &[$(Code::$name),*];

            const fn line(self) -> Line {
                match self {
                    $(Code::$name => Line {
                        code: $code,
                        status: StatusCode::$status,
                        title: $title,
                        detail: $detail,
                    }),*
                }
            }
        }
    };
}

codes! {
    MalformedRequest = "malformed_request", BAD_REQUEST,
        ("Malformed request", "リクエストの形式が不正"),
        ("The request could not be read.", "リクエストを読み取れませんでした。");
    MalformedJson = "malformed_json", BAD_REQUEST,
        ("Malformed JSON", "JSONの形式が不正"),
        ("The body is not valid JSON. Line and column: {hint}", "本文が正しいJSONではありません。行・桁：{hint}");
    MalformedBody = "malformed_body", BAD_REQUEST,
        ("Malformed body", "本文の形式が不正"),
        ("The body ended early or is not of the form that its content type promises.",
         "本文が途中で切れているか、Content-Typeの示す形式ではありません。");
    Unauthenticated = "unauthenticated", UNAUTHORIZED,
        ("Credentials needed", "認証が必要"),
        ("Send a valid API key or access token as “Authorization: Bearer …”.",
         "有効なAPIキーまたはアクセストークンを「Authorization: Bearer …」で送ってください。");
    WrongCredentials = "wrong_credentials", UNAUTHORIZED,
        ("Wrong credentials", "認証情報の誤り"),
        ("The name or the secret is wrong, or the account is closed.",
         "名前か秘密の値が違うか、使えないアカウントです。");
    CredentialsExpired = "credentials_expired", UNAUTHORIZED,
        ("Credentials expired", "認証情報の期限切れ"),
        ("This API key or token has expired. Get a new one.", "このAPIキーまたはトークンは期限切れです。新しいものを取得してください。");
    CredentialsRevoked = "credentials_revoked", UNAUTHORIZED,
        ("Credentials revoked", "無効化された認証情報"),
        ("This API key, session or account has been closed.", "このAPIキー・セッション・アカウントは無効化されています。");
    InvalidTokenRequest = "invalid_request", BAD_REQUEST,
        ("Invalid token request", "トークン要求の誤り"),
        ("The token request lacks something or says it wrongly; “errors” says what.",
         "トークン要求に不足か誤りがあります。内容は「errors」にあります。");
    UnsupportedGrantType = "unsupported_grant_type", BAD_REQUEST,
        ("Unsupported grant type", "使えないgrant_type"),
        ("This grant type is not known. Known: {hint}", "このgrant_typeは使えません。使えるもの：{hint}");
    InvalidGrant = "invalid_grant", BAD_REQUEST,
        ("Invalid grant", "認証情報の誤り"),
        ("The name, the password or the refresh token is wrong, has expired or was used before.",
         "ユーザー名・パスワード・リフレッシュトークンのいずれかが誤りか、期限切れか、使用済みです。");
    InvalidClient = "invalid_client", UNAUTHORIZED,
        ("Invalid client", "クライアント認証の失敗"),
        ("The client’s id or secret is wrong, or the key has expired or been revoked.",
         "クライアントのIDかシークレットが誤りか、キーが期限切れまたは無効化されています。");
    InvalidScope = "invalid_scope", BAD_REQUEST,
        ("Invalid scope", "scopeの誤り"),
        ("A scope that was asked for does not exist or is not allowed. Scope: {hint}",
         "求められた権限は存在しないか、許可されていません。権限：{hint}");
    MissingScope = "missing_scope", FORBIDDEN,
        ("Missing scope", "権限の不足"),
        ("These credentials do not allow this. Needed: {hint}", "この認証情報では実行できません。必要な権限：{hint}");
    ScopeNotHeld = "scope_not_held", FORBIDDEN,
        ("Scope not held", "持たない権限の付与"),
        ("Nobody can hand out more than they hold. Not held: {hint}",
         "自分が持たない権限は与えられません。持たない権限：{hint}");
    AddressNotAllowed = "address_not_allowed", FORBIDDEN,
        ("Address not allowed", "許可されていない接続元"),
        ("This key may not be used from this network address.", "このキーはこの接続元からは使えません。");
    TenantNotGranted = "tenant_not_granted", FORBIDDEN,
        ("Tenant not granted", "許可されていない契約者"),
        ("The tenant named in “Nekonote-Tenant” has not agreed to this key.",
         "「Nekonote-Tenant」の契約者は、このキーの利用を許可していません。");
    NotFound = "not_found", NOT_FOUND,
        ("Not found", "見つかりません"),
        ("There is no such thing, or it belongs to somebody else.", "存在しないか、参照できないものです。");
    NoSuchRoute = "no_such_route", NOT_FOUND,
        ("No such address", "存在しないアドレス"),
        ("The API has nothing at this address. It is described at /docs.",
         "このアドレスには何もありません。仕様は /docs にあります。");
    MethodNotAllowed = "method_not_allowed", METHOD_NOT_ALLOWED,
        ("Method not allowed", "使えないメソッド"),
        ("This address does not know this method. Allowed: {hint}",
         "このアドレスでは使えないメソッドです。使えるもの：{hint}");
    NotAcceptable = "not_acceptable", NOT_ACCEPTABLE,
        ("Not acceptable", "応じられない形式"),
        ("None of the forms asked for can be given. Available: {hint}",
         "求められた形式では返せません。返せる形式：{hint}");
    Taken = "taken", CONFLICT,
        ("Already there", "すでに存在"),
        ("Another thing has this value already. Field: {hint}", "同じ値を持つものがすでにあります。項目：{hint}");
    InUse = "in_use", CONFLICT,
        ("Still in use", "使用中"),
        ("This is still in use. By: {hint}", "まだ使われています。使用元：{hint}");
    NoSuchMove = "no_such_move", CONFLICT,
        ("Not possible in this status", "この状態ではできません"),
        ("The status does not allow this move. {hint}", "この状態からは移せません。{hint}");
    OnHold = "on_hold", CONFLICT,
        ("On hold", "保留中"),
        ("The order is on hold and goes nowhere forward until it is released.",
         "保留中のため先へ進められません。先に保留を解除してください。");
    NotOnHold = "not_on_hold", CONFLICT,
        ("Not on hold", "保留されていない"),
        ("There is no hold to release.", "解除する保留がありません。");
    Bundled = "bundled", CONFLICT,
        ("Bundled", "同梱済み"),
        ("The order goes out with another one. Change that one, or undo the bundle.",
         "ほかの受注に同梱されています。同梱先を操作するか、同梱を取り消してください。");
    NothingToUndo = "nothing_to_undo", CONFLICT,
        ("Nothing to undo", "取り消すものがない"),
        ("There is no change that could be taken back.", "取り消せる変更がありません。");
    Irreversible = "irreversible", CONFLICT,
        ("Cannot be undone", "取り消し不可"),
        ("Something happened since that cannot be taken back. Namely: {hint}",
         "その後に取り消せない処理が行われています。処理：{hint}");
    ChangedSince = "changed_since", CONFLICT,
        ("Changed since", "その後の変更あり"),
        ("Something happened since that has to be taken back first. Namely: {hint}",
         "その後に別の変更があります。先にそれを取り消してください。変更：{hint}");
    Rearranged = "rearranged", CONFLICT,
        ("Rearranged by people", "手作業による変更あり"),
        ("People have split, bundled or otherwise rearranged the order, or printed its waybill. Undo that first, or change the order piecemeal. Namely: {hint}",
         "分割・同梱などの変更、または送り状の印刷が済んでいるため、受け直せません。先に取り消すか、受注を直接変更してください。処理：{hint}");
    WaybillMade = "waybill_made", CONFLICT,
        ("Waybill printed", "送り状印刷済み"),
        ("A waybill of the order has been printed, so what was ordered stays as it is.",
         "送り状が印刷済みのため、注文内容は変更できません。");
    RequestedElsewhere = "requested_elsewhere", CONFLICT,
        ("With a linked warehouse", "連携倉庫へ依頼済み"),
        ("A linked warehouse was asked for the order, so what was ordered stays as it is. Cancel the ship request first.",
         "連携倉庫へ出荷を依頼済みのため、注文内容は変更できません。先に出荷依頼を取り消してください。");
    Finished = "finished", CONFLICT,
        ("Finished already", "完了済み"),
        ("This has come to its end and changes no more.", "すでに完了しており、変更できません。");
    NotFinished = "not_finished", CONFLICT,
        ("Not finished yet", "未完了"),
        ("The order is neither shipped nor canceled, so its personal data are still needed.",
         "発送またはキャンセルが済んでいないため、個人情報がまだ必要です。");
    UnderWay = "under_way", CONFLICT,
        ("Under way", "処理中"),
        ("Something that needs the personal data is under way. Wait for it, or take it back. Namely: {hint}",
         "個人情報を使う処理が進行中です。終わるのを待つか、取り消してください。処理：{hint}");
    NotReady = "not_ready", CONFLICT,
        ("Not ready yet", "準備中"),
        ("Work that this waits for is not done yet. Try again soon.", "先に必要な処理がまだ終わっていません。少し待って再試行してください。");
    NoFile = "no_file", CONFLICT,
        ("No file", "ファイルがありません"),
        ("There is no file: it is not made yet, could not be made, or was removed after its time.",
         "ファイルがありません。作成中か、作成できなかったか、保存期間を過ぎています。");
    NotFailed = "not_failed", CONFLICT,
        ("Has not failed", "失敗していない"),
        ("Only what has failed can be tried again.", "やり直せるのは失敗したものだけです。");
    BuiltIn = "built_in", CONFLICT,
        ("Built in", "組み込みのもの"),
        ("This is built in and cannot be changed or removed.", "組み込みのものは変更も削除もできません。");
    LastOwner = "last_owner", CONFLICT,
        ("The last owner", "最後のオーナー"),
        ("A tenant keeps at least one active owner. Make somebody else an owner first.",
         "有効なオーナーが1人は必要です。先に別の担当者をオーナーにしてください。");
    IdempotencyRunning = "idempotency_running", CONFLICT,
        ("Still running", "処理中"),
        ("A request with this Idempotency-Key is still running. Try again soon.",
         "同じIdempotency-Keyのリクエストを処理中です。少し待って再試行してください。");
    Stale = "stale", PRECONDITION_FAILED,
        ("Changed in the meantime", "更新の競合"),
        ("This has changed since it was read. Read it again and repeat the change.",
         "読み取った後に変更されています。読み直してから、もう一度変更してください。");
    BodyTooLarge = "body_too_large", PAYLOAD_TOO_LARGE,
        ("Body too large", "本文が大きすぎます"),
        ("The body is larger than allowed. Bytes allowed: {hint}", "本文が上限を超えています。上限（バイト）：{hint}");
    UnsupportedMediaType = "unsupported_media_type", UNSUPPORTED_MEDIA_TYPE,
        ("Unsupported media type", "使えないContent-Type"),
        ("This operation does not read a body of this Content-Type. Accepted: {hint}",
         "この操作では使えないContent-Typeです。使えるもの：{hint}");
    UnsupportedEncoding = "unsupported_encoding", UNSUPPORTED_MEDIA_TYPE,
        ("Unsupported content encoding", "使えないContent-Encoding"),
        ("Send the body as it is, without Content-Encoding.", "Content-Encodingを使わずに本文を送ってください。");
    Invalid = "invalid", UNPROCESSABLE_ENTITY,
        ("Invalid input", "入力の誤り"),
        ("Some of the input is not valid; “errors” says which and why.",
         "入力に誤りがあります。項目と理由は「errors」にあります。");
    IdempotencyMismatch = "idempotency_mismatch", UNPROCESSABLE_ENTITY,
        ("Idempotency-Key used for something else", "Idempotency-Keyの使い回し"),
        ("This Idempotency-Key was used for another request. Use a new key for a new request.",
         "このIdempotency-Keyは別のリクエストで使われています。新しいキーを使ってください。");
    SearchTooSlow = "search_too_slow", UNPROCESSABLE_ENTITY,
        ("Search too slow", "検索の時間切れ"),
        ("The search took too long. Add a condition that few orders fulfil: a number, a buyer, a product code, dates.",
         "検索に時間がかかりすぎました。受注番号・注文者・商品コード・日付など、絞り込む条件を加えてください。");
    ReportTooSlow = "report_too_slow", UNPROCESSABLE_ENTITY,
        ("Report too slow", "集計の時間切れ"),
        ("Adding this up took too long. Ask for a shorter period or for fewer routes, or make an order export with the preset sales_by_product, which has more time.",
         "集計に時間がかかりすぎました。期間や受注ルートを絞るか、時間の制限が緩い受注データ出力（プリセットsales_by_product）を使ってください。");
    IfMatchRequired = "if_match_required", PRECONDITION_REQUIRED,
        ("If-Match needed", "If-Matchが必要"),
        ("Send If-Match with the ETag of what was read, so that nobody's change is lost.",
         "他の人の変更を失わないよう、読み取ったETagをIf-Matchで送ってください。");
    TooManyRequests = "too_many_requests", TOO_MANY_REQUESTS,
        ("Too many requests", "リクエストが多すぎます"),
        ("The rate limit is used up. Seconds to wait: {hint}", "レート上限に達しました。待ち時間（秒）：{hint}");
    TooManyAttempts = "too_many_attempts", TOO_MANY_REQUESTS,
        ("Too many attempts", "試行回数が多すぎます"),
        ("There were too many attempts to sign in. Seconds to wait: {hint}",
         "サインインの試行が多すぎます。待ち時間（秒）：{hint}");
    Internal = "internal", INTERNAL_SERVER_ERROR,
        ("Internal error", "内部エラー"),
        ("Something went wrong on our side. It has been recorded under the request id.",
         "サーバー側で問題が起きました。リクエストIDとともに記録しました。");
    Unavailable = "unavailable", SERVICE_UNAVAILABLE,
        ("Temporarily unavailable", "一時的に利用できません"),
        ("The service cannot answer right now. Try again soon.", "ただいま応答できません。少し待って再試行してください。");
    Timeout = "timeout", SERVICE_UNAVAILABLE,
        ("Timed out", "時間切れ"),
        ("The request took too long and was given up. Seconds allowed: {hint}",
         "時間内に処理が終わらず、中止しました。上限（秒）：{hint}");
}

impl Code {
    /// The code as it is written.
    pub const fn as_str(self) -> &'static str {
        self.line().code
    }

    pub const fn status(self) -> StatusCode {
        self.line().status
    }

    pub fn title(self, language: Language) -> &'static str {
        let (en, ja) = self.line().title;
        language.pick(en, ja)
    }

    /// What went wrong; without a hint, the half sentence that leads to it goes too.
    pub fn detail(self, hint: Option<&str>, language: Language) -> String {
        let (en, ja) = self.line().detail;
        fill(language.pick(en, ja), hint)
    }

    /// Address of the page that explains it, relative to the API.
    pub fn page(self) -> String {
        format!("/problems/{}", self.as_str())
    }

    /// The code for a status that came without one.
    pub fn of_status(status: StatusCode) -> Code {
        match status {
            StatusCode::UNAUTHORIZED => Code::Unauthenticated,
            StatusCode::FORBIDDEN => Code::MissingScope,
            StatusCode::NOT_FOUND => Code::NotFound,
            StatusCode::METHOD_NOT_ALLOWED => Code::MethodNotAllowed,
            StatusCode::NOT_ACCEPTABLE => Code::NotAcceptable,
            StatusCode::PRECONDITION_FAILED => Code::Stale,
            StatusCode::PAYLOAD_TOO_LARGE => Code::BodyTooLarge,
            StatusCode::UNSUPPORTED_MEDIA_TYPE => Code::UnsupportedMediaType,
            StatusCode::TOO_MANY_REQUESTS => Code::TooManyRequests,
            StatusCode::SERVICE_UNAVAILABLE => Code::Unavailable,
            status if status.is_client_error() => Code::MalformedRequest,
            _ => Code::Internal,
        }
    }
}

impl std::str::FromStr for Code {
    type Err = ();

    fn from_str(text: &str) -> Result<Code, ()> {
        Code::ALL
            .iter()
            .copied()
            .find(|code| code.as_str() == text)
            .ok_or(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_unique_and_speak_both_languages() {
        for (i, code) in Code::ALL.iter().enumerate() {
            assert!(Code::ALL[..i].iter().all(|other| other.as_str() != code.as_str()));
            assert_eq!(code.as_str().parse(), Ok(*code));
            let (en, ja) = code.line().detail;
            assert_eq!(en.contains("{hint}"), ja.contains("{hint}"), "{code:?}");
            assert!(!ja.is_ascii(), "{code:?}");
            for language in [Language::En, Language::Ja] {
                assert!(!code.detail(None, language).is_empty(), "{code:?}");
                assert!(!code.detail(Some("x"), language).contains('{'), "{code:?}");
            }
        }
    }

    #[test]
    fn a_status_without_a_code_keeps_its_status() {
        for status in [401, 403, 404, 405, 406, 412, 413, 415, 429, 500, 503] {
            let status = StatusCode::from_u16(status).unwrap();
            assert_eq!(Code::of_status(status).status(), status);
        }
        assert_eq!(
            Code::of_status(StatusCode::IM_A_TEAPOT).status(),
            StatusCode::BAD_REQUEST
        );
        assert_eq!(
            Code::of_status(StatusCode::BAD_GATEWAY).status(),
            StatusCode::INTERNAL_SERVER_ERROR
        );
    }
}
