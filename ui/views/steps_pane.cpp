// SPDX-License-Identifier: Apache-2.0
#include "ui/views/steps_pane.h"
#include "core/model/document_text.h"
#include "core/model/json_text.h"
#include "core/transform/json_pointer.h"
#include "core/versioning/mapping_edits.h"
#include "ui/models/step_form.h"
#include "ui/models/text_forms.h"
#include "ui/models/version_texts.h"
#include "ui/views/arrow_pane.h"
#include "ui/widgets/json_editor.h"
#include "ui/widgets/member_form.h"
#include "ui/widgets/tab_strip.h"
#include "ui/widgets/text_label.h"
#include <QListView>
#include <QMenu>
#include <QStackedWidget>

namespace leftfold::ui {

StepsPane::StepsPane(MappingSession& mapping, VersionSession& versions, QWidget* parent)
    : QWidget(parent)
    , m_mapping(mapping)
    , m_versions(versions) {
    setObjectName(QStringLiteral("stepsPane"));
    build();
    buildKeys();
    connectParts();
    showArrow();
}

/// A field that loses the focus because it goes away tells nobody.
StepsPane::~StepsPane() {
    m_form->disconnect(this);
    m_text->disconnect(this);
}

void StepsPane::connectParts() {
    connect(&m_versions, &VersionSession::arrowChanged, this, &StepsPane::showArrow);
    connect(&m_versions, &VersionSession::stepChanged, this, &StepsPane::showCurrent);
    connect(&m_versions, &VersionSession::sampleChanged, this, &StepsPane::showPaths);
    connect(&m_versions, &VersionSession::inventoryChanged, this,
        [this] { m_caption->setText(arrowCaption(m_versions.inventory(), m_versions.selectedArrow())); });
    connect(&m_mapping, &MappingSession::compiled, this, &StepsPane::showProblem);
    connect(&m_model, &MappingStepModel::moveAsked, this, &StepsPane::move);
    connect(&m_model, &MappingStepModel::switchAsked, this, &StepsPane::switchStep);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& index) {
        if (index.isValid())
            m_versions.selectStep(static_cast<std::size_t>(index.row()));
    });
    connect(m_form, &MemberForm::edited, this, &StepsPane::takeForm);
    connect(m_form, &MemberForm::finished, this, &StepsPane::finishStep);
    connect(m_form, &MemberForm::draftsChanged, this, &StepsPane::followDrafts);
    connect(m_text, &JsonEditor::edited, this, &StepsPane::takeText);
    connect(m_list, &QListView::clicked, this, [this] {
        if (m_tabs->current() == ArrowTab)
            m_tabs->setCurrent(StepTab);
    });
    connect(m_tabs, &TabStrip::chosen, m_stack, &QStackedWidget::setCurrentIndex);
}

void StepsPane::showArrow() {
    const MappingArrow* arrow = m_versions.selectedArrow();
    m_title->setText(arrow ? tr("Steps %1").arg(arrowNameWithin(*arrow, m_versions.type())) : tr("Steps"));
    m_caption->setText(arrowCaption(m_versions.inventory(), arrow));
    m_buttons->setVisible(arrow != nullptr);
    m_buttons->setEnabled(arrow && !arrow->toType.empty());
    m_order->setVisible(arrow != nullptr);
    showSteps();
    showCurrent();
    showProblem();
}

void StepsPane::showSteps() {
    const MappingArrow* arrow = m_versions.selectedArrow();
    m_model.show(arrow ? arrow->list : std::vector<MappingStep>());
    const bool any = m_model.rowCount() > 0;
    m_list->setVisible(any);
    m_none->setVisible(!any);
    m_none->setText(!arrow          ? tr("No upcaster is for these events yet.")
            : arrow->toType.empty() ? tr("These events are dropped: they have no step.")
                                    : tr("No step yet: data stays as it is."));
}

/// The selected step in list, form and text; where none is selected, the arrow itself.
void StepsPane::showCurrent() {
    m_text->flush();
    const MappingArrow* arrow = m_versions.selectedArrow();
    m_lower->setVisible(arrow != nullptr);
    if (!arrow)
        return;
    const auto row = m_versions.step();
    const QModelIndex index = row ? m_model.index(static_cast<int>(*row)) : QModelIndex();
    if (m_list->currentIndex() != index)
        row ? m_list->setCurrentIndex(index) : m_list->selectionModel()->clear();
    const auto chosen = std::pair(m_versions.arrow(), row);
    if (std::exchange(m_shown, chosen) != chosen && m_tabs->current() != TextTab)
        m_tabs->setCurrent(row ? StepTab : ArrowTab);
    followDrafts();
    showStep();
    m_arrow->showArrow();
    showText(*arrow);
}

void StepsPane::showStep() {
    const MappingStep* step = current();
    const Value* shown = step ? resolve(m_mapping.document().root(), step->place) : nullptr;
    const StepKind* kind = step ? stepKind(step->op) : nullptr;
    const bool hasForm = kind && shown && shown->isObject();
    hasForm ? m_form->show(*kind, *shown, step->place) : m_form->clear();
    m_unchosen->setVisible(!hasForm);
    m_unchosen->setText(step     ? tr("No form is for this step: edit it as text.")
            : m_model.rowCount() ? tr("Choose a step of the list, or a line of the picture.")
                                 : tr("Add a step, or draw a line from an old field to a new one."));
}

/// What was typed and could not be taken stays with its step, wherever that goes; steps that have some are marked.
void StepsPane::followDrafts() {
    const Value& root = m_mapping.document().root();
    std::erase_if(m_textDrafts, [&](const auto& draft) {
        return std::ranges::none_of(m_mapping.arrows(), [&](const MappingArrow& arrow) {
            const Value* upcaster = resolve(root, arrow.upcaster);
            return upcaster && *upcaster == draft.first;
        });
    });
    if (m_form->drafts().empty())
        return m_model.setDrafts({});
    std::vector<JsonPointer> places;
    for (const MappingArrow& arrow : m_mapping.arrows())
        for (const MappingStep& step : arrow.list)
            places.push_back(step.place);
    m_form->followDocument(root, places);
    m_model.setDrafts(m_form->drafts());
}

/// What is being typed stays as it is while it is about the same upcaster and nobody else changed that; of another upcaster
/// it comes back with it.
void StepsPane::showText(const MappingArrow& arrow) {
    const Value* upcaster = resolve(m_mapping.document().root(), arrow.upcaster);
    const Value now = upcaster ? *upcaster : Value();
    if (m_textPlace == arrow.upcaster && m_textValue == now && !m_text->toPlainText().isEmpty())
        return;
    if (!m_draftProblem.isEmpty() && m_textPlace != arrow.upcaster)
        m_textDrafts.emplace_back(m_textValue, m_text->toPlainText());
    m_textPlace = arrow.upcaster;
    m_textValue = now;
    m_draftProblem.clear();
    m_text->showText(fromStored(documentText(now)));
    const auto draft = std::ranges::find(m_textDrafts, now, &std::pair<Value, QString>::first);
    if (draft != m_textDrafts.end()) {
        m_text->showText(draft->second);
        m_textDrafts.erase(draft);
        takeText(m_text->toPlainText());
    }
    showProblem();
}

bool StepsPane::hasDraft() const {
    return !m_draftProblem.isEmpty() || !m_textDrafts.empty() || !m_form->drafts().empty() || m_arrow->hasDraft();
}

void StepsPane::flush() {
    m_text->flush();
}

void StepsPane::showProblem() {
    const auto& problem = m_mapping.problem();
    const QString words = !m_draftProblem.isEmpty() ? m_draftProblem : problem ? fromStored(problem->message) : QString();
    m_problem->setVisible(!words.isEmpty());
    m_problem->setText(words);
}

void StepsPane::showPaths() {
    QStringList paths;
    if (const ArrowSample* sample = m_versions.sample())
        for (const std::string& path : sample->paths)
            paths << fromStored(path);
    m_form->setPaths(paths);
}

const MappingStep* StepsPane::current() const {
    const MappingArrow* arrow = m_versions.selectedArrow();
    const auto row = m_versions.step();
    return arrow && row && *row < arrow->list.size() ? &arrow->list[*row] : nullptr;
}

void StepsPane::fillStepMenu(QMenu& menu, const std::string& path) {
    for (const StepKind& kind : stepKinds()) {
        QAction* action = menu.addAction(QStringLiteral("%1\t%2").arg(fromStored(kind.op), kind.summary));
        connect(action, &QAction::triggered, this,
            [this, added = &kind, path] { path.empty() ? addWaiting(*added) : addStep(newStep(*added, path)); });
    }
}

/// Begins at the field that is chosen in the picture, and does nothing there before the person says more.
void StepsPane::addWaiting(const StepKind& kind) {
    Value step = newStep(kind, m_chosenField ? m_chosenField() : std::string());
    if (kind.op != "script")
        step.editMember("off") = Value::boolean(true);
    addStep(step);
}

void StepsPane::addStep(const Value& step) {
    const MappingArrow* arrow = m_versions.selectedArrow();
    if (!arrow || arrow->toType.empty())
        return;
    const StepPlace place = placeBehind(*arrow, m_versions.step());
    const bool done = m_mapping.edit(
        tr("add a step").toStdString(), [&](const MappingDocument& document) { return document.inserted(place.list, place.index, step); });
    if (!done || !m_versions.selectedArrow())
        return;
    auto at = place.list;
    at.push(PointerToken(place.index));
    m_versions.selectStep(rowAt(*m_versions.selectedArrow(), at));
    m_begun = step.find("off") ? std::optional(at) : std::nullopt;
    editCurrent();
}

/// A new step waits switched off until all is said that it can't do without.
void StepsPane::finishStep() {
    const MappingStep* step = current();
    if (!step || m_begun != step->place || !step->off)
        return;
    const Value* object = resolve(m_mapping.document().root(), step->place);
    const StepKind* kind = stepKind(step->op);
    if (!object || !kind || !isComplete(*kind, *object) || m_form->drafts().has(step->place))
        return;
    m_begun.reset();
    m_mapping.edit(tr("switch a step on").toStdString(),
        [place = step->place](const MappingDocument& document) { return document.switched(place, MappingDocument::Switch::On); });
}

void StepsPane::editCurrent() {
    m_tabs->setCurrent(StepTab);
    m_form->focusFirst();
}

void StepsPane::removeCurrent() {
    if (const MappingStep* step = current())
        m_mapping.edit(tr("remove %1").arg(fromStored(step->op)).toStdString(),
            [place = step->place](const MappingDocument& document) { return document.removed(place); });
}

void StepsPane::shift(int by) {
    const auto row = m_versions.step();
    const MappingArrow* arrow = m_versions.selectedArrow();
    if (!arrow || !row)
        return;
    const StepPlace from = placeOf(arrow->list[*row]);
    if (by < 0 && from.index == 0)
        return;
    auto to = from.list;
    to.push(PointerToken(by < 0 ? from.index - 1 : from.index + 1));
    const auto other = rowAt(*arrow, to);
    if (!other)
        return;
    m_mapping.edit(tr("move a step").toStdString(),
        [&](const MappingDocument& document) { return document.moved(from.list, from.index, by < 0 ? from.index - 1 : from.index + 1); });
    m_versions.selectStep(rowAt(*m_versions.selectedArrow(), to));
}

void StepsPane::move(int row, int before) {
    const MappingArrow* arrow = m_versions.selectedArrow();
    const auto to = arrow ? placeBefore(*arrow, static_cast<std::size_t>(row), static_cast<std::size_t>(before)) : std::nullopt;
    if (!to)
        return;
    const StepPlace from = placeOf(arrow->list[static_cast<std::size_t>(row)]);
    m_mapping.edit(
        tr("move a step").toStdString(), [&](const MappingDocument& document) { return document.moved(from.list, from.index, to->index); });
    auto place = to->list;
    place.push(PointerToken(to->index));
    m_versions.selectStep(rowAt(*m_versions.selectedArrow(), place));
}

void StepsPane::switchStep(int row, bool on) {
    const MappingArrow* arrow = m_versions.selectedArrow();
    if (!arrow)
        return;
    const auto to = on ? MappingDocument::Switch::On : MappingDocument::Switch::Off;
    m_mapping.edit((on ? tr("switch a step on") : tr("switch a step off")).toStdString(),
        [&, place = arrow->list[static_cast<std::size_t>(row)].place](
            const MappingDocument& document) { return document.switched(place, to); });
}

/// Typing in one member is one step of undo.
void StepsPane::takeForm(const Value& object, const QString& member) {
    const MappingStep* step = current();
    if (!step)
        return;
    const JsonPointer place = step->place;
    m_mapping.edit(
        tr("change %1 of %2").arg(member, fromStored(place.toString())).toStdString(),
        [&](const MappingDocument& document) { return document.replaced(place, object); }, MappingSession::Join::SameName);
}

void StepsPane::takeText(const QString& text) {
    const Value* now = resolve(m_mapping.document().root(), m_textPlace);
    if (!now || *now != m_textValue)
        return; // it is another's by now, and will be shown
    auto upcaster = parseJson(text.toStdString());
    m_draftProblem = upcaster ? QString() : tr("The text is not taken yet: %1").arg(fromStored(upcaster.error().message));
    showProblem();
    if (!upcaster || *now == *upcaster)
        return;
    m_textValue = *upcaster;
    m_mapping.edit(
        tr("change the text").toStdString(),
        [&, place = m_textPlace](const MappingDocument& document) { return document.replaced(place, *upcaster); },
        MappingSession::Join::SameName);
}

} // namespace leftfold::ui
