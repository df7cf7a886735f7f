// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "tests/core/jobs/snapshot_store.h"
#include "ui/session/replay_session.h"
#include "ui/widgets/theme.h"
#include <QSignalSpy>
#include <QTest>

namespace leftfold::ui {

/// A workspace over a process in memory: an order, its payment and its shipment; the payment's clock is a minute slow. The
/// order was noted before the process began. All but the last event have a message.
struct ManyBench {
    ManyBench()
        : workspace([](const StoreChoice&) { return open(); })
        , session(workspace) {
        Theme::instance().install();
    }

    bool openStore() {
        QSignalSpy opened(&workspace, &Workspace::opened);
        workspace.open({"process", {}, false});
        return opened.wait();
    }

    static Event event(int n) {
        static const std::vector<std::tuple<AggregateId, int, const char*, const char*>> all{
            {order, 1, "order.noted", R"({"status":"noted"})"}, {order, 2, "order.created", R"({"status":"created","total":10})"},
            {payment, 1, "payment.begun", R"({"amount":10,"state":"requested"})"}, {payment, 2, "payment.done", R"({"state":"processed"})"},
            {order, 3, "order.paid", R"({"status":"paid"})"}, {shipment, 1, "shipment.created", R"({"carrier":"DHL"})"}};
        const auto& [aggregate, version, type, data] = all[static_cast<std::size_t>(n - 1)];
        Event made = test::nextEvent(aggregate, version, data, type);
        made.position = Position{n};
        made.id.text = "event-" + std::to_string(n);
        made.occurredAt = *parseInstant("2026-03-01T09:10:00Z") + std::chrono::seconds(n - (aggregate == payment ? 60 : 0));
        made.correlation.text = n == 1 ? "" : "process-1";
        made.causation.text = n > 2 ? "event-" + std::to_string(n - 1) : "";
        return made;
    }

    static Result<std::unique_ptr<EventSource>> open() {
        auto store = std::make_unique<MemoryStore>();
        for (int n = 1; n <= 6; ++n) {
            store->put(event(n));
            if (n == 6)
                continue;
            OutboxMessage message;
            message.id = std::to_string(n);
            message.eventId = event(n).id;
            message.state = n == 4 ? MessageState::Failing : MessageState::Published;
            store->put(std::move(message));
        }
        return store;
    }

    static inline const AggregateId order{"Order", "o-1"};
    static inline const AggregateId payment{"Payment", "p-1"};
    static inline const AggregateId shipment{"Shipment", "s-1"};
    static inline const CorrelationId process{"process-1"};
    Workspace workspace;
    ReplaySession session;
};

} // namespace leftfold::ui
