/** A download. */

import type { Attempt } from './attempt.js';

export const download = (response: Response, attempt?: Attempt): BinaryResponse => new BinaryResponse(response, attempt);

export class BinaryResponse {
  private opened: ReadableStream<Uint8Array> | undefined;

  constructor(readonly response: Response, private readonly attempt?: Attempt) {}

  get contentType(): string | undefined {
    return this.response.headers.get('content-type') ?? undefined;
  }

  /** Its encoding, as the server says. */
  get charset(): string | undefined {
    return /charset="?([^";\s]+)/i.exec(this.contentType ?? '')?.[1];
  }

  /** The file's name, as the server gives it (RFC 6266, RFC 5987). */
  get filename(): string | undefined {
    const header = this.response.headers.get('content-disposition') ?? '';
    const extended = /filename\*=UTF-8''([^;]+)/i.exec(header)?.[1];
    if (extended !== undefined) {
      try {
        return decodeURIComponent(extended.trim());
      } catch {
        // The plain name will do.
      }
    }
    return /filename="((?:[^"\\]|\\.)*)"/i.exec(header)?.[1]?.replace(/\\(.)/g, '$1') ?? /filename=([^;"\s]+)/i.exec(header)?.[1];
  }

  /** The bytes as they come; the time limit is for each piece. */
  get stream(): ReadableStream<Uint8Array> {
    if (this.opened) return this.opened;
    const body = this.response.body ?? new Response('').body ?? new ReadableStream<Uint8Array>();
    return (this.opened = this.attempt ? watched(body, this.attempt) : body);
  }

  async bytes(): Promise<Uint8Array> {
    return new Uint8Array(await this.whole().arrayBuffer());
  }

  /** In `encoding` (`utf-8`, `shift_jis`), or in what the server says. */
  async text(encoding?: string): Promise<string> {
    return new TextDecoder(encoding ?? this.charset ?? 'utf-8').decode(await this.whole().arrayBuffer());
  }

  blob(): Promise<Blob> {
    return this.whole().blob();
  }

  private whole(): Response {
    return new Response(this.stream, { headers: { 'Content-Type': this.contentType ?? '' } });
  }
}

/** The same bytes, within the time limit, and with this SDK's errors. */
function watched(body: ReadableStream<Uint8Array>, attempt: Attempt): ReadableStream<Uint8Array> {
  const reader = body.getReader();
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        attempt.renew();
        const { done, value } = await attempt.run(() => reader.read());
        // Whoever reads may take their time.
        attempt.pause();
        if (!done) return controller.enqueue(value);
        attempt.end();
        controller.close();
      },
      cancel(reason) {
        attempt.end();
        return reader.cancel(reason);
      },
    },
    { highWaterMark: 0 },
  );
}
