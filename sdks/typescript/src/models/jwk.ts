// Written by sdk-gen from the API's description. Changes here are lost.

/** An Ed25519 public key (RFC 8037). */
export interface Jwk {
  /** The kind of key: always `OKP`. */
  kty: string;
  /** The curve: always `Ed25519`. */
  crv: string;
  /** The key, in base64url. */
  x: string;
  /** Its id, which tokens name in their header. */
  kid: string;
  /** What for: always `sig`. */
  use: string;
  /** The algorithm: always `EdDSA`. */
  alg: string;
}

/** The keys that sign access tokens (RFC 7517). */
export interface JwkSet {
  /** Those that tokens still in use were signed with, and the one that signs now. */
  keys: Array<Jwk>;
}
