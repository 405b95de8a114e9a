/** What the codes of the API are called in a Japanese shop. A code that is newer than this desk is shown as it is. */

import type { models } from 'nekonote';

export const STATUS: { [status: string]: string } = {
  new: '新規受注',
  awaiting_payment: '入金待ち',
  awaiting_shipment: '発送待ち',
  shipping_work: '発送作業',
  shipped: '発送済',
  follow_mail: 'フォローメール',
  completed: '処理済',
  cancelled: 'キャンセル',
  bundled: '同梱済',
};

/** In the order of the day's work. */
export const OPEN: models.OrderStatus[] = ['new', 'awaiting_payment', 'awaiting_shipment', 'shipping_work', 'shipped'];

/** Where an order may go; the platform has the last word. */
export const NEXT: { [status: string]: models.OrderStatus[] } = {
  new: ['awaiting_shipment', 'awaiting_payment'],
  awaiting_payment: ['awaiting_shipment'],
  awaiting_shipment: ['shipping_work', 'awaiting_payment'],
  shipping_work: ['shipped', 'awaiting_shipment'],
  shipped: ['follow_mail', 'completed'],
  follow_mail: ['completed'],
};

export const ALERT: { [kind: string]: string } = {
  amount_mismatch: '金額不一致',
  address_mismatch: '住所間違い',
  postal_code_unknown: '郵便番号不明',
  blacklist: 'ブラックリスト',
  bundle_candidate: '同梱候補',
  duplicate_suspected: '重複の疑い',
  gift: 'ギフト',
  chilled: '冷蔵',
  frozen: '冷凍',
  deliver_today_or_earlier: '着日 当日以前',
  deliver_tomorrow: '着日 翌日',
  deliver_day_after_tomorrow: '着日 翌々日',
  pickup_point: '受取場所',
  buyer_note: '備考あり',
  waybill_field_too_long: '送り状文字数超過',
  island: '離島',
  two_days_plus: '配送2日以上',
  product_unknown: '商品未登録',
  stock_short: '在庫不足',
  tax_rate_differs: '税率相違',
  told_differently: '取込元の変更',
};

export const PAYMENT: { [state: string]: string } = { unpaid: '未入金', partial: '一部入金', paid: '入金済', over: '過入金' };

export const TEMPERATURE: { [code: string]: string } = { ambient: '常温', chilled: '冷蔵', frozen: '冷凍' };

export const LINE: { [kind: string]: string } = {
  set: 'セット',
  component: '内訳',
  promotion: '販促品',
  discount: '値引',
  fee: '手数料',
  shipping: '送料',
  non_product: '非商品',
};

export const WARNING: { [code: string]: string } = {
  recipient: 'お届け先が違います',
  deliver_on: 'お届け指定日が違います',
  delivery_window: 'お届け時間帯が違います',
  temperature: '温度区分が違います',
  payment_method: '決済方法が違います',
  partly_paid: '入金済と未入金が混ざっています',
  gifts: 'のし・ギフト情報が4つ以上になります',
  on_hold: '保留中の受注があります',
};

export const IMPORT: { [status: string]: string } = {
  receiving: '受信中',
  queued: '順番待ち',
  running: '取込中',
  stalled: '停止中',
  succeeded: '完了',
  failed: '失敗',
  cancelled: '中止',
};

const EVENT: { [type: string]: string } = {
  'order.created': '受注を取り込みました',
  'order.updated': '受注を更新しました',
  'order.moved': 'ステータスを変更しました',
  'order.held': '保留にしました',
  'order.released': '保留を解除しました',
  'order.cancelled': 'キャンセルしました',
  'order.undone': '直前の変更を取り消しました',
  'order.split': '伝票を分割しました',
  'order.bundled': '同梱しました',
  'order.bundle_undone': '同梱を解除しました',
  'order.planned': '発送予定日を決めました',
  'order.alerts_changed': 'アラートが変わりました',
  'alert.resolved': 'アラートを確認しました',
  'alert.reopened': 'アラートを未確認に戻しました',
  'payment.registered': '入金を登録しました',
  'payment.undone': '入金を取り消しました',
  'shipment.added': '伝票を追加しました',
  'shipment.updated': '伝票を変更しました',
  'shipment.removed': '伝票を削除しました',
  'shipment.moved': '伝票のステータスを変更しました',
  'shipment.lines_moved': '明細を別の伝票へ移しました',
  'shipment.lines_added': '明細を追加しました',
  'shipment.lines_edited': '明細を変更しました',
  'shipment.lines_removed': '明細を削除しました',
  'order.erased': '個人情報を消去しました',
  'shipment.parcels_changed': '個口を変更しました',
  'shipment.shipped': '発送しました',
};

const ACTOR: { [kind: string]: string } = { staff: 'スタッフ', api_key: 'APIキー', import: 'CSV取込', shop: '店舗連携', system: 'システム' };

export const word = (words: { [code: string]: string }, code: string): string => words[code] ?? code;

/** A line of the timeline. */
export function happened(event: models.Event): string {
  const said = word(EVENT, event.type);
  const data = (event.data ?? {}) as { from?: unknown; to?: unknown; before?: { status?: unknown }; after?: { status?: unknown } };
  const [from, to] = [data.from ?? data.before?.status, data.to ?? data.after?.status];
  const moved = typeof from === 'string' && typeof to === 'string' && from !== to;
  return moved ? `${said}: ${word(STATUS, from)} → ${word(STATUS, to)}` : said;
}

export const actor = (it: models.Actor): string => word(ACTOR, it.kind);

export const yen = (amount: number): string => amount.toLocaleString('ja-JP').replace('-', '−');

const TIME = new Intl.DateTimeFormat('ja-JP', { timeZone: 'Asia/Tokyo', month: 'numeric', day: 'numeric', hour: '2-digit', minute: '2-digit' });

export const time = (instant: string): string => TIME.format(new Date(instant));

export function person(it: models.Person | null | undefined): string {
  return it ? `${it.family_name} ${it.given_name}`.trim() || it.company || '' : '';
}

export function whereabouts(it: models.Person): string {
  const code = (it.postal_code ?? '').replace(/^(\d{3})-?(\d{4})$/, '$1-$2');
  return `〒${code} ${it.prefecture}${it.city}${it.street} ${it.building}`.trim();
}
