// SPDX-License-Identifier: Apache-2.0
#include "ui/views/outbox_page.h"
#include "core/jobs/measure_outbox.h"
#include "core/jobs/reconcile_outbox.h"
#include "ui/models/text_forms.h"
#include "ui/views/findings_pane.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/message_delegate.h"
#include "ui/widgets/message_line.h"
#include "ui/widgets/outbox_figures.h"
#include "ui/widgets/row_painting.h"
#include "ui/widgets/row_table.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/state_chips.h"
#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>

namespace leftfold::ui {

namespace {

const QString eventsPage = QStringLiteral("events");

Result<std::optional<OutboxTally>> readTally(EventSource& source) {
    if (!source.outbox())
        return std::optional<OutboxTally>();
    return source.outbox()->tallyMessages();
}

} // namespace

OutboxPage::OutboxPage(Workspace& workspace, QWidget* parent)
    : ListPage(workspace,
        {QStringLiteral("outbox"), QStringLiteral("message"), tr("Outbox"), tr("Find the message of an event: its event id")}, parent)
    , m_feed(workspace)
    , m_chips(new StateChips)
    , m_figures(new OutboxFigures)
    , m_line(new MessageLine)
    , m_findings(new FindingsPane)
    , m_reconcile(makeButton(tr("Reconcile"))) {
    build();
    connectTable();
    connectParts();
    connect(&workspace, &Workspace::opened, this, &OutboxPage::restart);
    connect(&workspace, &Workspace::closed, &m_feed, &MessageFeed::clear);
    connect(&workspace, &Workspace::reconnected, this, [this] {
        askTally();
        askFigures();
    });
    connect(&workspace, &Workspace::eventSelected, this, &OutboxPage::followSelection);
    connect(&workspace, &Workspace::timeDisplayChanged, this,
        [this](TimeDisplay display) { m_feed.model().setTimeDisplay(display, this->workspace().now()); });
    if (workspace.isOpen())
        restart();
}

void OutboxPage::build() {
    m_reconcile->setObjectName(QStringLiteral("reconcile"));
    m_reconcile->setIcon(icon(QStringLiteral("review")));
    header().addWidget(m_reconcile);
    addAbove(m_chips);
    addAbove(m_figures);
    addBelow(m_line);
    showInstead(m_findings);
    showInstead(nullptr);
    table().setModel(&m_feed.model());
    table().setItemDelegate(new MessageDelegate(&table()));
    setColumnWidths();
    keepColumns();
}

void OutboxPage::setColumnWidths() {
    QHeaderView* columns = table().horizontalHeader();
    const QFontMetrics mono(textFont(TextStyle::Mono));
    const auto digits = [&mono](int count) { return mono.horizontalAdvance(QString(count, QLatin1Char('0'))) + 2 * cellPadding + 4; };
    columns->setMinimumSectionSize(40);
    columns->resizeSection(MessageTableModel::State, 104);
    columns->resizeSection(MessageTableModel::Type, 210);
    columns->resizeSection(MessageTableModel::Aggregate, 134);
    columns->resizeSection(MessageTableModel::Created, digits(23));
    columns->resizeSection(MessageTableModel::Age, digits(8));
    columns->resizeSection(MessageTableModel::Attempts, 72);
    columns->resizeSection(MessageTableModel::EventIdentifier, digits(9));
    columns->setStretchLastSection(true);
}

void OutboxPage::connectTable() {
    connect(&table(), &RowTable::rowOpened, this, [this](int row) {
        if (const OutboxMessage* message = m_feed.model().message(row))
            lookUp(message->eventId, eventsPage);
    });
    connect(&table(), &RowTable::menuAsked, this, &OutboxPage::openMenu);
    connect(table().selectionModel(), &QItemSelectionModel::currentRowChanged, this,
        [this](const QModelIndex& current) { selectRow(current.row()); });
    connect(&m_feed.model(), &MessageTableModel::firstRowsCame, this, [this] {
        showCounts();
        followSelection();
        if (!table().currentIndex().isValid() && (!workspace().selectedEvent() || !m_wanted.empty()))
            table().goToRow(0);
    });
    connect(&m_feed, &MessageFeed::failed, this, &OutboxPage::failed);
    connect(&field(), &SearchField::searched, this, [this](const QString& text) { showMessagesOf({text.trimmed().toStdString()}); });
    connect(&field(), &QLineEdit::textChanged, this, [this](const QString& text) {
        if (text.isEmpty() && !m_wanted.empty())
            showMessagesOf({});
    });
}

void OutboxPage::connectParts() {
    connect(m_chips, &StateChips::chosen, this, [this] {
        m_line->setVisible(!m_chips->isOnFindings());
        if (m_chips->isOnFindings())
            showInstead(m_findings);
        else
            showMessages();
    });
    connect(m_reconcile, &QPushButton::clicked, this, &OutboxPage::reconcile);
    connect(m_findings, &FindingsPane::eventChosen, this, [this](const EventId& event) { lookUp(event, {}); });
    connect(m_findings, &FindingsPane::messagesOpened, this, &OutboxPage::showMessagesOf);
    connect(m_findings, &FindingsPane::eventOpened, this, [this](const EventId& event) { lookUp(event, eventsPage); });
}

void OutboxPage::restart() {
    m_started = false;
    m_tally.reset();
    m_wanted = {};
    m_looking = {};
    m_hasOutbox = true;
    field().clear();
    m_feed.clear();
    m_line->clear();
    m_chips->hideFindings();
    m_chips->choose({});
    m_figures->show(MessageFigures());
    if (isVisible())
        start();
}

void OutboxPage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (!m_started && workspace().isOpen())
        start();
    followSelection();
}

void OutboxPage::start() {
    m_started = true;
    showMessages();
    askTally();
    askFigures();
}

void OutboxPage::askTally() {
    if (!m_started)
        return;
    workspace().ask(
        this, {tr("Counting messages"), Lane::Long, &m_counting}, [](EventSource& source, Progress&) { return readTally(source); },
        [this](const Result<std::optional<OutboxTally>>& tally) {
            if (!tally)
                return Q_EMIT failed(tally.error());
            m_hasOutbox = tally->has_value();
            m_tally = *tally;
            m_chips->show(m_tally.value_or(OutboxTally()));
            showCounts();
        });
}

void OutboxPage::askFigures() {
    if (!m_started)
        return;
    workspace().ask(
        this, {tr("Measuring the outbox"), Lane::Long, &m_measuring},
        [now = workspace().now()](EventSource& source, Progress& progress) { return measureOutbox(source, now, progress); },
        [this](const Result<MessageFigures>& figures) {
            if (figures)
                m_figures->show(*figures);
        });
}

void OutboxPage::showMessages() {
    MessageQuery query;
    query.state = m_chips->state();
    query.direction = Direction::Backward; // what came last is what one looks for
    if (!m_wanted.empty())
        query.anyEventId = {m_wanted};
    m_feed.model().setTimeDisplay(workspace().timeDisplay(), workspace().now());
    m_feed.start(query);
    showCounts();
}

void OutboxPage::showMessagesOf(const EventId& event) {
    m_wanted = event;
    if (field().text().trimmed().toStdString() != event.text)
        field().setText(fromStored(event.text));
    if (m_chips->state() || m_chips->isOnFindings())
        return m_chips->choose({});
    showMessages();
}

void OutboxPage::reconcile() {
    workspace().ask(
        this, {tr("Reconciling"), Lane::Long, &m_reconciling},
        [](EventSource& source, Progress& progress) -> Result<std::shared_ptr<const Reconciliation>> {
            TRY_ASSIGN(auto found, reconcileOutbox(source, progress));
            return std::make_shared<const Reconciliation>(std::move(found));
        },
        [this](const Result<std::shared_ptr<const Reconciliation>>& found) {
            if (!found)
                return Q_EMIT failed(found.error());
            m_findings->show(*found);
            m_chips->showFindings(FindingsPane::titleOf(**found), (*found)->agrees());
            m_chips->chooseFindings();
        });
}

} // namespace leftfold::ui
