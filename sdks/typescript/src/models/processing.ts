// Written by sdk-gen from the API's description. Changes here are lost.

/** 処理ルート: a lane of work, for most shops the warehouse that ships. */
export interface ProcessingRoute {
  /** Its id. */
  id: string;
  /** The code that orders name the lane by. It never changes. */
  code: string;
  /** Its name, for people. */
  name: string;
  /** Takes the orders that nothing else decides; exactly one lane does. */
  is_default: boolean;
  /** Whether it is in use. */
  active: boolean;
  /** When it was made. */
  created_at: string;
  /** When it was last changed. */
  updated_at: string;
  /** Counts changes; the `ETag`. */
  version: number;
}

/** Fields left out stay as they are. */
export interface ProcessingRoutePatch {
  /** Its name, for people. */
  name?: string | undefined;
  /** True takes the mark from the lane that has it; it cannot just be given up. */
  is_default?: boolean | undefined;
  /** The default lane cannot be inactive. */
  active?: boolean | undefined;
}
