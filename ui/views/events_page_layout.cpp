// SPDX-License-Identifier: Apache-2.0
// What the Events page remembers per store: its columns, and the filters that were used.
#include "ui/views/event_reading.h"
#include "ui/views/events_page.h"
#include "ui/widgets/column_fit.h"
#include "ui/widgets/filter_field.h"
#include <QPushButton>

namespace leftfold::ui {

/// Widths that a person drew are remembered; others follow the window.
void EventsPage::describeColumns(PageDescription& page) {
    page.saveLayout = [this] {
        m_fit->showAll();
        const QByteArray state = planText(m_reading->columns().plan());
        m_fit->fit();
        return state;
    };
    page.restoreLayout = [this](const QByteArray& state) {
        m_reading->columns().show(readPlan(state));
        showMessageColumn();
        m_fit->setDrawn(m_fit->isDrawn() && !state.isEmpty());
    };
    page.saveState = [this, others = page.saveState] {
        QVariantMap state = others();
        state.insert(QStringLiteral("drawn"), m_fit->isDrawn());
        return state;
    };
    page.restoreState = [this, others = page.restoreState](const QVariantMap& state) {
        others(state);
        m_fit->setDrawn(state.value(QStringLiteral("drawn")).toBool());
    };
}

/// Whether the facets are shown.
void EventsPage::describeFacets(PageDescription& page) {
    page.keys.push_back({tr("Ctrl+Shift+T"), tr("facets: counts by type and time")});
    page.actions = [this, others = page.actions] {
        auto entries = others();
        entries.push_back({.title = m_facetsShown->isChecked() ? tr("Hide facets") : tr("Show facets"),
            .icon = QStringLiteral("filter"),
            .run = [this] { m_facetsShown->toggle(); }});
        return entries;
    };
    page.saveState = [this, others = page.saveState] {
        QVariantMap state = others();
        state.insert(QStringLiteral("facets"), m_facetsShown->isChecked());
        return state;
    };
    page.restoreState = [this, others = page.restoreState](const QVariantMap& state) {
        others(state);
        showFacets(state.value(QStringLiteral("facets")).toBool());
    };
}

void EventsPage::describeHistory(PageDescription& page) {
    page.keys.push_back({tr("↓ in the empty filter"), tr("recent filters (Alt+↓ at any time)")});
    page.actions = [this, others = page.actions] {
        auto entries = others();
        if (!m_filter->history().isEmpty()) {
            entries.push_back({tr("Recent filters"), {}, {}, QStringLiteral("Alt+Down"), {}, [this] { m_filter->offerHistory(); }});
            entries.push_back({tr("Forget recent filters"), {}, {}, {}, {}, [this] { m_filter->setHistory({}); }});
        }
        return entries;
    };
    page.saveState = [this, others = page.saveState] {
        QVariantMap state = others();
        state.insert(QStringLiteral("filters"), m_filter->history());
        return state;
    };
    page.restoreState = [this, others = page.restoreState](const QVariantMap& state) {
        others(state);
        m_filter->setHistory(state.value(QStringLiteral("filters")).toStringList());
    };
}

} // namespace leftfold::ui
