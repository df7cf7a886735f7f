// SPDX-License-Identifier: Apache-2.0
#include "ui/models/form_drafts.h"
#include <algorithm>

namespace leftfold::ui {

namespace {

bool holds(const Value& root, const JsonPointer& place, const Value& object) {
    const Value* there = resolve(root, place);
    return there && *there == object;
}

} // namespace

void FormDrafts::put(Draft draft) {
    drop(draft.place, draft.member);
    m_drafts.push_back(std::move(draft));
}

void FormDrafts::drop(const JsonPointer& place, const std::string& member) {
    std::erase_if(m_drafts, [&](const Draft& draft) { return draft.place == place && draft.member == member; });
}

void FormDrafts::changed(const JsonPointer& place, const Value& object) {
    for (Draft& draft : m_drafts)
        if (draft.place == place)
            draft.object = object;
}

const QString* FormDrafts::find(const JsonPointer& place, const Value& object, const std::string& member) const {
    const auto found = std::ranges::find_if(
        m_drafts, [&](const Draft& draft) { return draft.place == place && draft.member == member && draft.object == object; });
    return found == m_drafts.end() ? nullptr : &found->text;
}

bool FormDrafts::has(const JsonPointer& place) const {
    return std::ranges::find(m_drafts, place, &Draft::place) != m_drafts.end();
}

void FormDrafts::follow(const Value& root, std::span<const JsonPointer> places) {
    for (Draft& draft : m_drafts) {
        if (holds(root, draft.place, draft.object))
            continue;
        const auto now = std::ranges::find_if(places, [&](const JsonPointer& place) { return holds(root, place, draft.object); });
        draft.place = now == places.end() ? JsonPointer() : *now;
    }
    std::erase_if(m_drafts, [](const Draft& draft) { return draft.place.empty(); });
}

} // namespace leftfold::ui
