// Written by sdk-gen from the API's description. Changes here are lost.

/** A credential that runs out. */
export interface CredentialExpiry {
  /** `license_key`, `refresh_token` … */
  what: string;
  /** When it runs out. */
  at: string;
  /** Whether it is renewed without people. */
  renews_itself: boolean;
  /** Nobody said when it runs out; as it usually lasts, it does so then or earlier. */
  estimated: boolean;
}
