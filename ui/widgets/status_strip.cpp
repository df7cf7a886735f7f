// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/status_strip.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/text_label.h"
#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QProgressBar>

namespace leftfold::ui {

namespace {

TextLabel* makeText(const QString& text, QWidget* parent) {
    return new TextLabel(text, TextStyle::Small, TextColor::Muted, parent);
}

} // namespace

QString timeDisplayName(TimeDisplay display) {
    switch (display) {
    case TimeDisplay::Utc:
        return StatusStrip::tr("UTC");
    case TimeDisplay::Local:
        return StatusStrip::tr("local time");
    case TimeDisplay::Relative:
        return StatusStrip::tr("relative");
    }
    return {};
}

StatusStrip::StatusStrip(QWidget* parent)
    : QWidget(parent)
    , m_facts(new QHBoxLayout)
    , m_time(makeTimeButton())
    , m_job(makeText(QString(), this))
    , m_progress(new QProgressBar(this))
    , m_cancel(makeIconButton(QStringLiteral("close"), tr("Cancel"), this))
    , m_remark(makeText(QString(), this)) {
    setObjectName(QStringLiteral("statusStrip"));
    setAccessibleName(tr("Status"));
    m_job->setObjectName(QStringLiteral("job"));
    m_remark->setObjectName(QStringLiteral("remark"));
    m_progress->setObjectName(QStringLiteral("progress"));
    m_progress->setTextVisible(false);
    m_progress->setFixedWidth(96);
    m_cancel->setObjectName(QStringLiteral("cancelJob"));
    m_facts->setSpacing(18);
    arrange();
    connect(m_cancel, &QToolButton::clicked, this, &StatusStrip::cancelAsked);
    hideJob();
    setTimeDisplay(TimeDisplay::Utc);
}

void StatusStrip::arrange() {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(14, 2, 14, 2);
    row->setSpacing(8);
    row->addLayout(m_facts);
    row->addSpacing(6);
    row->addWidget(m_time);
    row->addStretch(1);
    row->addWidget(m_job);
    row->addWidget(m_progress);
    row->addWidget(m_cancel);
    row->addSpacing(8);
    row->addWidget(m_remark);
}

QPushButton* StatusStrip::makeTimeButton() {
    auto* menu = new QMenu(this);
    for (const auto display : {TimeDisplay::Utc, TimeDisplay::Local, TimeDisplay::Relative})
        menu->addAction(timeDisplayName(display), this, [this, display] { Q_EMIT timeDisplayChosen(display); });
    QPushButton* button = makeMenuButton(QString(), menu, ButtonKind::Status, this);
    button->setObjectName(QStringLiteral("timeDisplay"));
    button->setToolTip(tr("How times are shown: UTC, local, or relative to now"));
    return button;
}

void StatusStrip::setFacts(const QStringList& facts) {
    while (QLayoutItem* item = m_facts->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const QString& fact : facts)
        m_facts->addWidget(makeText(fact, this));
}

void StatusStrip::setRemark(const QString& remark) {
    m_remark->setText(remark);
}

void StatusStrip::setTimeDisplay(TimeDisplay display) {
    m_timeDisplay = display;
    setMenuButtonText(m_time, timeDisplayName(display));
}

void StatusStrip::showJob(const QString& name, int percent) {
    m_job->setText(percent < 0 ? tr("%1…").arg(name) : tr("%1… %2 %").arg(name).arg(percent));
    m_progress->setRange(0, percent < 0 ? 0 : 100);
    m_progress->setValue(std::max(percent, 0));
    m_job->show();
    m_progress->show();
    m_cancel->show();
}

void StatusStrip::hideJob() {
    m_job->hide();
    m_progress->hide();
    m_cancel->hide();
}

void StatusStrip::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), tokens().window);
}

} // namespace leftfold::ui
