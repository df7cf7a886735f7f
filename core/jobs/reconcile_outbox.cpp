// SPDX-License-Identifier: Apache-2.0
#include "core/jobs/reconcile_outbox.h"
#include "core/storage/outbox_store.h"
#include "core/transform/sameness.h"
#include <algorithm>
#include <map>

namespace leftfold {

namespace {

constexpr int pageSize = 4096;
constexpr std::size_t batch = 400; ///< suspects whose events are read in one statement

Event asEvent(const OutboxMessage& message) {
    Event event;
    event.payload = message.payload;
    event.shape = message.shape;
    return event;
}

/// Whether both tell the same: the whole payload, or the data alone where one of them keeps metadata elsewhere.
bool tellSame(const OutboxMessage& message, const Event& event) {
    if (message.payload.json() == event.payload.json())
        return true;
    const auto told = readData(asEvent(message));
    const auto stored = readData(event);
    if (!told || !stored)
        return false;
    if (meansSame(*told, *stored))
        return true;
    auto whole = event;
    whole.shape.reset();
    const auto body = readData(whole);
    return body && meansSame(*told, *body);
}

/// Reads the events of messages whose bytes differ, many at a time.
class Suspects {
public:
    Suspects(EventSource& source, Reconciler& reconciler)
        : m_source(source)
        , m_reconciler(reconciler) { }

    Result<> add(OutboxMessage&& message) {
        m_messages.push_back(std::move(message));
        return m_messages.size() < batch ? Result<>() : judge();
    }

    Result<> judge() {
        if (m_messages.empty())
            return {};
        EventQuery query;
        query.limit = pageSize;
        for (const auto& message : m_messages)
            query.anyId.push_back(message.eventId);
        TRY_ASSIGN(const auto page, m_source.read(query));
        std::multimap<std::string, const Event*> byId;
        for (const auto& event : page.events)
            byId.emplace(event.id.text, &event);
        for (const auto& message : m_messages) {
            const auto [first, last] = byId.equal_range(message.eventId.text);
            if (std::none_of(first, last, [&](const auto& entry) { return tellSame(message, *entry.second); }))
                m_reconciler.differs(message);
        }
        m_messages.clear();
        return {};
    }

private:
    EventSource& m_source;
    Reconciler& m_reconciler;
    std::vector<OutboxMessage> m_messages;
};

MessageQuery everyMessage() {
    MessageQuery query;
    query.order = MessageOrder::Any;
    query.limit = pageSize;
    query.payload = PayloadPart::Whole;
    return query;
}

Result<> walkEvents(EventSource& source, bool missingCanBeTold, Reconciler& reconciler, Progress& progress) {
    EventQuery query;
    query.limit = pageSize;
    return forEachPage(source, query, progress, [&](const EventPage& page) -> Result<> {
        for (const auto& event : page.events)
            reconciler.addEvent(event, missingCanBeTold);
        return {};
    });
}

Result<> nameFindings(EventSource& source, OutboxStore& outbox, Reconciler& reconciler, Progress& progress) {
    Suspects suspects(source, reconciler);
    TRY_VOID(forEachMessagePage(outbox, everyMessage(), progress, [&](MessagePage&& page) -> Result<> {
        for (auto& message : page.messages) {
            const auto role = reconciler.nextMessage();
            if (role != Reconciler::Role::None)
                reconciler.name(message);
            if (role == Reconciler::Role::Suspect)
                TRY_VOID(suspects.add(std::move(message)));
        }
        return {};
    }));
    return suspects.judge();
}

} // namespace

Result<Reconciliation> reconcileOutbox(EventSource& source, Progress& progress) {
    const Watch watch(source, progress);
    auto* outbox = source.outbox();
    if (!outbox)
        return fail(ErrorCode::Unsupported, source.description().name + " has no outbox to compare with its events.");
    const auto& layouts = source.description().layouts;
    if (std::none_of(layouts.begin(), layouts.end(), [](const FoundLayout& layout) { return layout.role == LayoutRole::Events; }))
        return fail(ErrorCode::Unsupported,
            source.description().name + " has an outbox and no event store: there is nothing to compare its messages with.");
    if (!outbox->namesEvents())
        return fail(ErrorCode::Unsupported,
            "The messages of " + source.description().name + " do not say which event they tell of, so that they cannot be compared.");
    Reconciler reconciler;
    TRY_VOID(forEachMessagePage(*outbox, everyMessage(), progress, [&](const MessagePage& page) -> Result<> {
        for (const auto& message : page.messages)
            reconciler.addMessage(message);
        return {};
    }));
    TRY_VOID(walkEvents(source, outbox->keepsPublished(), reconciler, progress));
    if (reconciler.finishEvents())
        TRY_VOID(nameFindings(source, *outbox, reconciler, progress));
    return std::move(reconciler).finish();
}

} // namespace leftfold
