// SPDX-License-Identifier: Apache-2.0
#include "core/story/faults.h"
#include "core/model/instant.h"
#include "core/model/json_text.h"
#include "core/story/payload_edit.h"
#include <algorithm>

namespace leftfold::story {

namespace {

std::string at(Position position) {
    return "position " + std::to_string(position.value);
}

std::string name(const Event& event) {
    return event.storedType + " of " + event.aggregate.path() + " (version " + std::to_string(event.version->value) + ")";
}

/// Later commits that must name versions and positions themselves are written as copies.
void turnIntoCopies(Commit& commit) {
    for (Append& append : commit.appends)
        for (Event& event : append.events) {
            event.position.reset();
            commit.copies.push_back(std::move(event));
        }
    commit.appends.clear();
}

/// A value that is believable and wrong.
std::optional<Value::Member> driftOf(const Value& state) {
    if (const Value* stock = state.find("on_hand"); stock && stock->isNumber())
        return Value::Member{"on_hand", Value::integer(std::strtoll(stock->text().c_str(), nullptr, 10) + 3)};
    if (state.find("status"))
        return Value::Member{"status", Value::string("awaiting approval")};
    return std::nullopt;
}

bool alone(const Commit& commit) {
    return commit.appends.size() == 1 && commit.appends[0].events.size() == 1;
}

} // namespace

FaultPlanter::FaultPlanter(const Plan& plan)
    : m_random(plan.seed ^ 0x6661756c7473ULL) {
    // Snapshots are rare in short stories: there the first one has to do.
    const std::int64_t drift = plan.events < 20'000 ? 0 : 250;
    const auto after = [&](std::int64_t thousandths) { return plan.events * thousandths / 1000; };
    m_intents = {{FaultKind::DriftedSnapshot, after(drift), &FaultPlanter::plantDrift},
        {FaultKind::Gap, after(200), &FaultPlanter::plantGap}, {FaultKind::DuplicateEventId, after(260), &FaultPlanter::plantDuplicate},
        {FaultKind::OrphanCause, after(330), &FaultPlanter::plantOrphan},
        {FaultKind::CausationCycle, after(400), &FaultPlanter::plantCycle},
        {FaultKind::ClockBackwards, after(470), &FaultPlanter::plantClock},
        {FaultKind::PayloadNoJson, after(540), &FaultPlanter::plantNoJson},
        {FaultKind::PoisonMessage, after(600), &FaultPlanter::plantPoison},
        {FaultKind::MessageWithoutEvent, after(660), &FaultPlanter::plantStrayMessage},
        {FaultKind::EventWithoutMessage, after(720), &FaultPlanter::plantMissingMessage}};
}

void FaultPlanter::pass(Commit& commit) {
    closeCycle(commit);
    followGap(commit);
    std::int64_t events = std::ssize(commit.copies);
    for (const Append& append : commit.appends)
        events += std::ssize(append.events);
    if (commit.copies.empty())
        tryIntents(commit);
    m_next += events;
}

void FaultPlanter::tryIntents(Commit& commit) {
    const auto planted = std::find_if(
        m_intents.begin(), m_intents.end(), [&](const Intent& intent) { return m_next > intent.after && tryIntent(intent, commit); });
    if (planted != m_intents.end())
        m_intents.erase(planted);
}

bool FaultPlanter::tryIntent(const Intent& intent, Commit& commit) {
    std::int64_t position = m_next;
    for (Append& append : commit.appends)
        for (std::size_t index = 0; index < append.events.size(); ++index)
            if ((this->*intent.plant)(commit, {append, index, Position{position++}}))
                return true;
    return false;
}

PlantedFault& FaultPlanter::add(FaultKind kind, const Place& place, std::string sentence) {
    PlantedFault& fault = m_planted.emplace_back();
    fault.kind = kind;
    fault.sentence = std::move(sentence);
    fault.aggregate = place.append.aggregate;
    fault.positions = {place.position};
    fault.events = {place.event().id};
    return fault;
}

/// As if somebody had deleted a row: a note, as nothing is caused by notes and no state depends on them.
bool FaultPlanter::plantGap(Commit& commit, const Place& place) {
    const Event& event = place.event();
    if (event.type != "order.noted" || !alone(commit) || event.version->value % UnitOfWork::snapshotEvery == 0)
        return false;
    add(FaultKind::Gap, place,
        "A gap: " + at(place.position) + " is missing, and with it version " + std::to_string(event.version->value) + " of "
            + event.aggregate.path() + '.')
        .version = event.version;
    m_holeBefore = Position{place.position.value + 1};
    m_gapped = event.aggregate;
    commit = {};
    return true;
}

void FaultPlanter::followGap(Commit& commit) {
    const bool ofGapped = m_gapped
        && std::any_of(commit.appends.begin(), commit.appends.end(), [&](const Append& append) { return append.aggregate == *m_gapped; });
    if (!m_holeBefore && !ofGapped)
        return;
    turnIntoCopies(commit);
    if (m_holeBefore && !commit.copies.empty())
        commit.copies.front().position = std::exchange(m_holeBefore, std::nullopt);
    if (ofGapped)
        m_gapped.reset();
}

bool FaultPlanter::plantDuplicate(Commit& commit, const Place& place) {
    Event& event = place.event();
    if (event.type != "order.shipped")
        return false;
    if (m_twin.empty()) {
        m_twin = event.id;
        m_twinAt = place.position;
        return false;
    }
    std::erase_if(commit.messages, [&](const OutboxMessage& message) { return message.eventId == event.id; });
    replaceText(event.payload, event.id.text, m_twin.text);
    event.id = m_twin;
    add(FaultKind::DuplicateEventId, place,
        "A duplicate event id: " + m_twin.text + " stands at " + at(m_twinAt) + " and again at " + at(place.position) + ", " + name(event)
            + '.')
        .positions.insert(m_planted.back().positions.begin(), m_twinAt);
    return true;
}

bool FaultPlanter::plantOrphan(Commit& commit, const Place& place) {
    Event& event = place.event();
    if (event.type != "payment.processed" || !alone(commit))
        return false;
    const std::string nobody = m_random.uuid();
    replaceText(commit, event.causation.text, nobody);
    event.causation.text = nobody;
    add(FaultKind::OrphanCause, place,
        "An orphan cause: " + name(event) + " at " + at(place.position) + " is caused by " + nobody + ", which is not stored.");
    return true;
}

bool FaultPlanter::plantCycle(Commit& commit, const Place& place) {
    Event& event = place.event();
    if (event.type != "cart.checked_out" || !alone(commit))
        return false;
    m_cycleStart = event.id;
    m_cycleEnd.text = m_random.uuid();
    event.causation.text = m_cycleEnd.text;
    insertCause(commit, event.correlation, event.causation);
    add(FaultKind::CausationCycle, place,
        "A causation cycle: " + name(event) + " at " + at(place.position) + " is caused by its own effect " + m_cycleEnd.text + '.')
        .events.push_back(m_cycleEnd);
    return true;
}

/// Gives the first effect of the cycle's start its new id, and tells those who name it as their cause.
void FaultPlanter::closeCycle(Commit& commit) {
    if (m_cycleStart.empty())
        return;
    for (Append& append : commit.appends)
        for (Event& event : append.events) {
            if (m_cycleBefore.empty() && event.causation.text == m_cycleStart.text) {
                m_cycleBefore = std::exchange(event.id, m_cycleEnd);
                replaceText(commit, m_cycleBefore.text, m_cycleEnd.text);
            }
            if (!m_cycleBefore.empty() && event.causation.text == m_cycleBefore.text) {
                event.causation.text = m_cycleEnd.text;
                replaceText(commit, m_cycleBefore.text, m_cycleEnd.text);
            }
        }
}

bool FaultPlanter::plantClock(Commit& commit, const Place& place) {
    Event& event = place.event();
    if (event.aggregate.type != "Payment" || event.version->value < 2 || !alone(commit))
        return false;
    const Instant before = *event.occurredAt - hours(3) - minutes(17);
    replaceText(commit, formatInstant(*event.occurredAt), formatInstant(before));
    event.occurredAt = before;
    add(FaultKind::ClockBackwards, place,
        "A clock that runs backwards: " + name(event) + " at " + at(place.position) + " occurred 3 h 17 min too early, before version "
            + std::to_string(event.version->value - 1) + '.');
    return true;
}

bool FaultPlanter::plantDrift(Commit& commit, const Place& place) {
    const Event& event = place.event();
    for (NewSnapshot& snapshot : commit.snapshots) {
        if (snapshot.version != *event.version || snapshot.aggregate != event.aggregate)
            continue;
        const auto drift = driftOf(snapshot.state);
        if (!drift)
            continue;
        const std::string right = toJson(*snapshot.state.find(drift->key));
        snapshot.state.editMember(drift->key) = drift->value;
        add(FaultKind::DriftedSnapshot, place,
            "A drifted snapshot: that of " + event.aggregate.path() + " at version " + std::to_string(snapshot.version.value) + " has "
                + drift->key + ' ' + toJson(drift->value) + " where replay gives " + right + '.')
            .version = snapshot.version;
        return true;
    }
    return false;
}

bool FaultPlanter::plantNoJson(Commit& commit, const Place& place) {
    Event& event = place.event();
    if (event.type != "payment.refunded" && event.type != "payment.failed")
        return false;
    setPayload(commit, event, "amount=9900&cur=EUR");
    add(FaultKind::PayloadNoJson, place, "A payload that is no JSON: " + name(event) + " at " + at(place.position) + '.');
    return true;
}

bool FaultPlanter::plantPoison(Commit& commit, const Place& place) {
    const Event& event = place.event();
    OutboxMessage* message = messageOf(commit, event.id);
    if (event.type != "order.confirmed" || !message)
        return false;
    message->payload.bytes.resize(message->payload.bytes.size() * 2 / 5); // cut off: nobody can read it, ever
    message->state = MessageState::Dead;
    message->attempts = 3;
    message->publishedAt.reset();
    add(FaultKind::PoisonMessage, place,
        "A poison message: " + message->id + " for " + name(event) + " breaks off in the middle; it was given up after 3 attempts.");
    return true;
}

bool FaultPlanter::plantStrayMessage(Commit& commit, const Place& place) {
    const Event& event = place.event();
    const OutboxMessage* message = messageOf(commit, event.id);
    if (event.type != "order.confirmed" || !message || message->state != MessageState::Published)
        return false;
    Event never = event;
    never.id.text = m_random.uuid();
    replaceText(never.payload, event.id.text, never.id.text);
    OutboxMessage stray = messageFor(never);
    stray.state = MessageState::Published;
    stray.publishedAt = message->publishedAt;
    PlantedFault& fault = add(FaultKind::MessageWithoutEvent, place,
        "A published message without an event: " + stray.id + " tells of event " + never.id.text + ", which is not stored.");
    fault.events = {never.id};
    fault.positions.clear();
    commit.messages.push_back(std::move(stray));
    return true;
}

bool FaultPlanter::plantMissingMessage(Commit& commit, const Place& place) {
    const Event& event = place.event();
    if (event.type != "inventory.reserved")
        return false;
    std::erase_if(commit.messages, [&](const OutboxMessage& message) { return message.eventId == event.id; });
    add(FaultKind::EventWithoutMessage, place,
        "An event without a message: " + name(event) + " at " + at(place.position) + " has no row in the outbox.");
    return true;
}

} // namespace leftfold::story
