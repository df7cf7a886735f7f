// SPDX-License-Identifier: Apache-2.0
#include "ui/views/aggregates_page.h"
#include "ui/models/text_forms.h"
#include "ui/widgets/aggregate_delegate.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/row_table.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/text_label.h"
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QMenu>
#include <QScrollBar>
#include <QStackedLayout>

namespace leftfold::ui {

namespace {

/// So many come in one answer: few enough to be there at once, many enough to be done soon.
constexpr int batch = 4096;

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
    : QWidget(parent)
    , m_workspace(workspace) {
    setObjectName(QStringLiteral("aggregatesPage"));
    build();
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
        [this](TimeDisplay display) { m_model.setTimeDisplay(display, SystemClock().now()); });
}

void AggregatesPage::build() {
    auto* header = new QHBoxLayout;
    header->setContentsMargins(16, 12, 16, 10);
    header->setSpacing(10);
    header->addWidget(new TextLabel(tr("Aggregates"), TextStyle::Title));
    m_count = new TextLabel(TextStyle::Body, TextColor::Muted);
    m_count->setObjectName(QStringLiteral("aggregateCount"));
    header->addWidget(m_count);
    header->addStretch(1);
    m_table = new RowTable;
    m_table->setObjectName(QStringLiteral("aggregateTable"));
    m_table->setAccessibleName(tr("Aggregates"));
    m_table->setModel(&m_model);
    m_table->setItemDelegate(new AggregateDelegate(m_table));
    m_empty = new EmptyState(QStringLiteral("aggregates"), QString(), QString());
    m_stack = new QStackedLayout;
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(header);
    column->addLayout(m_stack, 1);
    m_field = new SearchField(tr("Find an aggregate: Order/o-17, or a part of its id"), this);
    m_field->setObjectName(QStringLiteral("aggregatesField"));
    m_field->hide();
    setFocusProxy(m_table);
    setColumnWidths();
    connect(m_field, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_model.setSearch(text);
        showCount();
    });
    connect(m_field, &SearchField::leftDownwards, this, [this] {
        m_table->setFocus();
        m_table->goToRow(std::max(0, m_table->currentIndex().row()));
    });
    connect(m_table, &RowTable::rowOpened, this, [this](int row) {
        m_workspace.selectAggregate(m_model.aggregate(row).id);
        m_workspace.showPage(QStringLiteral("replay"));
    });
    connect(m_table, &RowTable::menuAsked, this, &AggregatesPage::openMenu);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
        [this](const QModelIndex& current) { selectRow(current.row()); });
}

void AggregatesPage::setColumnWidths() {
    QHeaderView* header = m_table->horizontalHeader();
    m_table->setSortingEnabled(true);
    header->setSortIndicator(-1, Qt::AscendingOrder);
    header->setSectionResizeMode(AggregateListModel::Identifier, QHeaderView::Stretch);
    header->resizeSection(AggregateListModel::Type, 168);
    header->resizeSection(AggregateListModel::Events, 88);
    header->resizeSection(AggregateListModel::Versions, 132);
    header->resizeSection(AggregateListModel::LastChange, 208);
    header->resizeSection(AggregateListModel::Snapshots, 96);
}

void AggregatesPage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (!m_started && m_workspace.isOpen())
        start();
    followSelection();
}

void AggregatesPage::start() {
    m_started = true;
    m_complete = false;
    m_again.clear();
    showCount();
    readMore({}, m_model.total() > 0);
}

/// What is shown stays until it can be replaced as a whole: a list that is read again keeps its place.
void AggregatesPage::readMore(const std::optional<Cursor>& after, bool again) {
    AggregateQuery query;
    query.after = after;
    query.limit = 512;
    m_workspace.ask(
        this, {tr("Reading aggregates"), Lane::Long, &m_reading},
        [query](EventSource& source, Progress& progress) { return readBatch(source, query, progress); },
        [this, again](Result<AggregatePage> page) {
            m_complete = !page || page->atEnd;
            if (page)
                take(std::move(page->aggregates), again);
            showCount();
            if (!page)
                return Q_EMIT failed(page.error());
            followSelection();
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
    const int scrolled = m_table->verticalScrollBar()->value();
    const QSignalBlocker quiet(m_table->selectionModel()); // between the lists no row is current
    m_model.replace(std::exchange(m_again, {}));
    m_table->setCurrentIndex({});
    if (const auto& wanted = m_workspace.selectedAggregate())
        m_table->setCurrentIndex(m_model.index(m_model.rowOf(*wanted), 0));
    m_table->verticalScrollBar()->setValue(scrolled);
}

void AggregatesPage::showCount() {
    const bool searching = !m_field->text().trimmed().isEmpty();
    const QString total = groupedNumber(m_model.total());
    QString text = searching ? tr("%1 of %2").arg(groupedNumber(m_model.rowCount()), total) : total;
    if (!m_complete)
        text = m_model.total() == 0 ? tr("reading…") : tr("%1 so far").arg(text);
    m_count->setText(text);
    const bool empty = m_complete && m_model.rowCount() == 0;
    if (empty && searching)
        m_empty->setText(tr("No aggregate matches"), tr("None of the %1 ids contains “%2”.").arg(total, m_field->text().trimmed()));
    else if (empty)
        m_empty->setText(tr("No aggregates yet"), tr("An aggregate is here as soon as it has an event."));
    m_stack->setCurrentWidget(empty ? static_cast<QWidget*>(m_empty) : m_table);
}

void AggregatesPage::selectRow(int row) {
    if (row >= 0)
        m_workspace.selectAggregate(m_model.aggregate(row).id);
}

void AggregatesPage::followSelection() {
    const auto& wanted = m_workspace.selectedAggregate();
    const int current = m_table->currentIndex().row();
    if (!wanted || !isVisible() || (current >= 0 && m_model.aggregate(current).id == *wanted))
        return;
    m_table->goToRow(m_model.rowOf(*wanted));
}

void AggregatesPage::openMenu(int row, const QPoint& place) {
    const AggregateId id = m_model.aggregate(row).id;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu->addAction(icon(QStringLiteral("replay")), tr("Replay")), &QAction::triggered, this, [this, id] {
        m_workspace.selectAggregate(id);
        m_workspace.showPage(QStringLiteral("replay"));
    });
    menu->addSeparator();
    const auto copy = [menu](const QString& name, const std::string& text) {
        connect(menu->addAction(name), &QAction::triggered, menu, [text] { QGuiApplication::clipboard()->setText(fromStored(text)); });
    };
    copy(tr("Copy id"), id.id);
    copy(tr("Copy type and id"), id.path());
    menu->popup(place);
}

PageDescription AggregatesPage::description() {
    return {QStringLiteral("aggregates"), tr("Aggregates"), QStringLiteral("aggregates"), this, m_field,
        {{tr("↑ ↓ PgUp PgDn"), tr("walk through the aggregates")}, {tr("Enter"), tr("replay the aggregate")},
            {tr("."), tr("menu of the aggregate")}, {tr("Ctrl+F"), tr("find an aggregate")}},
        {}};
}

} // namespace leftfold::ui
