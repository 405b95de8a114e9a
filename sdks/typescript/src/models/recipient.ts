// Written by sdk-gen from the API's description. Changes here are lost.

import type { Person, PersonInput, PersonPatch } from "./person.js";

/** お届け先: who receives a shipment. */
export interface Recipient {
  person: Person;
  /** 送り主; null: the buyer sends. */
  sender: Person | null;
  /** 備考（お届け先）. */
  note: string;
  /** 一言メモ（お届け先）. */
  staff_note: string;
}

/** お届け先: who receives a shipment. */
export interface RecipientInput {
  person: PersonInput;
  /** 送り主; null: the buyer sends. */
  sender?: PersonInput | null | undefined;
  /** 備考（お届け先）. */
  note?: string | undefined;
  /** 一言メモ（お届け先）. */
  staff_note?: string | undefined;
}

/** What is another of a recipient; what is left out stays. Other shipments that go there stay as they are. */
export interface RecipientPatch {
  person?: PersonPatch | undefined;
  /** 送り主; null: the buyer sends. */
  sender?: PersonPatch | null | undefined;
  /** 備考（お届け先）. */
  note?: string | undefined;
  /** 一言メモ（お届け先）. */
  staff_note?: string | undefined;
}
