// SPDX-License-Identifier: Apache-2.0
#include "ui/views/message_pane.h"
#include "ui/models/message_text.h"
#include "ui/models/text_forms.h"
#include "ui/views/payload_pane.h"
#include "ui/widgets/fact_grid.h"
#include "ui/widgets/message_look.h"
#include "ui/widgets/text_label.h"
#include <QVBoxLayout>

namespace leftfold::ui {

MessagePane::MessagePane(Workspace& workspace, QWidget* parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_dot(new Badge(Badge::Kind::TypeDot))
    , m_type(new TextLabel(TextStyle::Title))
    , m_version(new Badge(Badge::Kind::Version))
    , m_place(new TextLabel(TextStyle::Body, TextColor::Muted))
    , m_state(new Badge(Badge::Kind::Pill))
    , m_fate(new TextLabel(TextStyle::Body, TextColor::Muted))
    , m_error(new TextLabel(TextStyle::Body, TextColor::Removed))
    , m_payload(new PayloadPane(workspace))
    , m_facts(new FactGrid) {
    setObjectName(QStringLiteral("messagePane"));
    m_type->setFit(TextLabel::Fit::ElideMiddle);
    m_place->setFit(TextLabel::Fit::ElideMiddle);
    m_fate->setFit(TextLabel::Fit::ElideRight);
    m_error->setObjectName(QStringLiteral("messageError"));
    m_error->setWordWrap(true);
    m_facts->setObjectName(QStringLiteral("messageFacts"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 0, 16, 14); // the dock's title gives the room above
    column->setSpacing(4);
    const auto addRow = [column](std::initializer_list<QWidget*> parts) {
        auto* row = new QHBoxLayout;
        row->setSpacing(8);
        for (QWidget* part : parts)
            row->addWidget(part);
        row->addStretch(1);
        column->addLayout(row);
    };
    addRow({m_dot, m_type, m_version});
    column->addWidget(m_place);
    addRow({m_state, m_fate});
    column->addWidget(m_error);
    column->addWidget(makeSectionLabel(tr("DATA")));
    column->addWidget(m_payload);
    column->addWidget(makeSectionLabel(tr("MESSAGE")));
    column->addWidget(m_facts);
    column->addStretch(1);
}

void MessagePane::show(const OutboxMessage& message) {
    showHead(message);
    showFacts(message);
    m_payload->show(message);
}

void MessagePane::showHead(const OutboxMessage& message) {
    const AggregateId& aggregate = message.aggregate;
    m_dot->setAggregateType(aggregate.type);
    m_type->setText(message.eventType.empty() ? tr("Message") : fromStored(message.eventType));
    m_version->setText(message.schemaVersion ? QStringLiteral("v%1").arg(*message.schemaVersion) : QString());
    m_version->setVisible(message.schemaVersion.has_value());
    m_place->setText(fromStored(aggregate.type.empty() ? aggregate.id : aggregate.type + " / " + aggregate.id));
    m_place->setVisible(!aggregate.id.empty());
    m_state->setText(stateWord(message.state, message.box));
    m_state->setTone(messageLook(message.state).tone);
    m_fate->setText(messageFate(message, m_workspace.now()));
    m_error->setText(fromStored(message.lastError));
    m_error->setVisible(!message.lastError.empty());
}

void MessagePane::showFacts(const OutboxMessage& message) {
    m_facts->clear();
    addId(tr("message id"), message.id);
    addId(tr("event id"), message.eventId.text);
    addTime(tr("created"), message.createdAt);
    addTime(message.box == MessageBox::Inbox ? tr("handled") : tr("published"), message.publishedAt);
    m_facts->addText(tr("attempts"), groupedNumber(message.attempts), TextStyle::Body);
    if (!message.destination.empty())
        m_facts->addText(tr("goes to"), fromStored(message.destination), TextStyle::Mono, fromStored(message.destination));
    addId(tr("in the order of"), message.orderingKey);
    addId(tr("correlation"), message.correlation.text);
    addId(tr("caused by"), message.causation.text);
}

void MessagePane::addTime(const QString& name, const std::optional<Instant>& time) {
    const Instant now = m_workspace.now();
    if (time)
        m_facts->addText(name, timeText(*time, m_workspace.timeDisplay(), now), TextStyle::Mono, timeToolTip(*time, now));
}

void MessagePane::addId(const QString& name, const std::string& id) {
    if (!id.empty())
        m_facts->addText(name, shortId(fromStored(id)), TextStyle::Mono, fromStored(id));
}

} // namespace leftfold::ui
