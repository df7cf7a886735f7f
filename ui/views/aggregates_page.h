// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/models/aggregate_list_model.h"
#include "ui/session/workspace.h"
#include "ui/views/page_description.h"
#include <QWidget>

class QStackedLayout;

namespace leftfold::ui {

class EmptyState;
class RowTable;
class SearchField;
class TextLabel;

/// Every aggregate of the store; found by typing, opened for replay.
class AggregatesPage : public QWidget {
    Q_OBJECT
public:
    explicit AggregatesPage(Workspace& workspace, QWidget* parent = nullptr);

    PageDescription description();

Q_SIGNALS:
    void failed(const leftfold::Error& error);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void build();
    void setColumnWidths();
    void start();
    void readMore(const std::optional<Cursor>& after, bool again);
    void take(std::vector<AggregateSummary> aggregates, bool again);
    void showCount();
    void selectRow(int row);
    void followSelection();
    void openMenu(int row, const QPoint& place);

    Workspace& m_workspace;
    AggregateListModel m_model;
    TextLabel* m_count = nullptr;
    RowTable* m_table = nullptr;
    EmptyState* m_empty = nullptr;
    QStackedLayout* m_stack = nullptr;
    SearchField* m_field = nullptr;
    std::vector<AggregateSummary> m_again; ///< read for the second time, while the first are shown
    bool m_started = false;
    bool m_complete = false;
    Latest m_reading;
};

} // namespace leftfold::ui
