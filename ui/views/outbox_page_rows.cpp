// SPDX-License-Identifier: Apache-2.0
#include "core/storage/store_roles.h"
#include "ui/models/message_text.h"
#include "ui/models/text_forms.h"
#include "ui/views/outbox_page.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/message_line.h"
#include "ui/widgets/outbox_figures.h"
#include "ui/widgets/row_table.h"
#include "ui/widgets/state_chips.h"
#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QPushButton>

namespace leftfold::ui {

namespace {

std::int64_t countOf(const OutboxTally& tally, std::optional<MessageState> state) {
    const std::int64_t counts[] = {tally.pending, tally.published, tally.failing, tally.dead};
    if (state)
        return counts[static_cast<std::size_t>(*state)];
    return tally.pending + tally.published + tally.failing + tally.dead;
}

/// `oldest waiting 12 d`, `at most 3 attempts`.
QStringList tallyFacts(const OutboxTally& tally, Instant now) {
    QStringList facts;
    if (tally.oldestPending) {
        OutboxMessage oldest;
        oldest.createdAt = tally.oldestPending;
        facts << OutboxPage::tr("oldest waiting %1").arg(messageAge(oldest, now));
    }
    if (tally.mostAttempts > 0)
        facts << OutboxPage::tr("at most %1 attempts").arg(groupedNumber(tally.mostAttempts));
    return facts;
}

} // namespace

void OutboxPage::showCounts() {
    const MessageTableModel& model = m_feed.model();
    const bool nothing = model.rowCount() == 0 && model.isComplete() && !model.isLoading();
    QStringList facts;
    if (m_tally) {
        facts << tr("%1 messages").arg(groupedNumber(countOf(*m_tally, {})));
        facts << tallyFacts(*m_tally, workspace().now());
    } else if (m_hasBox) {
        facts << tr("reading…");
    }
    const bool empty = !m_hasBox || (m_tally && countOf(*m_tally, {}) == 0);
    m_chips->setVisible(m_hasBox);
    m_figures->setVisible(m_hasBox && !empty);
    m_line->setVisible(m_hasBox && !empty && !m_chips->isOnFindings());
    m_order->setVisible(m_hasBox && !empty && !m_chips->isOnFindings());
    m_reconcile->setVisible(m_hasBox && m_box == MessageBox::Outbox);
    const bool alone = hasMessagesOnly(workspace().description());
    m_reconcile->setEnabled(!alone && m_box == MessageBox::Outbox);
    m_reconcile->setToolTip(alone ? tr("There are no events in this database to compare the messages with.")
                                  : tr("Compare all messages with all events: missing, extra, duplicate, different, out of order"));
    if (nothing)
        showEmpty();
    if (m_chips->isOnFindings())
        return;
    showCount(facts.join(QStringLiteral(" \u00b7 ")), nothing);
}

void OutboxPage::showEmptyInbox() {
    const auto state = m_chips->state();
    if (!m_wanted.empty())
        empty().setText(tr("No message with this id"), tr("The inbox has none for %1.").arg(fromStored(m_wanted.text)));
    else if (state)
        empty().setText(
            tr("No message is %1").arg(stateWord(*state, m_box)), tr("%1: there is none of these now.").arg(stateMeaning(*state, m_box)));
    else
        empty().setText(tr("The inbox is empty"), tr("A message is here as soon as it comes in, until the inbox lets it go."));
}

void OutboxPage::showEmpty() {
    const auto state = m_chips->state();
    if (m_hasBox && m_box == MessageBox::Inbox)
        return showEmptyInbox();
    if (!m_hasBox)
        empty().setText(tr("No outbox here"),
            tr("Messages would be listed here with their state. Leftfold knows no outbox among the tables of this store."));
    else if (!m_wanted.empty())
        empty().setText(tr("No message for this event"),
            tr("The outbox has none for %1: nobody outside will hear of it.").arg(fromStored(m_wanted.text)));
    else if (state)
        empty().setText(tr("No message is %1").arg(stateWord(*state)), tr("%1: there is none of these now.").arg(stateMeaning(*state)));
    else
        empty().setText(tr("The outbox is empty"), tr("A message is here as soon as an event is written, until the outbox lets it go."));
}

void OutboxPage::selectRow(int row) {
    const OutboxMessage* message = row < 0 ? nullptr : m_feed.model().message(row);
    if (!message)
        return m_line->clear();
    m_line->show(*message, workspace().now());
    lookUp(message->eventId, {});
}

/// Selects the event, and goes to the page if one is named; what is not stored is said in the line below the table.
void OutboxPage::lookUp(const EventId& event, const QString& page) {
    m_looking = event;
    if (event.empty())
        return tellNoEvent(event);
    EventQuery query;
    query.id = event;
    query.limit = 1;
    query.payload = PayloadPart::Beginning;
    workspace().ask(
        this, {{}, Lane::Quick, &m_lookup}, [query](EventSource& source, Progress&) { return source.read(query); },
        [this, event, page](const Result<EventPage>& found) {
            if (!found)
                return Q_EMIT failed(found.error());
            if (found->events.empty())
                return tellNoEvent(event);
            m_line->warn({}, {});
            workspace().selectEvent(found->events.front());
            if (!page.isEmpty())
                workspace().showPage(page);
        });
}

void OutboxPage::tellNoEvent(const EventId& event) {
    if (const OutboxMessage* message = m_feed.model().message(table().currentIndex().row()))
        workspace().selectMessage(*message);
    else
        workspace().clearEvent();
    if (hasMessagesOnly(workspace().description()))
        m_line->warn(tr("no event store here"), tr("This database has messages alone: the events are elsewhere."));
    else if (m_box == MessageBox::Inbox)
        m_line->warn(tr("from elsewhere"), tr("No event of this store is what the message tells of: it came in."));
    else if (event.empty())
        m_line->warn(tr("names no event"), tr("The outbox does not say which event the message tells of."));
    else
        m_line->warn(
            tr("its event is not stored"), tr("No event has the id %1: others are told what did not happen.").arg(fromStored(event.text)));
}

/// Another page chose an event: its message is shown where it is loaded.
void OutboxPage::followSelection() {
    const auto& event = workspace().selectedEvent();
    if (!event || event->id == m_looking)
        return;
    m_lookup.cancel(); // an answer on its way would take the selection back
    if (!isVisible() || event->id.empty())
        return;
    const int row = m_feed.model().rowOf(event->id);
    if (row >= 0)
        table().goToRow(row);
}

void OutboxPage::openMenu(int row, const QPoint& place) {
    const OutboxMessage* shown = m_feed.model().message(row);
    if (!shown)
        return;
    QMenu* menu = newRowMenu();
    const OutboxMessage message = *shown;
    const auto go = [&](const QString& iconName, const QString& name, const QKeySequence& key, const QString& page) {
        QAction* action = menu->addAction(icon(iconName), name);
        action->setShortcut(key);
        action->setEnabled(!message.eventId.empty() && !hasMessagesOnly(workspace().description()));
        connect(action, &QAction::triggered, this, [this, message, page] { lookUp(message.eventId, page); });
    };
    go(QStringLiteral("events"), tr("Go to its event"), QKeySequence(Qt::Key_Return), QStringLiteral("events"));
    go(QStringLiteral("replay"), tr("Replay"), QKeySequence(Qt::Key_R), QStringLiteral("replay"));
    go(QStringLiteral("chains"), tr("Show its chain"), QKeySequence(Qt::Key_C), QStringLiteral("chains"));
    menu->addSeparator();
    const auto copy = [menu](const QString& name, const QString& text) {
        if (!text.isEmpty())
            connect(menu->addAction(name), &QAction::triggered, menu, [text] { QGuiApplication::clipboard()->setText(text); });
    };
    copy(tr("Copy as Markdown"), messageMarkdown(message));
    copy(tr("Copy message id"), fromStored(message.id));
    copy(tr("Copy event id"), fromStored(message.eventId.text));
    copy(tr("Copy correlation id"), fromStored(message.correlation.text));
    copy(tr("Copy error"), fromStored(message.lastError));
    menu->popup(place);
}

std::vector<PaletteEntry> OutboxPage::actions() {
    std::vector<PaletteEntry> entries;
    if (!m_hasBox)
        return entries;
    const auto add = [&entries](const QString& title, const QString& keys, QAbstractButton* button) {
        if (button->isEnabled())
            entries.push_back({title, {}, {}, keys, {}, [button] { button->click(); }});
    };
    add(tr("Reconcile the outbox with the events"), QStringLiteral("X"), m_reconcile);
    add(m_direction == Direction::Forward ? tr("Messages: newest first") : tr("Messages: oldest first"), QStringLiteral("O"), m_order);
    for (QAbstractButton* chip : m_chips->chips())
        add(tr("Messages: %1").arg(chip->text()), {}, chip);
    return entries;
}

PageDescription OutboxPage::description() {
    PageDescription page = describe(tr("go to the message's event"), tr("menu of the message: event, replay, chain, copy"),
        tr("find the message of an event by the event's id"));
    const PageKey more[] = {{tr("S Shift+S"), tr("next, previous state: all, pending, failing, dead, published, findings")},
        {tr("O"), tr("turn the order round: oldest or newest first")}, {tr("X"), tr("reconcile: compare all messages with all events")},
        {tr("R C E"), tr("its event's replay, chain, place in the log")}};
    page.keys.insert(page.keys.end(), std::begin(more), std::end(more));
    page.actions = [this] { return actions(); };
    return page;
}

} // namespace leftfold::ui
