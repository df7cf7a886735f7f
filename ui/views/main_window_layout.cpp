// SPDX-License-Identifier: Apache-2.0
#include "ui/session/place_text.h"
#include "ui/session/store_settings.h"
#include "ui/views/main_window.h"
#include <QDockWidget>
#include <QSettings>
#include <QTimer>

namespace leftfold::ui {

namespace {

/// Raised when the docks change, so that an old layout is not put on a new frame.
constexpr int layoutVersion = 1;
constexpr int inspectorWidth = 372;

} // namespace

QString MainWindow::layoutKey() const {
    if (!m_studio.workspace.isOpen())
        return QStringLiteral("stores/none");
    return settingsGroupOf(m_studio.workspace.description());
}

void MainWindow::saveLayout() {
    m_studio.settings.setValue(QStringLiteral("window/geometry"), saveGeometry());
    if (!m_studio.workspace.isOpen())
        return;
    if (m_inspectorAway)
        m_inspector->show(); // what is remembered is what the other pages have
    m_studio.settings.setValue(layoutKey() + QStringLiteral("/docks"), saveState(layoutVersion));
    if (m_inspectorAway)
        m_inspector->hide();
    m_studio.settings.setValue(layoutKey() + QStringLiteral("/page"), m_studio.workspace.page());
    m_studio.settings.setValue(layoutKey() + QStringLiteral("/place"), toText(m_studio.workspace.place()));
    for (const PageDescription& page : m_pages) {
        if (page.saveLayout)
            m_studio.settings.setValue(pageKey(page), page.saveLayout());
        if (page.saveState)
            m_studio.settings.setValue(stateKey(page), page.saveState());
    }
}

QString MainWindow::pageKey(const PageDescription& page) const {
    return layoutKey() + QStringLiteral("/pages/") + page.id;
}

QString MainWindow::stateKey(const PageDescription& page) const {
    return layoutKey() + QStringLiteral("/states/") + page.id;
}

void MainWindow::restoreStates() {
    for (const PageDescription& page : m_pages) {
        if (page.restoreState)
            page.restoreState(m_studio.settings.value(stateKey(page)).toMap());
    }
}

void MainWindow::restorePages() {
    for (const PageDescription& page : m_pages) {
        if (page.restoreLayout)
            page.restoreLayout(m_studio.settings.value(pageKey(page)).toByteArray());
    }
}

/// Once the pages have begun to read: they begin at their first row. Where a page was asked for, it stays.
void MainWindow::restorePlace() {
    auto place = placeFrom(m_studio.settings.value(layoutKey() + QStringLiteral("/place")).toByteArray());
    if (!std::exchange(m_toPlace, true) || !place)
        return;
    QTimer::singleShot(0, this, [this, key = layoutKey(), place = *std::move(place)]() mutable {
        if (key != layoutKey())
            return;
        place.page = m_studio.workspace.page();
        m_studio.workspace.goTo(place);
    });
}

void MainWindow::restoreLayout() {
    restorePages();
    restoreStates();
    restorePlace();
    const QByteArray docks = m_studio.settings.value(layoutKey() + QStringLiteral("/docks")).toByteArray();
    if (docks.isEmpty() || !restoreState(docks, layoutVersion))
        return;
    if (m_studio.workspace.page().isEmpty())
        m_studio.workspace.showPage(m_studio.settings.value(layoutKey() + QStringLiteral("/page")).toString());
}

void MainWindow::resetLayout() {
    m_inspector->setFloating(false);
    addDockWidget(Qt::RightDockWidgetArea, m_inspector);
    m_inspector->show();
    resizeDocks({m_inspector}, {inspectorWidth}, Qt::Horizontal);
    m_studio.settings.remove(layoutKey() + QStringLiteral("/docks"));
    m_studio.settings.remove(layoutKey() + QStringLiteral("/pages"));
    restorePages();
}

} // namespace leftfold::ui
