// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/notice_line.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/text_label.h"
#include <QGridLayout>
#include <QPainter>

namespace leftfold::ui {

namespace {

constexpr int roomForOneRow = 520;

} // namespace

NoticeLine::NoticeLine(QWidget* parent)
    : QWidget(parent)
    , m_pill(new Badge(Badge::Kind::Pill))
    , m_sentence(new TextLabel(TextStyle::Body))
    , m_step(makeButton(QString())) {
    m_grid = new QGridLayout(this);
    m_grid->setContentsMargins(16, 6, 16, 7);
    m_grid->setHorizontalSpacing(10);
    m_grid->setVerticalSpacing(4);
    m_grid->setColumnStretch(1, 1);
    m_sentence->setWordWrap(true);
    m_sentence->setObjectName(QStringLiteral("noticeSentence"));
    m_step->setObjectName(QStringLiteral("noticeStep"));
    m_grid->addWidget(m_pill, 0, 0);
    m_grid->addWidget(m_sentence, 0, 1);
    m_grid->addWidget(m_step, 0, 2);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(m_step, &QPushButton::clicked, this, &NoticeLine::stepAsked);
}

void NoticeLine::show(const QString& pill, Tone tone, const QString& sentence, const QString& step) {
    m_tone = tone;
    m_pill->setText(pill);
    m_pill->setTone(tone);
    m_sentence->setText(sentence);
    m_step->setText(step);
    m_step->setVisible(!step.isEmpty());
    setAccessibleName(pill);
    setAccessibleDescription(sentence);
    update();
    QWidget::show();
}

/// In a narrow column the sentence stands below pill and step.
void NoticeLine::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    const bool narrow = width() < scaled(roomForOneRow);
    if (std::exchange(m_narrow, narrow) == narrow)
        return;
    m_grid->removeWidget(m_sentence);
    narrow ? m_grid->addWidget(m_sentence, 1, 0, 1, 3) : m_grid->addWidget(m_sentence, 0, 1);
}

QString NoticeLine::sentence() const {
    return m_sentence->text();
}

void NoticeLine::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), m_tone == Tone::Neutral ? tokens().base : blend(tokens().base, toneColors(m_tone).ground, 0.5));
    painter.fillRect(QRect(0, height() - 1, width(), 1), tokens().line);
}

} // namespace leftfold::ui
