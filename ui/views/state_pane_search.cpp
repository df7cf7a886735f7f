// SPDX-License-Identifier: Apache-2.0
// Searching in the state: the places are found on another thread, and shown one by one.
#include "core/transform/value_search.h"
#include "ui/views/state_pane.h"
#include "ui/widgets/state_find_bar.h"
#include "ui/widgets/state_tree.h"
#include <QStackedLayout>

namespace leftfold::ui {

namespace {

constexpr std::size_t mostPlaces = 10'000;

} // namespace

void StatePane::find() {
    m_stack->setCurrentWidget(m_tree);
    placeCaptions();
    m_find->open();
    search(m_find->text());
}

void StatePane::search(const QString& text) {
    m_finding.cancel();
    m_tree->values().setSearched(text);
    m_tree->viewport()->update();
    if (text.isEmpty()) {
        m_places.clear();
        m_searched.clear();
        m_found = -1;
        return m_find->showPlace(0, -1, true);
    }
    using Places = Result<std::vector<JsonPointer>>;
    m_workspace.ask(
        this, {{}, Lane::Long, &m_finding},
        [state = m_state, wanted = text.toStdString()](EventSource&, Progress& progress) -> Places {
            return findInValue(state, wanted, mostPlaces, [&progress] { return progress.keepGoing(-1, -1); });
        },
        [this, text](Places places) {
            if (places)
                takePlaces(text, *std::move(places));
        });
}

/// From step to step the place that is shown stays, as long as it is found.
void StatePane::takePlaces(const QString& text, std::vector<JsonPointer> places) {
    const bool again = text == m_searched && m_found >= 0 && m_found < static_cast<int>(m_places.size());
    const JsonPointer shown = again ? m_places[static_cast<std::size_t>(m_found)] : JsonPointer();
    m_places = std::move(places);
    m_searched = text;
    const auto same = std::find(m_places.begin(), m_places.end(), shown);
    if (again && same != m_places.end()) {
        m_found = static_cast<int>(same - m_places.begin());
        return m_find->showPlace(m_found + 1, static_cast<int>(m_places.size()), m_places.size() < mostPlaces);
    }
    m_found = -1;
    showFound(1);
}

void StatePane::showFound(int by) {
    const int count = static_cast<int>(m_places.size());
    if (count == 0)
        return m_find->showPlace(0, m_searched.isEmpty() ? -1 : 0, true);
    m_found = (m_found + by + count) % count;
    if (m_found < 0)
        m_found = count - 1;
    m_tree->goTo(m_places[static_cast<std::size_t>(m_found)]);
    m_find->showPlace(m_found + 1, count, m_places.size() < mostPlaces);
}

} // namespace leftfold::ui
