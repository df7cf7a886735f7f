// SPDX-License-Identifier: Apache-2.0
#include "tests/gallery/hostile_store.h"
#include "core/storage/sql/sql_event_sink.h"
#include <array>

namespace leftfold::gallery {

namespace {

constexpr int mostAtOnce = 5000;

class HostileWriter {
public:
    explicit HostileWriter(EventSink& sink)
        : m_sink(sink) { }

    Result<> add(const std::string& id, const std::string& cause, const std::string& chain, int kind) {
        constexpr std::array<const char*, 5> types{"Order", "Payment", "Inventory", "Shipment", "Customer"};
        Event event;
        ++m_count;
        event.position = Position{m_count};
        event.id.text = id;
        event.causation.text = cause;
        event.correlation.text = chain;
        event.aggregate = {types[static_cast<std::size_t>(kind) % types.size()], "a-" + std::to_string(m_count % 997)};
        event.version = Version{m_count};
        event.type = "thing.happened_" + std::to_string(kind);
        event.storedType = event.type + ".v1";
        event.schemaVersion = 1;
        event.occurredAt = *parseInstant("2026-03-01T09:00:00Z") + std::chrono::milliseconds(m_count * 37 % 5'000'000);
        event.payload.bytes = R"({"n":)" + std::to_string(m_count) + "}";
        event.payload.storedSize = event.payload.bytes.size();
        m_commit.copies.push_back(std::move(event));
        return m_commit.copies.size() < mostAtOnce ? Result<>() : write();
    }

    Result<> write() {
        TRY_VOID(m_sink.write({&m_commit, 1}));
        m_commit = {};
        return {};
    }

private:
    EventSink& m_sink;
    Commit m_commit;
    std::int64_t m_count = 0;
};

/// A tenth of the children have effects of their own, so that no view can fold them away.
Result<> writeBroad(HostileWriter& writer, int children) {
    TRY_VOID(writer.add(broadRoot, "", broadChain, 0));
    for (int child = 1; child <= children; ++child)
        TRY_VOID(writer.add("broad-" + std::to_string(child), broadRoot, broadChain, child % 7));
    for (int child = 10; child <= children; child += 10)
        TRY_VOID(writer.add("broad-below-" + std::to_string(child), "broad-" + std::to_string(child), broadChain, child % 5));
    return {};
}

/// Every knot is a circle with a tail, every third has a twin, every fifth an event that names itself.
Result<> writeTangled(HostileWriter& writer, int knots) {
    for (int knot = 0; knot < knots; ++knot) {
        const auto name = "knot-" + std::to_string(knot) + "-";
        const int length = 2 + knot % 8;
        for (int at = 0; at < length; ++at)
            TRY_VOID(writer.add(name + std::to_string(at), name + std::to_string((at + 1) % length), tangledChain, at));
        TRY_VOID(writer.add(name + "tail", name + "0", tangledChain, 6));
        if (knot % 3 == 0)
            TRY_VOID(writer.add(name + "0", name + "tail", tangledChain, 2));
        if (knot % 5 == 0)
            TRY_VOID(writer.add(name + "self", name + "self", tangledChain, 3));
    }
    return {};
}

} // namespace

Result<> writeHostileStore(const std::string& file, int children, int knots) {
    TRY_ASSIGN(const auto sink, sql::openSink(file, {sql::SinkMode::BulkLoad}));
    TRY_VOID(sink->prepare());
    HostileWriter writer(*sink);
    TRY_VOID(writeBroad(writer, children));
    TRY_VOID(writeTangled(writer, knots));
    TRY_VOID(writer.write());
    return sink->finish();
}

} // namespace leftfold::gallery
