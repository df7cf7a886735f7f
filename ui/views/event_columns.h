// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/models/column_plan.h"
#include <QObject>
#include <vector>

class QMenu;
class QPoint;

namespace leftfold::ui {

class ColumnFit;
class EventTableModel;
class RowTable;

/// The columns of the event table: which are shown, in which order, how wide, which stay when the others scroll. Chosen from
/// the menu of the header.
class EventColumns : public QObject {
    Q_OBJECT
public:
    EventColumns(RowTable& table, EventTableModel& model, QObject* parent);

    /// What gives the columns their room while nobody has drawn a width.
    void setFit(ColumnFit* fit) { m_columnFit = fit; }
    /// The columns as they are now are those to come back to.
    void keep();
    /// With those that are hidden for want of room alone.
    ColumnPlan plan() const;
    /// Nothing: as they were kept.
    void show(const std::optional<ColumnPlan>& plan);
    /// Makes the column seen, added before the data where the table has none of its own for it.
    void add(const EventColumn& column);
    /// Hides one of the table's own columns, takes an added one away.
    void drop(int section);
    void setPinned(int section, bool pinned);
    bool isPinned(int section) const;
    /// What may be offered: paths that events of the store have.
    void setPaths(std::vector<std::string> paths) { m_paths = std::move(paths); }
    /// What is seen, from the left, for copies and exports.
    std::vector<EventColumn> shown() const;
    /// The menu of that column; below 0: of none.
    QMenu* openMenu(int section, const QPoint& place);

Q_SIGNALS:
    /// The mark of messages is there only where the store has some.
    void restored();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fillColumn(QMenu& menu, int section);
    void fillChoice(QMenu& menu);
    void fillAdding(QMenu& menu);
    void move(int section, int by);
    void fit();
    QString nameOf(int section) const;
    int sectionNamed(const QString& name) const;

    RowTable& m_table;
    EventTableModel& m_model;
    ColumnFit* m_columnFit = nullptr;
    ColumnPlan m_kept;
    std::vector<std::string> m_paths;
};

} // namespace leftfold::ui
