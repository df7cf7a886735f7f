// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/views/event_feed.h"
#include "ui/views/list_page.h"

class QPushButton;

namespace leftfold::ui {

/// The event log: every event of the store in its global order, either way round.
class EventsPage : public ListPage {
    Q_OBJECT
public:
    explicit EventsPage(Workspace& workspace, QWidget* parent = nullptr);

    PageDescription description();

protected:
    void showEvent(QShowEvent* event) override;

private:
    void build();
    void setColumnWidths();
    void connectTable();
    void connectModel();
    void start();
    void tellCount();
    void turnTo(Direction direction);
    void turnRound();
    void selectRow(int row);
    void followSelection();
    void openMenu(int row, const QPoint& place);
    void goTo(const QString& text);
    void goToEvent(const QString& id);

    EventFeed m_feed;
    QPushButton* m_order = nullptr;
    Direction m_direction = Direction::Forward;
    bool m_behind = false; ///< the selection moved while the page was hidden
    bool m_awaiting = false; ///< the current row is to be selected as soon as its page is here
    Latest m_lookup;
};

} // namespace leftfold::ui
