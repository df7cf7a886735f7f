// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "tests/core/jobs/snapshot_store.h"
#include "ui/session/replay_session.h"
#include "ui/widgets/theme.h"
#include <QSignalSpy>
#include <QTest>

namespace leftfold::ui {

/// A workspace over counters in memory: c-1 has twelve events and snapshots at 3, 6 (drifted) and 9, c-2 five events and a
/// snapshot ahead of them, c-3 events alone, and "gone" a snapshot alone.
struct SnapshotBench {
    SnapshotBench()
        : workspace([](const StoreChoice&) { return open(); })
        , session(workspace) {
        Theme::instance().install();
    }

    bool openStore() {
        QSignalSpy opened(&workspace, &Workspace::opened);
        workspace.open({"counters", {}, false});
        return opened.wait();
    }

    static Result<std::unique_ptr<EventSource>> open() {
        auto store = std::make_unique<MemoryStore>();
        test::putCounter(*store, first, 12);
        test::putCounter(*store, second, 5);
        test::putCounter(*store, {"Counter", "c-3"}, 2);
        store->put(test::snapshotOf(first, 3, R"({"n":3})"));
        store->put(test::snapshotOf(first, 6, R"({"n":5})"));
        store->put(test::snapshotOf(first, 9, R"({"n":9})"));
        store->put(test::snapshotOf(second, 7, R"({"n":7})"));
        store->put(test::snapshotOf({"Counter", "gone"}, 1, R"({"n":1})"));
        return store;
    }

    /// Replays an aggregate and waits for it.
    bool show(const AggregateId& aggregate) {
        QSignalSpy shown(&session, &ReplaySession::timelineChanged);
        workspace.selectAggregate(aggregate);
        session.show(aggregate);
        return QTest::qWaitFor([&] { return session.timeline() && session.aggregate() == aggregate; });
    }

    static inline const AggregateId first{"Counter", "c-1"};
    static inline const AggregateId second{"Counter", "c-2"};
    Workspace workspace;
    ReplaySession session;
};

} // namespace leftfold::ui
