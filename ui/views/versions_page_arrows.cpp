// SPDX-License-Identifier: Apache-2.0
// The arrows of the page of versions: one tab for each, and what can be done with them.
#include "core/versioning/mapping_edits.h"
#include "ui/models/text_forms.h"
#include "ui/models/version_texts.h"
#include "ui/views/versions_page.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/theme.h"
#include <QHBoxLayout>
#include <QInputDialog>
#include <QMenu>
#include <QSplitter>
#include <QStackedLayout>

namespace leftfold::ui {

namespace {

constexpr std::size_t mostTabs = 4;
constexpr int aroundTab = 28; ///< beside its words
constexpr int aroundHead = 40;

} // namespace

/// A tab for every arrow of the type; many share one menu.
void VersionsPage::showArrows() {
    const auto arrows = m_versions.arrowsOfType();
    m_unmapped->setText(
        tr("No event type yet"), tr("The types of the store's events and of the mapping stand here, each with its versions."));
    m_stack->setCurrentIndex(m_versions.type().empty() ? 0 : 1);
    showNotice();
    const bool share = arrows.size() > 1 && (arrows.size() > mostTabs || tabWidths(arrows) > roomForTabs());
    QStringList shown{share ? QStringLiteral("share") : QString(), QString::number(m_versions.arrow().value_or(arrows.size()))};
    for (const std::size_t arrow : arrows)
        shown << QString::number(arrow) + tabName(arrow);
    if (std::exchange(m_shownTabs, shown) == shown)
        return; // the focus may be on one of them
    clearRow(m_tabs);
    if (share)
        m_tabs->addWidget(arrowChoice(arrows));
    for (std::size_t at = 0; at < arrows.size() && !share; ++at)
        m_tabs->addWidget(arrowTab(arrows[at]));
    arrangeHead();
}

QString VersionsPage::tabName(std::size_t arrow) const {
    return arrowNameWithin(m_mapping.arrows()[arrow], m_versions.type());
}

int VersionsPage::tabWidths(const std::vector<std::size_t>& arrows) const {
    const QFontMetrics metrics(textFont(TextStyle::Strong));
    int width = 0;
    for (const std::size_t arrow : arrows)
        width += metrics.horizontalAdvance(tabName(arrow)) + aroundTab;
    return width;
}

/// Where they stand in a line of their own, beside the tools alone.
int VersionsPage::roomForTabs() const {
    int tools = aroundHead;
    for (const QWidget* tool : std::initializer_list<const QWidget*>{m_addArrow, m_undo, m_redo, m_mappingMenu, m_save})
        tools += tool->isHidden() ? 0 : tool->sizeHint().width() + 8;
    return m_columns->widget(1)->width() - tools;
}

void VersionsPage::chooseArrow(std::size_t arrow) {
    m_versions.selectArrow(arrow);
    m_versions.selectStep({});
    showArrows();
}

QWidget* VersionsPage::arrowTab(std::size_t arrow) {
    QPushButton* tab = makeButton(tabName(arrow), ButtonKind::Tab);
    tab->setCheckable(true);
    tab->setChecked(m_versions.arrow() == arrow);
    tab->setContextMenuPolicy(Qt::CustomContextMenu);
    tab->setToolTip(fromStored(m_mapping.arrows()[arrow].note));
    connect(tab, &QPushButton::clicked, this, [this, arrow] { chooseArrow(arrow); });
    connect(tab, &QPushButton::customContextMenuRequested, this,
        [this, arrow, tab](const QPoint& place) { openArrowMenu(arrow, tab->mapToGlobal(place)); });
    return tab;
}

QWidget* VersionsPage::arrowChoice(const std::vector<std::size_t>& arrows) {
    auto* menu = new QMenu;
    for (const std::size_t arrow : arrows) {
        QAction* action = menu->addAction(tabName(arrow));
        action->setCheckable(true);
        action->setChecked(m_versions.arrow() == arrow);
        connect(action, &QAction::triggered, this, [this, arrow] { chooseArrow(arrow); });
    }
    const MappingArrow* shown = m_versions.selectedArrow();
    QString name = shown ? tabName(*m_versions.arrow()) : tr("Upcasters");
    QPushButton* choice = makeMenuButton(QString(), menu, ButtonKind::Normal);
    choice->setToolTip(name);
    setMenuButtonText(choice,
        QFontMetrics(textFont(TextStyle::Body)).elidedText(name, Qt::ElideMiddle, std::max(scaled(90), roomForTabs() - 2 * aroundTab)));
    return choice;
}

void VersionsPage::fillArrowMenu(QMenu& menu) {
    menu.clear();
    const TypeEntry* type = m_versions.inventory().find(m_versions.type());
    for (std::size_t at = 0; type && at < type->versions.size(); ++at) {
        const std::int64_t from = type->versions[at].version;
        const std::int64_t to = at + 1 < type->versions.size() ? type->versions[at + 1].version : from + 1;
        QAction* action = menu.addAction(tr("Upcaster v%1 → v%2").arg(from).arg(to));
        action->setEnabled(type->versions[at].arrows.empty());
        connect(action, &QAction::triggered, this, [this, from, to] { addArrow(from, to); });
    }
    menu.addSeparator();
    connect(menu.addAction(tr("Upcaster of another type…")), &QAction::triggered, this, &VersionsPage::addType);
    if (!m_versions.selectedArrow())
        return;
    menu.addSeparator();
    fillArrowEdits(menu, *m_versions.selectedArrow());
}

/// From the version that is looked at to the next that is stored.
std::pair<std::int64_t, std::int64_t> VersionsPage::nextArrow() const {
    const std::int64_t from = m_versions.storedVersion();
    const TypeEntry* type = m_versions.inventory().find(m_versions.type());
    for (std::size_t at = 0; type && at < type->versions.size(); ++at)
        if (type->versions[at].version > from)
            return {from, type->versions[at].version};
    return {from, from + 1};
}

void VersionsPage::addType() {
    const QString name = QInputDialog::getText(this, tr("Add an upcaster"), tr("Event type:"));
    if (name.trimmed().isEmpty())
        return;
    m_versions.selectType(name.trimmed().toStdString());
    addArrow(1, 2);
}

void VersionsPage::addArrow(std::int64_t from, std::int64_t to) {
    if (m_versions.type().empty())
        return addType();
    const std::size_t at = m_mapping.document().root().find("upcasters") ? m_mapping.document().root().find("upcasters")->size() : 0;
    const bool done = m_mapping.edit(tr("add an upcaster").toStdString(), [&](const MappingDocument& document) {
        return document.inserted(JsonPointer({PointerToken(std::string("upcasters"))}), at, newUpcaster(m_versions.type(), from, to));
    });
    if (done)
        m_versions.selectArrow(m_mapping.arrows().size() - 1);
}

void VersionsPage::openArrowMenu(std::size_t arrow, const QPoint& place) {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillArrowEdits(*menu, m_mapping.arrows()[arrow]);
    menu->popup(place);
}

/// The document may be another one when the menu is used, so each edit looks for its upcaster again.
void VersionsPage::fillArrowEdits(QMenu& menu, const MappingArrow& arrow) {
    const auto run = [this, arrow](const QString& name, const MappingSession::Edit& edit) {
        const bool there = std::ranges::any_of(m_mapping.arrows(), [&](const MappingArrow& now) {
            return now.upcaster == arrow.upcaster && now.fromType == arrow.fromType && now.from == arrow.from && now.off == arrow.off;
        });
        if (there)
            m_mapping.edit(name.arg(arrowName(arrow)).toStdString(), edit);
    };
    connect(menu.addAction((arrow.off ? tr("Switch %1 on") : tr("Switch %1 off")).arg(arrowName(arrow))), &QAction::triggered, this,
        [run, arrow] {
            const auto to = arrow.off ? MappingDocument::Switch::On : MappingDocument::Switch::Off;
            run(tr("switch %1"), [to, &arrow](const MappingDocument& document) { return document.switched(arrow.upcaster, to); });
        });
    connect(menu.addAction(tr("Remove %1").arg(arrowName(arrow))), &QAction::triggered, this,
        [run, arrow] { run(tr("remove %1"), [&arrow](const MappingDocument& document) { return document.removed(arrow.upcaster); }); });
}

} // namespace leftfold::ui
