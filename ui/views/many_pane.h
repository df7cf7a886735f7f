// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/session/many_session.h"
#include <QWidget>

class QHBoxLayout;
class QMenu;
class QPushButton;
class QScrollArea;
class QStackedLayout;
class QToolButton;

namespace leftfold::ui {

class AggregateCard;
class EmptyState;
class TextLabel;
class TimelineStrip;

/// Several aggregates beside each other under one cursor: each with its state, what the step changed, and its messages.
class ManyPane : public QWidget {
    Q_OBJECT
public:
    ManyPane(Workspace& workspace, ReplaySession& replay, QWidget* parent = nullptr);

    ManySession& session() { return m_session; }

protected:
    void showEvent(QShowEvent* event) override;
    /// Keys that step belong to the cursor here, wherever the focus is.
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void build();
    QWidget* buildHead();
    QWidget* buildCards();
    void connectSession();
    void fillChoiceMenu(QMenu& menu);
    void fillOrderMenu(QMenu& menu);
    void watchKeys(QWidget* widget);
    bool walk(int key);

    void showMany();
    void showEmpty();
    void showCursor();
    void showFrames();
    void showMessages();
    void fillStrip(const ManyTimelines& many);
    void makeCards(const ManyTimelines& many);
    void showSelectedProcess();
    void goToCard(std::size_t timeline);
    void step(int by);

    Workspace& m_workspace;
    ReplaySession& m_replay;
    ManySession m_session;
    QStackedLayout* m_stack = nullptr;
    EmptyState* m_empty = nullptr;
    QPushButton* m_follow = nullptr;
    QWidget* m_content = nullptr;
    TextLabel* m_title = nullptr;
    TextLabel* m_notice = nullptr;
    TextLabel* m_place = nullptr;
    TextLabel* m_stepNotice = nullptr;
    QPushButton* m_choice = nullptr;
    QPushButton* m_order = nullptr;
    QToolButton* m_back = nullptr;
    QToolButton* m_on = nullptr;
    TimelineStrip* m_strip = nullptr;
    QScrollArea* m_scroll = nullptr;
    QHBoxLayout* m_row = nullptr;
    std::vector<AggregateCard*> m_cards;
};

} // namespace leftfold::ui
