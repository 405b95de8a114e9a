// Written by sdk-gen from the API's description. Changes here are lost.

/** 温度区分. */
export type Temperature = ("ambient" | "chilled" | "frozen" | (string & {}));

/** 温度区分 in the carrier's codes. */
export interface TemperatureCodes {
  /** 常温; null: as the format has it. */
  ambient: string | null;
  /** 冷蔵; null: as the format has it. */
  chilled: string | null;
  /** 冷凍; null: as the format has it. */
  frozen: string | null;
}

/** 温度区分 in the carrier's codes. */
export interface TemperatureCodesInput {
  /** 常温; null: as the format has it. */
  ambient?: string | null | undefined;
  /** 冷蔵; null: as the format has it. */
  chilled?: string | null | undefined;
  /** 冷凍; null: as the format has it. */
  frozen?: string | null | undefined;
}

/** 温度区分 in the carrier's codes. */
export interface TemperatureCodesPatch {
  /** 常温; null: as the format has it. */
  ambient?: string | null | undefined;
  /** 冷蔵; null: as the format has it. */
  chilled?: string | null | undefined;
  /** 冷凍; null: as the format has it. */
  frozen?: string | null | undefined;
}
