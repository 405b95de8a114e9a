// Written by sdk-gen from the API's description. Changes here are lost.

/** 漏えい等の事案: what happened to personal data, and whom to tell until when. */
export interface Incident {
  /** Its id. */
  id: string;
  kind: IncidentKind;
  /** 不正の目的: somebody may have meant harm. */
  malicious: boolean;
  /** 要配慮個人情報 is among it. */
  sensitive: boolean;
  /** 財産的被害: somebody may lose money by it. */
  financial: boolean;
  /** 高度な暗号化: nobody can read what got out. */
  encrypted: boolean;
  /** Number of persons, as far as it is known. */
  persons: number | null;
  /** When it happened, as far as it is known. */
  occurred_at: string | null;
  /** When it was noticed: the clocks run from here. */
  noticed_at: string;
  /** Whether the law wants it reported. */
  reportable: boolean;
  /** What has to be done, and until when. */
  deadlines: Array<IncidentDeadline>;
  /** What the report says, as far as it is known. */
  report: IncidentReport;
  /** When the persons were told. */
  persons_notified_at: string | null;
  /** When nothing was left to do. */
  closed_at: string | null;
  /** When it was made. */
  created_at: string;
  /** When it was last changed. */
  updated_at: string;
  /** Counts changes; the `ETag`. */
  version: number;
}

/** Something that has to be done by a time. */
export interface IncidentDeadline {
  duty: IncidentDuty;
  /** Until when. */
  due_at: string;
  /** When it was done. */
  done_at: string | null;
  state: IncidentDeadlineState;
  /** Seconds that are left; negative: it is over. */
  seconds_left: number;
}

/** How a deadline stands. */
export type IncidentDeadlineState = ("running" | "near" | "missed" | "met" | "late" | (string & {}));

/** What has to be done. */
export type IncidentDuty = ("notify_tenant" | "preliminary_report" | "final_report" | (string & {}));

/** What kind of incident. */
export type IncidentKind = ("leak" | "loss" | "damage" | "outage" | (string & {}));

/** Fields left out stay as they are. */
export interface IncidentPatch {
  kind?: IncidentKind | undefined;
  /** 不正の目的. */
  malicious?: boolean | undefined;
  /** 要配慮個人情報. */
  sensitive?: boolean | undefined;
  /** 財産的被害. */
  financial?: boolean | undefined;
  /** 高度な暗号化. */
  encrypted?: boolean | undefined;
  /** Number of persons. */
  persons?: number | null | undefined;
  /** When it happened. */
  occurred_at?: string | null | undefined;
  /** When it was noticed. */
  noticed_at?: string | undefined;
  /** When the tenant was told. */
  tenant_notified_at?: string | null | undefined;
  /** When the 速報 was given. */
  preliminary_reported_at?: string | null | undefined;
  /** When the 確報 was given. */
  final_reported_at?: string | null | undefined;
  /** When the persons were told. */
  persons_notified_at?: string | null | undefined;
  /** When nothing was left to do. */
  closed_at?: string | null | undefined;
  /** What is left out of it stays. */
  report?: IncidentReportPatch | undefined;
}

/** What the report of an incident says. */
export interface IncidentReport {
  /** One line. */
  title: string;
  /** 概要. */
  outline: string;
  /** 個人データの項目. */
  data_items: string;
  /** 原因. */
  cause: string;
  /** 二次被害. */
  secondary_damage: string;
  /** 本人への対応. */
  response: string;
  /** 公表. */
  publication: string;
  /** 再発防止. */
  prevention: string;
}

/** What the report of an incident says. */
export interface IncidentReportInput {
  /** One line. */
  title: string;
  /** 概要. */
  outline?: string | undefined;
  /** 個人データの項目. */
  data_items?: string | undefined;
  /** 原因. */
  cause?: string | undefined;
  /** 二次被害. */
  secondary_damage?: string | undefined;
  /** 本人への対応. */
  response?: string | undefined;
  /** 公表. */
  publication?: string | undefined;
  /** 再発防止. */
  prevention?: string | undefined;
}

/** What the report of an incident says. */
export interface IncidentReportPatch {
  /** One line. */
  title?: string | undefined;
  /** 概要. */
  outline?: string | null | undefined;
  /** 個人データの項目. */
  data_items?: string | null | undefined;
  /** 原因. */
  cause?: string | null | undefined;
  /** 二次被害. */
  secondary_damage?: string | null | undefined;
  /** 本人への対応. */
  response?: string | null | undefined;
  /** 公表. */
  publication?: string | null | undefined;
  /** 再発防止. */
  prevention?: string | null | undefined;
}
