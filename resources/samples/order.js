// An order from its creation to delivery or refund, as order.reducer.json folds it, written as a projection.
// Expects the latest versions: use it with order.upcasters.json.
const cents = amount => Math.round(amount * 100);
const plus = (total, amount, times) => (cents(total) + cents(amount) * times) / 100; // floating point alone would drift

fromCategory("Order").foreachStream().when({
    $init: () => ({
        id: null, status: "none", customer_id: null, currency: null, total: 0, paid: 0, items: [], discounts: [], version: 0
    }),
    "order.created": (s, e) => {
        s.id = e.data.order_id;
        s.status = "pending";
        s.customer_id = e.data.customer_id;
        s.currency = e.data.currency;
        s.ship_to = e.data.shipping;
    },
    "order.item_added": (s, e) => {
        s.items.push({ product_id: e.data.product_id, quantity: e.data.quantity, price: e.data.price });
        s.total = plus(s.total, e.data.price, e.data.quantity);
    },
    "order.item_removed": (s, e) => {
        s.items = s.items.filter(item => item.product_id !== e.data.product_id);
        s.total = plus(s.total, e.data.price, -e.data.quantity);
    },
    "order.discount_applied": (s, e) => {
        s.discounts.push({ code: e.data.code, amount: e.data.amount });
        s.total = plus(s.total, e.data.amount, -1);
    },
    "order.confirmed": s => { s.status = "confirmed"; },
    "order.payment_recorded": (s, e) => {
        s.paid = plus(s.paid, e.data.amount, 1);
        s.status = "paid";
    },
    "order.shipped": (s, e) => {
        s.status = "shipped";
        s.shipment = { id: e.data.shipment_id, carrier: e.data.carrier };
    },
    "order.delivered": (s, e) => {
        s.status = "delivered";
        s.shipment.delivered_at = e.occurredAt;
    },
    "order.return_requested": (s, e) => {
        s.status = "return requested";
        s.return = { reason: e.data.reason, product_ids: e.data.product_ids };
    },
    "order.refunded": (s, e) => {
        s.paid = plus(s.paid, e.data.amount, -1);
        s.status = "refunded";
    },
    "order.cancelled": (s, e) => {
        s.status = "cancelled";
        s.cancellation = { reason: e.data.reason, by: e.data.cancelled_by };
    },
    $any: (s, e) => {
        if (e.eventType.startsWith("order."))
            s.version = e.sequenceNumber;
    },
});
