import { Nekonote, NotModifiedError, WebhookVerifier, csvFile, csvRecords } from "nekonote";

declare const client: Nekonote;

export async function waiting(): Promise<void> {
  const done = await client.mail.waitForMailBatch({ id: "mba_01kb2v5m8qe4n9r7t3w6x0y1za" }, {
    interval: 1_000,
    timeout: 600_000,
    onProgress: (state) => console.log(state),
  });
  console.log(done);
}

export async function webhooks(): Promise<void> {
  const verifier = new WebhookVerifier(["whsec_…"]);

  async function received(request: Request): Promise<Response> {
    const event = await verifier.verify(await request.text(), request.headers);
    console.log(event);
    return new Response(null, { status: 204 });
  }
  void received;
}

export async function csv(): Promise<void> {
  const file = csvFile([["受注番号", "数量"], ["A-1", 2]], { encoding: "cp932", guardFormulas: true });
  for await (const record of csvRecords(file, "cp932")) {
    console.log(record["受注番号"]);
  }
}

export async function response(): Promise<void> {
  const { data, response } = await client.access.getApiKey({ id: "key_01kb2v5m8qe4n9r7t3w6x0y1za" }).withResponse();
  console.log(data, response.status, response.headers.get("etag"));
}

export async function unchanged(): Promise<void> {
  try {
    console.log(await client.access.getApiKey({ id: "key_01kb2v5m8qe4n9r7t3w6x0y1za", ifNoneMatch: "\"3\"" }));
  } catch (error) {
    if (!(error instanceof NotModifiedError)) throw error;
    console.log(error.code);
  }
}

export async function hooks(): Promise<void> {
  const watched = new Nekonote({
    hooks: {
      onRequest: (request) => request.headers.set("X-Trace", "…"),
      onResponse: (request, response) => console.log(request.method, request.url, response.status),
      onRetry: (request, wait, reason) => console.log(request.attempt, `again in ${wait} ms`, reason),
    },
  });
  void watched;
}

export async function credentials(): Promise<void> {
  const machine = new Nekonote({ clientCredentials: { clientId: "…", clientSecret: "…" } });
  void machine;
}

export async function transport(): Promise<void> {
  const other = new Nekonote({
    fetch: (input, init) => fetch(input, { ...init, credentials: "omit" }),
  });
  void other;
}
