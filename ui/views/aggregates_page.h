// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/models/aggregate_list_model.h"
#include "ui/views/list_page.h"

namespace leftfold::ui {

/// Every aggregate of the store; found by typing, opened for replay.
class AggregatesPage : public ListPage {
    Q_OBJECT
public:
    explicit AggregatesPage(Workspace& workspace, QWidget* parent = nullptr);

    PageDescription description();
    /// The types of the aggregates that have been read; reads them where that was not asked for yet and is soon done.
    std::vector<std::string> types();
    void search(const QString& text);

Q_SIGNALS:
    void typesChanged();

protected:
    void showEvent(QShowEvent* event) override;

private:
    void build();
    void connectTable();
    void setColumnWidths();
    void start();
    void readMore(const std::optional<Cursor>& after, bool again);
    void take(std::vector<AggregateSummary> aggregates, bool again);
    void tellCount();
    void replay(const AggregateId& aggregate);
    void followSelection();
    void openMenu(int row, const QPoint& place);

    AggregateListModel m_model;
    std::vector<AggregateSummary> m_again; ///< read for the second time, while the first are shown
    bool m_started = false;
    bool m_complete = false;
    Latest m_reading;
};

} // namespace leftfold::ui
