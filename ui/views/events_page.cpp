// SPDX-License-Identifier: Apache-2.0
#include "ui/views/events_page.h"
#include "core/expression/event_filter.h"
#include "core/jobs/learn_vocabulary.h"
#include "core/storage/store_roles.h"
#include "ui/models/go_target.h"
#include "ui/models/text_forms.h"
#include "ui/views/event_menu.h"
#include "ui/views/event_reading.h"
#include "ui/views/facets_panel.h"
#include "ui/views/find_bar.h"
#include "ui/views/live_controls.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/column_fit.h"
#include "ui/widgets/cost_bar.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/event_delegate.h"
#include "ui/widgets/filter_field.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/row_painting.h"
#include "ui/widgets/row_table.h"
#include "ui/widgets/search_field.h"
#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QMenu>
#include <QPushButton>

namespace leftfold::ui {

EventsPage::EventsPage(Workspace& workspace, QWidget* parent)
    : ListPage(
        workspace, {QStringLiteral("events"), QStringLiteral("event"), tr("Events"), tr("Go to a position, a time or an event id")}, parent)
    , m_feed(workspace)
    , m_marks(workspace, m_feed.model()) {
    build();
    connectTable();
    connectModel();
    connectFilter();
    connect(&workspace, &Workspace::opened, this, &EventsPage::start);
    connect(&workspace, &Workspace::closed, this, [this] { m_feed.model().clear(); });
    connect(&workspace, &Workspace::eventSelected, this, &EventsPage::followSelection);
    connect(&workspace, &Workspace::timeDisplayChanged, this,
        [this](TimeDisplay display) { m_feed.model().setTimeDisplay(display, this->workspace().now()); });
    connect(&m_feed, &EventFeed::failed, this, &EventsPage::failed);
    connect(&m_live->live(), &LiveFeed::failed, this, &EventsPage::failed);
    connect(m_live, &LiveControls::remarkChanged, this, &EventsPage::remarkChanged);
    connect(&m_feed, &EventFeed::located, &table(), &RowTable::goToRow);
    if (workspace.isOpen())
        start();
}

void EventsPage::build() {
    table().setModel(&m_feed.model());
    table().setItemDelegate(new EventDelegate(&table()));
    m_reading = new EventReading(workspace(), table(), m_feed.model(), this);
    m_order = makeButton(QString(), ButtonKind::Quiet);
    m_order->setObjectName(QStringLiteral("eventOrder"));
    m_order->setToolTip(tr("Turn the order round"));
    m_live = new LiveControls(workspace(), m_feed, table(), this);
    buildFields();
    header().addWidget(m_live->head());
    buildFacets();
    header().addWidget(m_order);
    setColumnWidths();
    turnTo(m_direction);
    m_reading->columns().setFit(m_fit);
    m_reading->columns().keep();
    addAbove(&m_reading->findBar());
    m_reading->addButtons(header());
    connect(m_reading, &EventReading::failed, this, &EventsPage::failed);
    connect(&m_reading->columns(), &EventColumns::restored, this, &EventsPage::showMessageColumn);
}

/// The store line has the filter; the way to one event is a small field in the page.
void EventsPage::buildFields() {
    m_filter = new FilterField(tr("Filter: type:order.*  data.total > 100  after:-2h"), this);
    m_filter->setObjectName(QStringLiteral("filterField"));
    m_filter->hide();
    m_cost = new CostBar;
    addAbove(m_cost);
    field().setMinimumWidth(scaled(90));
    field().setMaximumWidth(scaled(230));
    field().setToolTip(tr("Go to a position, a time (2026-03-01 09:00, -2h) or an event id (Ctrl+G)"));
    header().addWidget(&field(), 2);
    field().show();
    auto* go = new QAction(tr("Go to a position, a time or an event id"), this);
    go->setShortcut(QKeySequence(QStringLiteral("Ctrl+G")));
    connect(go, &QAction::triggered, this, [this] {
        field().setFocus(Qt::ShortcutFocusReason);
        field().selectAll();
    });
    addAction(go);
}

/// What the filtered log is made of, above it; hidden until somebody wants it, since it counts the whole store.
void EventsPage::buildFacets() {
    m_facets = new FacetsPanel(workspace());
    m_facets->hide();
    addAbove(m_facets);
    connect(m_facets, &FacetsPanel::failed, this, &EventsPage::failed);
    m_facetsShown = makeButton(tr("Facets"), ButtonKind::Quiet);
    m_facetsShown->setObjectName(QStringLiteral("facetsShown"));
    m_facetsShown->setCheckable(true);
    m_facetsShown->setToolTip(tr("Counts by type and time of everything that the filter holds for (Ctrl+Shift+T)"));
    m_facetsShown->setShortcut(QKeySequence(QStringLiteral("Ctrl+Shift+T")));
    connect(m_facetsShown, &QPushButton::toggled, this, &EventsPage::showFacets);
    header().addWidget(m_facetsShown);
}

void EventsPage::showFacets(bool shown) {
    m_facets->setVisible(shown);
    m_facetsShown->setChecked(shown);
}

void EventsPage::connectFilter() {
    connect(m_filter, &FilterField::filterChosen, &workspace(), &Workspace::setFilter);
    connect(m_filter, &SearchField::left, this, [this] { table().setFocus(); });
    connect(&workspace(), &Workspace::filterChanged, this, [this](const QString& filter) {
        m_filter->showFilter(filter);
        start();
    });
    connect(&workspace(), &Workspace::opened, this, &EventsPage::learnWords);
    connect(&workspace(), &Workspace::summaryChanged, this, &EventsPage::tellCount);
    connect(&m_feed, &EventFeed::countChanged, this, &EventsPage::tellCount);
}

/// What the filter's field offers; a sample of the store's events tells it.
void EventsPage::learnWords() {
    m_filter->showFilter(workspace().filter());
    workspace().ask(
        this, {{}, Lane::Long, &m_learning}, [](EventSource& source, Progress& progress) { return learnVocabulary(source, progress); },
        [this](Result<Vocabulary> words) {
            if (!words)
                return;
            std::vector<std::string> paths;
            for (const auto& known : words->paths)
                paths.push_back(known.path);
            m_reading->columns().setPaths(std::move(paths));
            m_filter->setWords(*std::move(words));
        });
}

/// Says before a slow scan that it is one, and what would help.
void EventsPage::tellCost() {
    m_cost->hide();
    if (!workspace().eventFilter())
        return m_costing.cancel();
    EventQuery query;
    query.filter = workspace().eventFilter();
    workspace().ask(
        this, {{}, Lane::Quick, &m_costing}, [query](EventSource& source, Progress&) { return source.cost(query); },
        [this](const Result<QueryCost>& cost) {
            if (cost && cost->readsEverything && cost->rows >= manyRows)
                m_cost->show(*cost);
        });
}

void EventsPage::setColumnWidths() {
    QHeaderView* columns = table().horizontalHeader();
    const QFontMetrics mono(textFont(TextStyle::Mono));
    const auto digits = [&mono](int count) { return mono.horizontalAdvance(QString(count, QLatin1Char('0'))) + 2 * cellPadding + 4; };
    columns->setMinimumSectionSize(28);
    m_fit = new ColumnFit(*columns);
    m_fit->setWishes(
        {{EventTableModel::Position, {digits(6), digits(8)}}, {EventTableModel::Occurred, {digits(12), digits(23), false, true}},
            {EventTableModel::Type, {scaled(136), scaled(226)}}, {EventTableModel::Aggregate, {scaled(104), scaled(164)}},
            {EventTableModel::Version, {scaled(66), scaled(66)}}, {EventTableModel::Correlation, {digits(9), digits(9), true}},
            {EventTableModel::Message, {scaled(48), scaled(50), true}}},
        {scaled(100), scaled(200)});
    columns->setStretchLastSection(true);
    columns->setSortIndicatorShown(true);
    columns->setSectionsClickable(true);
}

void EventsPage::connectTable() {
    connect(&table(), &RowTable::rowOpened, this, [this](int row) {
        if (const EventRow* event = m_feed.model().row(row))
            replayHere(workspace(), event->event);
    });
    connect(&table(), &RowTable::menuAsked, this, &EventsPage::openMenu);
    connect(table().selectionModel(), &QItemSelectionModel::currentRowChanged, this,
        [this](const QModelIndex& current) { selectRow(current.row()); });
    // A click on the header, or remembered columns: only the position's arrow means an order here.
    connect(table().horizontalHeader(), &QHeaderView::sortIndicatorChanged, this, [this](int section, Qt::SortOrder order) {
        const bool backward = section == EventTableModel::Position ? order == Qt::DescendingOrder : m_direction == Direction::Backward;
        turnTo(backward ? Direction::Backward : Direction::Forward);
    });
    connect(m_order, &QPushButton::clicked, this, &EventsPage::turnRound);
    connect(&field(), &SearchField::searched, this, &EventsPage::goTo);
}

void EventsPage::connectModel() {
    EventTableModel& model = m_feed.model();
    // A row that was gone to before its page came is selected when it comes.
    connect(&model, &QAbstractItemModel::dataChanged, this, [this] {
        if (m_awaiting)
            selectRow(table().currentIndex().row());
    });
    connect(&model, &QAbstractItemModel::rowsInserted, this, &EventsPage::tellCount);
    connect(&model, &QAbstractItemModel::modelReset, this, &EventsPage::tellCount);
    connect(&model, &EventTableModel::firstRowsCame, this, [this] {
        tellCount();
        if (!table().currentIndex().isValid() && !workspace().selectedEvent())
            table().goToRow(0);
    });
}

void EventsPage::tellEmpty() {
    if (workspace().eventFilter())
        empty().setText(tr("No event matches"), tr("The filter holds for none of the store's events. Esc in its field shows all of them."));
    else if (hasMessagesOnly(workspace().description()))
        empty().setText(tr("No events in this database"),
            tr("It has an outbox alone: its messages are on the Outbox page, the events they tell of are kept elsewhere."));
    else
        empty().setText(tr("No events yet"), tr("The store's tables are here, but nobody has written an event."));
}

void EventsPage::start() {
    tellEmpty();
    m_behind = false;
    m_awaiting = false;
    showMessageColumn();
    tellCost(); // asked before the rows, which may take the connection for longer
    m_feed.start(m_direction, workspace().eventFilter());
    // What is selected stays so where it is still among the rows.
    const auto& event = workspace().selectedEvent();
    const bool kept = event && event->position && workspace().eventFilter()
        && (event->payload.truncated() || workspace().eventFilter()->needs().outbox || workspace().eventFilter()->matches(*event));
    if (kept)
        m_feed.locate(*event->position);
}

/// It stands where there are messages, whatever was remembered.
void EventsPage::showMessageColumn() {
    m_fit->showAll(); // where it went for want of room, it is not hidden
    const auto& store = workspace().description();
    table().setColumnHidden(EventTableModel::Message, !hasRole(store, LayoutRole::Outbox) && !hasRole(store, LayoutRole::DeadLetters));
    m_fit->fit();
}

void EventsPage::tellCount() {
    const EventTableModel& model = m_feed.model();
    const bool empty = model.rowCount() == 0 && !model.isLoading();
    const bool whole = model.hasOutline() || !model.canFetchMore({});
    if (model.rowCount() == 0)
        return showCount(empty ? QString() : tr("reading…"), empty);
    const std::int64_t count = whole ? model.rowCount() : std::max<std::int64_t>(model.rowCount(), m_feed.counted());
    QString text = whole ? groupedNumber(count) : tr("%1 so far").arg(groupedNumber(count));
    if (const auto all = workspace().eventCount(); all && workspace().eventFilter())
        text = tr("%1 of %2").arg(text, groupedNumber(std::max(*all, count)));
    showCount(text, false);
}

void EventsPage::turnTo(Direction direction) {
    const bool forward = direction == Direction::Forward;
    const QSignalBlocker quiet(table().horizontalHeader());
    table().horizontalHeader()->setSortIndicator(EventTableModel::Position, forward ? Qt::AscendingOrder : Qt::DescendingOrder);
    table().horizontalHeader()->viewport()->update();
    m_order->setText(forward ? tr("oldest first") : tr("newest first"));
    m_reading->findBar().setOrder(direction);
    m_order->setIcon(icon(forward ? QStringLiteral("sort-up") : QStringLiteral("sort-down")));
    m_live->setDirection(direction);
    if (std::exchange(m_direction, direction) == direction)
        return;
    m_feed.model().setDirection(direction);
    tellCount();
    table().scrollTo(table().currentIndex(), QAbstractItemView::PositionAtCenter);
}

void EventsPage::turnRound() {
    turnTo(m_direction == Direction::Forward ? Direction::Backward : Direction::Forward);
}

void EventsPage::selectRow(int row) {
    const EventRow* event = row < 0 ? nullptr : m_feed.model().row(row);
    m_awaiting = row >= 0 && !event;
    if (event)
        workspace().selectEvent(event->event);
}

/// Another page or a link chose an event: show it here too.
void EventsPage::followSelection() {
    const auto& event = workspace().selectedEvent();
    const EventRow* shown = m_feed.model().row(table().currentIndex().row());
    if (!event || (shown && refOf(shown->event) == refOf(*event)))
        return;
    m_awaiting = false;
    m_behind = !isVisible();
    if (m_behind)
        return;
    const int row = m_feed.model().rowOf(*event);
    if (row >= 0)
        table().goToRow(row);
    else
        m_feed.locate(*event);
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
    QMenu* menu = newRowMenu();
    fillEventMenu(*menu, workspace(), event->event);
    menu->addSeparator();
    m_reading->fillMenu(*menu);
    menu->popup(place);
}

void EventsPage::goTo(const QString& text) {
    const GoTarget target = goTargetOf(text, workspace().timeDisplay(), workspace().now());
    if (const auto* position = std::get_if<Position>(&target))
        m_feed.locate(*position);
    else if (const auto* moment = std::get_if<Instant>(&target))
        m_reading->goTo(*moment);
    else if (const auto* id = std::get_if<EventId>(&target))
        goToEvent(fromStored(id->text));
}

void EventsPage::goToEvent(const QString& id) {
    EventQuery query;
    query.id = EventId{id.toStdString()};
    query.limit = 1;
    workspace().ask(
        this, {{}, Lane::Quick, &m_lookup}, [query](EventSource& source, Progress&) { return source.read(query); },
        [this, id](const Result<EventPage>& page) {
            if (!page)
                return Q_EMIT failed(page.error());
            if (page->events.empty())
                return field().setParts({{0, static_cast<int>(id.size()), true}});
            workspace().selectEvent(page->events.front());
        });
}

QString EventsPage::remark() const {
    return m_live->remark();
}

PageDescription EventsPage::description() {
    PageDescription page =
        describe(tr("replay the event's aggregate up to it"), tr("menu of the event: replay, filter, copy"), tr("filter"));
    page.keys.push_back({tr("M"), tr("its message in the outbox")});
    page.keys.push_back({tr("Ctrl+G"), tr("go to a position, a time or an event id")});
    for (PageKey& key : m_reading->keys())
        page.keys.push_back(std::move(key));
    page.field = m_filter;
    page.actions = [this] { return m_reading->actions(); };
    m_live->describe(page);
    describeFacets(page);
    describeColumns(page);
    describeHistory(page);
    return page;
}

} // namespace leftfold::ui
