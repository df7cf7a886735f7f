// SPDX-License-Identifier: Apache-2.0
#include "core/story/story.h"
#include "core/story/customers.h"
#include "core/story/ordering.h"
#include "core/story/standing_order.h"
#include "core/story/stocking.h"
#include <algorithm>

namespace leftfold::story {

namespace {

/// From counting: what one customer's visit and all that follows from it amount to.
constexpr std::int64_t eventsPerVisit = 21;
constexpr std::int64_t eventsPerStandingOrder = 1000; ///< one in so many
constexpr int firstTime = 35; ///< percent of visitors

std::int64_t visitsPerDay(const Plan& plan) {
    return std::max<std::int64_t>(2, plan.events / eventsPerVisit / (14 + plan.events / 2850));
}

void visit(Shop& shop) {
    if (shop.customers.empty() || shop.random().chance(firstTime)) {
        const std::size_t customer = registerCustomer(shop);
        return shop.after(between(shop.random(), minutes(1), minutes(20)), [customer](Shop& later) { checkOut(later, customer); });
    }
    const std::size_t customer = knownCustomer(shop);
    if (shop.random().chance(6))
        changeAddress(shop, customer);
    else
        checkOut(shop, customer);
}

void standingOrder(Shop& shop) {
    const std::size_t customer = registerCustomer(shop);
    shop.after(between(shop.random(), minutes(2), minutes(20)), [customer](Shop& later) { openStandingOrder(later, customer); });
}

/// Standing orders begin early, so that the short stories have a long one too.
void planStandingOrders(Shop& shop, Instant midnight, std::int64_t day) {
    const std::int64_t wanted = std::max<std::int64_t>(1, shop.plan().events / eventsPerStandingOrder);
    const std::int64_t perDay = std::max<std::int64_t>(1, wanted / (8 + shop.plan().events / 3000));
    if (day * perDay >= wanted)
        return;
    for (std::int64_t i = 0; i < perDay; ++i)
        shop.at(midnight + hours(8) + between(shop.random(), minutes(1), hours(6)), standingOrder);
}

void beginDay(Shop& shop, Instant midnight, std::int64_t day) {
    for (const Instant arrival : arrivals(shop.random(), midnight, visitsPerDay(shop.plan())))
        shop.at(std::max(arrival, shop.now()), visit);
    planStandingOrders(shop, midnight, day);
    const Instant tomorrow = midnight + days(1);
    shop.at(tomorrow, [tomorrow, day](Shop& later) { beginDay(later, tomorrow, day + 1); });
}

/// Takes from the end what is too much, with what belongs to it.
void shorten(Commit& commit, std::int64_t surplus) {
    while (surplus > 0 && !commit.appends.empty()) {
        auto& events = commit.appends.back().events;
        for (; surplus > 0 && !events.empty(); --surplus) {
            const EventId gone = events.back().id;
            std::erase_if(commit.messages, [&](const OutboxMessage& message) { return message.eventId == gone; });
            std::erase_if(commit.snapshots, [&](const NewSnapshot& snapshot) {
                return snapshot.version == *events.back().version && snapshot.aggregate == events.back().aggregate;
            });
            events.pop_back();
        }
        if (events.empty())
            commit.appends.pop_back();
    }
}

std::int64_t eventsIn(const Commit& commit) {
    std::int64_t count = 0;
    for (const Append& append : commit.appends)
        count += std::ssize(append.events);
    return count;
}

} // namespace

Story::Story(const Plan& plan, FoldFor foldFor)
    : m_shop(plan, std::move(foldFor)) {
    const Instant first = m_shop.now();
    m_shop.at(first + hours(6), openShop);
    m_shop.at(first + hours(6) + minutes(20), [first](Shop& shop) { beginDay(shop, first, 0); });
}

Result<std::optional<Commit>> Story::next() {
    const std::int64_t wanted = m_shop.plan().events;
    while (m_told < wanted) {
        TRY_VOID(m_shop.runNext());
        Commit commit = m_shop.takeCommit();
        const std::int64_t count = eventsIn(commit);
        if (count == 0)
            continue;
        if (m_told + count > wanted)
            shorten(commit, m_told + count - wanted);
        m_told += count;
        return commit;
    }
    return std::nullopt;
}

} // namespace leftfold::story
