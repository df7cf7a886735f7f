// SPDX-License-Identifier: Apache-2.0
#include "ui/views/steps_pane.h"
#include "core/model/document_text.h"
#include "core/model/json_text.h"
#include "core/transform/json_pointer.h"
#include "core/versioning/mapping_edits.h"
#include "ui/models/step_form.h"
#include "ui/models/text_forms.h"
#include "ui/models/version_texts.h"
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
    connect(m_text, &JsonEditor::edited, this, &StepsPane::takeText);
    connect(m_tabs, &TabStrip::chosen, m_stack, &QStackedWidget::setCurrentIndex);
}

void StepsPane::showArrow() {
    const MappingArrow* arrow = m_versions.selectedArrow();
    m_title->setText(arrow ? tr("Steps %1").arg(arrowName(*arrow)) : tr("Steps"));
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
    m_none->setText(!arrow          ? tr("This type has no way to another version yet.")
            : arrow->toType.empty() ? tr("These events are dropped: they have no step.")
                                    : tr("No step yet: data stays as it is."));
}

/// The selected step in list, form and text; where none is selected, the arrow itself.
void StepsPane::showCurrent() {
    const MappingArrow* arrow = m_versions.selectedArrow();
    m_tabs->setVisible(arrow != nullptr);
    m_stack->setVisible(arrow != nullptr);
    if (!arrow)
        return;
    const auto row = m_versions.step();
    const QModelIndex index = row ? m_model.index(static_cast<int>(*row)) : QModelIndex();
    if (m_list->currentIndex() != index)
        row ? m_list->setCurrentIndex(index) : m_list->selectionModel()->clear();
    const Value& root = m_mapping.document().root();
    const Value* upcaster = resolve(root, arrow->upcaster);
    const Value* shown = current() ? resolve(root, current()->place) : upcaster;
    const StepKind* kind = current() ? stepKind(current()->op) : &arrowKind();
    if (kind && shown && shown->isObject())
        m_form->show(*kind, *shown);
    else
        m_form->clear();
    showText(*arrow);
}

/// What is being typed stays as it is while it is about the same upcaster and nobody else changed that.
void StepsPane::showText(const MappingArrow& arrow) {
    const Value* upcaster = resolve(m_mapping.document().root(), arrow.upcaster);
    const Value now = upcaster ? *upcaster : Value();
    if (m_textPlace == arrow.upcaster && m_textValue == now && !m_text->toPlainText().isEmpty())
        return;
    m_textPlace = arrow.upcaster;
    m_textValue = now;
    m_draftProblem.clear();
    m_text->showText(fromStored(documentText(now)));
    showProblem();
}

void StepsPane::flush() {
    m_text->flush();
}

void StepsPane::showProblem() {
    const auto& problem = m_mapping.problem();
    const QString words = hasDraft() ? m_draftProblem : problem ? fromStored(problem->message) : QString();
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

std::string StepsPane::firstPath() const {
    const ArrowSample* sample = m_versions.sample();
    return sample && !sample->paths.empty() ? sample->paths.front() : "/field";
}

void StepsPane::fillStepMenu(QMenu& menu, const std::string& path) {
    for (const StepKind& kind : stepKinds()) {
        QAction* action = menu.addAction(QStringLiteral("%1\t%2").arg(fromStored(kind.op), kind.summary));
        connect(action, &QAction::triggered, this,
            [this, added = &kind, path] { addStep(newStep(*added, path.empty() ? firstPath() : path)); });
    }
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
    m_tabs->setCurrent(0);
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
    const MappingArrow* arrow = m_versions.selectedArrow();
    if (!arrow)
        return;
    const MappingStep* step = current();
    const JsonPointer place = step ? step->place : arrow->upcaster;
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
