// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/storage/memory_store.h"
#include "tests/ui/models/sample_messages.h"
#include "ui/session/workspace.h"
#include "ui/widgets/theme.h"
#include <QSignalSpy>
#include <QTest>

namespace leftfold::ui {

/// A workspace over a store in memory with events 0 to 299 and messages for them: event 8 has none, message 300 tells of an
/// event that is not stored. Named "empty" the store has neither.
struct OutboxBench {
    static constexpr int events = 300;
    OutboxBench() { Theme::instance().install(); }

    bool openStore(const std::string& name = "shop") {
        QSignalSpy opened(&workspace, &Workspace::opened);
        workspace.open({name, {}, false});
        return opened.wait();
    }

    static Event event(int n) {
        const OutboxMessage message = sampleMessage(n);
        Event made;
        made.position = Position{n + 1};
        made.id = message.eventId;
        made.type = made.storedType = message.eventType;
        made.aggregate = message.aggregate;
        made.version = Version{n + 1};
        made.occurredAt = message.createdAt;
        return made;
    }

    static Result<std::unique_ptr<EventSource>> open(const std::string& name) {
        auto store = std::make_unique<MemoryStore>();
        for (int n = 0; name != "empty" && n < events; ++n) {
            store->put(event(n));
            if (n != 8)
                store->put(sampleMessage(n));
        }
        if (name != "empty")
            store->put(sampleMessage(events));
        return store;
    }

    Workspace workspace{[](const StoreChoice& choice) { return open(choice.store); }};
};

} // namespace leftfold::ui
