// SPDX-License-Identifier: Apache-2.0
#include "ui/views/aggregates_page.h"
#include "core/storage/store_roles.h"
#include "ui/models/text_forms.h"
#include "ui/widgets/aggregate_delegate.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/row_table.h"
#include "ui/widgets/search_field.h"
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QMenu>
#include <QScrollBar>

namespace leftfold::ui {

namespace {

/// So many come in one answer: few enough to be there at once, many enough to be done soon.
constexpr int batch = 4096;

/// Above it, nobody's question for types alone reads them all.
constexpr std::int64_t fewAggregates = 100'000;

/// Reads pages until the batch is full.
Result<AggregatePage> readBatch(EventSource& source, AggregateQuery query, Progress& progress) {
    AggregatePage all;
    for (;;) {
        TRY_ASSIGN(auto page, source.aggregates(query));
        std::move(page.aggregates.begin(), page.aggregates.end(), std::back_inserter(all.aggregates));
        all.last = page.last;
        all.atEnd = page.atEnd;
        if (page.atEnd || static_cast<int>(all.aggregates.size()) >= batch)
            return all;
        if (!progress.keepGoing(static_cast<std::int64_t>(all.aggregates.size()), -1))
            return fail(ErrorCode::Cancelled, "Reading was cancelled.");
        query.after = page.last;
    }
}

} // namespace

AggregatesPage::AggregatesPage(Workspace& workspace, QWidget* parent)
    : ListPage(workspace,
        {QStringLiteral("aggregates"), QStringLiteral("aggregate"), tr("Aggregates"),
            tr("Find an aggregate: Order/o-17, or a part of its id")},
        parent) {
    build();
    connectTable();
    connect(&workspace, &Workspace::opened, this, [this] {
        m_model.clear();
        m_started = false;
        if (isVisible())
            start();
    });
    connect(&workspace, &Workspace::reconnected, this, [this] {
        m_started = false;
        if (isVisible())
            start();
    });
    connect(&workspace, &Workspace::aggregateSelected, this, &AggregatesPage::followSelection);
    connect(&workspace, &Workspace::timeDisplayChanged, this,
        [this](TimeDisplay display) { m_model.setTimeDisplay(display, this->workspace().now()); });
}

void AggregatesPage::build() {
    table().setModel(&m_model);
    table().setItemDelegate(new AggregateDelegate(&table()));
    setColumnWidths();
    keepColumns();
}

void AggregatesPage::connectTable() {
    connect(&field(), &QLineEdit::textChanged, this, [this](const QString& text) {
        m_model.setSearch(text);
        tellCount();
    });
    connect(&table(), &RowTable::rowOpened, this, [this](int row) { replay(m_model.aggregate(row).id); });
    connect(&table(), &RowTable::menuAsked, this, &AggregatesPage::openMenu);
    connect(table().selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& current) {
        if (current.isValid())
            workspace().selectAggregate(m_model.aggregate(current.row()).id);
    });
}

void AggregatesPage::setColumnWidths() {
    QHeaderView* columns = table().horizontalHeader();
    table().setSortingEnabled(true);
    columns->setSortIndicator(-1, Qt::AscendingOrder);
    columns->setMinimumSectionSize(100);
    columns->setSectionResizeMode(AggregateListModel::Identifier, QHeaderView::Stretch);
    columns->resizeSection(AggregateListModel::Type, 104);
    columns->resizeSection(AggregateListModel::Events, 100);
    columns->resizeSection(AggregateListModel::Versions, 112);
    columns->resizeSection(AggregateListModel::LastChange, 188);
    columns->resizeSection(AggregateListModel::Snapshots, 100);
}

void AggregatesPage::replay(const AggregateId& aggregate) {
    workspace().selectAggregate(aggregate);
    workspace().showPage(QStringLiteral("replay"));
}

void AggregatesPage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (!m_started && workspace().isOpen())
        start();
    followSelection();
}

void AggregatesPage::start() {
    m_started = true;
    m_complete = false;
    m_again.clear();
    tellCount();
    readMore({}, m_model.total() > 0);
}

/// What is shown stays until it can be replaced as a whole: a list that is read again keeps its place.
void AggregatesPage::readMore(const std::optional<Cursor>& after, bool again) {
    AggregateQuery query;
    query.after = after;
    query.limit = 512;
    workspace().ask(
        this, {tr("Reading aggregates"), Lane::Long, &m_reading},
        [query](EventSource& source, Progress& progress) { return readBatch(source, query, progress); },
        [this, again](Result<AggregatePage> page) {
            m_complete = !page || page->atEnd;
            if (page)
                take(std::move(page->aggregates), again);
            tellCount();
            if (!page)
                return Q_EMIT failed(page.error());
            followSelection();
            Q_EMIT typesChanged();
            if (!page->atEnd)
                readMore(page->last, again);
        });
}

void AggregatesPage::take(std::vector<AggregateSummary> aggregates, bool again) {
    if (!again)
        return m_model.append(std::move(aggregates));
    std::move(aggregates.begin(), aggregates.end(), std::back_inserter(m_again));
    if (!m_complete)
        return;
    const int scrolled = table().verticalScrollBar()->value();
    const QSignalBlocker quiet(table().selectionModel()); // between the lists no row is current
    m_model.replace(std::exchange(m_again, {}));
    table().setCurrentIndex({});
    if (const auto& wanted = workspace().selectedAggregate())
        table().setCurrentIndex(m_model.index(m_model.rowOf(*wanted), 0));
    table().verticalScrollBar()->setValue(scrolled);
}

void AggregatesPage::tellCount() {
    const bool searching = !field().text().trimmed().isEmpty();
    const QString total = groupedNumber(m_model.total());
    QString text = searching ? tr("%1 of %2").arg(groupedNumber(m_model.rowCount()), total) : total;
    if (!m_complete && m_model.total() == 0)
        text = tr("reading…");
    else if (!m_complete && m_again.empty())
        text = tr("%1 so far").arg(text);
    const bool nothing = m_complete && m_model.rowCount() == 0;
    if (nothing && searching)
        empty().setText(tr("No aggregate matches"), tr("None of the %1 ids contains “%2”.").arg(total, field().text().trimmed()));
    else if (nothing && hasMessagesOnly(workspace().description()))
        empty().setText(tr("No aggregates in this database"),
            tr("It has an outbox alone: its messages are on the Outbox page, the histories are kept elsewhere."));
    else if (nothing)
        empty().setText(tr("No aggregates yet"), tr("An aggregate is here as soon as it has an event."));
    showCount(text, nothing);
}

void AggregatesPage::followSelection() {
    const auto& wanted = workspace().selectedAggregate();
    const int current = table().currentIndex().row();
    if (!wanted || !isVisible() || (current >= 0 && m_model.aggregate(current).id == *wanted))
        return;
    table().goToRow(m_model.rowOf(*wanted));
}

std::vector<std::string> AggregatesPage::types() {
    const StoreSummary* summary = workspace().summary();
    if (!m_started && summary && summary->aggregates <= fewAggregates)
        start();
    return m_model.types();
}

void AggregatesPage::search(const QString& text) {
    field().setText(text);
}

void AggregatesPage::openMenu(int row, const QPoint& place) {
    const AggregateId id = m_model.aggregate(row).id;
    QMenu* menu = newRowMenu();
    connect(menu->addAction(icon(QStringLiteral("replay")), tr("Replay")), &QAction::triggered, this, [this, id] { replay(id); });
    menu->addSeparator();
    const auto copy = [menu](const QString& name, const std::string& text) {
        connect(menu->addAction(name), &QAction::triggered, menu, [text] { QGuiApplication::clipboard()->setText(fromStored(text)); });
    };
    copy(tr("Copy id"), id.id);
    copy(tr("Copy type and id"), id.path());
    menu->popup(place);
}

PageDescription AggregatesPage::description() {
    return describe(tr("replay the aggregate"), tr("menu of the aggregate"), tr("find an aggregate"));
}

} // namespace leftfold::ui
