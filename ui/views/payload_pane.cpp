// SPDX-License-Identifier: Apache-2.0
#include "ui/views/payload_pane.h"
#include "core/storage/outbox_store.h"
#include "ui/models/raw_payload.h"
#include "ui/models/text_forms.h"
#include "ui/views/event_menu.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/json_view.h"
#include "ui/widgets/text_label.h"
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>
#include <initializer_list>

namespace leftfold::ui {

namespace {

/// Parsing so much takes less than a frame; more is parsed on a worker's thread.
constexpr std::size_t parsedAtOnce = std::size_t{256} << 10U;
constexpr int rawHeight = 160;

EventQuery queryFor(const Event& event) {
    EventQuery query;
    query.limit = 1;
    if (event.position)
        query.position = event.position;
    else
        query.id = event.id;
    return query;
}

/// The event again, whole, and what is in it.
struct WholeEvent {
    Event event;
    Result<Body> body;
};

Result<Event> readEvent(EventSource& source, const Event& event) {
    TRY_ASSIGN(auto page, source.read(queryFor(event)));
    if (page.events.empty())
        return fail(ErrorCode::NotFound, "The event is not in the store any more.");
    return std::move(page.events.front());
}

/// The part of an event that a message carries.
Event carriedBy(OutboxMessage message) {
    Event event;
    event.id = std::move(message.eventId);
    event.storedType = std::move(message.eventType);
    event.payload = std::move(message.payload);
    event.shape = std::move(message.shape);
    return event;
}

Result<Event> readMessage(EventSource& source, const OutboxMessage& message) {
    MessageQuery query;
    query.id = message.id;
    query.box = message.box;
    query.payload = PayloadPart::Whole;
    query.limit = 1;
    OutboxStore* box = boxOf(source, message.box);
    if (!box || message.id.empty())
        return fail(ErrorCode::NotFound, "The message has no id by which the rest of it could be read.");
    TRY_ASSIGN(auto page, box->messages(query));
    if (page.messages.empty())
        return fail(ErrorCode::NotFound, "The message is not in the store any more.");
    return carriedBy(std::move(page.messages.front()));
}

} // namespace

PayloadPane::PayloadPane(Workspace& workspace, QWidget* parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_json(new JsonView)
    , m_note(new TextLabel(TextStyle::Body, TextColor::Muted))
    , m_format(new TextLabel(TextStyle::Caption, TextColor::Muted))
    , m_stored(makeButton(tr("Stored bytes"), ButtonKind::Link))
    , m_raw(new QPlainTextEdit)
    , m_more(makeButton(tr("Show all"), ButtonKind::Link)) {
    m_json->setObjectName(QStringLiteral("inspectorData"));
    m_json->setFilterRoot(PathRoot::Data);
    connect(m_json, &ValueTree::filterAsked, this, [this](const Expression& term) { filterBy(m_workspace, term); });
    connect(m_json, &ValueTree::columnAsked, this, &PayloadPane::columnAsked);
    m_note->setObjectName(QStringLiteral("inspectorDataNote"));
    m_note->setWordWrap(true);
    m_format->setObjectName(QStringLiteral("inspectorFormat"));
    m_format->setWordWrap(true);
    m_format->setToolTip(tr("What the store keeps is not JSON. Leftfold reads it as JSON and leaves the stored bytes as they are."));
    m_stored->setObjectName(QStringLiteral("inspectorStored"));
    m_stored->setCheckable(true);
    m_raw->setObjectName(QStringLiteral("inspectorRaw"));
    m_raw->setReadOnly(true);
    m_raw->setFont(textFont(TextStyle::Mono));
    m_raw->setLineWrapMode(QPlainTextEdit::WidgetWidth);
    m_raw->setFixedHeight(rawHeight);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    for (QWidget* part : std::initializer_list<QWidget*>{m_note, m_format, m_json, m_more, m_stored, m_raw})
        column->addWidget(part);
    connect(m_stored, &QPushButton::toggled, this, [this](bool shown) {
        if (shown)
            m_raw->setPlainText(rawText(m_payload));
        m_raw->setVisible(shown);
    });
    connect(m_more, &QPushButton::clicked, this, [this] {
        m_json->openAll();
        m_more->setVisible(m_json->isFolded());
    });
    showNote({});
}

void PayloadPane::show(const Event& event) {
    m_reading.cancel();
    const Payload& payload = event.payload;
    if (payload.absent)
        return showNote(tr("The store keeps no payload for this event."));
    if (!payload.truncated() && std::max(payload.bytes.size(), payload.json().size()) <= parsedAtOnce)
        return parse(event);
    showNote(tr("Reading %1…").arg(sizeText(payload.storedSize)));
    readWhole([event](EventSource& source) { return event.payload.truncated() ? readEvent(source, event) : Result<Event>(event); });
}

void PayloadPane::show(const OutboxMessage& message) {
    m_reading.cancel();
    showNote({});
    readWhole([message](EventSource& source) { return readMessage(source, message); });
}

void PayloadPane::parse(const Event& event) {
    showBody(event, readBody(event));
}

void PayloadPane::showBody(const Event& event, const Result<Body>& body) {
    if (body)
        showValue(body->data);
    else
        showRaw(event.payload, fromStored(body.error().message));
    showFormat(event.payload, body.has_value());
    Q_EMIT bodyRead(event, body ? body->metadata : Value());
}

void PayloadPane::readWhole(const ReadAgain& whole) {
    m_workspace.ask(
        this, {{}, Lane::Quick, &m_reading},
        [whole](EventSource& source, Progress&) -> Result<std::shared_ptr<const WholeEvent>> {
            TRY_ASSIGN(auto event, whole(source));
            auto body = readBody(event);
            return std::make_shared<const WholeEvent>(WholeEvent{std::move(event), std::move(body)});
        },
        [this](const Result<std::shared_ptr<const WholeEvent>>& read) {
            if (!read)
                return showNote(fromStored(read.error().message));
            showBody((*read)->event, (*read)->body);
        });
}

void PayloadPane::showValue(const Value& value) {
    const bool empty = (value.isObject() || value.isArray()) && value.size() == 0;
    showNote(empty ? tr("No data: %1").arg(value.isArray() ? QStringLiteral("[]") : QStringLiteral("{}")) : QString());
    m_json->setVisible(!empty);
    m_json->setValue(value);
    m_more->setVisible(!empty && m_json->isFolded());
}

void PayloadPane::showRaw(const Payload& payload, const QString& problem) {
    showNote(problem);
    m_note->setColor(TextColor::Changed);
    m_raw->setPlainText(rawText(payload));
    m_raw->show();
}

void PayloadPane::showFormat(const Payload& payload, bool readable) {
    const bool named = !payload.format.empty();
    const QString format = fromStored(payload.format);
    const QString stored = sizeText(payload.storedSize);
    m_format->setText(readable ? tr("%1 · %2 stored, %3 as JSON").arg(format, stored, sizeText(payload.json().size()))
                               : tr("%1 · %2 stored").arg(format, stored));
    m_format->setVisible(named);
    m_stored->setVisible(named && readable);
    m_payload = named && readable ? payload : Payload();
}

void PayloadPane::showNote(const QString& text) {
    m_note->setColor(TextColor::Muted);
    m_note->setText(text);
    m_note->setVisible(!text.isEmpty());
    m_json->hide();
    m_format->hide();
    m_stored->setChecked(false);
    m_stored->hide();
    m_raw->hide();
    m_more->hide();
}

} // namespace leftfold::ui
