// SPDX-License-Identifier: Apache-2.0
#include "core/jobs/measure_outbox.h"
#include "core/storage/outbox_store.h"

namespace leftfold {

namespace {

/// An outbox where nothing has come for so long is a past one: every age would be "old".
constexpr std::chrono::hours rest(24 * 7);

/// Knows the total, which a walk does not.
class KnownTotal final : public Progress {
public:
    KnownTotal(Progress& progress, std::int64_t total)
        : m_progress(progress)
        , m_total(total) { }
    bool keepGoing(std::int64_t done, std::int64_t) override { return m_progress.keepGoing(done, m_total); }

private:
    Progress& m_progress;
    std::int64_t m_total;
};

Result<std::optional<Instant>> newestArrival(OutboxStore& outbox) {
    MessageQuery query;
    query.direction = Direction::Backward;
    query.limit = 1;
    TRY_ASSIGN(const auto page, outbox.messages(query));
    return page.messages.empty() ? std::optional<Instant>() : page.messages.front().createdAt;
}

} // namespace

Result<MessageFigures> measureOutbox(EventSource& source, Instant now, Progress& progress, MessageBox box) {
    const Watch watch(source, progress);
    auto* outbox = boxOf(source, box);
    if (!outbox)
        return fail(ErrorCode::Unsupported, source.description().name + (box == MessageBox::Inbox ? " has no inbox." : " has no outbox."));
    TRY_ASSIGN(const auto tally, outbox->tallyMessages());
    TRY_ASSIGN(const auto newest, newestArrival(*outbox));
    const bool atRest = newest && now - *newest > rest;
    MessageMeter meter(atRest ? *newest : now);
    KnownTotal total(progress, tally.pending + tally.published + tally.failing + tally.dead);
    MessageQuery query;
    query.order = MessageOrder::Any;
    query.part = MessagePart::Comparable;
    query.limit = 4096;
    TRY_VOID(forEachMessagePage(*outbox, query, total, [&meter](const MessagePage& page) -> Result<> {
        for (const auto& message : page.messages)
            meter.add(message);
        return {};
    }));
    auto figures = std::move(meter).finish();
    figures.atRest = atRest;
    return figures;
}

} // namespace leftfold
