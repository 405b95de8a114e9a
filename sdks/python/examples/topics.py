# Written by sdk-gen from the API's description. Changes here are lost.
import httpx

from nekonote import Nekonote, ClientCredentials, Hooks, NotModifiedError, OutgoingRequest, RequestOptions, WebhookVerifier, csv_file, csv_records


def waiting(client: Nekonote) -> None:
    done = client.mail.wait_for_mail_batch("mba_01kb2v5m8qe4n9r7t3w6x0y1za", interval=1_000, timeout=600_000, on_progress=print)
    print(done)


def webhooks(client: Nekonote) -> None:
    verifier = WebhookVerifier(["whsec_…"])


    def received(body: bytes, headers: dict[str, str]) -> None:
        event = verifier.verify(body, headers)
        print(event)


def csv(client: Nekonote) -> None:
    file = csv_file([["受注番号", "数量"], ["A-1", 2]], "cp932", guard_formulas=True)
    for record in csv_records(file, "cp932"):
        print(record["受注番号"])


def response(client: Nekonote) -> None:
    options = RequestOptions(on_response=lambda response: print(response.status_code, response.headers.get("etag")))
    answer = client.access.get_api_key("key_01kb2v5m8qe4n9r7t3w6x0y1za", options=options)
    print(answer)


def unchanged(client: Nekonote) -> None:
    try:
        print(client.access.get_api_key("key_01kb2v5m8qe4n9r7t3w6x0y1za", if_none_match='"3"'))
    except NotModifiedError as unchanged:
        print(unchanged.code)


def hooks(client: Nekonote) -> None:
    class Log(Hooks):
        def on_request(self, request: OutgoingRequest) -> None:
            request.headers["X-Trace"] = "…"

        def on_retry(self, request: OutgoingRequest, wait: int, reason: Exception) -> None:
            print(request.method, request.url, f"again in {wait} ms", reason)


    watched = Nekonote(hooks=Log())


def credentials(client: Nekonote) -> None:
    machine = Nekonote(client_credentials=ClientCredentials("…", "…"))


def transport(client: Nekonote) -> None:
    other = Nekonote(http=httpx.Client(limits=httpx.Limits(max_connections=20)))
