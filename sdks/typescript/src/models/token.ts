// Written by sdk-gen from the API's description. Changes here are lost.

/** What a sign-in gives. */
export interface TokenAnswer {
  /** `Authorization: Bearer …` */
  access_token: string;
  /** Always `Bearer`. */
  token_type: string;
  /** Seconds until the access token runs out. */
  expires_in: number;
  /** Good once; whoever uses it gets another with the next tokens. Only staff get one. */
  refresh_token?: string | null | undefined;
  /** What the token allows, separated by spaces. */
  scope: string;
}

/**
 * What a token is asked for with. Which fields are needed depends on `grant_type`; others are
 * ignored.
 */
export interface TokenRequest {
  /** `password`, `client_credentials` or `refresh_token`. */
  grant_type: string;
  /** For `password`: the mail address. */
  username?: string | null | undefined;
  /** For `password`. */
  password?: string | null | undefined;
  /** For `client_credentials`: the id of the API key. */
  client_id?: string | null | undefined;
  /** For `client_credentials`: the API key. */
  client_secret?: string | null | undefined;
  /** For `refresh_token`: the newest one. */
  refresh_token?: string | null | undefined;
  /** Less than would be allowed, separated by spaces; left out: everything. */
  scope?: string | null | undefined;
}
