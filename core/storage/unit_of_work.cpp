// SPDX-License-Identifier: Apache-2.0
#include "core/storage/unit_of_work.h"
#include "core/model/instant.h"
#include "core/model/json_text.h"
#include "core/model/type_name.h"
#include <algorithm>

namespace leftfold {

namespace {

void addText(Value::Object& members, const char* key, const std::string& text) {
    if (!text.empty())
        members.push_back({key, Value::string(text)});
}

Payload jsonPayload(const Value& value) {
    Payload payload;
    payload.bytes = toJson(value);
    payload.storedSize = payload.bytes.size();
    return payload;
}

/// FNV-1a: small, and the same everywhere.
std::uint64_t hash(std::string_view text, std::uint64_t start) {
    for (const char letter : text)
        start = (start ^ static_cast<unsigned char>(letter)) * 0x100000001b3;
    return start;
}

/// A UUID of version 8 (RFC 9562: "custom"), made from a name.
std::string uuidFrom(std::string_view name) {
    constexpr char digits[] = "0123456789abcdef";
    std::uint64_t parts[] = {hash(name, 0xcbf29ce484222325), hash(name, 0x9e3779b97f4a7c15)};
    parts[0] = (parts[0] & ~0xf000ULL) | 0x8000ULL;
    parts[1] = (parts[1] & ~(3ULL << 62)) | (2ULL << 62);
    std::string text;
    for (const std::uint64_t part : parts)
        for (int shift = 60; shift >= 0; shift -= 4) {
            if (text.size() == 8 || text.size() == 13 || text.size() == 18 || text.size() == 23)
                text += '-';
            text += digits[(part >> shift) & 15];
        }
    return text;
}

Event storedEvent(NewEvent raised, const AggregateId& aggregate, Version version) {
    Event event;
    const Value dictionary = toDictionary(raised, aggregate, version);
    const TypeName name = splitTypeName(raised.type);
    event.id = std::move(raised.id);
    event.type = name.type;
    event.schemaVersion = name.version;
    event.storedType = std::move(raised.type);
    event.aggregate = aggregate;
    event.version = version;
    event.occurredAt = raised.occurredAt;
    event.correlation = std::move(raised.correlation);
    event.causation = std::move(raised.causation);
    event.payload = jsonPayload(dictionary);
    event.shape = specificationShape();
    return event;
}

const Snapshot* latest(const std::vector<Snapshot>& snapshots) {
    return snapshots.empty() ? nullptr : &snapshots.back();
}

} // namespace

const std::shared_ptr<const BodyShape>& specificationShape() {
    static const auto shape = [] {
        BodyShape made;
        made.metadataMembers = {"event_id", "event_type", "occurred_at", "aggregate_id", "aggregate_type", "aggregate_version",
            "correlation_id", "causation_id", "source", "user_id"};
        return std::make_shared<const BodyShape>(std::move(made));
    }();
    return shape;
}

Value toDictionary(const NewEvent& event, const AggregateId& aggregate, Version version) {
    Value::Object members;
    members.reserve(10 + event.data.size());
    addText(members, "event_id", event.id.text);
    addText(members, "event_type", event.type);
    addText(members, "occurred_at", formatInstant(event.occurredAt));
    addText(members, "aggregate_id", aggregate.id);
    addText(members, "aggregate_type", aggregate.type);
    members.push_back({"aggregate_version", Value::integer(version.value)});
    addText(members, "correlation_id", event.correlation.text);
    addText(members, "causation_id", event.causation.text);
    addText(members, "source", event.source);
    addText(members, "user_id", event.userId);
    for (const Value::Member& member : event.data.members())
        members.push_back(member);
    return Value::object(std::move(members));
}

Result<Aggregate> Aggregate::load(EventSource& source, const AggregateId& id, Fold fold) {
    Aggregate aggregate(id, std::move(fold));
    TRY_ASSIGN(const auto snapshots, source.snapshots(id));
    EventQuery query;
    query.aggregate = id;
    if (const Snapshot* snapshot = latest(snapshots)) {
        TRY_ASSIGN(aggregate.m_state, readState(*snapshot));
        aggregate.m_version = snapshot->version;
        query.afterVersion = snapshot->version;
    }
    NoProgress unwatched;
    TRY_VOID(forEachPage(source, query, unwatched, [&](EventPage&& page) -> Result<> {
        for (const Event& event : page.events) {
            TRY_ASSIGN(aggregate.m_state, aggregate.m_fold(aggregate.m_state, event));
            aggregate.m_version = event.version.value_or(Version{aggregate.m_version.value + 1});
        }
        return {};
    }));
    return aggregate;
}

Result<> Aggregate::raise(NewEvent raised) {
    const Version next{m_version.value + 1};
    Event event = storedEvent(std::move(raised), m_id, next);
    TRY_ASSIGN(m_state, m_fold(m_state, event));
    m_version = next;
    m_raised.push_back({std::move(event), m_state});
    return {};
}

OutboxMessage messageFor(const Event& event) {
    OutboxMessage message;
    message.id = uuidFrom(event.id.text);
    message.eventId = event.id;
    message.eventType = event.storedType;
    message.aggregate = event.aggregate;
    message.payload = event.payload;
    message.createdAt = event.occurredAt;
    return message;
}

void UnitOfWork::track(Aggregate& aggregate) {
    if (std::find(m_tracked.begin(), m_tracked.end(), &aggregate) == m_tracked.end())
        m_tracked.push_back(&aggregate);
}

Commit UnitOfWork::pending() const {
    Commit commit;
    for (const Aggregate* aggregate : m_tracked) {
        if (aggregate->m_raised.empty())
            continue;
        Append append{aggregate->m_id, Version{aggregate->m_version.value - std::ssize(aggregate->m_raised)}, {}};
        for (const auto& [event, state] : aggregate->m_raised) {
            append.events.push_back(event);
            commit.messages.push_back(messageFor(event));
            if (event.version->value % snapshotEvery == 0)
                commit.snapshots.push_back({aggregate->m_id, *event.version, state, *event.occurredAt});
        }
        commit.appends.push_back(std::move(append));
    }
    return commit;
}

Result<> UnitOfWork::commit(EventSink& sink) {
    const Commit unit = pending();
    TRY_VOID(sink.write({&unit, 1}));
    clear();
    return {};
}

Commit UnitOfWork::take() {
    Commit unit = pending();
    clear();
    return unit;
}

void UnitOfWork::clear() {
    for (Aggregate* aggregate : m_tracked)
        aggregate->m_raised.clear();
    m_tracked.clear();
}

} // namespace leftfold
