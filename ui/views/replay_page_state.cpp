// SPDX-License-Identifier: Apache-2.0
// What the Replay page does for the pane of the state: the list of steps shows what touches a place, and keys lead into it.
#include "ui/models/text_forms.h"
#include "ui/views/event_menu.h"
#include "ui/views/replay_page.h"
#include "ui/views/state_pane.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/row_table.h"
#include "ui/widgets/tab_strip.h"
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

namespace leftfold::ui {

/// The list, and over it what it is narrowed to.
QWidget* ReplayPage::buildStepList() {
    auto* list = new QWidget;
    auto* column = new QVBoxLayout(list);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_only = makeButton(QString(), ButtonKind::Status);
    m_only->setObjectName(QStringLiteral("onlySteps"));
    m_only->setToolTip(tr("The list shows some of the steps; a click brings all of them back"));
    m_only->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_only->hide();
    connect(m_only, &QPushButton::clicked, this, [this] { showOnly({}, std::nullopt); });
    column->addWidget(m_only);
    column->addWidget(m_table, 1);
    return list;
}

void ReplayPage::connectState() {
    connect(m_state, &StatePane::stepsAsked, this, [this](const QString& name, const std::vector<std::size_t>& steps) {
        const QString what = tr("%1 of %2 touch %3")
                                 .arg(groupedNumber(std::ssize(steps)), groupedNumber(std::ssize(m_session.timeline()->events())),
                                     name.isEmpty() ? tr("the state") : name);
        const bool again = m_filter.isFiltered() && m_only->accessibleName() == what;
        again ? showOnly({}, std::nullopt) : showOnly(what, steps);
    });
}

void ReplayPage::showOnly(const QString& what, std::optional<std::vector<std::size_t>> steps) {
    if (!steps && !m_filter.isFiltered())
        return;
    {
        const QSignalBlocker quiet(m_table->selectionModel()); // rows that go would move the head
        m_filter.setOnly(std::move(steps));
    }
    m_only->setText(tr("%1  \u2715").arg(what));
    m_only->setAccessibleName(what);
    m_only->setVisible(m_filter.isFiltered());
    showCurrentStep();
}

/// Where the head stands on a step that is not shown, no row is chosen.
void ReplayPage::showCurrentStep() {
    const int row = m_filter.rowOf(m_session.head());
    if (row >= 0)
        m_table->goToRow(row);
    else
        m_table->setCurrentIndex({});
}

void ReplayPage::findInState() {
    m_tabs->setCurrent(0);
    m_state->find();
}

void ReplayPage::openMenu(int row, const QPoint& place) {
    const auto step = m_filter.stepOf(row);
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("stepMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto& timeline = m_session.timeline();
    if (const auto version = timeline->version(step))
        menu->addAction(tr("Mark changes since %1").arg(versionText(version)), this, [this, version] { m_state->setSince(version); });
    if (step > 0) {
        addHuntActions(*menu, timeline->event(step).type);
        menu->addSeparator();
        fillCopyMenu(*menu, timeline->event(step));
    }
    if (menu->isEmpty()) // before every event
        menu->deleteLater();
    else
        menu->popup(place);
}

} // namespace leftfold::ui
