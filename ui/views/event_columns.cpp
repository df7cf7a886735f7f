// SPDX-License-Identifier: Apache-2.0
#include "ui/views/event_columns.h"
#include "ui/models/event_table_model.h"
#include "ui/models/text_forms.h"
#include "ui/widgets/column_fit.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/row_table.h"
#include "ui/widgets/search_field.h"
#include <QEvent>
#include <QMenu>
#include <QScrollBar>
#include <QWidgetAction>

namespace leftfold::ui {

namespace {

constexpr int addedWidth = 140;
/// The last column fills the table as long as it is at least so wide.
constexpr int narrowestLast = 72;
constexpr int scrolledLast = 440;
constexpr std::size_t mostOffered = 40;

/// What every event has beside the table's own columns.
constexpr EventPart otherParts[] = {EventPart::Id, EventPart::StoredType, EventPart::SchemaVersion, EventPart::AggregateType,
    EventPart::AggregateId, EventPart::Causation, EventPart::Metadata};

} // namespace

EventColumns::EventColumns(RowTable& table, EventTableModel& model, QObject* parent)
    : QObject(parent)
    , m_table(table)
    , m_model(model) {
    RowHeader& header = m_table.columns();
    header.setContextMenuPolicy(Qt::CustomContextMenu);
    connect(&header, &QWidget::customContextMenuRequested, this,
        [this, &header](const QPoint& place) { openMenu(header.columnAt(place.x()), header.mapToGlobal(place)); });
    connect(&header, &QHeaderView::sectionMoved, this, &EventColumns::fit);
    m_table.viewport()->installEventFilter(this);
}

void EventColumns::keep() {
    m_kept = plan();
    fit();
}

QString EventColumns::nameOf(int section) const {
    if (section < EventTableModel::columns)
        return ownColumnName(section);
    return fromStored(columnName(m_model.added()[static_cast<std::size_t>(section - EventTableModel::columns)]));
}

int EventColumns::sectionNamed(const QString& name) const {
    for (int section = 0; section < m_model.columnCount(); ++section)
        if (nameOf(section) == name)
            return section;
    return -1;
}

ColumnPlan EventColumns::plan() const {
    const RowHeader& header = m_table.columns();
    if (m_columnFit)
        m_columnFit->showAll();
    ColumnPlan plan;
    for (int visual = 0; visual < header.count(); ++visual) {
        const int section = header.logicalIndex(visual);
        const bool hidden = header.isSectionHidden(section);
        const int known = hidden ? 0 : header.sectionSize(section);
        plan.columns.push_back({nameOf(section), known, !hidden});
    }
    plan.pinned = header.pinned();
    plan.backward = header.sortIndicatorOrder() == Qt::DescendingOrder;
    return plan;
}

void EventColumns::show(const std::optional<ColumnPlan>& asked) {
    const ColumnPlan& plan = asked ? *asked : m_kept;
    RowHeader& header = m_table.columns();
    header.setStretchLastSection(false);
    m_model.setAdded(plan.added());
    int visual = 0;
    for (const ColumnPlan::Column& column : plan.columns) {
        const int section = sectionNamed(column.name);
        if (section < 0)
            continue;
        header.moveSection(header.visualIndex(section), visual++);
        header.setSectionHidden(section, !column.shown);
        if (column.width > 0)
            header.resizeSection(section, column.width);
    }
    header.setPinned(std::clamp(plan.pinned, 0, header.count()));
    header.setSortIndicator(EventTableModel::Position, plan.backward ? Qt::DescendingOrder : Qt::AscendingOrder);
    fit();
    Q_EMIT restored();
}

void EventColumns::add(const EventColumn& column) {
    const QString name = fromStored(columnName(column));
    ColumnPlan wanted = plan();
    const auto known = std::find_if(wanted.columns.begin(), wanted.columns.end(), [&](const auto& one) { return one.name == name; });
    if (known != wanted.columns.end()) {
        known->shown = true;
        known->width = std::max(known->width, addedWidth);
    } else {
        const auto data = std::find_if(
            wanted.columns.begin(), wanted.columns.end(), [](const auto& one) { return one.name == ownColumnName(EventTableModel::Data); });
        wanted.columns.insert(data, {name, addedWidth, true});
    }
    show(wanted);
    const int section = sectionNamed(name);
    const int row = std::max(0, m_table.rowAt(0));
    if (section >= 0 && m_model.rowCount() > 0) {
        const int left = m_table.columns().sectionPosition(section) - m_table.columns().offset();
        if (left < 0 || left + addedWidth > m_table.viewport()->width())
            m_table.horizontalScrollBar()->setValue(m_table.columns().sectionPosition(section));
        m_table.update(m_model.index(row, section));
    }
}

void EventColumns::drop(int section) {
    if (m_table.columns().count() - m_table.columns().hiddenSectionCount() <= 1)
        return; // a table without columns has no header to bring them back from
    ColumnPlan wanted = plan();
    const QString name = nameOf(section);
    const int visual = m_table.columns().visualIndex(section);
    if (section < EventTableModel::columns) {
        m_table.columns().hideSection(section);
        return fit();
    }
    if (visual < wanted.pinned)
        --wanted.pinned;
    std::erase_if(wanted.columns, [&](const ColumnPlan::Column& column) { return column.name == name; });
    show(wanted);
}

bool EventColumns::isPinned(int section) const {
    return m_table.columns().visualIndex(section) < m_table.columns().pinned();
}

/// Pinned columns stand first: a column that becomes one, or ceases to be, goes to where they end.
void EventColumns::setPinned(int section, bool pinned) {
    RowHeader& header = m_table.columns();
    if (pinned == isPinned(section))
        return;
    const int end = header.pinned();
    header.moveSection(header.visualIndex(section), pinned ? end : end - 1);
    header.setPinned(pinned ? end + 1 : end - 1);
    m_table.viewport()->update();
}

void EventColumns::move(int section, int by) {
    RowHeader& header = m_table.columns();
    int to = header.visualIndex(section) + by;
    while (to >= 0 && to < header.count() && header.isSectionHidden(header.logicalIndex(to)))
        to += by;
    if (to >= 0 && to < header.count())
        header.moveSection(header.visualIndex(section), to);
}

/// The last column fills the table where there is room; otherwise the table scrolls.
void EventColumns::fit() {
    RowHeader& header = m_table.columns();
    if (m_columnFit)
        m_columnFit->fit();
    int last = -1;
    int before = 0;
    for (int visual = 0; visual < header.count(); ++visual) {
        const int section = header.logicalIndex(visual);
        if (header.isSectionHidden(section))
            continue;
        before += last >= 0 ? header.sectionSize(last) : 0;
        last = section;
    }
    const int rest = m_table.viewport()->width() - before;
    const bool room = rest >= narrowestLast;
    if (last < 0 || (room == header.stretchLastSection() && (!room || header.sectionSize(last) == rest)))
        return;
    header.setStretchLastSection(false); // else it keeps a width that it was given before
    header.resizeSection(last, room ? rest : std::max(header.sectionSize(last), scrolledLast));
    header.setStretchLastSection(room);
}

bool EventColumns::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Resize) // the header is resized as well, and the other columns with it
        QMetaObject::invokeMethod(this, &EventColumns::fit, Qt::QueuedConnection);
    return QObject::eventFilter(watched, event);
}

std::vector<EventColumn> EventColumns::shown() const {
    const RowHeader& header = m_table.columns();
    std::vector<EventColumn> all;
    for (int visual = 0; visual < header.count(); ++visual) {
        const int section = header.logicalIndex(visual);
        if (header.isSectionHidden(section))
            continue;
        if (section >= EventTableModel::columns)
            all.push_back(m_model.added()[static_cast<std::size_t>(section - EventTableModel::columns)]);
        else if (const auto own = ownColumn(section))
            all.push_back(*own);
    }
    return all;
}

QMenu* EventColumns::openMenu(int section, const QPoint& place) {
    auto* menu = new QMenu(&m_table);
    menu->setObjectName(QStringLiteral("columnMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (section >= 0) {
        fillColumn(*menu, section);
        menu->addSeparator();
    }
    fillAdding(*menu->addMenu(tr("Add a column")));
    menu->addSeparator();
    fillChoice(*menu);
    menu->addSeparator();
    menu->addAction(tr("Columns as they were"), this, [this] { show(std::nullopt); });
    menu->popup(place);
    return menu;
}

void EventColumns::fillColumn(QMenu& menu, int section) {
    const QString title = m_model.headerData(section, Qt::Horizontal, Qt::DisplayRole).toString();
    const bool pinned = isPinned(section);
    menu.addAction(
            pinned ? tr("Unpin %1").arg(title) : tr("Pin %1").arg(title), this, [this, section, pinned] { setPinned(section, !pinned); })
        ->setToolTip(tr("Pinned columns stay on the left when the others scroll"));
    menu.addAction(tr("Move left"), this, [this, section] { move(section, -1); });
    menu.addAction(tr("Move right"), this, [this, section] { move(section, 1); });
    const bool own = section < EventTableModel::columns;
    menu.addAction(own ? tr("Hide %1").arg(title) : tr("Remove %1").arg(title), this, [this, section] { drop(section); });
}

void EventColumns::fillChoice(QMenu& menu) {
    for (int section = 0; section < m_model.columnCount(); ++section) {
        QAction* action = menu.addAction(m_model.headerData(section, Qt::Horizontal, Qt::DisplayRole).toString());
        action->setCheckable(true);
        action->setChecked(!m_table.columns().isSectionHidden(section));
        connect(action, &QAction::triggered, this, [this, section](bool shown) {
            if (!shown)
                return drop(section);
            m_table.columns().showSection(section);
            fit();
        });
    }
}

void EventColumns::fillAdding(QMenu& menu) {
    auto* typed = new SearchField(tr("data.total"), &menu);
    typed->setObjectName(QStringLiteral("columnField"));
    connect(typed, &QLineEdit::returnPressed, this, [this, typed, &menu] {
        const auto column = readColumn(typed->text().toStdString());
        if (!column)
            return typed->setParts({{0, static_cast<int>(typed->text().size()), true}});
        add(*column);
        menu.close();
        if (auto* above = qobject_cast<QMenu*>(menu.parentWidget()))
            above->close();
    });
    auto* field = new QWidgetAction(&menu);
    field->setDefaultWidget(typed);
    menu.addAction(field);
    menu.addSeparator();
    for (std::size_t at = 0; at < std::min(m_paths.size(), mostOffered); ++at)
        if (auto column = readColumn(m_paths[at]))
            menu.addAction(fromStored(m_paths[at]), this, [this, column = *std::move(column)] { add(column); });
    menu.addSeparator();
    for (const EventPart part : otherParts)
        menu.addAction(fromStored(columnName(part)), this, [this, part] { add(part); });
}

} // namespace leftfold::ui
