// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/storage/memory_store.h"
#include "ui/session/replay_session.h"
#include "ui/widgets/theme.h"
#include <QSignalSpy>
#include <QTest>
#include <atomic>

namespace leftfold::ui {

/// A workspace over a small shop in memory. Events 1 to 4 are Order/o-1: created, two items, and one that is no JSON; event 5
/// is a payment that event 2 caused; the rest are items of Order/o-2.
struct ShopBench {
    /// What the opener needs is its own: a connection may still be opening when the bench is gone.
    explicit ShopBench(int eventCount = 700)
        : events(eventCount)
        , workspace([eventCount, isDown = m_down](const StoreChoice&) { return open(eventCount, *isDown); })
        , session(workspace) {
        Theme::instance().install();
    }

    bool openStore() {
        QSignalSpy opened(&workspace, &Workspace::opened);
        workspace.open({"shop", {}, false});
        return opened.wait();
    }

    static Event event(int n) {
        Event made;
        made.position = Position{n};
        made.id.text = "event-" + std::to_string(n);
        made.type = n == 1 ? "item.listed" : n == 5 ? "payment.requested" : "item.counted";
        made.storedType = made.type + ".v1";
        made.schemaVersion = 1;
        made.aggregate = n <= 4 ? AggregateId{"Shelf", "s-1"} : n == 5 ? AggregateId{"Payment", "p-1"} : AggregateId{"Shelf", "s-2"};
        made.version = Version{n <= 4 ? n : n == 5 ? 1 : n - 5};
        made.occurredAt = *parseInstant("2026-03-01T09:00:00Z") + std::chrono::seconds(n);
        made.correlation.text = n <= 5 ? "9f1c2b7e-process-one" : "";
        made.causation.text = n == 5 ? "event-2" : n == 3 ? "event-not-stored" : "";
        made.payload.bytes = n == 4 ? "oops" : R"({"count":)" + std::to_string(n) + R"(,"price":0.10})";
        made.payload.storedSize = made.payload.bytes.size();
        return made;
    }

    static Result<std::unique_ptr<EventSource>> open(int eventCount, bool isDown) {
        if (isDown)
            return fail(ErrorCode::Unavailable, "The server went away.");
        auto store = std::make_unique<MemoryStore>();
        for (int n = 1; n <= eventCount; ++n)
            store->put(event(n));
        return store;
    }

    int events;
    std::shared_ptr<std::atomic<bool>> m_down = std::make_shared<std::atomic<bool>>(false);
    std::atomic<bool>& down = *m_down;
    Workspace workspace;
    ReplaySession session;
};

} // namespace leftfold::ui
