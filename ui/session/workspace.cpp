// SPDX-License-Identifier: Apache-2.0
#include "ui/session/workspace.h"
#include "core/expression/print_expression.h"
#include "core/expression/value_term.h"
#include <algorithm>

namespace leftfold::ui {

Workspace::Workspace(Opener opener, QObject* parent)
    : QObject(parent)
    , m_opener(std::move(opener)) { }

Workspace::~Workspace() {
    dropConnections();
    retire(std::move(m_compute));
}

std::unique_ptr<Workspace::SourceWorker> Workspace::makeWorker(const StoreChoice& choice) const {
    return std::make_unique<SourceWorker>([opener = m_opener, choice] { return opener(choice); });
}

void Workspace::open(const StoreChoice& choice) {
    Q_EMIT opening(QString::fromStdString(choice.store));
    retire(std::move(m_candidate));
    m_candidate = makeWorker(choice);
    const auto future = m_candidate->run([](EventSource& source, Progress&) -> Result<StoreDescription> { return source.description(); });
    auto* watcher = watch(this, future, {tr("Opening"), Lane::Quick, nullptr});
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, choice, attempt = ++m_attempt] {
        if (attempt != m_attempt)
            return;
        if (watcher->isCanceled() || watcher->future().resultCount() == 0)
            return retire(std::move(m_candidate));
        const auto description = watcher->result();
        if (description)
            return adopt(choice, std::move(m_candidate), *description);
        retire(std::move(m_candidate));
        Q_EMIT openFailed(description.error());
    });
    watcher->setFuture(future);
}

void Workspace::adopt(const StoreChoice& choice, std::unique_ptr<SourceWorker> quick, const StoreDescription& description) {
    dropConnections();
    forgetPlace();
    m_choice = choice;
    m_description = description;
    m_quick = std::move(quick);
    m_long = makeWorker(choice);
    Q_EMIT opened();
    summarize();
}

void Workspace::reconnect() {
    if (!isOpen())
        return;
    const StoreChoice choice = m_choice;
    dropConnections();
    m_quick = makeWorker(choice);
    m_long = makeWorker(choice);
    ask(
        this, {tr("Connecting"), Lane::Quick, nullptr},
        [](EventSource& source, Progress&) -> Result<StoreDescription> { return source.description(); },
        [this](const Result<StoreDescription>& description) {
            if (description) {
                Q_EMIT reconnected();
                summarize();
            } else if (description.error().code != ErrorCode::Unavailable) {
                Q_EMIT connectionLost(description.error()); // Unavailable has been told already
            }
        });
}

void Workspace::close() {
    if (!isOpen())
        return;
    dropConnections();
    forgetPlace();
    Q_EMIT closed();
}

void Workspace::dropConnections() {
    ++m_era;
    retire(std::move(m_quick));
    retire(std::move(m_long));
    m_summary.reset();
    m_noted = 0;
}

void Workspace::forgetPlace() {
    m_event.reset();
    m_message.reset();
    m_aggregate.reset();
    m_place = {m_place.page, {}, {}, {}};
    m_eventFilter = nullptr;
    m_history.clear();
    Q_EMIT historyChanged();
}

void Workspace::summarize() {
    ask(
        this, {tr("Counting"), Lane::Long, nullptr}, [](EventSource& source, Progress& progress) { return source.summarize(progress); },
        [this](Result<StoreSummary> summary) {
            if (!summary)
                return;
            m_summary = *std::move(summary);
            Q_EMIT summaryChanged();
        });
}

std::optional<std::int64_t> Workspace::eventCount() const {
    return m_summary ? std::optional(std::max(m_summary->events, m_noted)) : std::nullopt;
}

void Workspace::noteEvents(std::int64_t count) {
    const auto before = eventCount();
    m_noted = std::max(m_noted, count);
    if (eventCount() != before)
        Q_EMIT eventCountChanged();
}

void Workspace::selectEvent(const Event& event) {
    if (m_event && refOf(*m_event) == refOf(event))
        return;
    m_event = event;
    m_message.reset();
    m_place.event = refOf(event);
    const bool other = m_aggregate != event.aggregate;
    m_aggregate = event.aggregate;
    m_place.aggregate = event.aggregate;
    remember();
    if (other)
        Q_EMIT aggregateSelected();
    Q_EMIT eventSelected();
}

void Workspace::clearEvent() {
    if (!m_event && !m_message)
        return;
    m_event.reset();
    m_message.reset();
    m_place.event.reset();
    Q_EMIT eventSelected();
}

void Workspace::selectMessage(const OutboxMessage& message) {
    m_event.reset();
    m_place.event.reset();
    m_message = message;
    Q_EMIT eventSelected();
}

void Workspace::selectAggregate(const AggregateId& aggregate) {
    if (m_aggregate == aggregate)
        return;
    m_aggregate = aggregate;
    m_place.aggregate = aggregate;
    remember();
    Q_EMIT aggregateSelected();
}

void Workspace::setFilter(const QString& filter) {
    if (m_place.filter == filter)
        return;
    auto read = EventFilter::read(filter.toStdString(), now());
    if (!read)
        return;
    m_place.filter = filter;
    m_eventFilter = *std::move(read);
    remember();
    Q_EMIT filterChanged(filter);
}

void Workspace::narrowFilter(Expression term) {
    const auto known = m_eventFilter ? std::optional(m_eventFilter->expression()) : std::nullopt;
    setFilter(QString::fromStdString(printExpression(narrowed(known, std::move(term)))));
}

void Workspace::setTimeDisplay(TimeDisplay display) {
    if (std::exchange(m_timeDisplay, display) != display)
        Q_EMIT timeDisplayChanged(display);
}

void Workspace::showPage(const QString& page) {
    if (m_place.page == page)
        return;
    m_place.page = page;
    remember();
    Q_EMIT pageChanged(page);
}

void Workspace::remember() {
    if (m_restoring || !isOpen())
        return;
    m_history.visit(m_place);
    Q_EMIT historyChanged();
}

void Workspace::goTo(const Place& place) {
    restore(place);
    remember();
}

void Workspace::goBack() {
    if (canGoBack())
        restore(m_history.back());
}

void Workspace::goForward() {
    if (canGoForward())
        restore(m_history.forward());
}

void Workspace::restore(const Place& place) {
    const Place target = place; // the history may move while signals run
    m_restoring = true;
    showPage(target.page);
    setFilter(target.filter);
    if (target.aggregate)
        selectAggregate(*target.aggregate);
    m_place = target;
    m_restoring = false;
    Q_EMIT historyChanged();
    if (target.event && (!m_event || refOf(*m_event) != *target.event))
        Q_EMIT eventWanted(*target.event);
}

} // namespace leftfold::ui
