// SPDX-License-Identifier: Apache-2.0
// What is done to the rules and steps of the reducer by its form.
#include "core/versioning/mapping_edits.h"
#include "ui/models/rule_texts.h"
#include "ui/models/step_form.h"
#include "ui/models/text_forms.h"
#include "ui/views/reducer_pane.h"
#include "ui/widgets/json_editor.h"
#include "ui/widgets/member_form.h"
#include <QInputDialog>
#include <QListView>
#include <QListWidget>
#include <QMenu>

namespace leftfold::ui {

namespace {

JsonPointer itemOf(const StepPlace& place) {
    auto item = place.list;
    item.push(PointerToken(place.index));
    return item;
}

} // namespace

void ReducerPane::selectRule(int row) {
    m_ruleList->setCurrentIndex(m_rules.index(row));
}

void ReducerPane::selectStep(const JsonPointer& place) {
    const ReducerRule* rule = currentRule();
    if (const auto row = rule ? rowAt(rule->steps, place) : std::nullopt)
        m_stepList->setCurrentIndex(m_steps.index(static_cast<int>(*row)));
}

/// Types that have no rule of their own come first.
void ReducerPane::fillRuleMenu(QMenu& menu) {
    menu.clear();
    for (const QString& type : m_words.types) {
        const bool there = std::any_of(m_reducer.rules().begin(), m_reducer.rules().end(),
            [&](const ReducerRule& rule) { return rule.pattern == type.toStdString(); });
        if (!there)
            connect(menu.addAction(type), &QAction::triggered, this, [this, type] { addRule(type); });
    }
    if (!menu.isEmpty())
        menu.addSeparator();
    connect(menu.addAction(tr("Another type or pattern…")), &QAction::triggered, this, &ReducerPane::askForRule);
}

void ReducerPane::fillStepMenu(QMenu& menu) {
    for (const StepKind& kind : stepKinds())
        connect(menu.addAction(QStringLiteral("%1\t%2").arg(fromStored(kind.op), kind.summary)), &QAction::triggered, this,
            [this, added = &kind] { addStep(*added); });
}

void ReducerPane::askForRule() {
    const QString pattern = QInputDialog::getText(this, tr("Add a rule"), tr("Event type, or a pattern like order.*:")).trimmed();
    if (!pattern.isEmpty())
        addRule(pattern);
}

void ReducerPane::addRule(const QString& pattern) {
    m_text->flush();
    const auto row = m_ruleList->currentIndex().isValid() ? m_ruleList->currentIndex().row() + 1 : m_rules.rowCount();
    const bool done = m_reducer.edit(tr("add the rule %1").arg(pattern).toStdString(),
        [&](const ReducerDocument& document) { return document.ruleInserted(static_cast<std::size_t>(row), pattern.toStdString()); });
    if (done)
        selectRule(row);
}

void ReducerPane::renameRule() {
    const ReducerRule* rule = currentRule();
    if (!rule)
        return;
    const auto row = static_cast<std::size_t>(m_ruleList->currentIndex().row());
    bool agreed = false;
    const QString pattern = QInputDialog::getText(
        this, tr("The rule is for"), tr("Event type, or a pattern like order.*:"), QLineEdit::Normal, fromStored(rule->pattern), &agreed)
                                .trimmed();
    if (agreed)
        m_reducer.edit(tr("rename a rule").toStdString(),
            [&](const ReducerDocument& document) { return document.ruleRenamed(row, pattern.toStdString()); });
}

void ReducerPane::removeRule() {
    const ReducerRule* rule = currentRule();
    if (!rule)
        return;
    const int row = m_ruleList->currentIndex().row();
    m_reducer.edit(tr("remove the rule %1").arg(fromStored(rule->pattern)).toStdString(),
        [row](const ReducerDocument& document) { return document.ruleRemoved(static_cast<std::size_t>(row)); });
    selectRule(std::min(row, m_rules.rowCount() - 1));
}

void ReducerPane::moveRule(int row, int before) {
    const int to = before > row ? before - 1 : before; // it is taken out first
    if (to == row || row < 0 || to < 0 || to >= m_rules.rowCount())
        return;
    const bool done = m_reducer.edit(tr("move a rule").toStdString(), [row, to](const ReducerDocument& document) {
        return document.ruleMoved(static_cast<std::size_t>(row), static_cast<std::size_t>(to));
    });
    if (done)
        selectRule(to);
}

void ReducerPane::shiftRule(int by) {
    const int row = m_ruleList->currentIndex().row();
    moveRule(row, by < 0 ? row - 1 : row + 2);
}

/// It does nothing before the person says what it can't do without.
void ReducerPane::addStep(const StepKind& kind) {
    m_text->flush();
    const ReducerRule* rule = currentRule();
    if (!rule)
        return;
    const auto row = m_stepList->currentIndex();
    const auto place = placeBehind(rule->steps, row.isValid() ? std::optional(static_cast<std::size_t>(row.row())) : std::nullopt);
    auto step = newStep(kind, {});
    if (kind.op != "script")
        step.editMember("off") = Value::boolean(true);
    const bool done = m_reducer.edit(
        tr("add a step").toStdString(), [&](const ReducerDocument& document) { return document.inserted(place.list, place.index, step); });
    if (!done)
        return;
    selectStep(itemOf(place));
    m_begun = step.find("off") ? std::optional(itemOf(place)) : std::nullopt;
    m_members->focusFirst();
}

void ReducerPane::finishStep() {
    const MappingStep* step = currentStep();
    if (!step || m_begun != step->place || !step->off)
        return;
    const Value* object = resolve(m_reducer.document().root(), step->place);
    const StepKind* kind = stepKind(step->op);
    if (!object || !kind || !isComplete(*kind, *object) || m_members->drafts().has(step->place))
        return;
    m_begun.reset();
    m_reducer.edit(tr("switch a step on").toStdString(),
        [place = step->place](const ReducerDocument& document) { return document.switched(place, ItemSwitch::On); });
}

void ReducerPane::removeStep() {
    if (const MappingStep* step = currentStep())
        m_reducer.edit(tr("remove %1").arg(fromStored(step->op)).toStdString(),
            [place = step->place](const ReducerDocument& document) { return document.removed(place); });
}

void ReducerPane::moveStep(int row, int before) {
    const ReducerRule* rule = currentRule();
    const auto to = rule && row >= 0 && before >= 0
        ? placeBefore(rule->steps, static_cast<std::size_t>(row), static_cast<std::size_t>(before))
        : std::nullopt;
    if (!to)
        return;
    const StepPlace from = placeOf(rule->steps.list[static_cast<std::size_t>(row)]);
    m_reducer.edit(
        tr("move a step").toStdString(), [&](const ReducerDocument& document) { return document.moved(from.list, from.index, to->index); });
    selectStep(itemOf(*to));
}

/// Within the list that it stands in.
void ReducerPane::shiftStep(int by) {
    const ReducerRule* rule = currentRule();
    const MappingStep* step = currentStep();
    if (!step)
        return;
    const StepPlace from = placeOf(*step);
    if (by < 0 && from.index == 0)
        return;
    const StepPlace to{from.list, by < 0 ? from.index - 1 : from.index + 1};
    if (!rowAt(rule->steps, itemOf(to)))
        return;
    m_reducer.edit(
        tr("move a step").toStdString(), [&](const ReducerDocument& document) { return document.moved(from.list, from.index, to.index); });
    selectStep(itemOf(to));
}

void ReducerPane::switchStep(int row, bool on) {
    const ReducerRule* rule = currentRule();
    if (!rule)
        return;
    const auto to = on ? ItemSwitch::On : ItemSwitch::Off;
    m_reducer.edit((on ? tr("switch a step on") : tr("switch a step off")).toStdString(),
        [to, place = rule->steps.list[static_cast<std::size_t>(row)].place](
            const ReducerDocument& document) { return document.switched(place, to); });
}

/// Typing in one member is one step of undo.
void ReducerPane::takeForm(const Value& object, const QString& member) {
    const MappingStep* step = currentStep();
    if (!step)
        return;
    const JsonPointer place = step->place;
    m_reducer.edit(
        tr("change %1 of %2").arg(member, fromStored(place.toString())).toStdString(),
        [&](const ReducerDocument& document) { return document.replaced(place, object); }, ReducerSession::Join::SameName);
}

void ReducerPane::followRemark(int row) {
    const QListWidgetItem* item = m_remarks->item(row);
    if (!item)
        return;
    const QString subject = item->data(Qt::UserRole).toString();
    for (int at = 0; at < m_rules.rowCount(); ++at)
        if (m_rules.pattern(at) == subject) // also one that the first click of two has added
            return selectRule(at);
    if (item->data(Qt::UserRole + 1).toInt() == static_cast<int>(RuleRemark::About::NoRule))
        addRule(subject);
}

} // namespace leftfold::ui
