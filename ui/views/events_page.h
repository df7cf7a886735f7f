// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/views/event_feed.h"
#include "ui/views/page_description.h"
#include <QWidget>

class QPushButton;
class QStackedLayout;

namespace leftfold::ui {

class EmptyState;
class RowTable;
class SearchField;
class TextLabel;

/// The event log: every event of the store in its global order, either way round.
class EventsPage : public QWidget {
    Q_OBJECT
public:
    explicit EventsPage(Workspace& workspace, QWidget* parent = nullptr);

    PageDescription description();

Q_SIGNALS:
    /// Something could not be read; one sentence.
    void failed(const leftfold::Error& error);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void build();
    QWidget* buildHeader();
    void setColumnWidths();
    void connectTable();
    void start();
    void showCount();
    void showDirection();
    void turnRound();
    void selectRow(int row);
    void followSelection();
    void openMenu(int row, const QPoint& place);
    void goTo(const QString& text);
    void goToEvent(const QString& id);

    Workspace& m_workspace;
    EventFeed m_feed;
    TextLabel* m_count = nullptr;
    QPushButton* m_order = nullptr;
    RowTable* m_table = nullptr;
    EmptyState* m_empty = nullptr;
    QStackedLayout* m_stack = nullptr;
    SearchField* m_field = nullptr;
    Direction m_direction = Direction::Forward;
    bool m_behind = false; ///< the selection moved while the page was hidden
    bool m_awaiting = false; ///< the current row is to be selected as soon as its page is here
    Latest m_lookup;
};

} // namespace leftfold::ui
