// SPDX-License-Identifier: Apache-2.0
#include "ui/views/inspector.h"
#include "ui/models/event_metadata.h"
#include "ui/models/text_forms.h"
#include "ui/views/change_pane.h"
#include "ui/views/event_menu.h"
#include "ui/views/links_pane.h"
#include "ui/views/message_pane.h"
#include "ui/views/payload_pane.h"
#include "ui/widgets/badges.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/fact_grid.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/json_view.h"
#include "ui/widgets/text_label.h"
#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedLayout>

namespace leftfold::ui {

namespace {

QWidget* scrolled(QWidget* content, const QString& name) {
    auto* scroll = new QScrollArea;
    scroll->setObjectName(name);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(content);
    scroll->viewport()->setAutoFillBackground(false); // the ground is that of the inspector
    content->setAutoFillBackground(false);
    return scroll;
}

} // namespace

Inspector::Inspector(Workspace& workspace, ReplaySession& session, QWidget* parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_message(new MessagePane(workspace))
    , m_payload(new PayloadPane(workspace))
    , m_links(new LinksPane(workspace))
    , m_change(new ChangePane(workspace, session)) {
    setObjectName(QStringLiteral("inspector"));
    m_stack = new QStackedLayout(this);
    m_empty = new EmptyState(
        QStringLiteral("inspector"), tr("No event is selected"), tr("Choose one to see its data, its links and what it changed."));
    m_scroll = scrolled(buildContent(), QStringLiteral("inspectorScroll"));
    m_messageScroll = scrolled(m_message, QStringLiteral("messageScroll"));
    for (QWidget* layer : {static_cast<QWidget*>(m_empty), m_scroll, m_messageScroll})
        m_stack->addWidget(layer);
    connect(&workspace, &Workspace::eventSelected, this, &Inspector::follow);
    connect(&workspace, &Workspace::opened, this, &Inspector::follow);
    connect(&workspace, &Workspace::closed, this, &Inspector::follow);
    connect(&workspace, &Workspace::eventWanted, this, &Inspector::lookUp);
    connect(&workspace, &Workspace::reconnected, this, &Inspector::follow);
    connect(&workspace, &Workspace::timeDisplayChanged, this, &Inspector::follow);
    connect(m_payload, &PayloadPane::bodyRead, this, &Inspector::showMetadata);
    connect(m_change, &ChangePane::upcast, this,
        [this](int from, int to) { m_version->setText(QStringLiteral("v%1 \u2192 v%2").arg(from).arg(to)); });
    connect(&session, &ReplaySession::frameChanged, this, [this, &session] {
        const Frame* frame = session.frame();
        if (frame && frame->event && m_workspace.selectedEvent() && refOf(*frame->event) == refOf(*m_workspace.selectedEvent()))
            m_change->show(*frame->event);
    });
    follow();
}

QWidget* Inspector::buildContent() {
    auto* content = new QWidget;
    content->setObjectName(QStringLiteral("inspectorContent"));
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(16, 0, 16, 14); // the dock's title gives the room above
    column->setSpacing(4);
    buildHead(column);
    buildButtons(column);
    m_facts = new FactGrid;
    m_facts->setObjectName(QStringLiteral("inspectorFacts"));
    m_metadata = new JsonView;
    m_metadata->setObjectName(QStringLiteral("inspectorMetadata"));
    m_metadata->setFilterRoot(PathRoot::Metadata);
    connect(m_metadata, &ValueTree::filterAsked, this, [this](const Expression& term) { filterBy(m_workspace, term); });
    connect(m_metadata, &ValueTree::columnAsked, this, &Inspector::columnAsked);
    connect(m_payload, &PayloadPane::columnAsked, this, &Inspector::columnAsked);
    const std::pair<QString, QWidget*> sections[] = {
        {tr("DATA"), m_payload}, {tr("LINKS"), m_links}, {tr("STATE CHANGE"), m_change}, {tr("METADATA"), m_facts}};
    for (const auto& [name, section] : sections) {
        column->addWidget(makeSectionLabel(name));
        column->addWidget(section);
    }
    column->addWidget(m_metadata);
    column->addStretch(1);
    return content;
}

void Inspector::buildHead(QVBoxLayout* column) {
    m_dot = new Badge(Badge::Kind::TypeDot);
    m_type = new TextLabel(TextStyle::Title);
    m_type->setObjectName(QStringLiteral("inspectorType"));
    m_type->setFit(TextLabel::Fit::ElideMiddle);
    m_version = new Badge(Badge::Kind::Version);
    m_version->setToolTip(tr("The schema version as stored, and the one that an upcaster makes of it"));
    m_place = new TextLabel(TextStyle::Body, TextColor::Muted);
    m_place->setObjectName(QStringLiteral("inspectorPlace"));
    m_place->setFit(TextLabel::Fit::ElideMiddle);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_dot);
    row->addWidget(m_type);
    row->addWidget(m_version);
    row->addStretch(1);
    column->addLayout(row);
    column->addWidget(m_place);
}

void Inspector::buildButtons(QVBoxLayout* column) {
    QPushButton* replay = makeButton(tr("Replay here"), ButtonKind::Primary);
    replay->setObjectName(QStringLiteral("inspectorReplay"));
    replay->setIcon(icon(QStringLiteral("play-outline"), IconColor::OnAccent));
    replay->setToolTip(tr("Replay the aggregate up to this event"));
    connect(replay, &QPushButton::clicked, this, [this] { replayHere(m_workspace, m_event); });
    QPushButton* chain = makeButton(tr("Chain"));
    chain->setObjectName(QStringLiteral("inspectorChain"));
    chain->setToolTip(tr("Show what caused this event and what it caused (C)"));
    connect(chain, &QPushButton::clicked, this, [this] { showChain(m_workspace, m_event); });
    auto* menu = new QMenu;
    connect(menu, &QMenu::aboutToShow, menu, [this, menu] {
        menu->clear();
        fillCopyMenu(*menu, m_event);
    });
    QPushButton* copy = makeMenuButton(tr("Copy"), menu);
    copy->setObjectName(QStringLiteral("inspectorCopy"));
    auto* row = new QHBoxLayout;
    row->setContentsMargins(0, 6, 0, 0);
    row->setSpacing(6);
    row->addWidget(replay);
    row->addWidget(chain);
    row->addWidget(copy);
    row->addStretch(1);
    column->addLayout(row);
}

void Inspector::follow() {
    const auto& event = m_workspace.selectedEvent();
    const auto& message = m_workspace.selectedMessage();
    m_stack->setCurrentWidget(event ? m_scroll : message ? m_messageScroll : m_empty);
    if (event)
        present(*event);
    else if (message)
        m_message->show(*message);
}

void Inspector::present(const Event& event) {
    m_event = event;
    showHead(event);
    showMetadata(event, Value());
    m_payload->show(event);
    m_links->show(event);
    m_change->show(event);
}

void Inspector::showHead(const Event& event) {
    m_dot->setAggregateType(event.aggregate.type);
    m_type->setText(fromStored(event.type));
    m_version->setText(event.schemaVersion ? QStringLiteral("v%1").arg(*event.schemaVersion) : QString());
    m_version->setVisible(event.schemaVersion.has_value());
    QStringList place{fromStored(event.aggregate.type.empty() ? event.aggregate.id : event.aggregate.type + " / " + event.aggregate.id)};
    if (event.version)
        place << tr("version %1").arg(groupedNumber(event.version->value));
    if (event.position)
        place << tr("position %1").arg(groupedNumber(event.position->value));
    m_place->setText(place.join(QStringLiteral(" \u00b7 ")));
}

void Inspector::showMetadata(const Event& event, const Value& metadata) {
    m_event = event;
    const Instant now = m_workspace.now();
    m_facts->clear();
    m_facts->addText(tr("event id"), shortId(fromStored(event.id.text)), TextStyle::Mono, fromStored(event.id.text));
    if (event.occurredAt)
        m_facts->addText(tr("occurred"), timeText(*event.occurredAt, m_workspace.timeDisplay(), now), TextStyle::Mono,
            timeToolTip(*event.occurredAt, now));
    if (event.storedType != event.type)
        m_facts->addText(tr("stored as"), fromStored(event.storedType), TextStyle::Mono);
    m_facts->addText(tr("size"), sizeText(event.payload.storedSize), TextStyle::Body);
    const Value rest = metadataBeyond(event, metadata);
    m_metadata->setVisible(rest.size() > 0);
    if (rest.size() > 0)
        m_metadata->setValue(rest);
}

/// Back and forward know an event by name only.
void Inspector::lookUp(const EventRef& wanted) {
    EventQuery query;
    query.limit = 1;
    query.payload = PayloadPart::Beginning;
    if (wanted.position)
        query.position = wanted.position;
    else
        query.id = wanted.id;
    m_workspace.ask(
        this, {{}, Lane::Quick, &m_lookup}, [query](EventSource& source, Progress&) { return source.read(query); },
        [this](const Result<EventPage>& page) {
            if (page && !page->events.empty())
                m_workspace.selectEvent(page->events.front());
        });
}

void Inspector::paintEvent(QPaintEvent*) {
    QPainter(this).fillRect(rect(), tokens().base);
}

} // namespace leftfold::ui
