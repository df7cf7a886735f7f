// SPDX-License-Identifier: Apache-2.0
// session: the workspace (what is open, selected, filtered, and how times are shown) and the workers that read for it.
// Not here: widgets, models, SQL; a way to open a store is given from outside.
// May be included by: ui/views, app/studio.
#pragma once
#include "core/expression/event_filter.h"
#include "core/model/outbox_message.h"
#include "core/model/time_display.h"
#include "core/storage/event_source.h"
#include "ui/session/job_tracker.h"
#include "ui/session/news_line.h"
#include "ui/session/place_history.h"
#include "ui/session/question.h"
#include "ui/session/store_choice.h"
#include "ui/session/worker.h"
#include <QFutureWatcher>
#include <QPointer>

namespace leftfold::ui {

/// The one owner of what is open, selected, filtered and when. Window's thread only.
class Workspace : public QObject {
    Q_OBJECT
public:
    using Opener = std::function<Result<std::unique_ptr<EventSource>>(const StoreChoice& choice)>;

    explicit Workspace(Opener opener, QObject* parent = nullptr);
    ~Workspace() override;

    /// Opens on a thread; then `opened` or `openFailed`. What is open stays open until the new store answers.
    void open(const StoreChoice& choice);
    /// Opens the same store again and keeps the place; then `reconnected` or `connectionLost`.
    void reconnect();
    void close();
    bool isOpen() const { return m_quick != nullptr; }
    /// Whether an answer to `open` is still to come.
    bool isOpening() const { return m_candidate != nullptr; }
    /// Meaningful while a store is open.
    const StoreDescription& description() const { return m_description; }
    const StoreChoice& choice() const { return m_choice; }
    /// The user's mark on the open store.
    void markProduction(bool production) { m_choice.production = production; }
    /// Tries a store without opening it for the window. `answer(Result<StoreDescription>)`.
    template <typename Answer>
    void tryStore(QObject* receiver, const Question& question, const StoreChoice& choice, Answer answer);

    /// Runs `job(EventSource&, Progress&) -> Result<R>` on a connection's thread, then `answer(Result<R>)` on this one,
    /// unless the receiver is gone, the job was cancelled, or another store is open by then.
    template <typename Job, typename Answer>
    void ask(QObject* receiver, const Question& question, Job job, Answer answer);

    /// As `ask`, for work that needs no store: `job(Progress&) -> Result<R>` on a thread of its own. No store need be open.
    template <typename Job, typename Answer>
    void compute(QObject* receiver, const Question& question, Job job, Answer answer);

    /// Counts of the whole store, as soon as they are known; null before.
    const StoreSummary* summary() const { return m_summary ? &*m_summary : nullptr; }
    /// How many events the store has for all that is known: those of the summary, or more where its log is followed; nothing
    /// before the summary.
    std::optional<std::int64_t> eventCount() const;
    /// Who follows the whole log tells how many there are by then.
    void noteEvents(std::int64_t count);

    const std::optional<Event>& selectedEvent() const { return m_event; }
    /// Also selects the event's aggregate.
    void selectEvent(const Event& event);
    void clearEvent();
    /// Set while a message is selected whose event is not here.
    const std::optional<OutboxMessage>& selectedMessage() const { return m_message; }
    /// Instead of an event: `eventSelected` tells of it.
    void selectMessage(const OutboxMessage& message);
    const std::optional<AggregateId>& selectedAggregate() const { return m_aggregate; }
    void selectAggregate(const AggregateId& aggregate);

    const QString& filter() const { return m_place.filter; }
    /// What is no filter changes nothing.
    void setFilter(const QString& filter);
    /// The same, ready to be asked; null: every event.
    using QObject::eventFilter; // another thing of the same name
    const std::shared_ptr<const EventFilter>& eventFilter() const { return m_eventFilter; }
    /// One more term, as a value that a person pointed at gives it.
    void narrowFilter(Expression term);
    TimeDisplay timeDisplay() const { return m_timeDisplay; }
    void setTimeDisplay(TimeDisplay display);
    /// What ages are told from. The gallery brings a clock that stands still, so that its pictures do.
    Instant now() const { return m_clock->now(); }
    void setClock(std::unique_ptr<Clock> clock) { m_clock = std::move(clock); }

    const Place& place() const { return m_place; }
    /// Leads to a place, as back and forward do.
    void goTo(const Place& place);
    const QString& page() const { return m_place.page; }
    void showPage(const QString& page);
    bool canGoBack() const { return m_history.canGoBack(); }
    bool canGoForward() const { return m_history.canGoForward(); }
    void goBack();
    void goForward();

    /// How the open store is heard of; null where nobody gave a way.
    const NewsOpener& newsOpener() const { return m_newsOpener; }
    void setNewsOpener(NewsOpener opener) { m_newsOpener = std::move(opener); }

    JobTracker& jobs() { return m_jobs; }

Q_SIGNALS:
    void opening(const QString& store);
    void opened();
    void openFailed(const leftfold::Error& error);
    void closed();
    void connectionLost(const leftfold::Error& error);
    void reconnected();
    void summaryChanged();
    /// `eventCount` has grown since the summary.
    void eventCountChanged();
    void eventSelected();
    void aggregateSelected();
    void filterChanged(const QString& filter);
    void timeDisplayChanged(leftfold::TimeDisplay display);
    void pageChanged(const QString& page);
    void historyChanged();
    /// Back or forward led to an event that must be read again before it can be selected.
    void eventWanted(const leftfold::ui::EventRef& event);
    /// The message of an event is to be shown, on the page of messages.
    void messageWanted(const leftfold::EventId& event);
    /// What the mapping makes of that event is to be shown, on the page of versions.
    void upcastWanted(const leftfold::Event& event);

private:
    using SourceWorker = Worker<EventSource>;
    struct NoStore { };

    std::unique_ptr<SourceWorker> makeWorker(const StoreChoice& choice) const;
    void adopt(const StoreChoice& choice, std::unique_ptr<SourceWorker> quick, const StoreDescription& description);
    void dropConnections();
    void forgetPlace();
    void summarize();
    void remember();
    void restore(const Place& place);
    template <typename R, typename Answer>
    void deliver(QObject* receiver, const QFuture<R>& future, const Question& question, Answer answer);
    template <typename R>
    QFutureWatcher<R>* watch(QObject* receiver, const QFuture<R>& future, const Question& question);

    Opener m_opener;
    NewsOpener m_newsOpener;
    std::unique_ptr<SourceWorker> m_quick;
    std::unique_ptr<SourceWorker> m_long;
    std::unique_ptr<SourceWorker> m_candidate; ///< being opened
    std::unique_ptr<Worker<NoStore>> m_compute;
    int m_era = 0; ///< counts stores; an answer of an older era is dropped
    int m_attempt = 0; ///< counts openings
    StoreChoice m_choice;
    StoreDescription m_description;
    std::optional<StoreSummary> m_summary;
    std::int64_t m_noted = 0; ///< events, by who follows the log
    std::optional<Event> m_event;
    std::optional<OutboxMessage> m_message;
    std::optional<AggregateId> m_aggregate;
    TimeDisplay m_timeDisplay = TimeDisplay::Utc;
    std::unique_ptr<Clock> m_clock = std::make_unique<SystemClock>();
    Place m_place;
    std::shared_ptr<const EventFilter> m_eventFilter; ///< of `m_place.filter`
    PlaceHistory m_history;
    bool m_restoring = false;
    JobTracker m_jobs;
};

} // namespace leftfold::ui

#include "ui/session/workspace_questions.h"
