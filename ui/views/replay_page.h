// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/models/step_filter_model.h"
#include "ui/models/step_list_model.h"
#include "ui/session/bookmarks.h"
#include "ui/session/replay_hunt.h"
#include "ui/session/replay_player.h"
#include "ui/session/state_search.h"
#include "ui/views/page_description.h"
#include <QWidget>
#include <functional>

class QBoxLayout;
class QMenu;
class QPushButton;
class QStackedLayout;
class QStackedWidget;

namespace leftfold::ui {

class Badge;
class EmptyState;
class JumpField;
class MarkLegend;
class RowTable;
class SnapshotsPane;
class StatePane;
class StepDelegate;
class TabStrip;
class TextLabel;
class ThinSplitter;
class TimelineStrip;
class TransportBar;
class WatchesPane;

/// One aggregate's history, played, stepped and scrubbed both ways; the state after every event and what it changed.
class ReplayPage : public QWidget {
    Q_OBJECT
public:
    ReplayPage(Workspace& workspace, ReplaySession& session, QWidget* parent = nullptr);

    PageDescription description();
    /// For the status strip.
    QStringList facts() const;
    /// They stand on the timeline from then on.
    void showBookmarks(const Bookmarks& bookmarks);
    ReplayPlayer& player() { return m_player; }
    ReplayHunt& hunt() { return m_hunt; }

Q_SIGNALS:
    void factsChanged();

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void build();
    QWidget* buildHeader();
    QWidget* buildTransport();
    QWidget* buildBody();
    void buildStepTable();
    QWidget* buildStepList();
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
    void openView(int view);
    void placeParts();
    void placeTabs(bool beside);

    void follow();
    void showLoading();
    void showTimeline();
    void showHead();
    /// The list shows only these steps, which `what` says in words; nothing: all.
    void showOnly(const QString& what, std::optional<std::vector<std::size_t>> steps);
    void showCurrentStep();
    void fillStrip(const Timeline& timeline);
    void askSummaries(std::size_t first, std::size_t count);
    void askWeights(std::size_t first);
    void takeWeights(std::size_t first, const std::vector<StepSummary>& summaries);
    void collectMarks();
    void markBookmarks();
    void showMarks();
    void goToNext(MarkKind kind);
    void addHunt();
    void addHuntKeys();
    void run(PlayDirection direction);
    void toggleBreakpoint();
    void addHuntActions(QMenu& menu, const std::string& type);
    void watchPlace();
    void huntFor(const QString& condition);
    void showHunt();
    void markHunt();
    void connectSearch();
    void findText(const QString& text);
    std::shared_ptr<const ConditionHistory> sought() const;
    QString soughtName() const;
    void tellFound();
    std::optional<std::size_t> stopBeyond(std::size_t head, PlayDirection direction) const;
    void giveStops();
    std::vector<PaletteEntry> huntActions();
    static std::vector<PageKey> huntKeys();
    void step(int by);
    bool pressFocused();
    bool walkTabs(int by);
    void playOrPause(PlayDirection direction);
    void showPlaying();
    void connectTransport();
    void connectState();
    void findInState();
    void readField();
    void jump(const QString& text);
    QString stepEvent(std::size_t step) const;
    std::vector<PaletteEntry> actions();
    std::vector<PageKey> keys() const;
    QByteArray layoutText() const;
    void restoreLayout(const QByteArray& text);
    QVariantMap state() const;
    void restoreState(const QVariantMap& state);
    void openMenu(int row, const QPoint& place);

    static constexpr int stepListWidth = 296;
    struct View {
        QString name;
        QWidget* pane = nullptr;
        std::function<void()> shown;
    };

    Workspace& m_workspace;
    ReplaySession& m_session;
    StepListModel m_steps;
    StepFilterModel m_filter;
    QPushButton* m_only = nullptr; ///< says which steps the list shows; a click brings all back
    ReplayPlayer m_player;
    ReplayHunt m_hunt;
    StateSearch m_search;
    StepMarks m_marks;
    std::vector<StepMark> m_upcast; ///< as far as they are known
    const Bookmarks* m_bookmarks = nullptr;
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
    MarkLegend* m_legend = nullptr;
    TabStrip* m_tabs = nullptr;
    QBoxLayout* m_headerRow = nullptr;
    QBoxLayout* m_transportRow = nullptr;
    QBoxLayout* m_tabRow = nullptr; ///< where the tabs stand if the transport leaves no room
    QStackedWidget* m_right = nullptr;
    ThinSplitter* m_body = nullptr;
    ThinSplitter* m_left = nullptr;
    std::vector<View> m_views; ///< by tab
    RowTable* m_table = nullptr;
    StepDelegate* m_delegate = nullptr;
    StatePane* m_state = nullptr;
    SnapshotsPane* m_snapshots = nullptr;
    JumpField* m_field = nullptr;
    WatchesPane* m_watches = nullptr;
    Latest m_weighing;
};

} // namespace leftfold::ui
