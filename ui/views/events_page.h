// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/views/event_feed.h"
#include "ui/views/list_page.h"
#include "ui/views/mark_feed.h"

class QPushButton;

namespace leftfold::ui {

class ColumnFit;
class CostBar;
class EventReading;
class FacetsPanel;
class FilterField;
class LiveControls;

/// The event log: the store's events in their global order, either way round, as far as the window's filter holds for them.
class EventsPage : public ListPage {
    Q_OBJECT
public:
    explicit EventsPage(Workspace& workspace, QWidget* parent = nullptr);

    PageDescription description();
    EventReading& reading() { return *m_reading; }
    /// How following the log stands, for the status strip; empty where nobody follows.
    QString remark() const;

Q_SIGNALS:
    void remarkChanged();

protected:
    void showEvent(QShowEvent* event) override;

private:
    void build();
    void buildFields();
    void buildFacets();
    void showFacets(bool shown);
    void connectFilter();
    void setColumnWidths();
    void connectTable();
    void connectModel();
    void start();
    void showMessageColumn();
    void tellCount();
    void tellEmpty();
    void learnWords();
    void tellCost();
    void turnTo(Direction direction);
    void turnRound();
    void selectRow(int row);
    void followSelection();
    void openMenu(int row, const QPoint& place);
    void goTo(const QString& text);
    void goToEvent(const QString& id);
    void describeColumns(PageDescription& page);
    void describeHistory(PageDescription& page);
    void describeFacets(PageDescription& page);

    EventFeed m_feed;
    FilterField* m_filter = nullptr; ///< the store line takes it
    CostBar* m_cost = nullptr;
    FacetsPanel* m_facets = nullptr;
    QPushButton* m_facetsShown = nullptr;
    MarkFeed m_marks;
    EventReading* m_reading = nullptr; ///< columns, finding, copying, bookmarks
    LiveControls* m_live = nullptr;
    ColumnFit* m_fit = nullptr;
    QPushButton* m_order = nullptr;
    Direction m_direction = Direction::Forward;
    bool m_behind = false; ///< the selection moved while the page was hidden
    bool m_awaiting = false; ///< the current row is to be selected as soon as its page is here
    Latest m_lookup;
    Latest m_learning;
    Latest m_costing;
};

} // namespace leftfold::ui
