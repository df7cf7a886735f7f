// SPDX-License-Identifier: Apache-2.0
// What is looked for from the field of the Replay page, and where runs and playing stop.
#include "ui/models/text_forms.h"
#include "ui/views/replay_page.h"
#include "ui/views/state_pane.h"
#include "ui/widgets/jump_field.h"
#include "ui/widgets/state_tree.h"

namespace leftfold::ui {

namespace {

/// How many of the steps it is true at, step 0 among them.
std::int64_t countOf(const ConditionHistory& history) {
    std::int64_t count = 0;
    for (const auto& run : history.runs())
        count += static_cast<std::int64_t>(run.last - run.first) + 1;
    return count;
}

} // namespace

void ReplayPage::connectSearch() {
    connect(&m_search, &StateSearch::found, this, &ReplayPage::showHunt);
    connect(&m_search, &StateSearch::found, this, &ReplayPage::tellFound);
    connect(&m_hunt, &ReplayHunt::traced, this, &ReplayPage::tellFound);
}

/// Empty: nothing is sought any more. The places are lit in the state, and the steps where it comes and goes are marked.
void ReplayPage::findText(const QString& text) {
    if (!text.isEmpty())
        m_hunt.setQuestion({});
    m_search.find(text);
    if (auto* tree = m_state->findChild<StateTree*>()) {
        tree->values().setSearched(text);
        tree->viewport()->update();
    }
}

/// What the field asks for, once it is known; null: nothing, or not yet.
std::shared_ptr<const ConditionHistory> ReplayPage::sought() const {
    return m_search.text().isEmpty() ? m_hunt.conditionOf(m_hunt.question()) : m_search.history();
}

QString ReplayPage::soughtName() const {
    return m_search.text().isEmpty() ? fromStored(m_hunt.question()) : m_search.text();
}

/// In the field itself, beside what was asked.
void ReplayPage::tellFound() {
    const auto history = sought();
    if (!history || soughtName() != m_field->text().trimmed())
        return;
    const auto turns = static_cast<std::int64_t>(history->transitions().size());
    const QString many = turns == 1 ? tr("turns once") : tr("turns %1 times").arg(groupedNumber(turns));
    m_field->setMeaning(tr("true at %1 of %2 steps, %3")
                            .arg(groupedNumber(countOf(*history)), groupedNumber(static_cast<std::int64_t>(history->size())), many));
}

/// The nearest breakpoint or match behind the head, or before it; nothing: there is none.
std::optional<std::size_t> ReplayPage::stopBeyond(std::size_t head, PlayDirection direction) const {
    std::optional<int> nearest;
    for (const MarkKind kind : {MarkKind::Breakpoint, MarkKind::Match}) {
        const bool on = direction == PlayDirection::On;
        const int at = static_cast<int>(head);
        const auto marks = on ? m_marks.within(kind, at + 1, m_steps.rowCount()) : m_marks.within(kind, 0, at - 1);
        if (marks.empty())
            continue;
        const int step = on ? marks.front().step : marks.back().step;
        if (!nearest || (on ? step < *nearest : step > *nearest))
            nearest = step;
    }
    return nearest ? std::optional(static_cast<std::size_t>(*nearest)) : std::nullopt;
}

/// Playing pauses at breakpoints; matches are for runs alone.
void ReplayPage::giveStops() {
    std::vector<std::size_t> stops;
    for (const StepMark& mark : m_marks.of(MarkKind::Breakpoint))
        stops.push_back(static_cast<std::size_t>(mark.step));
    m_player.setStops(std::move(stops));
}

} // namespace leftfold::ui
