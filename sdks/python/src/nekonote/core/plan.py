"""One call as a series of steps, which a synchronous or an asynchronous client carries out."""

from __future__ import annotations

import base64
import json
import os
import platform
import threading
import uuid
from typing import Any, Dict, Generator, List, NamedTuple, Optional, Tuple, Union
from urllib.parse import quote, urlencode, urljoin, urlsplit

from .body import Encoded, encode
from .errors import ApiError, AuthenticationError, ConnectionError, SdkError, error_for
from .messages import message
from .operation import ApiSpec, Arguments, Operation
from .options import AuthOptions, Clock, Hooks, OutgoingRequest, RequestOptions, usable
from .params import target
from .retry import RetryOptions, asked_wait, backoff, may_retry

_SAFE = ("GET", "HEAD", "OPTIONS", "PUT", "DELETE", "TRACE")
#: Tokens are renewed this long before their time, for clocks that differ.
_MARGIN = 30_000


class Send(NamedTuple):
    """Send this, and give the response and its watch; a broken connection is thrown in."""

    request: OutgoingRequest
    body: Dict[str, Any]
    #: Seconds without a sign of life.
    timeout: float
    stream: bool
    #: When the answer must be complete, in milliseconds; none: whenever it is.
    deadline: Optional[int]


class Sleep(NamedTuple):
    milliseconds: int


class Renew(NamedTuple):
    """Give a token that is valid; one request for it at a time."""


Step = Union[Send, Sleep, Renew]
Steps = Generator[Step, Any, Any]


class Settings:
    """What both kinds of clients are made of."""

    def __init__(
        self,
        api: ApiSpec,
        base_url: Optional[str],
        auth: AuthOptions,
        retry: RetryOptions,
        timeout: int,
        total_timeout: Optional[int],
        headers: Dict[str, str],
        language: Optional[str],
        hooks: Optional[Hooks],
        clock: Optional[Clock],
    ) -> None:
        env = api.env or ""
        base = base_url or (env and os.environ.get(f"{env}_BASE_URL")) or api.base_url
        if not base:
            raise SdkError(message("no_base_url", language))
        if auth.api_key is None and auth.client_credentials is None and not auth.auth and env:
            auth = auth._replace(api_key=os.environ.get(f"{env}_API_KEY") or None)
        self.api = api
        self.base_url = base.rstrip("/")
        self.auth = auth
        self.retry = retry
        self.timeout = timeout
        self.total_timeout = total_timeout
        self.headers = headers
        self.language = language
        self.hooks = hooks or Hooks()
        self.clock = clock or Clock()
        self._token: Optional[Tuple[str, int]] = None
        self._guard = threading.Lock()

    def valid_token(self) -> Optional[str]:
        # Another thread may take it away in between.
        token = self._token
        return token[0] if token is not None and token[1] - _MARGIN > self.clock.now() else None

    def forget(self, sent: Optional[str]) -> None:
        """Unless somebody has fetched a newer one than the one that was sent."""
        with self._guard:
            if self._token is not None and sent == f"Bearer {self._token[0]}":
                self._token = None

    def renew(self) -> Steps:
        """Fetches a token, unless there is one by now."""
        credentials, valid = self.auth.client_credentials, self.valid_token()
        if credentials is None or valid is not None:
            return valid
        known = [it.get("tokenUrl") for it in self.api.schemes.values() if it.get("tokenUrl")]
        url = credentials.token_url or (known[0] if known else None)
        if url is None:
            raise SdkError(message("no_token", self.language, "token_url"))
        form = {
            "grant_type": "client_credentials",
            "client_id": credentials.client_id,
            "client_secret": credentials.client_secret,
        }
        if credentials.scope is not None:
            form["scope"] = credentials.scope
        headers = {"Content-Type": "application/x-www-form-urlencoded", "Accept": "application/json"}
        request = OutgoingRequest("POST", urljoin(self.base_url + "/", url), headers, 0)
        end = self.clock.now() + self.timeout
        response, _ = yield Send(request, {"content": urlencode(form).encode()}, self.timeout / 1000, False, end)
        if not 200 <= response.status_code < 300:
            raise error_for(response.status_code, response.headers, response.text)
        try:
            answer: Any = json.loads(response.text)
        except ValueError:
            answer = None
        token = answer.get("access_token") if isinstance(answer, dict) else None
        if not isinstance(token, str):
            raise AuthenticationError(response.status_code, response.headers, response.text)
        seconds = answer.get("expires_in")
        lifetime = seconds if isinstance(seconds, (int, float)) and 0 <= seconds <= 10**9 else 3600
        with self._guard:
            self._token = (token, self.clock.now() + int(lifetime * 1000))
        return token

    def sign(self, operation: Operation) -> Generator[Step, Any, Tuple[Dict[str, str], List[str]]]:
        """What shows who calls: headers and parts of the query."""
        headers: Dict[str, str] = {}
        query: List[str] = []
        lists = self.api.security if operation.security is None else operation.security
        chosen = next((it for it in lists if it and all(usable(self.api.schemes, key, self.auth) for key in it)), ())
        for key in chosen:
            scheme = self.api.schemes.get(key, {})
            given = self.auth.auth.get(key, self.auth.api_key)
            secret = (given() if callable(given) else given) or ""
            kind = scheme.get("type")
            if kind == "basic":
                pair = f"{self.auth.username or secret}:{self.auth.password or ''}"
                headers["Authorization"] = "Basic " + base64.b64encode(pair.encode()).decode("ascii")
            elif kind == "apiKey" and scheme.get("in") == "query":
                query.append(f"{quote(str(scheme['name']), safe='')}={quote(secret, safe='')}")
            elif kind == "apiKey" and scheme.get("in") == "cookie":
                pair = f"{scheme['name']}={quote(secret, safe='')}"
                headers["Cookie"] = f"{headers['Cookie']}; {pair}" if "Cookie" in headers else pair
            elif kind == "apiKey":
                headers[str(scheme["name"])] = secret
            else:
                if self.auth.client_credentials is not None and key not in self.auth.auth:
                    secret = self.valid_token() or (yield Renew())
                headers["Authorization"] = f"Bearer {secret}"
        return headers, query

    def call(self, operation: Operation, args: Arguments, options: RequestOptions) -> Steps:
        """The whole call, with its repetitions; ends with a good response and its watch."""
        place = target(operation, args, self.language)
        encoded = encode(operation, args.get("body"), options.content_type)
        fixed = self._fixed(operation, encoded, options)
        extra = [f"{quote(key, safe='')}={quote(value, safe='')}" for key, value in options.query.items()]
        is_safe = operation.method in _SAFE or operation.idempotency is not None
        wanted = self.retry.max_retries if options.max_retries is None else options.max_retries
        retries = 0 if encoded.once else wanted
        total = self.total_timeout if options.total_timeout is None else options.total_timeout
        end = None if total is None else self.clock.now() + total
        base = self.base_url
        if operation.server is not None:
            base = urljoin(self.base_url + "/", operation.server).rstrip("/")
        attempt = 0
        renewed = False
        while True:
            signed, secret_query = yield from self.sign(operation)
            query = "&".join([*place.query, *extra, *secret_query])
            url = base + place.path + (("&" if "?" in place.path else "?") + query if query else "")
            if "Cookie" in place.headers and "Cookie" in signed:
                signed["Cookie"] = f"{place.headers['Cookie']}; {signed['Cookie']}"
            headers = _headers(fixed, self.headers, place.headers, signed, dict(options.headers))
            request = OutgoingRequest(operation.method, url, headers, attempt)
            self.hooks.on_request(request)
            limit = self.timeout if options.timeout is None else options.timeout
            now = self.clock.now()
            if end is not None:
                limit = max(1, min(limit, end - now))
            is_download = operation.answer == "binary"
            # What is large may take its time, as long as it goes on.
            deadline = end if is_download or encoded.is_upload else now + limit
            reason: Exception
            try:
                response, watch = yield Send(request, encoded.arguments, limit / 1000, is_download, deadline)
            except ConnectionError as error:
                if attempt >= retries or not is_safe:
                    self.hooks.on_error(request, error)
                    raise
                reason, wait = error, backoff(attempt, self.retry, self.clock.random())
            else:
                self.hooks.on_response(request, response)
                status: int = response.status_code
                if 200 <= status < 300:
                    return response, watch
                asked = asked_wait(status, response.headers, self.clock.now())
                failure: ApiError = error_for(status, response.headers, response.text, asked)
                renews = self.auth.client_credentials is not None
                if status == 401 and renews and not renewed and not encoded.once:
                    renewed = True
                    self.forget(signed.get("Authorization"))
                    continue
                # Whoever began it under this key is still at it.
                is_running = status == 409 and operation.idempotency is not None and asked is not None
                too_long = (asked or 0) > self.retry.max_retry_after
                if attempt >= retries or not (is_running or may_retry(status, is_safe)) or too_long:
                    self.hooks.on_error(request, failure)
                    raise failure
                chosen = backoff(attempt, self.retry, self.clock.random())
                reason, wait = failure, chosen if asked is None else asked
            if end is not None and self.clock.now() + wait > end:
                raise reason
            self.hooks.on_retry(request, wait, reason)
            yield Sleep(wait)
            attempt += 1

    def _fixed(self, operation: Operation, encoded: Encoded, options: RequestOptions) -> Dict[str, str]:
        agent = f"{self.api.name}/{self.api.version} python/{platform.python_version()}"
        headers = {"User-Agent": agent, "Accept": operation.accept or "application/json"}
        if self.language is not None:
            headers["Accept-Language"] = self.language
        if encoded.content_type is not None:
            headers["Content-Type"] = encoded.content_type
        if operation.idempotency is not None:
            headers[operation.idempotency] = options.idempotency_key or str(uuid.uuid4())
        return headers

    def relative(self, url: str) -> Optional[str]:
        """The path of an address below the base URL; none if it is elsewhere."""
        own, other = urlsplit(self.base_url), urlsplit(urljoin(self.base_url + "/", url))
        if (own.scheme, own.netloc) != (other.scheme, other.netloc):
            return None
        path = other.path
        if own.path and path.startswith(own.path.rstrip("/") + "/"):
            path = path[len(own.path.rstrip("/")) :]
        return path + (f"?{other.query}" if other.query else "")


def _headers(*sources: Dict[str, str]) -> Dict[str, str]:
    """Later ones win, however they are written."""
    found: Dict[str, Tuple[str, str]] = {}
    for source in sources:
        for name, value in source.items():
            found[name.lower()] = (name, value)
    return dict(found.values())
