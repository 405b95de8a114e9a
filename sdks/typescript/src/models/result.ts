// Written by sdk-gen from the API's description. Changes here are lost.

/** A column by its name, else by its place. */
export interface ResultColumn {
  /** What the header says. */
  name: string | null;
  /** The number of its place, from 1; where no header names it. */
  position: number | null;
}

/** A column by its name, else by its place. */
export interface ResultColumnInput {
  /** What the header says. */
  name?: string | null | undefined;
  /** The number of its place, from 1; where no header names it. */
  position?: number | null | undefined;
}

/** A column by its name, else by its place. */
export interface ResultColumnPatch {
  /** What the header says. */
  name?: string | null | undefined;
  /** The number of its place, from 1; where no header names it. */
  position?: number | null | undefined;
}

/** Where a result file has what is needed. */
export interface ResultColumns {
  /** 送り状番号. */
  tracking_number: ResultColumn;
  /** What may name the shipment, likeliest first: the management number, 受注番号. */
  keys: Array<ResultColumn>;
  /** 出荷日. */
  shipped_on: ResultColumn | null;
}

/** Where a result file has what is needed. */
export interface ResultColumnsInput {
  /** 送り状番号. */
  tracking_number: ResultColumnInput;
  /** What may name the shipment, likeliest first: the management number, 受注番号. */
  keys: Array<ResultColumnInput>;
  /** 出荷日. */
  shipped_on?: ResultColumnInput | null | undefined;
}

/** Where a result file has what is needed. */
export interface ResultColumnsPatch {
  /** 送り状番号. */
  tracking_number?: ResultColumnPatch | undefined;
  /** What may name the shipment, likeliest first: the management number, 受注番号. */
  keys?: Array<ResultColumnInput> | undefined;
  /** 出荷日. */
  shipped_on?: ResultColumnPatch | null | undefined;
}
