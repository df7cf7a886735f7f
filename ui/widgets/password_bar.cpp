// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/password_bar.h"
#include "ui/widgets/badges.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/text_label.h"
#include <QCheckBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>

namespace leftfold::ui {

PasswordBar::PasswordBar(QWidget* parent)
    : QWidget(parent)
    , m_sentence(new TextLabel(TextStyle::Body, TextColor::Text, this))
    , m_field(new QLineEdit(this))
    , m_keep(new QCheckBox(tr("Keep in the keychain"), this)) {
    setObjectName(QStringLiteral("passwordBar"));
    setAccessibleName(tr("Password"));
    m_sentence->setObjectName(QStringLiteral("passwordSentence"));
    m_sentence->setWordWrap(true);
    m_field->setObjectName(QStringLiteral("askedPassword"));
    m_field->setAccessibleName(tr("Password"));
    m_field->setPlaceholderText(tr("Password"));
    m_field->setEchoMode(QLineEdit::Password);
    m_field->setFixedWidth(scaled(220));
    m_keep->setObjectName(QStringLiteral("keepPassword"));
    QPushButton* open = makeButton(tr("Open"), ButtonKind::Primary, this);
    open->setObjectName(QStringLiteral("givePassword"));
    QToolButton* close = makeIconButton(QStringLiteral("close"), tr("Do not open"), this);
    close->setObjectName(QStringLiteral("dismissPassword"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(42, 6, 8, 7);
    row->setSpacing(10);
    row->addWidget(m_sentence, 1);
    row->addWidget(m_field);
    row->addWidget(m_keep);
    row->addWidget(open);
    row->addWidget(close);
    connect(m_field, &QLineEdit::returnPressed, this, &PasswordBar::give);
    connect(open, &QPushButton::clicked, this, &PasswordBar::give);
    connect(close, &QToolButton::clicked, this, &PasswordBar::dismiss);
    hide();
}

void PasswordBar::ask(const QString& sentence, bool mayKeep, const QString& why) {
    m_sentence->setText(sentence);
    m_keep->setEnabled(mayKeep);
    m_keep->setChecked(false);
    m_keep->setToolTip(why);
    m_field->clear();
    show();
    m_field->setFocus();
}

void PasswordBar::dismiss() {
    m_field->clear();
    if (isHidden())
        return;
    hide();
    Q_EMIT dismissed();
}

void PasswordBar::give() {
    const QString password = m_field->text();
    m_field->clear();
    hide();
    Q_EMIT given(password, m_keep->isEnabled() && m_keep->isChecked());
}

void PasswordBar::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape)
        return dismiss();
    QWidget::keyPressEvent(event);
}

void PasswordBar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const ToneColors colors = toneColors(Tone::Accent);
    painter.fillRect(rect(), colors.ground);
    painter.fillRect(QRect(0, 0, 3, height()), colors.text);
    painter.fillRect(QRect(0, height() - 1, width(), 1), tokens().line);
    drawIcon(&painter, QStringLiteral("lock"), QRect(14, 0, 20, height()), 16, colors.text);
}

} // namespace leftfold::ui
