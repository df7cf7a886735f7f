// SPDX-License-Identifier: Apache-2.0
#include "ui/views/breakpoint_row.h"
#include "ui/models/text_forms.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/text_label.h"
#include <QActionGroup>
#include <QBoxLayout>
#include <QCheckBox>
#include <QInputDialog>
#include <QMenu>

namespace leftfold::ui {

namespace {

constexpr std::size_t offered[] = {2, 3, 5, 10, 100};
constexpr int largestCount = 1'000'000;

} // namespace

BreakpointRow::BreakpointRow(const Breakpoint& breakpoint, QWidget* parent)
    : QWidget(parent)
    , m_breakpoint(breakpoint) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    const QString title = fromStored(titleOf(breakpoint));
    m_on = new QCheckBox;
    m_on->setObjectName(QStringLiteral("breakpointOn"));
    m_on->setChecked(breakpoint.on);
    m_on->setAccessibleName(tr("Stop at %1").arg(title));
    m_on->setToolTip(m_on->accessibleName());
    auto* name = new TextLabel(title, TextStyle::Mono, breakpoint.on ? TextColor::Text : TextColor::Faint);
    name->setFit(TextLabel::Fit::ElideMiddle);
    m_hits = new TextLabel(TextStyle::Caption, TextColor::Faint);
    m_hits->setObjectName(QStringLiteral("breakpointHits"));
    auto* menu = new QMenu(this);
    QToolButton* more = makeIconButton(QStringLiteral("menu"), tr("When %1 stops a run").arg(title));
    more->setObjectName(QStringLiteral("breakpointMenu"));
    more->setMenu(menu);
    more->setPopupMode(QToolButton::InstantPopup);
    row->addWidget(m_on);
    row->addWidget(name, 1);
    row->addWidget(m_hits);
    row->addWidget(more);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] { fillMenu(*menu); });
    connect(m_on, &QCheckBox::toggled, this, [this](bool on) {
        m_breakpoint.on = on;
        Q_EMIT changed(m_breakpoint);
    });
}

QString BreakpointRow::ruleText(const Breakpoint& breakpoint) {
    const QString count = groupedNumber(static_cast<std::int64_t>(breakpoint.rule.count));
    switch (breakpoint.rule.kind) {
    case HitRule::Kind::Every:
        return {};
    case HitRule::Kind::Nth:
        return tr("hit %1").arg(count);
    case HitRule::Kind::EveryNth:
        break;
    }
    return tr("every %1.").arg(count);
}

void BreakpointRow::setStops(const std::optional<std::vector<std::size_t>>& stops) {
    const QString rule = ruleText(m_breakpoint);
    const auto count = stops ? static_cast<std::int64_t>(stops->size()) : 0;
    const QString hits = !stops ? QStringLiteral("\u2026") : count == 1 ? tr("1 stop") : tr("%1 stops").arg(groupedNumber(count));
    m_hits->setText(rule.isEmpty() ? hits : rule + QStringLiteral(" \u00b7 ") + hits);
}

void BreakpointRow::fillMenu(QMenu& menu) {
    menu.clear();
    QAction* every = menu.addAction(tr("Every time"), this, [this] { choose({}); });
    every->setCheckable(true);
    every->setChecked(m_breakpoint.rule.kind == HitRule::Kind::Every);
    addRules(*menu.addMenu(tr("At one time only")), HitRule::Kind::Nth);
    addRules(*menu.addMenu(tr("At every so many times")), HitRule::Kind::EveryNth);
    if (!m_breakpoint.condition.empty()) {
        menu.addSeparator();
        QAction* becomes = menu.addAction(tr("Only where it comes to hold"));
        becomes->setCheckable(true);
        becomes->setChecked(m_breakpoint.met == MetWhen::Becomes);
        connect(becomes, &QAction::toggled, this, [this](bool on) {
            m_breakpoint.met = on ? MetWhen::Becomes : MetWhen::Holds;
            Q_EMIT changed(m_breakpoint);
        });
    }
    menu.addSeparator();
    menu.addAction(tr("Remove"), this, &BreakpointRow::removeAsked);
}

/// Times are counted from the beginning of the history, whichever way a run goes.
void BreakpointRow::addRules(QMenu& menu, HitRule::Kind kind) {
    for (const std::size_t count : offered) {
        const HitRule rule{kind, count};
        const QString number = groupedNumber(static_cast<std::int64_t>(count));
        QAction* action =
            menu.addAction(kind == HitRule::Kind::Nth ? tr("The time number %1").arg(number) : tr("Every %1 times").arg(number));
        action->setCheckable(true);
        action->setChecked(m_breakpoint.rule == rule);
        connect(action, &QAction::triggered, this, [this, rule] { choose(rule); });
    }
    menu.addAction(tr("Another number\u2026"), this, [this, kind] { askCount(kind); });
}

void BreakpointRow::choose(HitRule rule) {
    m_breakpoint.rule = rule;
    Q_EMIT changed(m_breakpoint);
}

void BreakpointRow::askCount(HitRule::Kind kind) {
    bool chosen = false;
    const int count = QInputDialog::getInt(this, tr("When it stops"),
        kind == HitRule::Kind::Nth ? tr("At the time number, counted from the beginning:")
                                   : tr("At every so many times, counted from the beginning:"),
        static_cast<int>(std::min<std::size_t>(m_breakpoint.rule.count, largestCount)), 1, largestCount, 1, &chosen);
    if (chosen)
        choose({kind, static_cast<std::size_t>(count)});
}

} // namespace leftfold::ui
