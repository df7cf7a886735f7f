// SPDX-License-Identifier: Apache-2.0
#include "ui/views/branch_editor.h"
#include "core/model/document.h"
#include "core/model/document_text.h"
#include "core/replay/branch_document.h"
#include "ui/models/branch_texts.h"
#include "ui/models/text_forms.h"
#include "ui/widgets/json_editor.h"
#include "ui/widgets/row_painting.h"
#include "ui/widgets/tab_strip.h"
#include "ui/widgets/text_label.h"
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QToolButton>

namespace leftfold::ui {

namespace {

constexpr const char* textName = "JSON"; // what errors call the text

/// Where the edit stands: the number in the form's field for its place.
struct PlaceOf {
    Version operator()(const SkipEvent& edit) const { return edit.version; }
    Version operator()(const InsertEvents& edit) const { return edit.after; }
    Version operator()(const EditEvent& edit) const { return edit.version; }
    Version operator()(const MoveEvent& edit) const { return edit.after; }
};

void addItem(QListWidget& list, const QString& text) {
    auto* item = new QListWidgetItem(text, &list);
    item->setToolTip(text);
    item->setSizeHint(QSize(0, treeRowHeight()));
}

void setPlace(BranchEdit& edit, Version version) {
    if (auto* skip = std::get_if<SkipEvent>(&edit))
        skip->version = version;
    else if (auto* insert = std::get_if<InsertEvents>(&edit))
        insert->after = version;
    else if (auto* change = std::get_if<EditEvent>(&edit))
        change->version = version;
    else if (auto* move = std::get_if<MoveEvent>(&edit))
        move->after = version;
}

/// An edit as its text: the event, or a list of them.
Value valueOf(const BranchEdit& edit) {
    if (const auto* change = std::get_if<EditEvent>(&edit))
        return writtenEventValue(change->event);
    const auto* insert = std::get_if<InsertEvents>(&edit);
    if (!insert)
        return {};
    if (insert->events.size() == 1)
        return writtenEventValue(insert->events.front());
    Value::Array events;
    for (const WrittenEvent& event : insert->events)
        events.push_back(writtenEventValue(event));
    return Value::array(std::move(events));
}

} // namespace

BranchEditor::BranchEditor(BranchSession& session, ReplaySession& replay, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_replay(replay) {
    setObjectName(QStringLiteral("branchEditor"));
    build();
    connectParts();
    showEdits();
    showActions();
}

/// A field that loses the focus because it goes away tells nobody.
BranchEditor::~BranchEditor() {
    m_text->disconnect(this);
    m_type->disconnect(this);
    m_place->disconnect(this);
}

void BranchEditor::connectParts() {
    connect(&m_session, &BranchSession::branchesChanged, this, &BranchEditor::showEdits);
    connect(&m_session, &BranchSession::foldedChanged, this, [this] { showProblem(); });
    connect(&m_session, &BranchSession::rowChanged, this, &BranchEditor::showActions);
    connect(&m_replay, &ReplaySession::headChanged, this, &BranchEditor::showActions);
    connect(m_list, &QListWidget::currentRowChanged, this, &BranchEditor::showSelected);
    connect(m_skip, &QPushButton::clicked, this, &BranchEditor::skip);
    connect(m_edit, &QPushButton::clicked, this, &BranchEditor::edit);
    connect(m_insert, &QPushButton::clicked, this, &BranchEditor::insert);
    connect(m_earlier, &QPushButton::clicked, this, [this] { moveBy(-1); });
    connect(m_later, &QPushButton::clicked, this, [this] { moveBy(1); });
    connect(m_remove, &QToolButton::clicked, this, &BranchEditor::removeSelected);
    connect(m_undo, &QToolButton::clicked, &m_session, &BranchSession::undo);
    connect(m_redo, &QToolButton::clicked, &m_session, &BranchSession::redo);
    connect(m_type, &QLineEdit::editingFinished, this, &BranchEditor::takeType);
    connect(m_place, &QLineEdit::editingFinished, this, &BranchEditor::takePlace);
    connect(m_text, &JsonEditor::edited, this, &BranchEditor::takeText);
    connect(m_tabs, &TabStrip::chosen, this, [this] {
        m_text->flush();
        m_shown.reset();
        showText();
    });
}

std::vector<BranchEdit> BranchEditor::edits() const {
    return m_session.branch() ? m_session.branch()->edits : std::vector<BranchEdit>();
}

const BranchEdit* BranchEditor::selected() const {
    const auto row = static_cast<std::size_t>(m_list->currentRow());
    return m_list->currentRow() >= 0 && m_session.branch() && row < m_session.branch()->edits.size() ? &m_session.branch()->edits[row]
                                                                                                     : nullptr;
}

const WrittenEvent* BranchEditor::written() const {
    const BranchEdit* edit = selected();
    if (const auto* change = edit ? std::get_if<EditEvent>(edit) : nullptr)
        return &change->event;
    const auto* insert = edit ? std::get_if<InsertEvents>(edit) : nullptr;
    return insert && insert->events.size() == 1 ? &insert->events.front() : nullptr;
}

void BranchEditor::showEdits() {
    const int row = std::exchange(m_wanted, -1);
    const int before = row >= 0 ? row : m_list->currentRow();
    {
        const QSignalBlocker quiet(m_list);
        m_list->clear();
        for (const BranchEdit& edit : edits())
            addItem(*m_list, branchEditText(edit));
        m_list->setCurrentRow(std::min(std::max(0, before), m_list->count() - 1));
    }
    m_none->setVisible(m_list->count() == 0);
    m_list->setVisible(m_list->count() > 0);
    m_undo->setEnabled(m_session.undoName().has_value());
    m_redo->setEnabled(m_session.redoName().has_value());
    m_undo->setToolTip(m_session.undoName() ? tr("Undo: %1").arg(fromStored(*m_session.undoName())) : tr("Nothing to undo"));
    m_redo->setToolTip(m_session.redoName() ? tr("Redo: %1").arg(fromStored(*m_session.redoName())) : tr("Nothing to redo"));
    showSelected();
}

void BranchEditor::showSelected() {
    const BranchEdit* edit = selected();
    m_form->setVisible(edit != nullptr);
    m_remove->setEnabled(edit != nullptr);
    if (!edit)
        return showProblem();
    const bool behind = std::holds_alternative<InsertEvents>(*edit) || std::holds_alternative<MoveEvent>(*edit);
    m_placeName->setText(behind ? tr("Behind version") : tr("Version"));
    m_place->setAccessibleName(m_placeName->text());
    if (!m_place->hasFocus() || !m_place->isModified())
        m_place->setText(QString::number(std::visit(PlaceOf(), *edit).value));
    const WrittenEvent* event = written();
    m_typeName->setVisible(event != nullptr);
    m_type->setVisible(event != nullptr);
    if (event && !(m_type->hasFocus() && m_type->isModified()))
        m_type->setText(fromStored(event->type));
    const bool hasText = std::holds_alternative<InsertEvents>(*edit) || std::holds_alternative<EditEvent>(*edit);
    m_tabs->setVisible(event != nullptr);
    m_text->setVisible(hasText);
    showText();
    showProblem();
}

/// What is being typed stays as it is while it means what the edit says.
void BranchEditor::showText() {
    const BranchEdit* edit = selected();
    if (!edit || m_shown == *edit)
        return;
    m_shown = *edit;
    const WrittenEvent* event = written();
    if (event && m_tabs->current() == DataTab)
        m_text->showText(fromStored(documentText(event->data.value_or(Value::object()))));
    else
        m_text->showText(fromStored(documentText(valueOf(*edit))));
}

void BranchEditor::showProblem(const QString& typed) {
    const auto& problem = m_session.problem();
    const QString words = !typed.isEmpty() ? typed : problem ? fromStored(problem->message) : QString();
    m_problem->setVisible(!words.isEmpty());
    m_problem->setText(words);
}

void BranchEditor::showActions() {
    const bool any = m_session.versionAtCursor().has_value();
    for (QPushButton* button : {m_skip, m_edit, m_earlier, m_later})
        button->setEnabled(any);
    m_insert->setEnabled(m_replay.timeline() != nullptr);
}

void BranchEditor::add(BranchEdit edit, const QString& what) {
    auto all = edits();
    all.push_back(std::move(edit));
    m_wanted = static_cast<int>(all.size()) - 1;
    m_shown.reset();
    m_session.setEdits(std::move(all), what.toStdString());
}

void BranchEditor::replaceSelected(BranchEdit edit, const QString& what, BranchSession::Join join) {
    auto all = edits();
    const auto row = static_cast<std::size_t>(m_list->currentRow());
    if (row >= all.size())
        return;
    m_wanted = static_cast<int>(row);
    all[row] = std::move(edit);
    m_session.setEdits(std::move(all), what.toStdString(), join);
    m_wanted = -1; // what is the same as before comes with no edits
}

std::optional<std::size_t> BranchEditor::stepAtCursor() const {
    const auto version = m_session.versionAtCursor();
    return version ? m_replay.timeline()->stepOfVersion(*version) : std::nullopt;
}

void BranchEditor::skip() {
    if (const auto version = m_session.versionAtCursor())
        add(SkipEvent{*version}, tr("skip version %1").arg(version->value));
}

void BranchEditor::edit() {
    if (const auto step = stepAtCursor()) {
        WrittenEvent event = writtenAs(m_replay.timeline()->event(*step));
        event.occurredAt.reset(); // what an edit does not name stays
        event.schemaVersion.reset();
        const Version version = *m_session.versionAtCursor();
        add(EditEvent{version, std::move(event)}, tr("edit version %1").arg(version.value));
    }
}

/// A new event begins as the one under the cursor is, so that only what is other must be typed.
void BranchEditor::insert() {
    const auto& timeline = m_replay.timeline();
    if (!timeline)
        return;
    const auto step = stepAtCursor();
    WrittenEvent event;
    event.type = step ? timeline->event(*step).type : timeline->size() > 0 ? timeline->event(1).type : std::string("event");
    event.data = Value::object();
    if (step)
        if (auto as = writtenAs(timeline->event(*step)); as.data)
            event.data = std::move(as.data);
    const auto first = timeline->setup().snapshotVersion ? timeline->setup().snapshotVersion
        : timeline->size() > 0 && timeline->version(1)   ? std::optional(Version{timeline->version(1)->value - 1})
                                                         : std::optional(Version{0});
    const auto after = m_session.versionAtCursor().value_or(*first);
    add(InsertEvents{after, {std::move(event)}}, tr("insert an event"));
    m_type->setFocus();
    m_type->selectAll();
}

void BranchEditor::moveBy(int by) {
    const auto step = stepAtCursor();
    const auto& timeline = m_replay.timeline();
    if (!step || (by < 0 && *step < 2) || (by > 0 && *step >= timeline->size()))
        return;
    const auto target = by < 0 ? *step - 2 : *step + 1;
    const auto first = timeline->version(1);
    const auto after =
        target > 0 || timeline->setup().snapshotVersion ? timeline->version(target) : std::optional(Version{first ? first->value - 1 : 0});
    if (after)
        add(MoveEvent{*timeline->version(*step), *after}, tr("move version %1").arg(timeline->version(*step)->value));
}

void BranchEditor::removeSelected() {
    auto all = edits();
    const auto row = m_list->currentRow();
    if (row < 0 || static_cast<std::size_t>(row) >= all.size())
        return;
    const QString what = tr("take out: %1").arg(branchEditText(all[static_cast<std::size_t>(row)]));
    all.erase(all.begin() + row);
    m_shown.reset();
    m_session.setEdits(std::move(all), what.toStdString());
}

void BranchEditor::setWritten(WrittenEvent event, const QString& what) {
    BranchEdit edit = *selected();
    if (auto* change = std::get_if<EditEvent>(&edit))
        change->event = std::move(event);
    else if (auto* insert = std::get_if<InsertEvents>(&edit))
        insert->events = {std::move(event)};
    m_shown = edit;
    replaceSelected(std::move(edit), what, BranchSession::Join::SameName);
}

void BranchEditor::takeText(const QString& text) {
    const BranchEdit* edit = selected();
    if (!edit)
        return;
    const std::string typed = text.toStdString();
    if (const WrittenEvent* event = written(); event && m_tabs->current() == DataTab) {
        auto value = readSyntax(typed, textName);
        if (!value)
            return showProblem(fromStored(value.error().message));
        WrittenEvent next = *event;
        next.data = *std::move(value);
        return setWritten(std::move(next), tr("change the data"));
    }
    if (std::holds_alternative<EditEvent>(*edit)) {
        auto event = readWrittenEdit(typed, textName);
        return event ? setWritten(*std::move(event), tr("change the event")) : showProblem(fromStored(event.error().message));
    }
    auto events = readWrittenEvents(typed, textName);
    if (!events)
        return showProblem(fromStored(events.error().message));
    BranchEdit next = InsertEvents{std::get<InsertEvents>(*edit).after, *std::move(events)};
    m_shown = next;
    replaceSelected(std::move(next), tr("change the events"), BranchSession::Join::SameName);
}

void BranchEditor::takeType() {
    const WrittenEvent* event = written();
    const std::string type = m_type->text().trimmed().toStdString();
    m_type->setModified(false);
    if (!event || event->type == type || (type.empty() && std::holds_alternative<InsertEvents>(*selected())))
        return;
    WrittenEvent next = *event;
    next.type = type;
    const bool whole = m_tabs->current() == EventTab;
    setWritten(std::move(next), tr("change the type"));
    if (whole) {
        m_shown.reset();
        showText();
    }
}

void BranchEditor::takePlace() {
    const BranchEdit* edit = selected();
    bool ok = false;
    const Version version{m_place->text().trimmed().toLongLong(&ok)};
    m_place->setModified(false);
    if (!edit || !ok)
        return showProblem(ok ? QString() : tr("A version is a whole number."));
    BranchEdit next = *edit;
    setPlace(next, version);
    if (m_shown == *edit)
        m_shown = next;
    replaceSelected(std::move(next), tr("change the place"), BranchSession::Join::SameName);
}

} // namespace leftfold::ui
