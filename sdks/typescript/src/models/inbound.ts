// Written by sdk-gen from the API's description. Changes here are lost.

import type { OrderMailProblem } from "./order.js";

/** 受信メール: a message that came in, and what it was taken for. */
export interface InboundMail {
  /** The same id as among all mail. */
  id: string;
  kind: InboundMailKind;
  status: InboundMailStatus;
  /** The order that it lies with; null: nobody knows. */
  order_id: string | null;
  /** The mail of ours that it answers, or that came back. */
  about_mail_id: string | null;
  /** The source whose order it was taken for. */
  source_id: string | null;
  /** Why a person has to look at it. */
  problem: OrderMailProblem | null;
  /** Who wrote it; null where the caller may not read personal data. */
  from: string | null;
  /** Its subject; null where the caller may not read personal data. */
  subject: string | null;
  /** How large it is, in bytes. */
  bytes: number;
  /** When it came in. */
  received_at: string;
  /** The mailbox that it was fetched from, which may have been removed since; null: it was posted. */
  mailbox_id: string | null;
}

/** Where a message is to lie. */
export interface InboundMailAssignment {
  /** The order; null: with none. */
  order_id?: string | null | undefined;
}

/** What a message was taken for. */
export type InboundMailKind = ("message" | "auto_reply" | "bounce" | "delivery_notice" | "order" | (string & {}));

/** Whether somebody has to look at a message. */
export type InboundMailStatus = ("taken" | "unassigned" | "needs_attention" | "settled" | (string & {}));
