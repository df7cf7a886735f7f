// What inventory.reducer.json says, as a projection.
fromAll().when({
    $init: () => ({ items: 0, events: 0, last: null, amount: null, customer: null }),
    $any: (s, e) => {
        s.items += e.data.quantity;
        s.events += 1;
        s.last = e.eventType;
        s.amount = e.data.amount;
        s.customer = e.data.customer.id;
    },
});
