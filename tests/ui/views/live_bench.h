// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/storage/memory_store.h"
#include "ui/session/workspace.h"
#include "ui/widgets/theme.h"
#include <QSignalSpy>
#include <QTest>
#include <atomic>
#include <mutex>

namespace leftfold::ui {

/// A log in memory that all connections share, and that says it is a PostgreSQL database.
class SharedLog {
public:
    void append(int count) {
        const std::lock_guard lock(m_mutex);
        for (int each = 0; each < count; ++each)
            put(++m_last);
    }
    /// A position that only becomes visible later.
    void skip() { ++m_last; }
    void commitLate(std::int64_t position) {
        const std::lock_guard lock(m_mutex);
        put(position);
    }
    template <typename Use>
    auto with(const Use& use) {
        const std::lock_guard lock(m_mutex);
        return use(m_memory);
    }
    std::atomic<bool> down = false;

private:
    void put(std::int64_t position) {
        Event event;
        event.position = Position{position};
        event.id.text = "event-" + std::to_string(position);
        event.type = event.storedType = position % 2 == 0 ? "item.even" : "item.odd";
        event.aggregate = {"Shelf", "s-1"};
        event.version = Version{position};
        event.payload.bytes = R"({"count":)" + std::to_string(position) + "}";
        event.payload.storedSize = event.payload.bytes.size();
        m_memory.put(std::move(event));
    }

    std::mutex m_mutex;
    MemoryStore m_memory;
    std::atomic<std::int64_t> m_last = 0;
};

class SharedSource final : public EventSource {
public:
    explicit SharedSource(std::shared_ptr<SharedLog> log)
        : m_log(std::move(log)) {
        m_description.engine = Engine::Postgresql;
        m_description.name = m_description.address = "shared";
    }
    const StoreDescription& description() const override { return m_description; }
    Result<EventPage> read(const EventQuery& query) override {
        return ask([&](MemoryStore& store) { return store.read(query); });
    }
    Result<Outline> outline(const EventQuery& query, int every, Progress& progress) override {
        return ask([&](MemoryStore& store) { return store.outline(query, every, progress); });
    }
    Result<AggregatePage> aggregates(const AggregateQuery& query) override {
        return ask([&](MemoryStore& store) { return store.aggregates(query); });
    }
    Result<std::vector<Snapshot>> snapshots(const AggregateId&) override { return std::vector<Snapshot>(); }
    Result<StoreSummary> summarize(Progress& progress) override {
        return ask([&](MemoryStore& store) { return store.summarize(progress); });
    }

private:
    template <typename Use>
    std::invoke_result_t<Use, MemoryStore&> ask(const Use& use) {
        if (m_log->down)
            return fail(ErrorCode::Unavailable, "The server went away.");
        return m_log->with(use);
    }

    std::shared_ptr<SharedLog> m_log;
    StoreDescription m_description;
};

/// A workspace over such a log.
struct LiveBench {
    explicit LiveBench(int events)
        : workspace([log = log](const StoreChoice&) -> Result<std::unique_ptr<EventSource>> {
            if (log->down)
                return fail(ErrorCode::Unavailable, "The server went away.");
            return std::make_unique<SharedSource>(log);
        }) {
        Theme::instance().install();
        log->append(events);
    }
    bool openStore() {
        QSignalSpy opened(&workspace, &Workspace::opened);
        workspace.open({"shared", {}, false});
        return opened.wait();
    }

    std::shared_ptr<SharedLog> log = std::make_shared<SharedLog>();
    Workspace workspace;
};

} // namespace leftfold::ui
