// Written by sdk-gen from the API's description. Changes here are lost.

import type { ManagementNumber } from "./management.js";
import type { Person, PersonPatch } from "./person.js";
import type { ResultColumns, ResultColumnsInput, ResultColumnsPatch } from "./result.js";
import type { TemperatureCodes, TemperatureCodesInput, TemperatureCodesPatch } from "./temperature.js";
import type { WaybillFormat, WaybillLayout, WaybillLayoutInput, WaybillLimit, WaybillLimitPatch, WaybillSender } from "./waybill.js";

/** 運送会社. */
export type Carrier = ("yamato" | "sagawa" | "japan_post" | "seino" | "fukuyama" | (string & {}));

/** How one carrier's program is used. */
export interface CarrierProfile {
  /** Its id. */
  id: string;
  /** Its name, for people. */
  name: string;
  /** Whose file. */
  format: WaybillFormat;
  /** The shop's own columns. */
  layout: WaybillLayout | null;
  /** What stands in every row. */
  settings: CarrierSettings;
  /** The shop as a sender; null without the scope `pii:read`. */
  sender: Person | null;
  /** Whether it is in use. */
  active: boolean;
  /** When it was made. */
  created_at: string;
  /** When it was last changed. */
  updated_at: string;
  /** Counts changes; the `ETag`. */
  version: number;
}

/** Fields left out stay as they are, also in settings and sender; a layout is replaced as a whole. */
export interface CarrierProfilePatch {
  /** Its name, for people. */
  name?: string | undefined;
  /** The shop's own columns, replaced as a whole. */
  layout?: WaybillLayoutInput | undefined;
  /** What stands in every row; what is left out of it stays. */
  settings?: CarrierSettingsPatch | undefined;
  /** The shop as a sender; what is left out of it stays. */
  sender?: PersonPatch | undefined;
  /** Whether it is in use. */
  active?: boolean | undefined;
}

/** What stands in every row, and how the shop's words are written for the carrier. */
export interface CarrierSettings {
  /** 運送会社システム as written on the shipments it is for; empty: all that are asked for. */
  carriers: Array<string>;
  /** 顧客コード: who is billed. */
  customer_code: string;
  /** 請求先分類コード or 部署コード. */
  billing_code: string;
  /** 運賃管理番号. */
  freight_code: string;
  /** 品名 for all goods; empty: the names of the first lines. */
  item_name: string;
  /** Whose name the parcel carries. */
  sender: WaybillSender;
  /** What comes back with the tracking number. */
  management_number: ManagementNumber;
  /** 送り状種別: the carrier's code for words that its own list lacks. */
  waybill_kinds: { [key: string]: string };
  /** お届け時間帯: the carrier's code for words that its own list lacks. */
  delivery_windows: { [key: string]: string };
  /** 温度区分: the carrier's codes, where its program or the shop's own file has others. */
  temperatures: TemperatureCodes;
  /**
   * What stands in every row of columns that show nothing of the shipment, by the column's name:
   * サイズ, 荷姿.
   */
  values: { [key: string]: string };
  /** Lengths in the place of those of `GET /v1/waybill-formats`, by the column's name. */
  limits: { [key: string]: WaybillLimit };
  /** Where the program's result file has what is needed; null: as programs of its kind write it. */
  results: ResultColumns | null;
}

/** What stands in every row, and how the shop's words are written for the carrier. */
export interface CarrierSettingsInput {
  /** 運送会社システム as written on the shipments it is for; empty: all that are asked for. */
  carriers?: Array<string> | undefined;
  /** 顧客コード: who is billed. */
  customer_code?: string | undefined;
  /** 請求先分類コード or 部署コード. */
  billing_code?: string | undefined;
  /** 運賃管理番号. */
  freight_code?: string | undefined;
  /** 品名 for all goods; empty: the names of the first lines. */
  item_name?: string | undefined;
  /** Whose name the parcel carries. */
  sender?: WaybillSender | undefined;
  /** What comes back with the tracking number. */
  management_number?: ManagementNumber | undefined;
  /** 送り状種別: the carrier's code for words that its own list lacks. */
  waybill_kinds?: { [key: string]: string } | undefined;
  /** お届け時間帯: the carrier's code for words that its own list lacks. */
  delivery_windows?: { [key: string]: string } | undefined;
  /** 温度区分: the carrier's codes, where its program or the shop's own file has others. */
  temperatures?: TemperatureCodesInput | undefined;
  /**
   * What stands in every row of columns that show nothing of the shipment, by the column's name:
   * サイズ, 荷姿.
   */
  values?: { [key: string]: string } | undefined;
  /** Lengths in the place of those of `GET /v1/waybill-formats`, by the column's name. */
  limits?: { [key: string]: WaybillLimit } | undefined;
  /** Where the program's result file has what is needed; null: as programs of its kind write it. */
  results?: ResultColumnsInput | null | undefined;
}

/** What stands in every row, and how the shop's words are written for the carrier. */
export interface CarrierSettingsPatch {
  /** 運送会社システム as written on the shipments it is for; empty: all that are asked for. */
  carriers?: Array<string> | null | undefined;
  /** 顧客コード: who is billed. */
  customer_code?: string | null | undefined;
  /** 請求先分類コード or 部署コード. */
  billing_code?: string | null | undefined;
  /** 運賃管理番号. */
  freight_code?: string | null | undefined;
  /** 品名 for all goods; empty: the names of the first lines. */
  item_name?: string | null | undefined;
  /** Whose name the parcel carries. */
  sender?: WaybillSender | null | undefined;
  /** What comes back with the tracking number. */
  management_number?: ManagementNumber | null | undefined;
  /** 送り状種別: the carrier's code for words that its own list lacks. */
  waybill_kinds?: { [key: string]: string | null } | null | undefined;
  /** お届け時間帯: the carrier's code for words that its own list lacks. */
  delivery_windows?: { [key: string]: string | null } | null | undefined;
  /** 温度区分: the carrier's codes, where its program or the shop's own file has others. */
  temperatures?: TemperatureCodesPatch | null | undefined;
  /**
   * What stands in every row of columns that show nothing of the shipment, by the column's name:
   * サイズ, 荷姿.
   */
  values?: { [key: string]: string | null } | null | undefined;
  /** Lengths in the place of those of `GET /v1/waybill-formats`, by the column's name. */
  limits?: { [key: string]: WaybillLimitPatch | null } | null | undefined;
  /** Where the program's result file has what is needed; null: as programs of its kind write it. */
  results?: ResultColumnsPatch | null | undefined;
}
