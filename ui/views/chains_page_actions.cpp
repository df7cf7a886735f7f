// SPDX-License-Identifier: Apache-2.0
#include "ui/views/chains_page.h"
#include "ui/views/finding_bar.h"
#include "ui/views/page_keys.h"
#include "ui/widgets/chain_graph_view.h"
#include "ui/widgets/chain_minimap.h"
#include "ui/widgets/chain_timeline_view.h"
#include "ui/widgets/chain_tree_view.h"
#include "ui/widgets/search_field.h"
#include <QMenu>
#include <QPointer>
#include <QPushButton>

namespace leftfold::ui {

void ChainsPage::addKeys() {
    const std::pair<Qt::Key, View> views[] = {{Qt::Key_T, Tree}, {Qt::Key_G, Graph}, {Qt::Key_L, Timeline}};
    for (const auto& [key, view] : views)
        addPageKey(this, key, [this, view = view] { setView(view, !m_tabs[view]->isChecked()); });
    addPageKey(this, Qt::Key_F, [this] { focusSelected(); });
    addPageKey(this, Qt::Key_P, [this] { m_session.setScope(m_session.isAroundEvent() ? ChainScope::Correlation : ChainScope::Event); });
    addPageKey(this, Qt::Key_X, [this] { m_session.setEdge(m_session.edge() == ChainEdge::Cross ? ChainEdge::Stop : ChainEdge::Cross); });
    addPageKey(this, Qt::Key_N, [this] { m_badges->next(); });
}

/// Only the selected event's causes and effects, or the others again.
void ChainsPage::focusSelected() {
    if (m_session.view().focus >= 0)
        m_session.setFocus(-1);
    else if (m_session.selected() >= 0)
        m_session.setFocus(m_session.selected());
}

/// What the menus and buttons of the page offer, so that the palette is never out of step with them.
std::vector<PaletteEntry> ChainsPage::actions() {
    std::vector<PaletteEntry> entries{
        {tr("Find a chain by its id"), {}, {}, tr("Ctrl+F"), {}, [this] { m_field->setFocus(Qt::ShortcutFocusReason); }}};
    if (!m_session.scene())
        return entries;
    const std::tuple<View, QString, QString, QString> views[] = {{Tree, tr("Show the tree"), tr("Hide the tree"), QStringLiteral("T")},
        {Graph, tr("Show the graph"), tr("Hide the graph"), QStringLiteral("G")},
        {Timeline, tr("Show the timeline"), tr("Hide the timeline"), QStringLiteral("L")}};
    for (const auto& [view, show, hide, key] : views)
        entries.push_back({m_tabs[view]->isChecked() ? hide : show, {}, {}, key, {}, [button = m_tabs[view]] { button->toggle(); }});
    entries.push_back({tr("Show the whole chain"), {}, {}, QStringLiteral("0"), {}, [this] { m_graph->fit(); }});
    entries.push_back({m_session.view().focus < 0 ? tr("Only the selected event's causes and effects") : tr("Show the others again"), {},
        {}, QStringLiteral("F"), {}, [this] { focusSelected(); }});
    const auto scope = std::make_shared<QMenu>();
    fillScopeMenu(*scope);
    for (QAction* action : scope->actions())
        if (!action->isSeparator() && !(action->actionGroup() && action->isChecked()))
            entries.push_back(
                {action->text(), {}, {}, action->isChecked() ? tr("on") : QString(), {}, [scope, action] { action->trigger(); }});
    for (QAbstractButton* badge : m_badges->buttons())
        entries.push_back(
            {tr("Findings: %1").arg(badge->accessibleName()), {}, {}, QStringLiteral("N"), {}, [badge = QPointer<QAbstractButton>(badge)] {
                 if (badge) // another chain has other badges
                     badge->click();
             }});
    for (QAction* action : m_exporting->actions())
        if (!action->isSeparator())
            entries.push_back({tr("Chain: %1").arg(action->text()), {}, {}, {}, {}, [action] { action->trigger(); }});
    return entries;
}

PageDescription ChainsPage::description() {
    PageDescription page{QStringLiteral("chains"), tr("Chains"), QStringLiteral("chains"), this, m_field,
        {{tr("Ctrl+F"), tr("a chain by the id of a correlation or event")}, {tr("\u2190 \u2192"), tr("to the cause, to the first effect")},
            {tr("\u2191 \u2193 Home End"), tr("walk through the events")}, {tr("Space"), tr("collapse, expand; repeats one by one")},
            {tr("T G L"), tr("tree, graph, timeline: show or hide")}, {tr("F"), tr("only its causes and effects, or the others again")},
            {tr("P"), tr("the whole correlation, or this event's part")}, {tr("X"), tr("across, past the correlation's edge")},
            {tr("N"), tr("what is wrong here: the next finding")}, {tr("Enter"), tr("the event in the log")},
            {tr("R M U"), tr("its replay, its message, its upcast form")}, {tr("."), tr("menu of the event: focus, replay, copy")},
            {tr("+ \u2212 0"), tr("larger, smaller, fit")}, {tr("Wheel"), tr("zoom the graph; with Ctrl the timeline")}},
        {}, {}, {}};
    page.saveLayout = [this] { return saveLayout(); };
    page.restoreLayout = [this](const QByteArray& state) { restoreLayout(state); };
    page.actions = [this] { return actions(); };
    return page;
}

} // namespace leftfold::ui
