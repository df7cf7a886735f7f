// SPDX-License-Identifier: Apache-2.0
#include "ui/views/finding_bar.h"
#include "ui/models/chain_texts.h"
#include "ui/models/text_forms.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/pill_button.h"
#include "ui/widgets/text_label.h"
#include <QHBoxLayout>
#include <QPainter>
#include <utility>

namespace leftfold::ui {

FindingBadges::FindingBadges(QWidget* parent)
    : QWidget(parent)
    , m_row(new QHBoxLayout(this)) {
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(6);
}

void FindingBadges::setFindings(const std::vector<ChainFinding>& findings) {
    m_counts.clear();
    for (const ChainFinding& finding : findings)
        m_counts[finding.fault] += finding.fault == ChainFault::BackwardClock ? static_cast<int>(finding.nodes.size()) : 1;
    follow();
}

void FindingBadges::setShort(bool on) {
    if (std::exchange(m_short, on) != on)
        follow();
}

void FindingBadges::follow() {
    while (QLayoutItem* item = m_row->takeAt(0)) {
        item->widget()->deleteLater();
        item->widget()->hide();
        delete item;
    }
    for (const auto& [fault, count] : m_counts) {
        const bool isShort = m_short && m_counts.size() > 1;
        auto* badge = new PillButton(isShort ? faultWord(fault, count) : faultCount(fault, count), Tone::Changed);
        badge->setAccessibleName(faultCount(fault, count));
        badge->setObjectName(QStringLiteral("findingBadge"));
        badge->setToolTip(
            isShort ? tr("%1: show where, and what it means").arg(faultCount(fault, count)) : tr("Show where, and what it means"));
        connect(badge, &QAbstractButton::clicked, this, [this, fault = fault] { ask(fault); });
        m_row->addWidget(badge);
    }
}

void FindingBadges::ask(ChainFault fault) {
    m_asked = fault;
    Q_EMIT faultAsked(fault);
}

void FindingBadges::next() {
    if (!m_counts.empty())
        ask(m_asked && m_counts.contains(*m_asked) ? *m_asked : m_counts.begin()->first);
}

std::vector<QAbstractButton*> FindingBadges::buttons() const {
    std::vector<QAbstractButton*> badges;
    for (int place = 0; place < m_row->count(); ++place)
        if (auto* badge = qobject_cast<QAbstractButton*>(m_row->itemAt(place)->widget()))
            badges.push_back(badge);
    return badges;
}

FindingBar::FindingBar(QWidget* parent)
    : QWidget(parent)
    , m_sentence(new TextLabel(TextStyle::Body, TextColor::Changed))
    , m_meaning(new TextLabel(TextStyle::Body, TextColor::Muted))
    , m_place(new TextLabel(TextStyle::Body, TextColor::Muted)) {
    setObjectName(QStringLiteral("findingBar"));
    m_sentence->setObjectName(QStringLiteral("findingSentence"));
    m_meaning->setObjectName(QStringLiteral("findingMeaning"));
    m_sentence->setWordWrap(true);
    m_meaning->setWordWrap(true);
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_sentence);
    words->addWidget(m_meaning);
    QPushButton* next = makeButton(tr("Next"));
    next->setObjectName(QStringLiteral("findingNext"));
    m_next = next;
    QToolButton* close = makeIconButton(QStringLiteral("close"), tr("Close"));
    connect(next, &QAbstractButton::clicked, this, &FindingBar::next);
    connect(close, &QAbstractButton::clicked, this, &FindingBar::dismiss);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(16, 8, 12, 8);
    row->setSpacing(10);
    row->addLayout(words, 1);
    row->addWidget(m_place);
    row->addWidget(next);
    row->addWidget(close);
    hide();
}

void FindingBar::show(ChainFault fault, const std::vector<ChainFinding>& findings) {
    const bool again = isVisible() && !m_findings.empty() && m_findings.front().fault == fault;
    if (again)
        return next();
    m_findings.clear();
    for (const ChainFinding& finding : findings)
        if (finding.fault == fault)
            m_findings.push_back(finding);
    m_finding = 0;
    m_node = 0;
    present();
}

void FindingBar::dismiss() {
    m_findings.clear();
    hide();
}

void FindingBar::next() {
    if (++m_node >= m_findings[m_finding].nodes.size()) {
        m_node = 0;
        m_finding = (m_finding + 1) % m_findings.size();
    }
    present();
}

void FindingBar::present() {
    if (m_findings.empty())
        return dismiss();
    const ChainFinding& finding = m_findings[m_finding];
    m_sentence->setText(fromStored(finding.sentence));
    m_meaning->setText(fromStored(finding.meaning));
    std::size_t all = 0;
    std::size_t at = m_node + 1;
    for (std::size_t index = 0; index < m_findings.size(); ++index) {
        all += m_findings[index].nodes.size();
        at += index < m_finding ? m_findings[index].nodes.size() : 0;
    }
    m_place->setText(all > 1 ? tr("%1 of %2").arg(at).arg(all) : QString());
    m_next->setVisible(all > 1);
    setVisible(true);
    Q_EMIT nodeAsked(finding.nodes[m_node]);
}

void FindingBar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), tokens().changedSoft);
    painter.fillRect(QRect(0, height() - 1, width(), 1), tokens().line);
}

} // namespace leftfold::ui
