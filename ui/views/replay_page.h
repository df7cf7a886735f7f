// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/models/step_list_model.h"
#include "ui/session/replay_session.h"
#include "ui/views/page_description.h"
#include <QTimer>
#include <QWidget>
#include <functional>

class QBoxLayout;
class QPushButton;
class QStackedLayout;
class QStackedWidget;

namespace leftfold::ui {

class Badge;
class EmptyState;
class RowTable;
class SearchField;
class StatePane;
class StepDelegate;
class TabStrip;
class TextLabel;
class ThinSplitter;
class TimelineStrip;
class TransportBar;

/// One aggregate's history, played, stepped and scrubbed both ways; the state after every event and what it changed.
class ReplayPage : public QWidget {
    Q_OBJECT
public:
    ReplayPage(Workspace& workspace, ReplaySession& session, QWidget* parent = nullptr);

    PageDescription description();
    /// For the status strip.
    QStringList facts() const;

Q_SIGNALS:
    void factsChanged();

protected:
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void build();
    QWidget* buildHeader();
    QWidget* buildTransport();
    QWidget* buildBody();
    void buildStepTable();
    void addKeys();
    void connectSession();
    /// Every pane that stands on the page, a line each.
    void addViews();
    /// A tab that shows the pane; `shown` is called when it is chosen.
    int addView(const QString& name, QWidget* pane, std::function<void()> shown = {});
    /// A pane behind the button of that name in the header; its tab is there from the first time on.
    void addViewBehindButton(const QString& name, QWidget* pane);
    void addUnderSteps(QWidget* pane);
    void showView(int view);
    void placeTabs();

    void follow();
    void showLoading();
    void showTimeline();
    void showHead();
    void showFrame();
    void fillStrip(const Timeline& timeline);
    void askSummaries(std::size_t first, std::size_t count);
    void askWeights();
    void step(int by);
    void play(bool on);
    void goTo(const QString& version);
    void openMenu(int row, const QPoint& place);

    struct View {
        QWidget* pane = nullptr;
        std::function<void()> shown;
    };

    Workspace& m_workspace;
    ReplaySession& m_session;
    StepListModel m_steps;
    QTimer m_timer;
    QStackedLayout* m_stack = nullptr;
    EmptyState* m_empty = nullptr;
    QWidget* m_content = nullptr;
    Badge* m_dot = nullptr;
    TextLabel* m_title = nullptr;
    TextLabel* m_place = nullptr;
    QPushButton* m_start = nullptr;
    QPushButton* m_fold = nullptr;
    TimelineStrip* m_strip = nullptr;
    TransportBar* m_transport = nullptr;
    TextLabel* m_keys = nullptr;
    TabStrip* m_tabs = nullptr;
    QBoxLayout* m_headerRow = nullptr;
    QBoxLayout* m_transportRow = nullptr;
    QBoxLayout* m_tabRow = nullptr; ///< where the tabs stand if the transport leaves no room
    QStackedWidget* m_right = nullptr;
    ThinSplitter* m_left = nullptr;
    std::vector<View> m_views; ///< by tab
    RowTable* m_table = nullptr;
    StepDelegate* m_delegate = nullptr;
    StatePane* m_state = nullptr;
    SearchField* m_field = nullptr;
    Latest m_weighing;
};

} // namespace leftfold::ui
