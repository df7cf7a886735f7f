// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/message_line.h"
#include "ui/models/message_text.h"
#include "ui/models/text_forms.h"
#include "ui/widgets/message_look.h"
#include "ui/widgets/text_label.h"
#include <QHBoxLayout>
#include <QPainter>

namespace leftfold::ui {

MessageLine::MessageLine(QWidget* parent)
    : QWidget(parent)
    , m_state(new Badge(Badge::Kind::Pill))
    , m_fate(new TextLabel(TextStyle::Body, TextColor::Muted))
    , m_warning(new Badge(Badge::Kind::Pill))
    , m_error(new TextLabel(TextStyle::Body, TextColor::Removed))
    , m_correlation(new TextLabel(TextStyle::Mono, TextColor::Faint))
    , m_id(new TextLabel(TextStyle::Mono, TextColor::Faint)) {
    setObjectName(QStringLiteral("messageLine"));
    setFixedHeight(scaled(36));
    m_error->setFit(TextLabel::Fit::ElideRight);
    m_warning->setObjectName(QStringLiteral("messageWarning"));
    m_warning->setTone(Tone::Changed);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(16, 1, 16, 0);
    row->setSpacing(8);
    for (QWidget* part : std::initializer_list<QWidget*>{m_state, m_fate, m_warning})
        row->addWidget(part);
    m_fate->setFit(TextLabel::Fit::ElideRight);
    m_correlation->setFit(TextLabel::Fit::ElideRight);
    row->addWidget(m_error, 1);
    row->addWidget(m_correlation);
    row->addWidget(m_id);
    clear();
}

void MessageLine::show(const OutboxMessage& message, Instant now) {
    m_state->setText(stateWord(message.state, message.box));
    m_state->setTone(messageLook(message.state).tone);
    m_state->show();
    QStringList facts{messageFate(message, now)};
    if (!message.destination.empty())
        facts << (message.box == MessageBox::Inbox ? tr("for %1") : tr("to %1")).arg(oneLine(fromStored(message.destination), 60));
    if (!message.orderingKey.empty())
        facts << tr("in the order of %1").arg(shortId(fromStored(message.orderingKey)));
    facts.removeAll(QString());
    m_fate->setText(facts.join(QStringLiteral(" \u00b7 ")));
    m_error->setText(oneLine(fromStored(message.lastError), 400));
    const QString process = fromStored(message.correlation.text);
    m_correlation->setText(process.isEmpty() ? QString() : tr("correlation %1").arg(shortId(process)));
    m_correlation->setToolTip(process);
    m_id->setText(message.id.empty() ? QString() : tr("message %1").arg(shortId(fromStored(message.id))));
    m_id->setToolTip(fromStored(message.id));
    warn({}, {});
}

void MessageLine::clear() {
    m_state->hide();
    m_warning->hide();
    m_fate->setText(tr("No message is selected."));
    m_error->setText({});
    m_correlation->setText({});
    m_id->setText({});
}

void MessageLine::warn(const QString& text, const QString& why) {
    m_warning->setText(text);
    m_warning->setToolTip(why);
    m_warning->setVisible(!text.isEmpty());
}

QString MessageLine::warning() const {
    return m_warning->text();
}

void MessageLine::paintEvent(QPaintEvent*) {
    QPainter(this).fillRect(0, 0, width(), 1, tokens().line);
}

} // namespace leftfold::ui
