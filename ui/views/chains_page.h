// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/session/chain_session.h"
#include "ui/views/page_description.h"
#include <QWidget>
#include <array>

class QBoxLayout;
class QMenu;
class QPushButton;
class QSplitter;
class QStackedLayout;

namespace leftfold::ui {

class ChainDiagram;
class ChainGraphView;
class ChainLegend;
class ChainMinimap;
class ChainTimelineView;
class ChainTreeView;
class EmptyState;
class FindingBadges;
class FindingBar;
class SearchField;
class TextLabel;

/// The chain of the selected event as tree, graph and timeline, each alone or together, with one selection.
class ChainsPage : public QWidget {
    Q_OBJECT
public:
    ChainsPage(Workspace& workspace, ChainSession& session, QWidget* parent = nullptr);

    PageDescription description();
    /// For the status strip.
    QStringList facts() const;

Q_SIGNALS:
    void factsChanged();

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    enum View { Tree, Graph, Timeline };

    void build();
    QWidget* buildHead();
    QWidget* buildBody();
    QWidget* buildFoot();
    void connectDiagrams();
    void connectSession();
    void connectField();

    void find();
    void showChain();
    void showFindings();
    void showScene();
    void showSelection();
    void showState();
    void setView(View view, bool on);
    void focusDiagram();
    void chooseRow(int row);
    void openRow(int row);
    void openMenu(int row, const QPoint& place);
    void fillRowMenu(QMenu& menu, int row);
    void fillScopeMenu(QMenu& menu);
    void addKeys();
    void focusSelected();
    std::vector<PaletteEntry> actions();
    void syncMinimap();
    QWidget* stateShown() const;
    QByteArray saveLayout() const;
    void restoreLayout(const QByteArray& state);

    Workspace& m_workspace;
    ChainSession& m_session;
    QStackedLayout* m_stack = nullptr;
    EmptyState* m_nothing = nullptr;
    EmptyState* m_alone = nullptr;
    EmptyState* m_waiting = nullptr;
    EmptyState* m_broken = nullptr;
    QWidget* m_content = nullptr;
    SearchField* m_field = nullptr; ///< the store line takes it
    QBoxLayout* m_words = nullptr; ///< title and facts, one below the other where there is little room
    TextLabel* m_title = nullptr;
    TextLabel* m_facts = nullptr;
    FindingBadges* m_badges = nullptr;
    FindingBar* m_finding = nullptr;
    std::array<QPushButton*, 3> m_tabs{};
    QPushButton* m_scope = nullptr;
    QMenu* m_exporting = nullptr;
    QSplitter* m_upper = nullptr;
    QSplitter* m_body = nullptr;
    QWidget* m_lower = nullptr;
    ChainTreeView* m_tree = nullptr;
    ChainGraphView* m_graph = nullptr;
    ChainTimelineView* m_timeline = nullptr;
    ChainMinimap* m_minimap = nullptr;
    ChainLegend* m_legend = nullptr;
    std::array<ChainDiagram*, 3> m_diagrams{};
    std::optional<Error> m_error;
};

} // namespace leftfold::ui
