// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/session/workspace.h"
#include "ui/views/page_description.h"
#include <QWidget>

class QHBoxLayout;
class QMenu;
class QStackedLayout;

namespace leftfold::ui {

class ColumnFit;
class EmptyState;
class RowTable;
class SearchField;
class TextLabel;

/// A page that is one table: a title with a count over it, a field in the store line, words where the table is empty. What
/// the rows are is the page's own.
class ListPage : public QWidget {
    Q_OBJECT
public:
    /// Names of the page's parts: `events` makes eventsPage, eventTable, eventsField.
    struct Names {
        QString id; ///< "events"
        QString row; ///< "event"
        QString title;
        QString field; ///< what may be typed
    };

    /// Widths, order and sort of the columns, for `showColumns`.
    QByteArray columns() const;
    /// Puts them back; empty: as they were made.
    void showColumns(const QByteArray& state);

Q_SIGNALS:
    /// Something could not be read; one sentence.
    void failed(const leftfold::Error& error);

protected:
    ListPage(Workspace& workspace, const Names& names, QWidget* parent);

    /// Takes the table's model and delegate as they are now, with widths that the page has set.
    void keepColumns();
    /// Columns that share the room there is: what is kept of them says whether somebody gave them widths.
    void setFit(ColumnFit* fit) { m_fit = fit; }
    void showCount(const QString& count, bool empty);
    /// Puts something between head and table, or below the table.
    void addAbove(QWidget* band);
    void addBelow(QWidget* band);
    /// What stands in the table's place, until `showCount` or null brings the table back.
    void showInstead(QWidget* view);
    /// A menu of a row at that place; gone when it closes.
    QMenu* newRowMenu();
    /// What the window needs to know, with the keys that every list has.
    PageDescription describe(const QString& enter, const QString& menu, const QString& find);
    /// For controls on the right of the title.
    QHBoxLayout& header() { return *m_header; }
    Workspace& workspace() { return m_workspace; }
    RowTable& table() { return *m_table; }
    SearchField& field() { return *m_field; }
    EmptyState& empty() { return *m_empty; }

private:
    Workspace& m_workspace;
    Names m_names;
    QHBoxLayout* m_header = nullptr;
    TextLabel* m_count = nullptr;
    RowTable* m_table = nullptr;
    EmptyState* m_empty = nullptr;
    QStackedLayout* m_stack = nullptr;
    SearchField* m_field = nullptr;
    ColumnFit* m_fit = nullptr; ///< null: they keep their widths
    QByteArray m_columns; ///< as they were made
};

} // namespace leftfold::ui
