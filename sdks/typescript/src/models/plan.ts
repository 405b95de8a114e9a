// Written by sdk-gen from the API's description. Changes here are lost.

/** Why a shipment is to leave on a day. */
export type PlanReason = ("first_day" | "to_arrive_in_time" | "too_late" | (string & {}));
