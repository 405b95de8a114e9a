// Written by sdk-gen from the API's description. Changes here are lost.

/** 担当者: a person who works for the tenant. */
export interface Staff {
  /** Its id. */
  id: string;
  /** Its name, for people. */
  name: string;
  /** Signs in with it. */
  email: string;
  /** The role that they hold. */
  role_id: string;
  /** Who is not can no longer sign in. */
  active: boolean;
  /** When it was made. */
  created_at: string;
  /** When it was last changed. */
  updated_at: string;
  /** Counts changes; the `ETag`. */
  version: number;
}

/** Fields left out stay as they are. */
export interface StaffPatch {
  /** Its name, for people. */
  name?: string | undefined;
  /** Signs in with it; unique in the whole platform. */
  email?: string | undefined;
  /** The role that they get. */
  role_id?: string | undefined;
  /** Whether it is in use. */
  active?: boolean | undefined;
}
