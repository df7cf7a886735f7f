// SPDX-License-Identifier: Apache-2.0
#include "ui/views/outbox_page.h"
#include "core/jobs/measure_outbox.h"
#include "core/jobs/reconcile_outbox.h"
#include "core/storage/store_roles.h"
#include "ui/models/text_forms.h"
#include "ui/views/findings_pane.h"
#include "ui/views/page_keys.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/column_fit.h"
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
#include <QSignalBlocker>

namespace leftfold::ui {

namespace {

const QString eventsPage = QStringLiteral("events");
constexpr int longestAge = 12; // +23 h 59 min

Result<std::optional<OutboxTally>> readTally(EventSource& source, MessageBox box) {
    auto* messages = boxOf(source, box);
    if (!messages)
        return std::optional<OutboxTally>();
    return messages->tallyMessages();
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
    , m_boxes(new ChoiceBox)
    , m_order(makeButton(QString(), ButtonKind::Quiet))
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
    m_order->setObjectName(QStringLiteral("messageOrder"));
    m_order->setToolTip(tr("Turn the order round: what waits longest is the oldest of the pending"));
    m_boxes->setObjectName(QStringLiteral("messageBox"));
    m_boxes->setToolTip(tr("What goes out, or what came in"));
    m_boxes->addItems({tr("Outbox"), tr("Inbox")});
    m_boxes->hide();
    header().addWidget(m_boxes);
    header().addWidget(m_order);
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
    turnTo(m_direction);
}

void OutboxPage::turnTo(Direction direction) {
    const bool forward = direction == Direction::Forward;
    m_order->setText(forward ? tr("oldest first") : tr("newest first"));
    m_order->setIcon(icon(forward ? QStringLiteral("sort-up") : QStringLiteral("sort-down")));
    if (std::exchange(m_direction, direction) != direction)
        showMessages();
}

void OutboxPage::setColumnWidths() {
    QHeaderView* columns = table().horizontalHeader();
    const QFontMetrics mono(textFont(TextStyle::Mono));
    const auto digits = [&mono](int count) { return mono.horizontalAdvance(QString(count, QLatin1Char('0'))) + 2 * cellPadding + 4; };
    columns->setMinimumSectionSize(40);
    auto* fit = new ColumnFit(*columns);
    fit->setWishes(
        {{MessageTableModel::State, {scaled(90), scaled(104)}}, {MessageTableModel::Type, {scaled(120), scaled(210)}},
            {MessageTableModel::Aggregate, {scaled(88), scaled(150)}}, {MessageTableModel::Created, {digits(12), digits(23), false, true}},
            {MessageTableModel::Age, {digits(longestAge), digits(longestAge)}},
            {MessageTableModel::Attempts, {scaled(72), scaled(72), true}},
            {MessageTableModel::EventIdentifier, {digits(9), digits(9), true}}},
        {scaled(44), scaled(200)});
    setFit(fit);
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
    connect(&field(), &SearchField::searched, this, [this](const QString& text) { findMessagesOf({text.trimmed().toStdString()}); });
    connect(&field(), &QLineEdit::textChanged, this, [this](const QString& text) {
        if (text.isEmpty() && !m_wanted.empty())
            findMessagesOf({});
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
    connect(m_boxes, &QComboBox::currentIndexChanged, this,
        [this](int index) { showBox(index == 1 ? MessageBox::Inbox : MessageBox::Outbox); });
    connect(m_order, &QPushButton::clicked, this,
        [this] { turnTo(m_direction == Direction::Forward ? Direction::Backward : Direction::Forward); });
    addPageKey(this, Qt::Key_S, [this] { m_chips->step(1); });
    addPageKey(this, QKeySequence(Qt::SHIFT | Qt::Key_S), [this] { m_chips->step(-1); });
    addPageKey(this, Qt::Key_O, [this] { m_order->click(); });
    addPageKey(this, Qt::Key_X, [this] { m_reconcile->click(); });
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
    m_hasBox = true;
    field().clear();
    m_feed.clear();
    m_line->clear();
    m_chips->hideFindings();
    m_chips->choose({});
    chooseBox();
    m_figures->show(MessageFigures());
    if (isVisible())
        start();
}

void OutboxPage::chooseBox() {
    const StoreDescription& store = workspace().description();
    const bool out = hasRole(store, LayoutRole::Outbox) || hasRole(store, LayoutRole::DeadLetters);
    const bool in = hasRole(store, LayoutRole::Inbox);
    m_box = in && !out ? MessageBox::Inbox : MessageBox::Outbox;
    const QSignalBlocker quiet(m_boxes);
    m_boxes->setCurrentIndex(m_box == MessageBox::Inbox ? 1 : 0);
    m_boxes->setVisible(in && out);
    m_chips->setBox(m_box);
}

void OutboxPage::showBox(MessageBox box) {
    if (std::exchange(m_box, box) == box)
        return;
    m_tally.reset();
    m_wanted = {};
    field().clear();
    m_line->clear();
    m_chips->hideFindings();
    m_chips->setBox(box);
    m_figures->show(MessageFigures());
    m_chips->choose({});
    if (m_started)
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
        this, {tr("Counting messages"), Lane::Long, &m_counting},
        [box = m_box](EventSource& source, Progress&) { return readTally(source, box); },
        [this](const Result<std::optional<OutboxTally>>& tally) {
            if (!tally)
                return Q_EMIT failed(tally.error());
            m_hasBox = tally->has_value();
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
        [now = workspace().now(), box = m_box](
            EventSource& source, Progress& progress) { return measureOutbox(source, now, progress, box); },
        [this](const Result<MessageFigures>& figures) {
            if (figures)
                m_figures->show(*figures);
        });
}

void OutboxPage::showMessages() {
    MessageQuery query;
    query.state = m_chips->state();
    query.direction = m_direction;
    query.box = m_box;
    if (!m_wanted.empty())
        query.anyEventId = {m_wanted};
    m_feed.model().setTimeDisplay(workspace().timeDisplay(), workspace().now());
    m_feed.start(query);
    showCounts();
}

void OutboxPage::showMessagesOf(const EventId& event) {
    if (m_boxes->isVisibleTo(this)) // an event's message is one that goes out
        m_boxes->setCurrentIndex(0);
    findMessagesOf(event);
}

void OutboxPage::findMessagesOf(const EventId& event) {
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
