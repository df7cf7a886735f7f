// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/outbox/message_figures.h"
#include "core/outbox/reconciliation.h"
#include "ui/views/list_page.h"
#include "ui/views/message_feed.h"

class QPushButton;

namespace leftfold::ui {

class ChoiceBox;
class FindingsPane;
class MessageLine;
class OutboxFigures;
class StateChips;

/// The outbox: messages by state, how they fared over time, and how they compare with the events. Where there is an inbox too,
/// the page shows one or the other.
class OutboxPage : public ListPage {
    Q_OBJECT
public:
    explicit OutboxPage(Workspace& workspace, QWidget* parent = nullptr);

    PageDescription description();
    /// Shows the messages of that event alone.
    void showMessagesOf(const EventId& event);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void build();
    void setColumnWidths();
    void connectTable();
    void connectParts();
    void restart();
    void start();
    /// Chooses what the store has: the outbox, or the inbox where there is nothing else.
    void chooseBox();
    void showBox(MessageBox box);
    void askTally();
    void askFigures();
    void showMessages();
    void findMessagesOf(const EventId& event);
    void reconcile();
    void turnTo(Direction direction);
    void showCounts();
    void showEmpty();
    void showEmptyInbox();

    void selectRow(int row);
    void lookUp(const EventId& event, const QString& page);
    void tellNoEvent(const EventId& event);
    std::vector<PaletteEntry> actions();
    void openMenu(int row, const QPoint& place);
    void followSelection();

    MessageFeed m_feed;
    StateChips* m_chips = nullptr;
    OutboxFigures* m_figures = nullptr;
    MessageLine* m_line = nullptr;
    FindingsPane* m_findings = nullptr;
    ChoiceBox* m_boxes = nullptr; ///< hidden where the store has but one
    QPushButton* m_order = nullptr;
    QPushButton* m_reconcile = nullptr;
    Direction m_direction = Direction::Backward; ///< what came last is what one looks for
    MessageBox m_box = MessageBox::Outbox;
    bool m_started = false;
    bool m_hasBox = true;
    std::optional<OutboxTally> m_tally;
    EventId m_wanted; ///< whose messages alone are shown; empty: all
    EventId m_looking; ///< the event that is being looked up, or was last
    Latest m_counting;
    Latest m_measuring;
    Latest m_reconciling;
    Latest m_lookup;
};

} // namespace leftfold::ui
