// Written by sdk-gen from the API's description. Changes here are lost.

/** 配信停止: an address that gets no more mail, or no more advertising. */
export interface Suppression {
  /** Its id. */
  id: string;
  /** The address; null where the caller may not read personal data. */
  email: string | null;
  scope: SuppressionScope;
  reason: SuppressionReason;
  /** The mail that came of it: the one that came back, or in which the link was. */
  mail_id: string | null;
  /** When it was made. */
  created_at: string;
}

/** Why an address gets less mail. */
export type SuppressionReason = ("unsubscribed" | "bounced" | "complaint" | "manual" | (string & {}));

/** Which mail an address no longer gets. */
export type SuppressionScope = ("advertising" | "all" | (string & {}));
