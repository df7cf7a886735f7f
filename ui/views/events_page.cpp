// SPDX-License-Identifier: Apache-2.0
#include "ui/views/events_page.h"
#include "ui/models/text_forms.h"
#include "ui/views/event_menu.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/event_delegate.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/row_painting.h"
#include "ui/widgets/row_table.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/text_label.h"
#include <QHBoxLayout>
#include <QHeaderView>
#include <QMenu>
#include <QPushButton>
#include <QStackedLayout>

namespace leftfold::ui {

EventsPage::EventsPage(Workspace& workspace, QWidget* parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_feed(workspace) {
    setObjectName(QStringLiteral("eventsPage"));
    build();
    connectTable();
    connect(&workspace, &Workspace::opened, this, &EventsPage::start);
    connect(&workspace, &Workspace::closed, this, [this] { m_feed.model().clear(); });
    connect(&workspace, &Workspace::eventSelected, this, &EventsPage::followSelection);
    connect(&workspace, &Workspace::timeDisplayChanged, this,
        [this](TimeDisplay display) { m_feed.model().setTimeDisplay(display, SystemClock().now()); });
    connect(&m_feed, &EventFeed::failed, this, &EventsPage::failed);
    connect(&m_feed, &EventFeed::located, m_table, &RowTable::goToRow);
    if (workspace.isOpen())
        start();
}

void EventsPage::build() {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildHeader());
    m_table = new RowTable;
    m_table->setObjectName(QStringLiteral("eventTable"));
    m_table->setAccessibleName(tr("Events"));
    m_table->setModel(&m_feed.model());
    m_table->setItemDelegate(new EventDelegate(m_table));
    m_empty =
        new EmptyState(QStringLiteral("events"), tr("No events yet"), tr("The store's tables are here, but nobody has written an event."));
    m_stack = new QStackedLayout;
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    column->addLayout(m_stack, 1);
    m_field = new SearchField(tr("Go to a position or an event id"), this);
    m_field->setObjectName(QStringLiteral("eventsField"));
    m_field->hide();
    setFocusProxy(m_table);
    setColumnWidths();
}

QWidget* EventsPage::buildHeader() {
    auto* header = new QWidget;
    auto* row = new QHBoxLayout(header);
    row->setContentsMargins(16, 10, 16, 8);
    row->setSpacing(10);
    row->addWidget(new TextLabel(tr("Events"), TextStyle::Title));
    m_count = new TextLabel(TextStyle::Body, TextColor::Muted);
    m_count->setObjectName(QStringLiteral("eventCount"));
    row->addWidget(m_count);
    row->addStretch(1);
    m_order = makeButton(QString(), ButtonKind::Quiet);
    m_order->setObjectName(QStringLiteral("eventOrder"));
    m_order->setToolTip(tr("Turn the order round"));
    row->addWidget(m_order);
    return header;
}

void EventsPage::setColumnWidths() {
    QHeaderView* header = m_table->horizontalHeader();
    const QFontMetrics mono(textFont(TextStyle::Mono));
    const auto digits = [&mono](int count) { return mono.horizontalAdvance(QString(count, QLatin1Char('0'))) + 2 * cellPadding + 4; };
    header->setMinimumSectionSize(40);
    header->resizeSection(EventTableModel::Position, digits(8));
    header->resizeSection(EventTableModel::Occurred, digits(23));
    header->resizeSection(EventTableModel::Type, 226);
    header->resizeSection(EventTableModel::Aggregate, 164);
    header->resizeSection(EventTableModel::Version, 64);
    header->resizeSection(EventTableModel::Correlation, digits(9));
    header->setStretchLastSection(true);
    header->setSectionsMovable(true);
    header->setSortIndicatorShown(true);
}

void EventsPage::connectTable() {
    EventTableModel& model = m_feed.model();
    connect(m_table, &RowTable::rowOpened, this, [this](int row) {
        if (const EventRow* event = m_feed.model().row(row))
            replayHere(m_workspace, event->event);
    });
    connect(m_table, &RowTable::menuAsked, this, &EventsPage::openMenu);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
        [this](const QModelIndex& current) { selectRow(current.row()); });
    connect(m_table->horizontalHeader(), &QHeaderView::sectionClicked, this, [this](int section) {
        if (section == EventTableModel::Position)
            turnRound();
        showDirection(); // a click on another column moved the arrow
    });
    m_table->horizontalHeader()->setSectionsClickable(true);
    connect(m_order, &QPushButton::clicked, this, &EventsPage::turnRound);
    connect(m_field, &SearchField::searched, this, &EventsPage::goTo);
    connect(m_field, &SearchField::leftDownwards, m_table, qOverload<>(&QWidget::setFocus));
    // A row that was gone to before its page came is selected when it comes.
    connect(&model, &QAbstractItemModel::dataChanged, this, [this] {
        if (m_awaiting)
            selectRow(m_table->currentIndex().row());
    });
    connect(&model, &QAbstractItemModel::rowsInserted, this, &EventsPage::showCount);
    connect(&model, &QAbstractItemModel::modelReset, this, &EventsPage::showCount);
    connect(&model, &EventTableModel::firstRowsCame, this, [this] {
        showCount();
        if (!m_table->currentIndex().isValid() && !m_workspace.selectedEvent())
            m_table->goToRow(0);
    });
}

void EventsPage::start() {
    m_behind = false;
    m_awaiting = false;
    m_feed.start(m_direction);
    showDirection();
}

void EventsPage::showCount() {
    const EventTableModel& model = m_feed.model();
    const bool empty = model.rowCount() == 0 && !model.isLoading();
    m_stack->setCurrentWidget(empty ? static_cast<QWidget*>(m_empty) : m_table);
    if (model.rowCount() == 0)
        m_count->setText(empty ? QString() : tr("reading…"));
    else if (model.hasOutline() || !model.canFetchMore({}))
        m_count->setText(groupedNumber(model.rowCount()));
    else
        m_count->setText(tr("%1 so far").arg(groupedNumber(model.rowCount())));
}

void EventsPage::showDirection() {
    const bool forward = m_direction == Direction::Forward;
    m_table->horizontalHeader()->setSortIndicator(EventTableModel::Position, forward ? Qt::AscendingOrder : Qt::DescendingOrder);
    m_order->setText(forward ? tr("oldest first") : tr("newest first"));
    m_order->setIcon(icon(forward ? QStringLiteral("sort-up") : QStringLiteral("sort-down")));
}

void EventsPage::turnRound() {
    m_direction = m_direction == Direction::Forward ? Direction::Backward : Direction::Forward;
    m_feed.model().setDirection(m_direction);
    showDirection();
    showCount();
    m_table->scrollTo(m_table->currentIndex(), QAbstractItemView::PositionAtCenter);
}

void EventsPage::selectRow(int row) {
    const EventRow* event = row < 0 ? nullptr : m_feed.model().row(row);
    m_awaiting = row >= 0 && !event;
    if (event)
        m_workspace.selectEvent(event->event);
}

/// Another page or a link chose an event: show it here too.
void EventsPage::followSelection() {
    const auto& event = m_workspace.selectedEvent();
    const EventRow* shown = m_feed.model().row(m_table->currentIndex().row());
    if (!event || (shown && refOf(shown->event) == refOf(*event)))
        return;
    m_awaiting = false;
    m_behind = !isVisible();
    if (m_behind)
        return;
    const int row = m_feed.model().rowOf(*event);
    if (row >= 0)
        m_table->goToRow(row);
    else if (event->position)
        m_feed.locate(*event->position);
}

void EventsPage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (std::exchange(m_behind, false))
        followSelection();
}

void EventsPage::openMenu(int row, const QPoint& place) {
    const EventRow* event = m_feed.model().row(row);
    if (!event)
        return;
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("eventMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillEventMenu(*menu, m_workspace, event->event);
    menu->popup(place);
}

void EventsPage::goTo(const QString& text) {
    QString digits = text.trimmed();
    digits.remove(QLatin1Char(' ')).remove(QChar::Nbsp).remove(QLatin1Char(','));
    bool isNumber = false;
    const qint64 position = digits.toLongLong(&isNumber);
    if (isNumber)
        m_feed.locate(Position{position});
    else if (!digits.isEmpty())
        goToEvent(text.trimmed());
}

void EventsPage::goToEvent(const QString& id) {
    EventQuery query;
    query.id = EventId{id.toStdString()};
    query.limit = 1;
    m_workspace.ask(
        this, {{}, Lane::Quick, &m_lookup}, [query](EventSource& source, Progress&) { return source.read(query); },
        [this, id](const Result<EventPage>& page) {
            if (!page)
                return Q_EMIT failed(page.error());
            if (page->events.empty())
                return m_field->setParts({{0, static_cast<int>(id.size()), true}});
            m_workspace.selectEvent(page->events.front());
        });
}

PageDescription EventsPage::description() {
    return {QStringLiteral("events"), tr("Events"), QStringLiteral("events"), this, m_field,
        {{tr("↑ ↓ PgUp PgDn"), tr("walk through the events")}, {tr("Home End"), tr("first, last event")},
            {tr("Enter"), tr("replay the event's aggregate up to it")}, {tr("."), tr("menu of the event: replay, copy")},
            {tr("Ctrl+F"), tr("go to a position or an event id")}},
        {}};
}

} // namespace leftfold::ui
