/** A download. */

export const download = (response: Response): BinaryResponse => new BinaryResponse(response);

export class BinaryResponse {
  constructor(readonly response: Response) {}

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

  /** The bytes as they come. */
  get stream(): ReadableStream<Uint8Array> {
    return this.response.body ?? new Response('').body ?? new ReadableStream();
  }

  async bytes(): Promise<Uint8Array> {
    return new Uint8Array(await this.response.arrayBuffer());
  }

  /** In `encoding` (`utf-8`, `shift_jis`), or in what the server says. */
  async text(encoding?: string): Promise<string> {
    return new TextDecoder(encoding ?? this.charset ?? 'utf-8').decode(await this.response.arrayBuffer());
  }

  blob(): Promise<Blob> {
    return this.response.blob();
  }
}
