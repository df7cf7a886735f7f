// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/cost_bar.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/theme.h"
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLocale>
#include <QPainter>
#include <QPushButton>

namespace leftfold::ui {

namespace {

QString sentenceOf(const QueryCost& cost) {
    const QString rows = QLocale().toString(qlonglong{cost.rows});
    const QString known = cost.estimated ? CostBar::tr("about %1").arg(rows) : rows;
    if (cost.unindexed.empty())
        return CostBar::tr("This filter reads all %1 rows.").arg(known);
    return CostBar::tr("This filter reads all %1 rows: nothing indexes %2.").arg(known, QString::fromStdString(cost.unindexed));
}

} // namespace

CostBar::CostBar(QWidget* parent)
    : QWidget(parent)
    , m_sentence(new TextLabel(TextStyle::Body, TextColor::Changed))
    , m_copy(makeButton(tr("Copy the index that would help"), ButtonKind::Link)) {
    setObjectName(QStringLiteral("costBar"));
    m_sentence->setObjectName(QStringLiteral("costSentence"));
    m_copy->setObjectName(QStringLiteral("costRemedy"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(16, 4, 16, 4);
    row->setSpacing(12);
    row->addWidget(m_sentence);
    row->addWidget(m_copy);
    row->addStretch(1);
    connect(m_copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_remedy); });
    hide();
}

void CostBar::show(const QueryCost& cost) {
    m_remedy = QString::fromStdString(cost.remedy);
    m_sentence->setText(sentenceOf(cost));
    m_copy->setVisible(!m_remedy.isEmpty());
    m_copy->setToolTip(m_remedy);
    QWidget::show();
}

void CostBar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), tokens().changedSoft);
    painter.fillRect(QRect(0, height() - 1, width(), 1), tokens().line);
}

} // namespace leftfold::ui
