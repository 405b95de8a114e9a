// Written by sdk-gen from the API's description. Changes here are lost.

import type { Actor } from "./actor.js";

/** お知らせ: something that the people of the tenant are to know. */
export interface Announcement {
  /** Its id. */
  id: string;
  kind: AnnouncementKind;
  level: AnnouncementLevel;
  /** In the language asked for. */
  title: string;
  /** In the language asked for. */
  body: string;
  /** The ids and times that it is about. */
  data: unknown;
  /** Who wrote it. */
  actor: Actor;
  /** When the caller read it. */
  read_at: string | null;
  /** When it was made. */
  created_at: string;
}

/** What an announcement is about. More kinds come with time. */
export type AnnouncementKind = ("message" | "job_dead" | "webhook_disabled" | "credential_expiring" | "rule_loop" | "rule_failed" | "incident_recorded" | "incident_deadline" | "ship_request_failed" | "ship_request_astray" | "shop_failing" | "mailbox_failing" | "warehouse_failing" | (string & {}));

/** How urgent it is. */
export type AnnouncementLevel = ("info" | "warning" | "critical" | (string & {}));
