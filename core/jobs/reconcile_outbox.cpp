// SPDX-License-Identifier: Apache-2.0
#include "core/jobs/reconcile_outbox.h"
#include "core/jobs/beside.h"
#include "core/storage/outbox_store.h"
#include "core/transform/sameness.h"
#include <algorithm>
#include <map>
#include <span>

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
    query.part = MessagePart::Comparable;
    return query;
}

Result<> walkEvents(EventSource& source, bool missingCanBeTold, Reconciler& reconciler, Progress& progress) {
    EventQuery query;
    query.limit = pageSize;
    Beside beside(progress);
    TRY_VOID(forEachPage(source, query, progress, [&](EventPage&& page) {
        return beside.run([&reconciler, missingCanBeTold, read = std::move(page)](Progress&) -> Result<> {
            for (const auto& event : read.events)
                reconciler.addEvent(event, missingCanBeTold);
            return {};
        });
    }));
    return beside.wait();
}

/// Where a page of messages began, to read it again.
struct PageStart {
    std::size_t number = 0; ///< of its first message
    std::optional<Cursor> after;
};

Result<std::vector<PageStart>> walkMessages(OutboxStore& outbox, Reconciler& reconciler, Progress& progress) {
    std::vector<PageStart> starts{{}};
    Beside beside(progress);
    TRY_VOID(forEachMessagePage(outbox, everyMessage(), progress, [&](MessagePage&& page) -> Result<> {
        starts.push_back({starts.back().number + page.messages.size(), page.last});
        return beside.run([&reconciler, read = std::move(page)](Progress&) -> Result<> {
            for (const auto& message : read.messages)
                reconciler.addMessage(message);
            return {};
        });
    }));
    TRY_VOID(beside.wait());
    return starts;
}

/// Reads the pages in which these messages stand once more.
class SecondLook {
public:
    SecondLook(EventSource& source, Reconciler& reconciler, Progress& progress)
        : m_outbox(*source.outbox())
        , m_reconciler(reconciler)
        , m_suspects(source, reconciler)
        , m_progress(progress) { }

    Result<> at(const std::vector<std::size_t>& numbers, const std::vector<PageStart>& starts) {
        auto wanted = numbers.begin();
        for (std::size_t page = 0; page + 1 < starts.size() && wanted != numbers.end(); ++page) {
            const auto end = std::lower_bound(wanted, numbers.end(), starts[page + 1].number);
            if (wanted != end)
                TRY_VOID(look(starts[page], std::span(wanted, end)));
            wanted = end;
        }
        return m_suspects.judge();
    }

private:
    Result<> look(const PageStart& start, std::span<const std::size_t> numbers) {
        if (!m_progress.keepGoing(static_cast<std::int64_t>(start.number), -1))
            return fail(ErrorCode::Cancelled, "Comparing was cancelled.");
        auto query = everyMessage();
        query.after = start.after;
        TRY_ASSIGN(auto page, m_outbox.messages(query));
        for (const auto number : numbers) {
            const auto place = number - start.number;
            if (place >= page.messages.size()) // rows went away meanwhile
                break;
            if (m_reconciler.name(number, page.messages[place]))
                TRY_VOID(m_suspects.add(std::move(page.messages[place])));
        }
        return {};
    }

    OutboxStore& m_outbox;
    Reconciler& m_reconciler;
    Suspects m_suspects;
    Progress& m_progress;
};

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
    TRY_ASSIGN(const auto starts, walkMessages(*outbox, reconciler, progress));
    TRY_VOID(walkEvents(source, outbox->keepsPublished(), reconciler, progress));
    TRY_VOID(SecondLook(source, reconciler, progress).at(reconciler.finishEvents(), starts));
    return std::move(reconciler).finish();
}

} // namespace leftfold
