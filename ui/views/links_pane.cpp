// SPDX-License-Identifier: Apache-2.0
#include "ui/views/links_pane.h"
#include "ui/models/message_text.h"
#include "ui/models/text_forms.h"
#include "ui/views/event_menu.h"
#include "ui/widgets/event_link.h"
#include "ui/widgets/fact_grid.h"
#include "ui/widgets/message_look.h"
#include "ui/widgets/pill_button.h"
#include "ui/widgets/text_label.h"
#include <QHBoxLayout>

namespace leftfold::ui {

namespace {

QWidget* processFact(const QString& id, const EventLinks* links) {
    auto* fact = new QWidget;
    auto* row = new QHBoxLayout(fact);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    auto* name = new TextLabel(shortId(id), TextStyle::Mono);
    name->setToolTip(id);
    row->addWidget(name);
    if (links) {
        const QString count =
            links->inProcess == 1 ? LinksPane::tr("1 event") : LinksPane::tr("%1 events").arg(groupedNumber(links->inProcess));
        row->addWidget(new TextLabel(count, TextStyle::Body, TextColor::Faint));
    }
    row->addStretch(1);
    return fact;
}

TextLabel* quietFact(const QString& text, const QString& toolTip = {}) {
    auto* label = new TextLabel(text, TextStyle::Body, TextColor::Faint);
    label->setToolTip(toolTip);
    return label;
}

/// A pill, and beside it what else is to be said.
QWidget* pillFact(QWidget* pill, const QString& more) {
    auto* fact = new QWidget;
    auto* row = new QHBoxLayout(fact);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    pill->setObjectName(QStringLiteral("messageState"));
    row->addWidget(pill);
    auto* fate = new TextLabel(more, TextStyle::Body, TextColor::Faint);
    fate->setFit(TextLabel::Fit::ElideRight);
    row->addWidget(fate, 1);
    return fact;
}

/// There is nothing to go to.
Badge* noMessagePill() {
    auto* pill = new Badge(Badge::Kind::Pill);
    pill->setText(LinksPane::tr("no message"));
    pill->setTone(Tone::Changed);
    return pill;
}

} // namespace

LinksPane::LinksPane(Workspace& workspace, QWidget* parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_facts(new FactGrid(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_facts);
}

void LinksPane::show(const Event& event) {
    fill(event, nullptr);
    m_workspace.ask(
        this, {{}, Lane::Long, &m_finding}, [event](EventSource& source, Progress& progress) { return findLinks(source, event, progress); },
        [this, event](const Result<EventLinks>& links) {
            if (links)
                fill(event, &*links);
        });
}

void LinksPane::fill(const Event& event, const EventLinks* links) {
    m_facts->clear();
    if (!event.correlation.empty())
        m_facts->add(tr("correlation"), processFact(fromStored(event.correlation.text), links));
    if (event.causation.empty())
        m_facts->add(
            tr("caused by"), quietFact(QStringLiteral("\u2013"), tr("It names no cause: it began the process, or the store keeps none.")));
    else if (links && links->cause)
        addLink(tr("caused by"), *links->cause);
    else if (links)
        m_facts->add(tr("caused by"),
            quietFact(tr("%1, not stored").arg(shortId(fromStored(event.causation.text))), fromStored(event.causation.text)));
    else
        m_facts->add(tr("caused by"), quietFact(shortId(fromStored(event.causation.text))));
    if (!links)
        return;
    QString name = tr("effects");
    for (const Event& effect : links->effects) {
        addLink(name, effect);
        name.clear();
    }
    if (links->effects.empty())
        m_facts->add(name, quietFact(tr("none")));
    if (links->moreEffects)
        m_facts->add({}, quietFact(tr("and more")));
    addMessages(event, *links);
}

void LinksPane::addMessages(const Event& event, const EventLinks& links) {
    if (!links.messageCanBeTold)
        return;
    QString name = tr("message");
    if (links.messages.empty() && links.messageMayBeGone)
        return m_facts->add(name, quietFact(tr("none left"), tr("This outbox deletes what it has published.")));
    if (links.messages.empty()) {
        QWidget* fact = pillFact(noMessagePill(), tr("nobody will hear of it"));
        fact->setToolTip(tr("The outbox has no message for this event: nobody outside will hear of it."));
        return m_facts->add(name, fact);
    }
    const Instant now = m_workspace.now();
    for (const OutboxMessage& message : links.messages) {
        QWidget* fact = pillFact(messageLink(event, message.state), messageFate(message, now));
        fact->setToolTip(stateMeaning(message.state));
        m_facts->add(name, fact);
        name.clear();
        if (message.lastError.empty())
            continue;
        const QString error = oneLine(fromStored(message.lastError), 400);
        auto* label = new TextLabel(error, TextStyle::Body, TextColor::Removed);
        label->setFit(TextLabel::Fit::ElideRight);
        m_facts->add({}, label);
    }
}

QWidget* LinksPane::messageLink(const Event& event, MessageState state) {
    auto* pill = new PillButton(stateWord(state), messageLook(state).tone);
    pill->setToolTip(tr("%1\nClick: show it in the outbox (M)").arg(stateMeaning(state)));
    pill->setAccessibleName(tr("Message: %1. Show it in the outbox").arg(stateWord(state)));
    // The click leads away and may rebuild the links: the button must outlive its own signal.
    connect(
        pill, &QAbstractButton::clicked, this, [this, event] { messageHere(m_workspace, event); }, Qt::QueuedConnection);
    return pill;
}

void LinksPane::addLink(const QString& name, const Event& event) {
    auto* link = new EventLink(fromStored(event.type), event.aggregate.type);
    link->setObjectName(QStringLiteral("eventLink"));
    link->setToolTip(QStringLiteral("%1 %2").arg(fromStored(event.aggregate.path()), versionText(event.version)));
    // The click rebuilds the links: the button must outlive its own signal.
    connect(
        link, &QAbstractButton::clicked, this, [this, event] { m_workspace.selectEvent(event); }, Qt::QueuedConnection);
    m_facts->add(name, link);
}

} // namespace leftfold::ui
